import { TextDecoder } from 'node:util'
import { contentOf, tag, type DerValue } from '../der.js'

/** VisibleString and NumericString: no CA should use them in a name, some do. */
const visibleString = 0x1a
const numericString = 0x12

/**
 * Control characters (NUL among them), bidi controls (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) and
 * the two line separators: what is shown would not be what is compared. Half a character is none.
 */
const deceptive = /[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/u

/** Whether a text may stand in a name that is compared: it is not empty, and it shows itself as it is. */
export function isComparable(text: string): boolean {
  return text !== '' && !deceptive.test(text)
}

/**
 * The text of a DirectoryString (RFC 5280 4.1.2.4) or of another string type, code point by code point and not
 * normalised; `null` when it has none that may ever match. PrintableString is read as ASCII: CAs write `*`, `@`, `&`
 * and `_` there. TeletexString is read where it is ASCII, because nobody agrees on the rest.
 */
export function textOf(value: DerValue): string | null {
  const text = decode(value.tag, contentOf(value))
  return text !== null && isComparable(text) ? text : null
}

function decode(type: number, content: Uint8Array): string | null {
  switch (type) {
    case tag.utf8String:
      return decodeUtf8(content)
    case tag.printableString:
    case tag.ia5String:
    case tag.teletexString:
    case visibleString:
    case numericString:
      return content.every((octet) => octet < 0x80) ? decodeUtf8(content) : null
    case tag.bmpString:
      return decodeUtf16(content)
    case tag.universalString:
      return decodeUtf32(content)
    default:
      return null
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const utf16 = new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true })

/** `null` for what is not UTF-8 (RFC 3629: shortest form, no surrogates). */
export function decodeUtf8(content: Uint8Array): string | null {
  return decodeWith(utf8, content)
}

/** `null` for an odd length and for lone surrogates. */
function decodeUtf16(content: Uint8Array): string | null {
  return decodeWith(utf16, content)
}

function decodeWith(decoder: TextDecoder, content: Uint8Array): string | null {
  try {
    return decoder.decode(content)
  } catch {
    return null
  }
}

/** `null` for an octet too many, for surrogates and for what is above U+10FFFF. */
function decodeUtf32(content: Uint8Array): string | null {
  if (content.length % 4 !== 0) return null
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  let text = ''
  for (let at = 0; at < content.length; at += 4) {
    const point = view.getUint32(at)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
    text += String.fromCodePoint(point)
  }
  return text
}
