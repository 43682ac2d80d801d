/** Why no list of roots is made of what was given. The message is one sentence. */
export class TrustListError extends Error {
  override readonly name = 'TrustListError'
}
