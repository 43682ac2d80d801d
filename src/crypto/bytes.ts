/** Whether two runs of bytes are the same. Not in constant time: nothing here is secret. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
