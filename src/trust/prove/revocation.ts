import type { Certificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import { storeAnchors, validatePath, type Path, type TrustAnchor } from '../../crypto/path.js'
import { isCompromise, unfitFrom } from '../../crypto/revocation.js'
import type { Crl, Inquiry, RevocationDesk, Standing } from '../../crypto/revocation.js'
import type { Check } from '../../model/check.js'
import type { RevocationAnswer } from '../../model/proof.js'
import type { RevocationReason } from '../../model/revocation.js'
import type { RevocationTrust } from '../model.js'
import { make } from './checks.js'
import type { VerifiedTime } from './times.js'

/** What is asked about: the signer's path, and those of the timestamps that prove when it was signed. */
export interface Asked {
  readonly path: Path
  readonly times: readonly VerifiedTime[]
  /** Certificates that may help to prove who signed the evidence. */
  readonly candidates: readonly Certificate[]
  readonly given: readonly Crl[]
  readonly anchorName: string
  readonly now: Date
  readonly mode: RevocationTrust['mode']
  /** Whether it is no gap that a certificate names nobody who could be asked. */
  readonly mayNameNobody: boolean
}

export interface RevocationFindings {
  readonly check: Check
  /** The check `time` where an authority's certificate is revoked; `null`: none is. */
  readonly timeFault: Check | null
  /**
   * The SHA-256 of each revoked CA on the signer's path, so that a path without them may be looked for: of its certificate,
   * or of its key where somebody else has that. Empty: none is revoked, or the signer is.
   */
  readonly withdrawn: readonly string[]
  readonly answers: readonly RevocationAnswer[]
}

/** One certificate of a path, and what was found out about it. */
interface Answer {
  readonly certificate: Certificate
  readonly issuer: string
  readonly standing: Standing
}

/** RFC 3161 4: for these alone the timestamps of a revoked authority from before still hold. */
const harmlessForTime: readonly RevocationReason[] = ['affiliationChanged', 'superseded', 'cessationOfOperation']

/** docs/trust.md 1.8: every certificate below an anchor, on a path that holds otherwise. */
export async function checkRevocation(asked: Asked, desk: RevocationDesk): Promise<RevocationFindings> {
  const signedAt = asked.times.map(({ at }) => at)
  const [own, ...others] = await Promise.all([
    askPath(asked.path, signedAt, asked, desk),
    ...asked.times.map(({ path, at }) => askPath(path, [at], asked, desk)),
  ])
  const revoked = own.filter((answer) => isRevokedThen(answer.standing, asked.times))
  const [first] = revoked
  const timeFault = firstOf(asked.times, (time, index) => revokedAuthority(time, others[index] ?? []))
  const all = [own, ...others].flat()
  return {
    check: first === undefined ? summarise(all, asked) : revokedCheck(first),
    timeFault,
    withdrawn: first === own[0] ? [] : revoked.map(withdrawnBy),
    answers: all.map(({ certificate, issuer, standing }) => ({ certificate: certificate.sha256, issuer, standing })),
  }
}

/** Nobody vouches for an anchor, so nobody is asked about it either: not about a leaf that is one. */
function askPath(
  path: Path,
  signedAt: readonly Date[],
  asked: Asked,
  desk: RevocationDesk,
): Promise<readonly Answer[]> {
  const { chain, anchor } = path
  if (anchor === null || anchor.issuer.sha256 === chain[0]?.sha256) return Promise.resolve([])
  return Promise.all(
    chain.map(async (certificate, index) => {
      const above = chain[index + 1] ?? null
      const inquiry: Inquiry = {
        certificate,
        issuer: above ?? anchor.issuer,
        issuerCertificate: above ?? anchor.certificate,
        now: asked.now,
        signedAt,
        candidates: [...chain, ...asked.candidates],
        validate: validateUnder(anchor, asked),
      }
      const standing = await desk.standing(inquiry, asked.given)
      return { certificate, issuer: inquiry.issuer.spkiSha256, standing }
    }),
  )
}

/** RFC 5280 6.3.3 (f): who signs evidence is proven by the anchor of the path that it is about. */
function validateUnder(anchor: TrustAnchor, { anchorName, now }: Asked): Inquiry['validate'] {
  const anchors = storeAnchors([anchor])
  return (leaf, purpose, candidates) =>
    validatePath({ leaf, candidates, anchors, at: [now], purpose, anchorName, strict: false })
}

/** Whether it counts: not where a timestamp is from before, and nobody else had the key. */
function isRevokedThen(standing: Standing, times: readonly VerifiedTime[]): boolean {
  if (standing.kind !== 'revoked') return false
  return isCompromise(standing.reason) || !times.some(({ latest }) => latest.getTime() < unfitFrom(standing))
}

/** Another certificate of a key that somebody else has is no way around it: it would be the same signature. */
function withdrawnBy({ certificate, standing }: Answer): string {
  const isLost = standing.kind === 'revoked' && isCompromise(standing.reason)
  return isLost ? certificate.spkiSha256 : certificate.sha256
}

function revokedAuthority({ latest }: VerifiedTime, answers: readonly Answer[]): Check | null {
  return firstOf(answers, ({ certificate, standing }) => {
    if (standing.kind !== 'revoked') return null
    if (harmlessForTime.includes(standing.reason) && latest.getTime() < unfitFrom(standing)) return null
    const message = `The certificate of “${printName(certificate.subject)}”, which vouches for the time, is revoked (${standing.reason}).`
    return make('time', 'fail', 'timestamp-revoked', message)
  })
}

function revokedCheck({ certificate, standing }: Answer): Check {
  const { at, reason } = standing as Extract<Standing, { kind: 'revoked' }>
  const message = `The certificate of “${printName(certificate.subject)}” is revoked since ${at.toISOString()} (${reason}).`
  return make('revocation', 'fail', 'revoked', message)
}

/** What is to be said where nothing is revoked that counts. */
function summarise(answers: readonly Answer[], { mode, mayNameNobody }: Asked): Check {
  const open = firstOf(answers, ({ standing, certificate }) => {
    if (standing.kind !== 'unknown' || (standing.code === 'revocation-not-named' && mayNameNobody)) return null
    return { code: standing.code, message: standing.message, who: printName(certificate.subject) }
  })
  if (mode === 'off' && !answers.some(isTold)) return notAsked()
  if (open !== null) {
    const message = `Whether the certificate of “${open.who}” is revoked could not be found out: ${open.message}`
    return mode === 'require'
      ? make('revocation', 'unknown', 'revocation-required', message)
      : make('revocation', 'unknown', open.code, message)
  }
  if (!answers.some(isTold)) {
    const message = 'No certificate that an anchor vouches for says where to ask for revocation.'
    return make('revocation', 'not-applicable', 'revocation-not-named', message)
  }
  const late = answers.find(({ standing }) => standing.kind === 'revoked')
  return late === undefined
    ? make('revocation', 'pass', 'not-revoked', 'No certificate of the path is revoked, as far as its issuers say.')
    : make(
        'revocation',
        'pass',
        'revoked-later',
        `“${printName(late.certificate.subject)}” was revoked after it had signed.`,
      )
}

export function notAsked(): Check {
  const message = 'Nobody was asked about revocation, because that is turned off.'
  return make('revocation', 'not-applicable', 'revocation-off', message)
}

function isTold({ standing }: Answer): boolean {
  return standing.kind !== 'unknown'
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item, index: number) => Found | null): Found | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== null) return found
  }
  return null
}
