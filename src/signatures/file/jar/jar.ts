import type { Note, Signature } from '../../../model/signature.js'
import { type Fault, Faults } from '../faults.js'
import { type FileBytes, FormatError, type FormatReading } from '../format.js'
import type { Pace } from '../pace.js'
import type { Archive } from '../zip/archive.js'
import { obstructed } from '../unsupported.js'
import { checkInflatedSize, isSmall, readContent, streamContent } from '../zip/content.js'
import { checkLayout, type ZipMember } from '../zip/layout.js'
import { checkNames } from '../zip/names.js'
import { blockAlone, readBlock, type BlockContext } from './block.js'
import { compareEntries } from './entries.js'
import { notesOf, remnantsOf, sortOut, type JarFiles } from './files.js'
import { maxSections } from './sections.js'
import { maxSignedFileSize, readManifest, readSignatureFile } from './signed-files.js'
import { unvouched, vouch, type JarContent } from './vouch.js'

/** The most blocks that are read: each is judged against every entry. JARs in use have one to three. */
const maxBlocks = 32
/** The most bytes that all blocks and signature files may have: two of the largest are read within a few seconds. */
const maxSignatureSize = 2 * maxSignedFileSize
/** The most bytes that all blocks may have: each has some 10 KB, with a chain of post-quantum certificates some 300 KB. */
const maxBlockSize = 4 * 1024 * 1024
/** The most signers whose signatures are looked at, in all blocks: each costs a digest of its file and a search for a path. */
const maxSigners = 8
/** The most bytes of the manifest that the digests of all signature files may be over; some eleven digests a byte. */
const maxManifestWork = 4 * maxSignedFileSize

/** Reads a JAR that has a signature block. Throws FormatError `limit-reached` and `stopped`. */
export async function readSignedJar(archive: Archive, pace: Pace): Promise<FormatReading> {
  try {
    return await readSignatures(archive, pace)
  } catch (error) {
    const [fault] = archive.faults.list()
    if (!(error instanceof FormatError) || error.code !== 'limit-reached' || fault === undefined) throw error
    // What is wrong with the archive itself is wrong for every signature, whatever the rest would take to read.
    return obstructed('jar', 'malformed-signed-archive', fault.message)
  }
}

async function readSignatures(archive: Archive, pace: Pace): Promise<FormatReading> {
  const { file, entries, faults } = archive
  if (entries.length > maxSections) {
    throw new FormatError('limit-reached', `The archive has ${entries.length} entries, more than ${maxSections}.`)
  }
  checkNames(entries, faults)
  const members = checkLayout(file, archive.place, entries, faults)
  checkInflatedSize(members)
  const files = sortOut(members, ({ entry }) => entry)
  checkSignatureFiles(files)
  const content = await readJarContent(archive, files, members, pace)
  const signatures: Signature[] = []
  let signersLeft = maxSigners
  const notes = [...notesOf(files, ({ entry }) => entry), ...linkNotes(members)]
  for (const [base, blocks] of files.blocks) {
    const signatureFile = files.signatureFiles.get(base)
    if (signatureFile === undefined) {
      signatures.push(...blocks.map(blockAlone))
      continue
    }
    await pace.spend(signatureFile.entry.size)
    const context = makeContext(archive, signatureFile, content)
    for (const block of blocks) {
      const reading = await readBlock(block, { ...context, signersLeft })
      signersLeft -= reading.signers
      signatures.push(...reading.signatures)
      notes.push(...reading.notes)
    }
  }
  return { format: 'jar', signatures, obstacle: null, remnants: remnantsOf(files).length > 0, notes }
}

function checkSignatureFiles({ manifest, blocks, signatureFiles }: JarFiles<ZipMember>): void {
  const all = [...blocks.values()].flat()
  if (all.length > maxBlocks) {
    throw new FormatError('limit-reached', `The archive has ${all.length} signature blocks, more than ${maxBlocks}.`)
  }
  const blockSize = sizeOf(all)
  if (blockSize > maxBlockSize) {
    throw new FormatError('limit-reached', `The signature blocks have ${blockSize} bytes, more than ${maxBlockSize}.`)
  }
  const size = blockSize + sizeOf(signatureFiles.values())
  if (size > maxSignatureSize) {
    throw new FormatError('limit-reached', `The signature files have ${size} bytes, more than ${maxSignatureSize}.`)
  }
  if (manifest !== null && manifest.entry.size * blocks.size > maxManifestWork) {
    throw new FormatError('limit-reached', `The manifest is too large for ${blocks.size} signature files over it.`)
  }
}

function sizeOf(members: Iterable<ZipMember>): number {
  let size = 0
  for (const { entry } of members) size += entry.size
  return size
}

/** What all signatures are over; or why the manifest cannot be read. */
async function readJarContent(
  archive: Archive,
  files: JarFiles<ZipMember>,
  members: readonly ZipMember[],
  pace: Pace,
): Promise<JarContent | Fault> {
  const { file, faults } = archive
  if (files.manifest === null) {
    return { code: 'missing-manifest', message: 'The archive has a signature and no manifest.' }
  }
  const manifest = readManifest(file, files.manifest)
  if (!manifest.ok) return manifest.fault
  const byName = new Map(members.map((member) => [member.entry.name, member]))
  return {
    manifest: manifest.sections,
    content: new Set(files.content.map(({ entry }) => entry.name)),
    outcomes: await compareEntries(file, manifest.sections, byName, pace),
    damage: await checkUnsigned(archive, files, members, pace),
    faults: faults.list(),
  }
}

/**
 * Empty directories, and the files of signing that no signature needs, have no digest. Their data must be what their
 * headers say all the same: in what is left of it a reader from the front would find entries that others do not see.
 */
async function checkUnsigned(
  { file }: Archive,
  files: JarFiles<ZipMember>,
  members: readonly ZipMember[],
  pace: Pace,
): Promise<readonly Fault[]> {
  const damage = new Faults()
  const directories = members.filter(({ entry: { directory, size, compressedSize } }) => {
    return directory && size === 0 && compressedSize > 0
  })
  for (const member of [...directories, ...files.reserved, ...remnantsOf(files)]) {
    try {
      await passOver(file, member, pace)
    } catch (error) {
      if (!(error instanceof FormatError) || error.code !== 'damaged-entry') throw error
      damage.add('damaged-entry', error.message)
    }
  }
  return damage.list()
}

/** Reads an entry to its end. Throws FormatError `damaged-entry` and `stopped`. */
async function passOver(file: FileBytes, member: ZipMember, pace: Pace): Promise<void> {
  if (isSmall(member)) {
    readContent(file, member)
    await pace.spend(member.entry.size)
    return
  }
  const pieces = streamContent(file, member, pace)
  while ((await pieces.next()).done !== true);
}

function makeContext(
  { file }: Archive,
  member: ZipMember,
  content: JarContent | Fault,
): Omit<BlockContext, 'signersLeft'> {
  const signatureFile = readSignatureFile(file, member)
  const { name } = member.entry
  if (!signatureFile.ok) return { file, signatureFile, name, vouched: unvouched(signatureFile.fault, name) }
  if ('code' in content) return { file, signatureFile, name, vouched: unvouched(content, name) }
  return { file, signatureFile, name, vouched: vouch(signatureFile.sections, content) }
}

/** Whether an entry is unpacked as a link is said outside of what any signature covers. */
function linkNotes(members: readonly ZipMember[]): readonly Note[] {
  return members.flatMap(({ entry }) => {
    if (!entry.symbolicLink) return []
    const message = `The archive marks \`${entry.name}\` as a symbolic link, and no signature covers that.`
    return [{ code: 'symbolic-link-entry', message }]
  })
}
