import type { World } from '../../model/world.js'
import { openCrls } from './ask-crl.js'
import { openOcsp } from './ask-ocsp.js'
import { openWire, runBounds, urlTimeout, type RunBounds } from './ask-wire.js'
import { checkCrls, type Crl } from './crl.js'
import type { Inquiry, RevocationFault, Standing } from './model.js'
import { isCompromise, worstRevocation } from './reason.js'
import { deltaSources, revocationSources, type RevocationSources } from './sources.js'

/** Whom and how to ask (docs/trust.md 1.8). */
export interface RevocationWays {
  readonly mode: 'check' | 'require' | 'off'
  /** Nothing is asked of the network; the lists given and what a cache holds are used. */
  readonly offline: boolean
  /** Hosts that may be asked at private addresses. */
  readonly hosts: readonly string[]
}

/** Finds out whether certificates are revoked, and remembers for a run whom it asked. */
export interface RevocationDesk {
  /** `given`: lists that are at hand anyway. Never rejects for what the network, the cache or a certificate holds. */
  standing(inquiry: Inquiry, given: readonly Crl[]): Promise<Standing>
}

type Unknown = Extract<Standing, { kind: 'unknown' }>

/** The most telling first: what was said of the certificate, then of the evidence, then of why there is none. */
const byImportance: readonly RevocationFault[] = [
  'revocation-unknown-certificate',
  'revocation-not-authentic',
  'revocation-malformed',
  'revocation-stale',
  'revocation-refused',
  'revocation-unreachable',
  'revocation-out-of-scope',
  'revocation-not-named',
]

/** `timeout`: for one address, in milliseconds. `bounds`: for the run. */
export function openRevocation(
  { mode, offline, hosts }: RevocationWays,
  world: Pick<World, 'fetch' | 'cache' | 'clock' | 'stop'>,
  timeout: number = urlTimeout,
  bounds: RunBounds = runBounds,
): RevocationDesk {
  const wire = openWire(world, hosts, bounds)
  const askOcsp = openOcsp(world, wire, offline, timeout)
  const askCrl = openCrls(world, wire, offline, timeout)

  /** The lists at these addresses, and why there are not more. */
  async function fetchCrls(urls: readonly string[], inquiry: Inquiry): Promise<[readonly Crl[], readonly Unknown[]]> {
    const found = await Promise.all(urls.map((url) => askCrl(url, inquiry)))
    return [found.filter((one): one is Crl => !isUnknown(one)), found.filter(isUnknown)]
  }

  /** Whole lists and deltas, those too that only the whole lists name. */
  async function askLists(
    { crls, deltas }: RevocationSources,
    inquiry: Inquiry,
    given: readonly Crl[],
  ): Promise<readonly Standing[]> {
    const [lists, faults] = await fetchCrls([...crls, ...deltas], inquiry)
    const further = deltaSources(lists).filter((url) => !deltas.includes(url))
    const [changes, otherFaults] = await fetchCrls(further, inquiry)
    const all = [...given, ...lists, ...changes]
    return [...(all.length === 0 ? [] : [checkCrls(inquiry, all)]), ...faults, ...otherFaults]
  }

  return {
    async standing(inquiry, given) {
      const before = given.length === 0 ? notNamed : checkCrls(inquiry, given)
      if (mode === 'off' || isForGood(before, inquiry)) return before
      const sources = revocationSources(inquiry.certificate)
      // Whoever is on the way to a responder can repeat what it said at the time of signing: online that is stale.
      const fresh = offline ? inquiry : { ...inquiry, signedAt: [] }
      const [lists, ...answers] = await Promise.all([
        askLists(sources, fresh, given),
        ...sources.ocsp.map((url) => askOcsp(url, fresh)),
      ])
      return combine([...answers, ...lists, ...sources.passedOver, ...(before.kind === 'good' ? [before] : [])])
    },
  }
}

const notNamed: Unknown = {
  kind: 'unknown',
  code: 'revocation-not-named',
  message: 'The certificate does not say where to ask for its revocation.',
}

/**
 * Whether nobody can say worse. A hold may be over by now (RFC 5280 5.3.1), and where a time of signing is proven the
 * reason decides, which may be another by now.
 */
function isForGood(standing: Standing, { signedAt }: Inquiry): boolean {
  if (standing.kind !== 'revoked') return false
  return isCompromise(standing.reason) || (standing.reason !== 'certificateHold' && signedAt.length === 0)
}

/** The worst revocation counts, whoever tells it; one good answer is enough without any; else the most telling reason is told. */
function combine(standings: readonly Standing[]): Standing {
  return (
    worstRevocation(standings) ??
    standings.find(({ kind }) => kind === 'good') ??
    standings.filter(isUnknown).reduce((best, next) => (rank(next) < rank(best) ? next : best), notNamed)
  )
}

function rank({ code }: Unknown): number {
  return byImportance.indexOf(code)
}

function isUnknown(value: Standing | Crl): value is Unknown {
  return 'kind' in value && value.kind === 'unknown'
}
