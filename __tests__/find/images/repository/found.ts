import { noEnvironment } from '../../../../src/find/images/repository/environment.js'
import type { Lookup } from '../../../../src/find/images/repository/interpolate.js'
import { kindOf } from '../../../../src/find/images/repository/kinds.js'
import { readAs } from '../../../../src/find/images/repository/read.js'
import type { NamedFile } from '../../../../src/find/images/repository/finds.js'
import type { Mention } from '../../../../src/model/subject.js'

export interface Told {
  /** Each image, and what stands in the file where it is mentioned. */
  readonly images: readonly (readonly [reference: string, there: string])[]
  /** Each remark: its level and message, and what stands where it points. */
  readonly remarks: readonly (readonly [message: string, there: string])[]
  readonly names: readonly NamedFile[]
}

/** What a file names, with the text that the file has at the line and columns of each mention. */
export function found(path: string, text: string, environment: Lookup = noEnvironment): Told | null {
  const told = readAs(kindOf(path) ?? 'yaml', path, text, environment)
  if (told === null) return null
  return {
    images: told.images.map(({ text: reference, mentions: [mention] }) => [reference, textAt(text, mention)]),
    remarks: told.remarks.map(({ level, message, mention }) => [`${level}: ${message}`, textAt(text, mention)]),
    names: told.names,
  }
}

/** The images alone, where nothing is remarked. */
export function imagesOf(path: string, text: string): readonly (readonly [string, string])[] {
  const told = found(path, text)
  if (told === null) throw new Error(`${path} is no file that names images`)
  if (told.remarks.length > 0) throw new Error(told.remarks.map(([message]) => message).join('\n'))
  return told.images
}

/** Each reference as it stands in the file. */
export function asWritten(...references: readonly string[]): readonly (readonly [string, string])[] {
  return references.map((reference) => [reference, reference])
}

/** What code scanning would mark: lines end with LF or CRLF, columns are UTF-16 units from 1. */
export function textAt(text: string, mention: Mention | null | undefined): string {
  if (mention == null) return ''
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/)
  return lines[mention.line - 1]?.slice(mention.column - 1, mention.endColumn - 1) ?? 'NO SUCH LINE'
}
