import { CertificateError } from './certificate.js'
import { CmsError } from './cms/model.js'
import { DerError } from './der.js'

/** A fault of the bytes. */
type Fault = DerError | CertificateError | CmsError

/** What a reader makes of bytes, or why it cannot: a fault of the bytes is a value, a fault of ours is thrown on. */
export function attempt<T>(read: () => T): T | Fault {
  try {
    return read()
  } catch (error) {
    return faultOf(error)
  }
}

/** The same of a reader that may have to load code first. */
export async function attemptLater<T>(read: () => Promise<T>): Promise<T | Fault> {
  try {
    return await read()
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof DerError || error instanceof CertificateError || error instanceof CmsError) return error
  throw error
}
