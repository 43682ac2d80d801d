import { readFileSync } from 'node:fs'
import type { Check } from '../../src/model/check.js'
import type { CheckCode } from '../../src/model/codes.js'
import type { Proof } from '../../src/model/proof.js'
import { signaturesOf } from '../../src/model/signature.js'
import type { FileSubject } from '../../src/model/subject.js'
import type { Verdict } from '../../src/model/verdict.js'
import { judge } from '../../src/policy/judge.js'
import type { Policy } from '../../src/policy/model.js'
import { readFile } from '../../src/signatures/file/read.js'
import type { Trust } from '../../src/trust/model.js'
import { certificatesOfPem } from '../../src/trust/pem.js'
import { prove } from '../../src/trust/prove.js'
import { deskOf, namedAnchor, trustIn } from './trust.js'
import { fixedClock, memoryFiles, testWorld } from './world.js'

/** Whom to believe: one anchor, `acme`, of the PEM texts given. */
export function trustOf(
  roots: readonly string[],
  at: Date = fixedClock().now(),
  timestampRoots: readonly string[] = [],
): Trust {
  const certificates = roots.flatMap((text, index) => certificatesOfPem(text, `root ${index}`))
  const authorities = timestampRoots.flatMap((text, index) => certificatesOfPem(text, `timestamp root ${index}`))
  return trustIn([namedAnchor('acme', certificates, { authorities })], { at })
}

export interface ScanOptions {
  readonly trust: Trust
  /** Left out: nothing is enforced. */
  readonly policy?: Policy
  /** What the policy's patterns see. */
  readonly path?: string
}

/** Reads, proves and judges one file: the pipeline without finding. The path of a file, or its bytes. */
export async function scanFile(file: string | Uint8Array, options: ScanOptions): Promise<Verdict> {
  const bytes = typeof file === 'string' ? readFileSync(file) : file
  const path = options.path ?? 'app.jar'
  const location = `/base/${path}`
  const files = memoryFiles(new Map([[location, bytes]]))
  const subject: FileSubject = { kind: 'file', path, root: '.', location, named: true, mentions: [], obstacle: null }
  const reading = await readFile(subject, testWorld({ files }))
  if (reading === null) throw new Error(`${path} was named, and was not read.`)
  const desk = deskOf()
  const proofs = signaturesOf(reading).map(async (one) => [one, await prove(one, options.trust, desk)] as const)
  return judge(reading, new Map(await Promise.all(proofs)), options.policy ?? null, options.trust.at)
}

/**
 * Every code that says why a verdict is not `verified`, or that something is worth a word: of the obstacle, of the
 * notes, of the checks that failed or could not be made. Where a signature is not intact, what it proves is no reason.
 * Sorted, each once.
 */
export function codesOf(verdict: Verdict): readonly CheckCode[] {
  const { reading } = verdict
  const checks = verdict.signatures.flatMap(({ proof }) => reasonsOf(proof))
  const notes = reading.kind === 'file' ? reading.notes : (reading.manifest?.notes ?? [])
  const codes = [...checks, ...notes, ...(reading.obstacle === null ? [] : [reading.obstacle])]
  return [...new Set(codes.map(({ code }) => code))].sort()
}

function reasonsOf(proof: Proof): readonly Check[] {
  const { intact } = proof.signature
  const broken = intact.filter(({ result }) => result === 'fail')
  if (broken.length > 0) return broken
  return [...intact, ...proof.routes[0].checks].filter(({ result }) => result === 'fail' || result === 'unknown')
}
