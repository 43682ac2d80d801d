import { worstRevocation, type RevocationDesk, type Standing } from '../crypto/revocation.js'
import type { RevocationAnswer } from '../model/proof.js'

/**
 * A desk that knows what was found out before, and asks another one too. What was revoked stays revoked, and the worst
 * reason counts, whoever tells it.
 */
export function recallAnswers(answers: readonly RevocationAnswer[], desk: RevocationDesk): RevocationDesk {
  const known = new Map<string, Standing>()
  for (const { certificate, issuer, standing } of answers) {
    const key = `${certificate} ${issuer}`
    known.set(key, combine(known.get(key), standing))
  }
  return {
    async standing(inquiry, given) {
      const before = known.get(`${inquiry.certificate.sha256} ${inquiry.issuer.spkiSha256}`)
      return combine(before, await desk.standing(inquiry, given))
    },
  }
}

function combine(before: Standing | undefined, now: Standing): Standing {
  if (before === undefined) return now
  return worstRevocation([before, now]) ?? (now.kind === 'unknown' ? before : now)
}
