import type { Check } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { Certificate } from '../certificate.js'
import { chainKey } from '../name.js'
import { checkIssued } from './issued.js'
import { fit, groupBy, inOrder, isSame, type Groups } from './links.js'
import type { Issuer, PathOutcome, PathRequest, Step } from './model.js'
import { NameBudget } from './name-constraints.js'
import { further, giveUp, judge, maxChain } from './outcome.js'
import { isSelfIssued, nameOf } from './parts.js'
import { isPlausible } from './rules.js'

/**
 * Signatures that are checked to find out what to say. A right path with one fault has two to five; what is not found
 * among some more is only said less well. On P-521 they take 0.1 s.
 */
const maxTrials = 60

/**
 * Where no path holds: the path that came furthest, past certificates that may not stand on it. It goes up from the leaf,
 * depth first, likely issuers first.
 */
export function explainFailure(request: PathRequest): PathOutcome {
  return new Explanation(request).climb([], request.leaf)
}

class Explanation {
  readonly #request: PathRequest
  readonly #bySubject: Groups
  readonly #budget = new NameBudget()
  #trials = 0

  constructor(request: PathRequest) {
    this.#request = request
    this.#bySubject = groupBy(request.candidates, ({ subject }) => subject)
  }

  /** The best that can be said of the paths that begin so. */
  climb(below: readonly Certificate[], last: Certificate): PathOutcome {
    const chain = [...below, last]
    if (chain.length === maxChain) return this.#end(chain, tooLong(last))
    let mismatch: Check | null = null
    let best: PathOutcome | null = null
    for (const { issuer, anchor } of this.#stepsFrom(last, chain)) {
      if (this.#trials === maxTrials) break
      this.#trials += 1
      const { result, reason } = checkIssued(last, issuer)
      if (result !== 'valid') {
        mismatch ??= notSigned(last, issuer, reason)
        continue
      }
      const outcome =
        anchor === null ? this.climb(chain, issuer) : judge({ chain, anchor }, this.#request, this.#budget)
      best = best === null ? outcome : further(best, outcome)
    }
    return best ?? this.#end(chain, deadEnd(last, mismatch, this.#request.anchorName))
  }

  /** Likely issuers first: the key identifier fits, it is an anchor, no rule speaks against it. */
  #stepsFrom(last: Certificate, chain: readonly Certificate[]): readonly Step[] {
    if (last.issuer.length === 0) return []
    const key = chainKey(last.issuer)
    const steps: Step[] = [
      ...this.#request.anchors.named(key).map((anchor) => ({ issuer: anchor.issuer, anchor })),
      ...this.#bySubject
        .of(key)
        .filter((candidate) => isNew(candidate, chain))
        .map((candidate) => ({ issuer: candidate, anchor: null })),
    ]
    return inOrder(steps, (step) => {
      return 4 * fit(last, step.issuer) + (step.anchor === null ? 2 : 0) + (isPlausible(step, this.#request) ? 0 : 1)
    })
  }

  #end(chain: readonly Certificate[], fault: Check): PathOutcome {
    return giveUp({ chain, anchor: null }, this.#request, fault)
  }
}

/** No certificate and, above the leaf, no name with a key stands on a path twice. */
function isNew(candidate: Certificate, [leaf, ...issuers]: readonly Certificate[]): boolean {
  return candidate.sha256 !== leaf?.sha256 && !issuers.some((seen) => isSame(seen, candidate))
}

function notSigned(certificate: Certificate, issuer: Issuer, reason: string): Check {
  const message = `${nameOf(issuer)} did not sign the certificate of ${nameOf(certificate)}, which names it as its issuer: ${reason} (RFC 5280 6.1.3 (a) (1)).`
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
  const message = `The path reached ${nameOf(certificate)}, and ${maxChain} certificates below an anchor are the most that is followed.`
  return failChain('path-too-long', message)
}

function failChain(code: CheckCode, message: string): Check {
  return { check: 'chain', result: 'fail', code, message }
}
