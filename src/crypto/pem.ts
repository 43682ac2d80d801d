import { Failure } from '../model/failure.js'

/** What stands between a BEGIN and an END line (RFC 7468). */
export interface PemBlock {
  readonly label: string
  readonly bytes: Uint8Array
  /** The line of its BEGIN, from 1. */
  readonly line: number
}

/** All public roots of code signing together have 1 MB; lists of revoked certificates may be longer. Characters. */
const maxPemLength = 4 * 1024 * 1024

const boundary = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#+-]*[A-Z0-9])?)-----$/
const almostBoundary = /-----\s*(?:BEGIN|END)\b/i

/**
 * The blocks of a PEM text of at most 4 Mi characters, or `limit`; text around them is passed over. RFC 7468 section 3: a boundary
 * is alone on its line, and what stands between is base64 and nothing else. Throws Failure `pem`.
 */
export function readPemBlocks(text: string, source: string, limit: number = maxPemLength): readonly PemBlock[] {
  if (text.length > limit) {
    throw pemFailure(
      `${source} has ${text.length} characters, too many for a PEM file`,
      'Keep only what is needed in it.',
    )
  }
  const blocks: PemBlock[] = []
  let open: { readonly label: string; readonly line: number; readonly body: string[] } | null = null
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const content = written.trim()
    const [, kind, label] = boundary.exec(content) ?? []
    if (label === undefined) {
      if (almostBoundary.test(content)) {
        throw pemFailure(`Line ${line} of ${source} is not a whole PEM boundary`, restore)
      }
      open?.body.push(content)
    } else if (kind === 'BEGIN' && open === null) {
      open = { label, line, body: [] }
    } else if (kind === 'END' && open?.label === label) {
      blocks.push({ label, line: open.line, bytes: decodeBase64(open.body.join(''), open.line, source) })
      open = null
    } else {
      throw pemFailure(`Line ${line} of ${source} does not belong to the PEM block that is open there`, restore)
    }
  }
  if (open !== null) throw pemFailure(`The PEM block at line ${open.line} of ${source} has no end`, restore)
  return blocks
}

const restore = 'Copy the file again from where it was made, line by line as it stands there.'

/** RFC 4648 section 4: padded, and the bits that are left over are zero. */
function decodeBase64(text: string, line: number, source: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  if (text !== '' && bytes.toString('base64') === text) return bytes
  throw pemFailure(`The PEM block at line ${line} of ${source} is not base64`, restore)
}

export function pemFailure(message: string, remedy: string, cause?: unknown): Failure {
  return new Failure('pem', `${message}.`, { remedy, cause })
}
