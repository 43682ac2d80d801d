import type { FormatName, Note, Signature } from '../../model/signature.js'
import type { Obstacle } from '../../model/subject.js'
import type { OpenFile } from '../../model/world.js'

/** How much of the beginning of a file detection sees: every magic number stands in its first bytes. */
export const headLength = 4096

/** How much of the end: the longest ZIP comment (65,535 bytes) and its end record (22). */
export const tailLength = 65_535 + 22

/** What format modules see of an open file: its bytes. */
export type FileBytes = Pick<OpenFile, 'size' | 'read' | 'digest'>

/** The first and the last bytes of a file: at most 4 KiB, and at most 64 KiB + 22. */
export interface FileEnds {
  readonly head: Uint8Array
  readonly tail: Uint8Array
  readonly size: number
}

/** What a format module found in a file. */
export interface FormatReading {
  readonly format: FormatName | null
  readonly signatures: readonly Signature[]
  readonly obstacle: Obstacle | null
  readonly remnants: boolean
  readonly notes: readonly Note[]
}

export interface FileFormat {
  /** Whether a file that begins and ends like this may be of this format. */
  detects(ends: FileEnds): boolean
  /**
   * Reads it to the end. Throws FileError when the file cannot be read; a format says as an obstacle what else is in its way. A reading whose `format` and
   * `obstacle` are both `null`: the file is of this container, and of no format that can be signed.
   */
  read(file: FileBytes, ends: FileEnds, stop: AbortSignal): Promise<FormatReading>
}

export type FormatErrorCode = 'malformed-archive' | 'limit-reached' | 'damaged-entry' | 'stopped'

/** Why a file, or a part of it, cannot be read to its end. The message is one sentence that names the thing. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  constructor(
    readonly code: FormatErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** `reason` is the end of the sentence. */
export function malformed(reason: string): FormatError {
  return new FormatError('malformed-archive', `The archive cannot be read: ${reason}.`)
}

/** A reading that found nothing that can be signed. */
export const nothing: FormatReading = { format: null, signatures: [], obstacle: null, remnants: false, notes: [] }
