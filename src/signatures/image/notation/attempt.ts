import { CborError } from '../../../crypto/cbor.js'
import { JsonError } from '../../../crypto/json.js'
import { EnvelopeError } from './envelope.js'

/** A fault of the bytes. */
type Fault = EnvelopeError | JsonError | CborError

/** What a reader makes of bytes, or why it cannot: a fault of the bytes is a value, a fault of ours is thrown on. */
export function attempt<T>(read: () => T): T | Fault {
  try {
    return read()
  } catch (error) {
    if (error instanceof EnvelopeError || error instanceof JsonError || error instanceof CborError) return error
    throw error
  }
}

/** What a fault says, as a clause. */
export function clauseOf({ message }: Fault): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '')
}
