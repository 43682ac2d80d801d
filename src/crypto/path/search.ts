import type { Check } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import { equalBytes } from '../bytes.js'
import type { Certificate } from '../certificate.js'
import { chainKey } from '../name.js'
import { checkIssued } from './issued.js'
import type { Path, PathOutcome, PathRequest, TrustAnchor } from './model.js'
import { checkLeaf, checkPath, isSelfIssued, nameOf } from './rules.js'

/** Paths in use have two to five certificates; cross-certificates make a few of them longer. */
const maxChain = 10
/**
 * A certificate has one issuer, or a handful under one name. A hundred trials take some 10 ms with RSA, 100 ms with
 * P-521; each of them finds at most one path, so this bounds the paths too. What a cache answers counts as well: a
 * verdict must not depend on what was scanned before.
 */
const maxTrials = 100

/** What may have issued a certificate. */
interface Issuer {
  readonly certificate: Certificate
  /** `null`: it has to be proven itself. */
  readonly anchor: TrustAnchor | null
}

/**
 * Searches, depth first and with backtracking, for a path from the leaf to one of the anchors that passes every check.
 * An anchor is known by its name and its whole key; its own signature and validity do not matter. The search is bounded;
 * where it was cut off, the check `chain` is `unknown`.
 */
export function validatePath(request: PathRequest): PathOutcome {
  return new Search(request).run()
}

class Search {
  readonly #request: PathRequest
  readonly #issuers: ReadonlyMap<string, readonly Issuer[]>
  #furthest: PathOutcome
  #trials = 0
  #cutOff = false

  constructor(request: PathRequest) {
    this.#request = request
    this.#issuers = indexBySubject(request)
    this.#furthest = {
      holds: false,
      checks: [deadEnd(request.leaf, null, request.anchorName), ...checkLeaf({ chain: [], anchor: null }, request)],
      chain: [],
      anchor: null,
    }
  }

  run(): PathOutcome {
    const { leaf, anchors } = this.#request
    // Only the very certificate: another one for the same key could claim any validity and usage.
    const itself = anchors.find((anchor) => anchor.certificate.sha256 === leaf.sha256)
    const pinned = itself !== undefined && this.#judge({ chain: [leaf], anchor: itself })
    if (!pinned && !this.#climb([], leaf) && this.#cutOff) return this.#undecided()
    return this.#furthest
  }

  /** Tries every issuer of `last`, the end of the path so far; whether one leads to a path that holds. */
  #climb(below: readonly Certificate[], last: Certificate): boolean {
    const chain = [...below, last]
    if (chain.length === maxChain) return this.#giveUp(chain, tooLong(last))
    let mismatch: Check | null = null
    let climbed = false
    for (const { certificate, anchor } of this.#issuersOf(last, chain)) {
      if (this.#trials === maxTrials) {
        this.#cutOff = true
        break
      }
      this.#trials += 1
      const { result, reason } = checkIssued(last, certificate)
      if (result !== 'valid') {
        mismatch ??= notSigned(last, certificate, reason)
        continue
      }
      climbed = true
      const found =
        anchor === null ? this.#climb(chain, certificate) : this.#judge({ chain: [...chain, certificate], anchor })
      if (found) return true
    }
    return climbed ? false : this.#giveUp(chain, deadEnd(last, mismatch, this.#request.anchorName))
  }

  /** Anchors and candidates of the right name, those first whose key identifier fits. It excludes none: it is a hint. */
  #issuersOf(certificate: Certificate, chain: readonly Certificate[]): readonly Issuer[] {
    // RFC 5280 4.1.2.4: an issuer has a name.
    if (certificate.issuer.length === 0) return []
    const named = this.#issuers.get(chainKey(certificate.issuer)) ?? []
    const open = named.filter(
      (issuer) => issuer.anchor !== null || !chain.some((seen) => isSame(seen, issuer.certificate)),
    )
    const fits = open.map((issuer) => fit(certificate, issuer.certificate))
    return [0, 1, 2].flatMap((rank) => open.filter((_, index) => fits[index] === rank))
  }

  /** A path that reached an anchor. */
  #judge(path: Path): boolean {
    const checks = checkPath(path, this.#request)
    const holds = checks.every(({ result }) => result === 'pass')
    this.#offer({ ...path, checks, holds })
    return holds
  }

  /** A path that leads no further. */
  #giveUp(chain: readonly Certificate[], fault: Check): false {
    const path = { chain, anchor: null }
    this.#offer({ ...path, checks: [fault, ...checkLeaf(path, this.#request)], holds: false })
    return false
  }

  #offer(outcome: PathOutcome): void {
    if (rank(outcome) > rank(this.#furthest)) this.#furthest = outcome
  }

  #undecided(): PathOutcome {
    const { checks, chain, anchor } = this.#furthest
    const [, ...others] = checks
    const message = `${nameOf(this.#request.leaf)} has more ways up than the ${maxTrials} issuers that are tried.`
    const undecided: Check = { check: 'chain', result: 'unknown', code: 'path-budget-exceeded', message }
    return { holds: false, checks: [undecided, ...others], chain, anchor }
  }
}

/** Anchors first. A candidate that is an anchor's own certificate is that anchor. */
function indexBySubject({ anchors, candidates }: PathRequest): ReadonlyMap<string, readonly Issuer[]> {
  const all: readonly Issuer[] = [
    ...anchors.map((anchor) => ({ certificate: anchor.certificate, anchor })),
    ...candidates.map((certificate) => ({ certificate, anchor: null })),
  ]
  const seen = new Set<string>()
  const index = new Map<string, Issuer[]>()
  for (const issuer of all) {
    const { sha256, subject } = issuer.certificate
    if (seen.has(sha256)) continue
    seen.add(sha256)
    const key = chainKey(subject)
    const named = index.get(key)
    if (named === undefined) index.set(key, [issuer])
    else named.push(issuer)
  }
  return index
}

/** A name with a key stands on a path once, so that cycles end. */
function isSame(left: Certificate, right: Certificate): boolean {
  return left.spkiSha256 === right.spkiSha256 && equalBytes(left.subjectDer, right.subjectDer)
}

/** 0: the key identifiers are the same; 1: one is missing; 2: they differ. */
function fit(certificate: Certificate, issuer: Certificate): 0 | 1 | 2 {
  const { authorityKeyIdentifier: wanted } = certificate
  const { subjectKeyIdentifier: found } = issuer
  if (wanted === null || found === null) return 1
  return equalBytes(wanted, found) ? 0 : 2
}

/** Having reached an anchor counts most, then how much was right, then how far the path went. */
function rank({ anchor, checks, chain }: PathOutcome): number {
  return anchor === null ? chain.length : 2 * maxChain + checks.filter(({ result }) => result === 'pass').length
}

function notSigned(certificate: Certificate, issuer: Certificate, reason: string): Check {
  const message = `${nameOf(issuer)} did not sign the certificate of ${nameOf(certificate)}, which names it as its issuer: ${reason}.`
  return failChain('issuer-signature-mismatch', message)
}

function deadEnd(certificate: Certificate, mismatch: Check | null, anchorName: string): Check {
  if (isSelfIssued(certificate)) {
    const message = `The path ends at ${nameOf(certificate)}, whose key the anchor “${anchorName}” does not hold.`
    return failChain('root-not-trusted', message)
  }
  if (mismatch !== null) return mismatch
  const message = `The issuer of ${nameOf(certificate)} is neither at hand nor held by the anchor “${anchorName}”.`
  return failChain('issuer-missing', message)
}

function tooLong(certificate: Certificate): Check {
  const message = `The path reached ${nameOf(certificate)}, and ${maxChain} certificates are the most that is followed.`
  return failChain('path-too-long', message)
}

function failChain(code: CheckCode, message: string): Check {
  return { check: 'chain', result: 'fail', code, message }
}
