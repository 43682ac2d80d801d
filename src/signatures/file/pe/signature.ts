import { sameAlgorithm } from '../../../crypto/algorithms.js'
import { equalBytes } from '../../../crypto/bytes.js'
import { verifySigner } from '../../../crypto/cms.js'
import { readTimes } from '../../../crypto/timestamp.js'
import type { Check } from '../../../model/check.js'
import type { AlgorithmUse, Note, Signature } from '../../../model/signature.js'
import { notChecked } from '../../checks.js'
import type { Fault } from '../faults.js'
import { engineFor, type Draft, type DraftContent } from './draft.js'
import type { IndirectData } from './indirect-data.js'
import type { PageTables } from './page-hashes.js'
import { readStatements } from './statements.js'

/** What the signatures of a program are compared with. */
export interface ProgramContent {
  /** By the name of node:crypto. */
  readonly digests: ReadonlyMap<string, Uint8Array>
  /** `null`: the program has no certain pages. */
  readonly pages: PageTables | null
  /** The checks `coverage`, the same for all signatures: what one leaves out, no other covers. */
  readonly coverage: readonly Check[]
}

export interface SignatureReading {
  readonly signature: Signature
  readonly notes: readonly Note[]
}

/** Throws FormatError `stopped`, and FileError. */
export async function judgeSignature(
  { role, place, content }: Draft,
  program: ProgramContent,
): Promise<SignatureReading> {
  if ('fault' in content) {
    const intact = [notChecked('integrity', place), content.fault, ...program.coverage]
    return { signature: brokenSignature(place, role, intact), notes: [] }
  }
  const { data, signer, indirect, pageHashes } = content
  const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, data.content ?? new Uint8Array())
  const { statements, notes } = readStatements(signer, pageHashes, place)
  const ber: Note = { code: 'ber-normalised', message: `The signature in the ${place} is in BER, and was read as DER.` }
  return {
    signature: {
      format: 'pe',
      role,
      place,
      claim: { certificates, hasLeaf, bareKey: null, algorithms: [...algorithms, ...nameDigest(indirect)] },
      times: readTimes(signer, data.certificates),
      statements,
      terms: null,
      intact: [...checks, ...(await checkProgram(content, place, program)), ...program.coverage],
    },
    notes: [...notes, ...(data.normalised ? [ber] : [])],
  }
}

function nameDigest(indirect: DraftContent['indirect']): readonly AlgorithmUse[] {
  if ('code' in indirect) return []
  const hash = indirect.hash?.name ?? 'unknown'
  return [{ use: 'digest', hash, label: `${indirect.hash?.name ?? indirect.algorithm.oid} digest of the program` }]
}

/** A signature of which nothing is known but what is wrong with it. */
export function brokenSignature(place: string, role: Signature['role'], intact: readonly Check[]): Signature {
  const claim = { certificates: [], hasLeaf: false, bareKey: null, algorithms: [] }
  return { format: 'pe', role, place, claim, times: [], statements: [], terms: null, intact }
}

/** The checks `integrity` of the program: its digest, and the hashes of its pages where they are signed too. */
async function checkProgram(
  content: DraftContent,
  place: string,
  { digests, pages }: ProgramContent,
): Promise<readonly Check[]> {
  const { indirect, pageHashes } = content
  if ('code' in indirect) return [fail(indirect)]
  return [
    ...checkAlgorithms(indirect, content, place),
    checkDigest(indirect, digests),
    ...(await checkPages(pageHashes, place, pages)),
  ]
}

/** Authenticode_PE, “PKCS #7 SignedData”: the digest algorithm is one and the same in all three places. */
function checkAlgorithms(
  { algorithm }: IndirectData,
  { data: { digestAlgorithms }, signer }: DraftContent,
  place: string,
): readonly Check[] {
  const [announced, ...others] = digestAlgorithms
  const isOne =
    announced !== undefined &&
    others.length === 0 &&
    sameAlgorithm(announced, signer.digestAlgorithm) &&
    sameAlgorithm(algorithm, signer.digestAlgorithm)
  if (isOne) return []
  const message = `The signature in the ${place} names several digest algorithms where there must be one.`
  return [fail({ code: 'algorithm-mismatch', message })]
}

function checkDigest({ algorithm, hash, digest }: IndirectData, digests: ProgramContent['digests']): Check {
  const computed = digests.get(engineFor(hash) ?? '')
  if (hash === null || computed === undefined) {
    const message = `The digest algorithm ${hash?.name ?? algorithm.oid} of the program cannot be computed.`
    return { check: 'integrity', result: 'unknown', code: 'unsupported-algorithm', message }
  }
  return equalBytes(computed, digest)
    ? pass(`The signed ${hash.name} digest is that of the program.`)
    : fail({ code: 'digest-mismatch', message: `The signed ${hash.name} digest is not that of the program.` })
}

async function checkPages(
  pageHashes: DraftContent['pageHashes'],
  place: string,
  pages: PageTables | null,
): Promise<readonly Check[]> {
  if (pageHashes === null) return []
  if ('code' in pageHashes) return [fail(pageHashes)]
  if (pages === null) return [notChecked('integrity', place)]
  const { name } = pageHashes.algorithm
  switch (await pages.compare(pageHashes)) {
    case 'match':
      return [pass(`The signed ${name} page hashes are those of the program.`)]
    case 'mismatch':
      return [
        fail({ code: 'page-hash-mismatch', message: `The signed ${name} page hashes are not those of the program.` }),
      ]
    case 'foreign':
      return [
        fail({ code: 'malformed-page-hashes', message: `The ${name} page hashes in the ${place} are of other pages.` }),
      ]
  }
}

function pass(message: string): Check {
  return { check: 'integrity', result: 'pass', code: 'digest-match', message }
}

function fail(fault: Fault): Check {
  return { check: 'integrity', result: 'fail', ...fault }
}
