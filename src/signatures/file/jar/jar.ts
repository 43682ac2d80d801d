import type { Note, Signature } from '../../../model/signature.js'
import { type Fault, Faults } from '../faults.js'
import { FormatError, type FormatReading } from '../format.js'
import type { Pace } from '../pace.js'
import type { Archive } from '../zip/archive.js'
import { checkInflatedSize, readContent } from '../zip/content.js'
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

/** Reads a JAR that has a signature block. Throws FormatError `limit-reached` and `stopped`. */
export async function readSignedJar(archive: Archive, pace: Pace): Promise<FormatReading> {
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
      const reading = await readBlock(block, context)
      signatures.push(...reading.signatures)
      notes.push(...reading.notes)
    }
  }
  return { format: 'jar', signatures, obstacle: null, remnants: remnantsOf(files).length > 0, notes }
}

function checkSignatureFiles({ blocks, signatureFiles }: JarFiles<ZipMember>): void {
  const all = [...blocks.values()].flat()
  if (all.length > maxBlocks) {
    throw new FormatError('limit-reached', `The archive has ${all.length} signature blocks, more than ${maxBlocks}.`)
  }
  let size = 0
  for (const { entry } of [...all, ...signatureFiles.values()]) size += entry.size
  if (size > maxSignatureSize) {
    throw new FormatError('limit-reached', `The signature files have ${size} bytes, more than ${maxSignatureSize}.`)
  }
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
    damage: checkEmpty(archive, members),
    faults: faults.list(),
  }
}

/** Directories have no digest, so their compressed data must be that of nothing. */
function checkEmpty({ file }: Archive, members: readonly ZipMember[]): readonly Fault[] {
  const damage = new Faults()
  for (const member of members) {
    const { directory, size, compressedSize } = member.entry
    if (!directory || size > 0 || compressedSize === 0) continue
    try {
      readContent(file, member)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      damage.add('damaged-entry', error.message)
    }
  }
  return damage.list()
}

function makeContext({ file }: Archive, member: ZipMember, content: JarContent | Fault): BlockContext {
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
