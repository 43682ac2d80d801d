import type { CredentialStore, Credentials, HttpAnswer } from '../model/http.js'
import type { Clock, Log } from '../model/world.js'
import type { Challenge } from './challenge.js'
import { readChallenges } from './challenge.js'
import { basic } from './credentials.js'
import type { Endpoint, EndpointOf } from './exchange-endpoint.js'
import { RegistryError } from './model.js'
import type { Sender } from './retry.js'
import type { TokenNeed } from './token.js'
import { isHeaderText, openTokens } from './token.js'

/** Whom a request goes to, and what for. */
export interface Place {
  readonly registry: string
  readonly origin: string
  readonly endpoint: Endpoint
  readonly scope: string
}

/** What a request shows, to the registry's own origin only. */
export interface Authorization {
  readonly header: string
  /** What no message may repeat. */
  readonly secrets: readonly string[]
  readonly scheme: Scheme
  /** The token that a new one may take the place of; `null`: there is none. */
  readonly token: string | null
}

export interface Authorizer {
  /** What is shown at once, as the registry asked before; `null`: it did not. Rejects with RegistryError. */
  before(place: Place): Promise<Authorization | null>
  /** What answers a 401 of the registry itself; `null`: nothing better than what was shown. Rejects with RegistryError. */
  after(place: Place, answer: HttpAnswer, shown: Authorization | null): Promise<Authorization | null>
}

export interface AuthorizerFacts {
  readonly sender: Sender
  readonly credentials: CredentialStore
  readonly endpoint: EndpointOf
  readonly clock: Clock
  readonly log: Log
}

/** How a registry wants to be shown who asks. */
type Scheme =
  { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly realm: string; readonly service: string | null }

/** RFC 6750 3.1: another token may help. */
const renewable: ReadonlySet<string | undefined> = new Set(['invalid_token', 'insufficient_scope'])

export function openAuthorizer(facts: AuthorizerFacts): Authorizer {
  const { sender, credentials, endpoint, clock, log } = facts
  const tokens = openTokens({ sender, endpointOf: endpoint, clock, log })
  /** What each registry asked for last. */
  const schemes = new Map<string, Scheme>()

  async function show(place: Place, scheme: Scheme): Promise<Authorization | null> {
    const known = await credentials(place.registry, repositoryOf(place.scope))
    if (scheme.kind === 'basic') {
      return known?.kind === 'password' ? { ...basic(known), scheme, token: null } : null
    }
    if (known?.kind === 'bearer') return asItIs(place, known, scheme)
    const token = await tokens.get(needOf(place, scheme, known))
    return { header: `Bearer ${token}`, secrets: [token], scheme, token }
  }

  return {
    async before(place) {
      const scheme = schemes.get(place.registry)
      return scheme === undefined ? null : show(place, scheme)
    },
    async after(place, { headers }, shown) {
      const challenges = readChallenges(headers.get('www-authenticate') ?? [])
      const challenge = strongest(challenges)
      if (challenge === null) return null
      const { scheme, error } = challenge
      if (shown !== null && isSame(shown.scheme, scheme)) {
        if (shown.token === null || !renewable.has(error) || scheme.kind === 'basic') return null
        // Whose credentials they are makes no difference to which token is forgotten.
        tokens.drop(needOf(place, scheme, null), shown.token)
      }
      schemes.set(place.registry, scheme)
      return show(place, scheme)
    },
  }
}

/** `null`: the scope is not a repository's. */
function repositoryOf(scope: string): string | null {
  return /^repository:(.+):[^:]+$/.exec(scope)?.[1] ?? null
}

function needOf(
  { registry, origin, endpoint, scope }: Place,
  { realm, service }: Extract<Scheme, { kind: 'bearer' }>,
  credentials: TokenNeed['credentials'],
): TokenNeed {
  return { registry, origin, endpoint, scope, realm, service, credentials }
}

function asItIs(
  { registry }: Place,
  { token }: Extract<Credentials, { kind: 'bearer' }>,
  scheme: Scheme,
): Authorization {
  if (!isHeaderText(token)) {
    throw new RegistryError('unauthorized', `The token for ${registry} has characters that no request can carry.`)
  }
  return { header: `Bearer ${token}`, secrets: [token], scheme, token: null }
}

/** A token before a password: it opens less, and for a shorter time. */
function strongest(
  challenges: readonly Challenge[],
): { readonly scheme: Scheme; readonly error: string | undefined } | null {
  for (const { scheme, parameters } of challenges) {
    const realm = parameters.get('realm') ?? ''
    if (scheme !== 'bearer' || realm === '') continue
    const service = parameters.get('service') ?? null
    return { scheme: { kind: 'bearer', realm, service }, error: parameters.get('error') }
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: { kind: 'basic' }, error: undefined } : null
}

function isSame(left: Scheme, right: Scheme): boolean {
  if (left.kind === 'basic' || right.kind === 'basic') return left.kind === right.kind
  return left.realm === right.realm && left.service === right.service
}
