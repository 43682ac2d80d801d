import { CertificateError } from './certificate.js'
import { DerError } from './der.js'

/** What a reader makes of bytes, or why it cannot: a fault of the bytes is a value, a fault of ours is thrown on. */
export function attempt<T>(read: () => T): T | DerError | CertificateError {
  try {
    return read()
  } catch (error) {
    if (error instanceof DerError || error instanceof CertificateError) return error
    throw error
  }
}
