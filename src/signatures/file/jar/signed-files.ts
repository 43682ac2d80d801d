import type { CheckCode } from '../../../model/codes.js'
import type { Fault } from '../faults.js'
import { type FileBytes, FormatError } from '../format.js'
import { readContent } from '../zip/content.js'
import type { ZipMember } from '../zip/layout.js'
import { SectionError, attributesOf, readSections, type SectionFile } from './sections.js'

/** The largest manifest, signature file or block that is read, bytes: Java refuses larger ones, so no JAR in use has one. */
export const maxSignedFileSize = 16_000_000

/** A manifest or a signature file, read; or why it cannot be. */
export type SignedFile =
  { readonly ok: true; readonly sections: SectionFile } | { readonly ok: false; readonly fault: Fault }

/** The bytes of a file of the signature. Throws FormatError `damaged-entry` and `limit-reached`. */
export function readSignedBytes(file: FileBytes, member: ZipMember): Buffer {
  const { name, size, compressedSize } = member.entry
  if (size > maxSignedFileSize || compressedSize > maxSignedFileSize) {
    throw new FormatError('limit-reached', `\`${name}\` has more than ${maxSignedFileSize} bytes.`)
  }
  return readContent(file, member)
}

/** Throws FormatError `limit-reached`. */
export function readManifest(file: FileBytes, member: ZipMember): SignedFile {
  return readSignedFile(file, member, 'malformed-manifest')
}

/** The version must be 1.0: later ones may have other rules. Throws FormatError `limit-reached`. */
export function readSignatureFile(file: FileBytes, member: ZipMember): SignedFile {
  const read = readSignedFile(file, member, 'malformed-signature-file')
  if (!read.ok) return read
  const version = attributesOf(read.sections, read.sections.main).find(
    ({ name }) => name === 'signature-version',
  )?.value
  if (version === '1.0') return read
  return refused('malformed-signature-file', `\`${member.entry.name}\` is not of Signature-Version 1.0.`)
}

function readSignedFile(file: FileBytes, member: ZipMember, malformed: CheckCode): SignedFile {
  const { name } = member.entry
  try {
    const sections = readSections(readSignedBytes(file, member))
    return { ok: true, sections }
  } catch (error) {
    if (error instanceof SectionError) return refused(malformed, `\`${name}\` ${error.message}.`)
    if (error instanceof FormatError && error.code === 'damaged-entry') return refused(error.code, error.message)
    throw error
  }
}

function refused(code: CheckCode, message: string): SignedFile {
  return { ok: false, fault: { code, message } }
}
