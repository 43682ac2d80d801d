import { createHash, type Hash } from 'node:crypto'
import { type FileBytes, FormatError } from '../format.js'
import type { Pace } from '../pace.js'
import { isSmall, readContent, streamContent } from '../zip/content.js'
import type { ZipMember } from '../zip/layout.js'
import { digestOf, digestsOf, namesDigest, strongest, type DigestAlgorithm, type DigestValue } from './digests.js'
import { attributesOf, type SectionFile } from './sections.js'

/** What an entry costs besides its content, in bytes that could be hashed meanwhile. */
const entryCost = 4096

/** What the manifest's digests say of an entry. */
export type EntryOutcome =
  /** Every digest that can be computed is that of the content; the entry rests on the strongest of them. */
  | { readonly kind: 'match'; readonly algorithm: DigestAlgorithm }
  | { readonly kind: 'differs'; readonly code: 'digest-mismatch' | 'damaged-entry'; readonly message: string }
  /** The archive has no such entry. */
  | { readonly kind: 'missing' }

/**
 * Compares each entry that the manifest has a digest of with its content, once for all signatures. Sections without any
 * digest describe packages and have no outcome; nor have those whose digests are all of unknown algorithms.
 */
export async function compareEntries(
  file: FileBytes,
  manifest: SectionFile,
  members: ReadonlyMap<string, ZipMember>,
  pace: Pace,
): Promise<ReadonlyMap<string, EntryOutcome>> {
  const outcomes = new Map<string, EntryOutcome>()
  for (const [name, section] of manifest.sections) {
    const attributes = attributesOf(manifest, section)
    if (!namesDigest(attributes)) continue
    const member = members.get(name)
    const digests = digestsOf(attributes, '-digest')
    const algorithm = strongest(digests)
    if (member === undefined) outcomes.set(name, { kind: 'missing' })
    else if (algorithm !== null) outcomes.set(name, await compareEntry(file, member, digests, algorithm, pace))
  }
  return outcomes
}

async function compareEntry(
  file: FileBytes,
  member: ZipMember,
  digests: readonly DigestValue[],
  algorithm: DigestAlgorithm,
  pace: Pace,
): Promise<EntryOutcome> {
  const { name } = member.entry
  try {
    const small = isSmall(member)
    if (small) await pace.spend(member.entry.size + entryCost)
    const computed = small ? hashWhole(file, member, digests) : await hashPieces(file, member, digests, pace)
    const wrong = digests.find(({ expected }, index) => computed[index] !== expected)
    if (wrong === undefined) return { kind: 'match', algorithm }
    const message = `The content of \`${name}\` is not what the signed ${wrong.algorithm.name} digest is of.`
    return { kind: 'differs', code: 'digest-mismatch', message }
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'damaged-entry') throw error
    return { kind: 'differs', code: error.code, message: error.message }
  }
}

function hashWhole(file: FileBytes, member: ZipMember, digests: readonly DigestValue[]): readonly string[] {
  const content = readContent(file, member)
  return digests.map(({ algorithm }) => digestOf(content, algorithm))
}

async function hashPieces(
  file: FileBytes,
  member: ZipMember,
  digests: readonly DigestValue[],
  pace: Pace,
): Promise<readonly string[]> {
  const hashes: readonly Hash[] = digests.map(({ algorithm }) => createHash(algorithm.id))
  for await (const piece of streamContent(file, member, pace)) {
    for (const hash of hashes) hash.update(piece)
  }
  return hashes.map((hash) => hash.digest('base64'))
}
