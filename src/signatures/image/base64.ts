/**
 * The octets of base64 as RFC 4648 4 writes it: padded, and no character beside. Only the one form that octets have is
 * taken (3.5): bits that nobody reads could be changed in any other. `null`: it is not so written.
 */
export function readBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
