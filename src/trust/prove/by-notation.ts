import { chainKey, printName } from '../../crypto/name.js'
import type { Certificate } from '../../crypto/certificate.js'
import { anchorOf, checkLeaf, firstMomentAfter, signingCode, type AnchorStore } from '../../crypto/path.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Check } from '../../model/check.js'
import type { Route } from '../../model/proof.js'
import type { NamedAnchor, NotationRules, Trust } from '../model.js'
import { withAuthenticTime } from './authentic-time.js'
import { make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { makeRoute, momentsOf } from './route.js'
import { proveTimes, type ProvenTimes, type VerifiedTime } from './times.js'

const noTimes: ProvenTimes = { verified: [], fault: null }

/**
 * The signer by Notation's own rules (notaryproject/specifications, trust-store-trust-policy.md): the chain is the one in
 * the envelope, in its order and up to its root, and one of its certificates is in the trust store, byte for byte. So
 * no path is searched for.
 */
export async function proveByNotation(
  claim: ReadClaim,
  anchor: NamedAnchor,
  rules: NotationRules,
  trust: Trust,
  desk: RevocationDesk,
): Promise<Route> {
  const chain = [claim.leaf, ...claim.others]
  const times = await timesOf(claim, chain, anchor, rules, trust)
  const circumstances = { at: momentsOf(claim.leaf, times, trust), purpose: signingCode('optional') }
  // The root is a member like the others here: its key, hash and validity count.
  const [, algorithm, time] = checkLeaf({ chain, anchor: null }, circumstances)
  // Nobody can be asked whether the root is revoked: it is the anchor of the path.
  const path = {
    chain: [claim.leaf, ...claim.others.slice(0, -1)],
    anchor: anchorOf(claim.others.at(-1) ?? claim.leaf),
  }
  const usage = make('usage', 'pass', 'usage-valid', 'The certificates are as Notation wants them for signing.')
  // A statement may let a stranger pass, and never a chain that is none: that is told first.
  const form = claim.formatFault?.check === 'chain' ? claim.formatFault : null
  const checks = [form ?? checkStore(claim, chain, anchor, await anchor.roots()), usage, algorithm, time] as const
  const draft = {
    basis: { anchor: anchor.name },
    outcome: { ...path, checks, faults: [] },
    times,
    acceptSha1: false,
    lasting: chain.slice(path.chain.length),
  }
  return (await makeRoute(claim, trust, draft, anchor, desk)).route
}

/** Authenticity: the store is for the signing scheme, and holds a certificate of the chain, the leaf included. */
function checkStore(
  { signature }: ReadClaim,
  chain: readonly Certificate[],
  { name, signingAuthority }: NamedAnchor,
  store: AnchorStore,
): Check {
  const wanted = signingAuthority ? 'notary.x509.signingAuthority' : 'notary.x509'
  if (signature.terms?.scheme !== wanted) {
    const message = `The trust store “${name}” is for Notation's signatures of the scheme ${wanted}, and this is none.`
    return make('chain', 'fail', 'anchor-not-for-signature', message)
  }
  const held = chain.find((one) =>
    store.named(chainKey(one.subject)).some(({ issuer }) => issuer.sha256 === one.sha256),
  )
  if (held === undefined) {
    return make('chain', 'fail', 'root-not-trusted', `The trust store “${name}” holds no certificate of the chain.`)
  }
  const path = chain.map(({ subject }) => `“${printName(subject)}”`).join(' ← ')
  const message = `The trust store “${name}” holds “${printName(held.subject)}” of the chain ${path}.`
  return make('chain', 'pass', 'chain-valid', message)
}

/** Authentic timestamp: what the scheme and the statement's verifyTimestamp ask for. Without one it is judged as of now. */
async function timesOf(
  claim: ReadClaim,
  chain: readonly Certificate[],
  anchor: NamedAnchor,
  { verifyTimestamp }: NotationRules,
  trust: Trust,
): Promise<ProvenTimes> {
  if (anchor.signingAuthority) return demand(withAuthenticTime(claim, noTimes, trust), 'states no signing time')
  const hasEnded = chain.some((one) => trust.at >= firstMomentAfter(one))
  if (verifyTimestamp === 'never' || (verifyTimestamp === 'afterCertExpiry' && !hasEnded)) return noTimes
  const times = await proveTimes(claim.signature, anchor.timestamps, anchor.helpers, trust)
  const ended = times.verified.find(isRootOutside)
  return ended === undefined ? demand(times, 'has no timestamp') : { ...times, fault: times.fault ?? outside(ended) }
}

function demand(times: ProvenTimes, lack: string): ProvenTimes {
  if (times.verified.length > 0 || times.fault !== null) return times
  const message = `The signature ${lack}, and the trust policy asks for one.`
  return { ...times, fault: make('time', 'fail', 'timestamp-missing', message) }
}

/** Notation asks the authority's root to be valid too at the time that it vouches for. */
function isRootOutside({ at, path }: VerifiedTime): boolean {
  const root = path.anchor?.certificate
  return root != null && (at < root.notBefore || at >= firstMomentAfter(root))
}

function outside({ at, authority }: VerifiedTime): Check {
  const message = `The root of “${printName(authority.subject)}”, which vouches for the time, is not valid at ${at.toISOString()}.`
  return make('time', 'fail', 'timestamp-not-proven', message)
}
