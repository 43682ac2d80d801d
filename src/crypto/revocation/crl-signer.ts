import { describeSignature, verifySignature, weakHash, weakKey, type SignatureResult } from '../algorithms.js'
import { equalBytes } from '../bytes.js'
import { BoundedCache } from '../certificate/cache.js'
import type { Certificate } from '../certificate.js'
import { namesChain, printName } from '../name.js'
import { signingCrls } from '../path/purpose.js'
import type { Issuer, Path } from '../path/model.js'
import type { Crl } from './crl-read.js'
import type { Inquiry } from './model.js'

/** Who signed a list, and the path that proves it, `null` for the issuer itself; or, in a sentence, why it was nobody who may. */
export type CrlSigner =
  | { readonly proven: true; readonly spkiSha256: string; readonly path: Path | null }
  | { readonly proven: false; readonly message: string }

/** Somebody who may have signed a list. */
interface Candidate {
  readonly signer: Issuer
  /** Why it may not sign this one, as a clause; else what proves it. Asked only when its key made the signature. */
  readonly prove: () => string | Path | null
}

/**
 * An issuer of lists has a handful of keys over the years, and whoever made a file may add hundreds of certificates of
 * its name. A trial of the longest list takes some 25 ms.
 */
const maxTrials = 16
/** The keys for which a list remembers the result: more than any list meets in earnest. */
const maxKept = 64

const results = new WeakMap<Crl, BoundedCache<SignatureResult>>()

/**
 * RFC 5280 6.3.3 (f), (g): the issuer of the certificate signed the list, or somebody of the name in it whom the same
 * anchor proves. Whether that somebody is revoked is for those who have the other lists.
 */
export function proveCrlSigner(crl: Crl, inquiry: Inquiry): CrlSigner {
  const { hash, label } = describeSignature(crl.signatureAlgorithm, null)
  if (weakHash(hash)) return { proven: false, message: `${nameCrl(crl)} is signed by ${label}.` }
  let reason = 'was signed by no key at hand of that name'
  for (const { signer, prove } of candidatesFor(crl, inquiry)) {
    if (checkSigned(crl, signer).result !== 'valid') continue
    const path = prove()
    if (typeof path !== 'string') return { proven: true, spkiSha256: signer.spkiSha256, path }
    reason = `was signed by somebody who may not: ${path}`
  }
  return { proven: false, message: `${nameCrl(crl)} ${reason}.` }
}

/** The issuer first; then others, those first whose key identifier fits. It excludes none: it is a hint. */
function candidatesFor(crl: Crl, inquiry: Inquiry): readonly Candidate[] {
  const { issuer, candidates, validate } = inquiry
  const others = [...new Map(candidates.map((certificate) => [certificate.sha256, certificate])).values()]
    .filter(({ sha256 }) => sha256 !== issuer.sha256)
    .sort((left, right) => fit(crl, left) - fit(crl, right))
    .map((signer) => ({
      signer,
      prove: () => {
        if (!maySignLists(signer)) {
          return `“${printName(signer.subject)}” is no CA, and no key usage lets it sign lists (RFC 5280 4.2.1.3)`
        }
        const outcome = validate(signer, signingCrls, candidates)
        if (outcome.holds) return outcome
        const faults = outcome.checks.filter(({ result }) => result !== 'pass').map(({ message }) => message)
        return faults.join(' ').replace(/\.$/, '')
      },
    }))
  return [{ signer: issuer, prove: () => findFault(issuer) }, ...others]
    .filter(({ signer }) => namesChain(signer.subject, crl.issuer))
    .slice(0, maxTrials)
}

/**
 * RFC 5280 4.2.1.3: a certificate whose key is used to verify lists has a key usage. Without one a CA may still be meant
 * (6.3.3 (f)), and never whoever got a certificate with the name of a CA in it.
 */
function maySignLists({ keyUsage, basicConstraints }: Certificate): boolean {
  return keyUsage?.has('cRLSign') ?? basicConstraints?.ca === true
}

/** Of the issuer of the certificate, which is proven already. */
function findFault(issuer: Issuer): string | null {
  if (issuer.keyUsage !== null && !issuer.keyUsage.has('cRLSign')) {
    return `the key usage of “${printName(issuer.subject)}” has no cRLSign (RFC 5280 6.3.3 (f))`
  }
  const weakness = weakKey(issuer)
  return weakness === null ? null : `“${printName(issuer.subject)}” has ${weakness}`
}

/** 0: the key identifiers are the same; 1: one is missing; 2: they differ. */
function fit({ authorityKeyIdentifier: wanted }: Crl, { subjectKeyIdentifier: found }: Issuer): 0 | 1 | 2 {
  if (wanted === null || found === null) return 1
  return equalBytes(wanted, found) ? 0 : 2
}

/** Each pair is computed once while it is kept: a scan asks the same list about many certificates. */
function checkSigned(crl: Crl, signer: Issuer): SignatureResult {
  const kept = results.get(crl) ?? new BoundedCache<SignatureResult>(maxKept)
  results.set(crl, kept)
  const known = kept.get(signer.spkiSha256)
  if (known !== undefined) return known
  const result = verifySignature(signer, crl.signatureAlgorithm, null, crl.tbs, crl.signature)
  kept.set(signer.spkiSha256, result)
  return result
}

/** The list, for people, at the start of a sentence. */
export function nameCrl({ issuer, thisUpdate }: Crl): string {
  return `The revocation list of “${printName(issuer)}” of ${thisUpdate.toISOString()}`
}
