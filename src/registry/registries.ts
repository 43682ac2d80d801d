import type { World } from '../model/world.js'
import { listRepositories } from './catalog.js'
import type { EndpointSettings } from './endpoint.js'
import { endpointsOf } from './endpoint.js'
import type { ExchangeFacts } from './exchange.js'
import { openExchange } from './exchange.js'
import { openLayout } from './layout.js'
import { openManifestCache } from './manifest-cache.js'
import type { Reference, Registries, Repository } from './model.js'
import { RegistryError } from './model.js'
import { repositoryName } from './reference.js'
import { openRemote } from './remote.js'

/** What the user said of registries. */
export interface RegistrySettings extends EndpointSettings {
  /** How long registries may be asked, in seconds; `null`: as long as it takes. */
  readonly timeout: number | null
  /** How retries wait; by default as long as they should. */
  readonly sleep?: ExchangeFacts['sleep']
}

/**
 * The registries and layouts of one run. A registry that the policy's list leaves out is never asked, wherever it was
 * named: the list is the policy's, and who writes references may be anybody.
 */
export function openRegistries(settings: RegistrySettings, world: World): Registries {
  const { allowed } = settings
  const exchange = openExchange(factsOf(settings, world))
  const cache = openManifestCache()
  // What a repository learns (its tags, whether it has the referrers API) holds for the run.
  const opened = new Map<string, Repository>()
  const checkListed = (registry: string): void => {
    if (allowed === null || allowed.includes(registry)) return
    throw new RegistryError('not-listed', `The \`registries\` of the policy do not list ${registry}.`)
  }
  return {
    repository(reference: Reference) {
      const name = repositoryName(reference)
      const known = opened.get(name)
      if (known !== undefined) return known
      if (reference.kind === 'registry') checkListed(reference.registry)
      const repository =
        reference.kind === 'layout'
          ? openLayout(reference.repository, world.files)
          : openRemote(reference, exchange, cache)
      opened.set(name, repository)
      return repository
    },
    catalog(registry) {
      checkListed(registry)
      return listRepositories(exchange, registry)
    },
  }
}

function factsOf({ timeout, sleep, ...endpoints }: RegistrySettings, world: World): ExchangeFacts {
  const { http, credentials, clock, log, stop } = world
  const facts = { http, credentials, clock, log, stop, timeout, endpoint: endpointsOf(endpoints) }
  return sleep === undefined ? facts : { ...facts, sleep }
}
