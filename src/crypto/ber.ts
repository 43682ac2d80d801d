/** BER (X.690 8.1) of at most 4 MiB as DER, by code that is loaded when a file first needs it. Throws DerError. */
export async function normaliseBer(bytes: Uint8Array): Promise<Uint8Array> {
  const { rewriteBer } = await import('./ber/rewrite.js')
  return rewriteBer(bytes)
}
