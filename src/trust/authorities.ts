import type { Trust } from './model.js'

/** DER of every certificate that was given for authorities of time, each once: who reads a token may need the signer's. */
export function authoritiesOf({ anchors, timestamps }: Trust): readonly Uint8Array[] {
  const given = [timestamps, ...anchors.map((anchor) => anchor.timestamps)].flatMap((one) => one.certificates ?? [])
  return [...new Map(given.map(({ sha256, der }) => [sha256, der])).values()]
}
