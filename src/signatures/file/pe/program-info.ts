import { attempt } from '../../../crypto/attempt.js'
import { readAttribute, type Attribute } from '../../../crypto/cms.js'
import { contentOf, contextTag, DerCursor, DerError, tag, type DerValue } from '../../../crypto/der.js'
import type { Statement } from '../../../model/signature.js'
import { bufferOf } from '../zip/bytes.js'

/** SPC_SP_OPUS_INFO_OBJID. */
const programInfoType = '1.3.6.1.4.1.311.2.1.12'

/** Names of programs have some 30 characters, addresses some 100. What is longer is cut, so that a report stays readable. */
const maxText = 1000

/**
 * What the signer says of the program (Authenticode_PE, “SpcSpOpusInfo”): its name and where more is told. `null`: it
 * cannot be read, which harms nobody, for nothing decides by it.
 */
export function readProgramInfo(signed: readonly Attribute[]): readonly Statement[] | null {
  const statements = attempt(() => {
    const value = readAttribute(signed, programInfoType, tag.sequence)
    return value === null ? [] : readInfo(value)
  })
  return statements instanceof Error ? null : statements
}

function readInfo(value: DerValue): readonly Statement[] {
  const cursor = new DerCursor(value)
  const name = cursor.optional(contextTag(0, true))
  const more = cursor.optional(contextTag(1, true))
  cursor.finish()
  return [
    ...(name === null ? [] : stating('program name', readString(onlyMember(name)))),
    ...(more === null ? [] : stating('program address', readLink(onlyMember(more)))),
  ]
}

function stating(about: Statement['about'], text: string | null): readonly Statement[] {
  if (text === null || text === '') return []
  const cut = text.length > maxText ? `${text.slice(0, maxText)}…` : text
  // Half a character, cut off or written so, would be none in UTF-8.
  return [{ about, text: Buffer.from(cut).toString() }]
}

/** SpcString: UTF-16, big-endian, or ASCII. */
function readString(value: DerValue): string {
  const bytes = bufferOf(contentOf(value))
  switch (value.tag) {
    case contextTag(0, false):
      if (bytes.length % 2 !== 0) throw refuse(value)
      return Buffer.from(bytes).swap16().toString('utf16le')
    case contextTag(1, false):
      return bytes.toString('latin1')
    default:
      throw refuse(value)
  }
}

/** SpcLink: a URL, or the name of a file; an object says nothing to people. */
function readLink(value: DerValue): string | null {
  switch (value.tag) {
    case contextTag(0, false):
      return bufferOf(contentOf(value)).toString('latin1')
    case contextTag(2, true):
      return readString(onlyMember(value))
    case contextTag(1, true):
      return null
    default:
      throw refuse(value)
  }
}

/** The one value in an explicit tag. */
function onlyMember(value: DerValue): DerValue {
  const cursor = new DerCursor(value)
  const member = cursor.next()
  cursor.finish()
  return member
}

function refuse({ start }: DerValue): DerError {
  return new DerError('value', start, `The value at byte ${start} is no text.`)
}
