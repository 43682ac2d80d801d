import { readCrl, type Crl } from '../crypto/revocation.js'
import { pemFailure, readPemBlocks } from '../crypto/pem.js'
import { reasonOf, unexpected } from './pem.js'

/** The largest lists of public CAs have 10 MB; what is fetched has the same bound. Bytes of the file. */
export const longestCrlFile = 32 * 1024 * 1024

/** RFC 7468 section 6. */
const crlLabel = 'X509 CRL'

/** The revocation lists of a file in PEM, in their order, or the one of a file in DER. Throws Failure `pem`. */
export function crlsOfFile(bytes: Uint8Array, source: string): readonly Crl[] {
  if (isDer(bytes)) return [crlOf(bytes, source)]
  const blocks = readPemBlocks(new TextDecoder('latin1').decode(bytes), source, longestCrlFile)
  if (blocks.length === 0) {
    throw pemFailure(
      `${source} holds no revocation list, neither in DER nor in PEM`,
      'Give the list as its CA publishes it, or a file with a `-----BEGIN X509 CRL-----` block.',
    )
  }
  return blocks.map((block) => {
    if (block.label === crlLabel) return crlOf(block.bytes, `line ${block.line} of ${source}`)
    throw unexpected(block, source, 'only revocation lists are read', 'Keep only the revocation lists in it.')
  })
}

/** A SEQUENCE whose length takes more than one octet, as each signed list's does: no text begins so. */
function isDer([tag, length]: Uint8Array): boolean {
  return tag === 0x30 && length !== undefined && length >= 0x80
}

function crlOf(bytes: Uint8Array, place: string): Crl {
  try {
    return readCrl(bytes)
  } catch (cause) {
    throw pemFailure(
      `The revocation list at ${place} cannot be used: ${reasonOf(cause)}`,
      'Fetch it again from where its CA publishes it.',
      cause,
    )
  }
}
