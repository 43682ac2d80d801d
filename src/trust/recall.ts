import type { RevocationDesk } from '../crypto/revocation.js'
import type { RevocationAnswer } from '../model/proof.js'

/** A desk that knows what was found out before, and asks another one for the rest. What was revoked stays revoked. */
export function recallAnswers(answers: readonly RevocationAnswer[], desk: RevocationDesk): RevocationDesk {
  const known = new Map<string, RevocationAnswer['standing']>()
  for (const { certificate, issuer, standing } of answers) {
    const key = `${certificate} ${issuer}`
    if (known.get(key)?.kind !== 'revoked') known.set(key, standing)
  }
  return {
    async standing(inquiry, given) {
      const before = known.get(`${inquiry.certificate.sha256} ${inquiry.issuer.spkiSha256}`)
      if (before?.kind === 'revoked') return before
      const now = await desk.standing(inquiry, given)
      return now.kind === 'unknown' && before !== undefined ? before : now
    },
  }
}
