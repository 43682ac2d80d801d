/** What a file directly in META-INF is to signing, by its name in any letter case (JAR File Specification, Signed JAR File). */
export type SignatureFileName =
  | { readonly kind: 'manifest' }
  /** `X.SF`: the digests that were signed. `base` is in lower case: it pairs the file with its blocks. */
  | { readonly kind: 'signature-file'; readonly base: string }
  /** `X.RSA`, `X.DSA`, `X.EC`: the signature itself. The extension says nothing about the algorithm. */
  | { readonly kind: 'block'; readonly base: string }
  /** `SIG-*`: reserved for signing, and read by nobody. */
  | { readonly kind: 'reserved' }

// Without the flag `u`, only ASCII letters are compared without their case: `ı` or `ſ` make no META-INF.
const pattern = /^META-INF\/(?:(MANIFEST\.MF)|([^/]*)\.(?:(SF)|RSA|DSA|EC)|SIG-[^/.]*(?:\.[A-Z0-9]{1,3})?)$/i

/** `null`: the name is that of content, which must be signed. */
export function signatureFileName(name: string): SignatureFileName | null {
  const match = pattern.exec(name)
  if (match === null) return null
  const [, manifest, base, signatureFile] = match
  if (manifest !== undefined) return { kind: 'manifest' }
  if (base === undefined) return { kind: 'reserved' }
  return { kind: signatureFile === undefined ? 'block' : 'signature-file', base: base.toLowerCase() }
}

/** Whether a name shows that something was signed: of a signature file or a block. */
export function showsSignature(name: string): boolean {
  const kind = signatureFileName(name)?.kind
  return kind === 'signature-file' || kind === 'block'
}
