import { createHash } from 'node:crypto'
import type { Digest } from './model.js'

/** What the specification registers (OCI image-spec, descriptor.md), by node:crypto's names. */
export type DigestAlgorithm = 'sha256' | 'sha512'

/** `sha256:` and 64, or `sha512:` and 128, lower-case hex digits (OCI image-spec, descriptor.md); `null` for all else. */
export function readDigest(text: string): Digest | null {
  return isDigest(text) ? text : null
}

function isDigest(text: string): text is Digest {
  return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text)
}

export function algorithmOf(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha256:') ? 'sha256' : 'sha512'
}

/** The hex digits of a digest. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
}
