import { algorithmOf, digestOf } from './digest.js'
import type { Descriptor, Digest } from './model.js'
import { RegistryError } from './model.js'

/** What was given has the digest that it was asked for by. Throws `digest-mismatch`. `name`: who gave it. */
export function checkDigest(bytes: Uint8Array, digest: Digest, name: string): void {
  const actual = digestOf(bytes, algorithmOf(digest))
  if (actual === digest) return
  throw new RegistryError('digest-mismatch', `What ${name} gave for ${digest} has the digest ${actual}.`)
}

/** A blob has the size and the digest of its descriptor. Throws `digest-mismatch`. */
export function checkContent(bytes: Uint8Array, { digest, size }: Descriptor, name: string): void {
  if (bytes.length !== size) {
    const message = `What ${name} gave for ${digest} has ${bytes.length} bytes and not ${size}.`
    throw new RegistryError('digest-mismatch', message)
  }
  checkDigest(bytes, digest, name)
}

/** A blob is not asked for when it says itself that it is too large. Throws `too-large`. */
export function checkSize({ digest, size }: Descriptor, limit: number): void {
  if (size <= limit) return
  throw new RegistryError('too-large', `${digest} has ${size} bytes, and at most ${limit} are read.`)
}
