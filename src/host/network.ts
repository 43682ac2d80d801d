import type { CredentialStore, HttpExchange } from '../model/http.js'
import type { BoundedFetch } from '../model/world.js'
import type { CredentialFacts } from './docker-config.js'
import type { HttpFacts } from './http.js'

/** The network of this machine. What it needs is loaded by the first request: most runs make none. */
export function lazyFetch(stop: AbortSignal): BoundedFetch {
  let opened: Promise<BoundedFetch> | null = null
  const open = async (): Promise<BoundedFetch> => (await import('./fetch.js')).boundedFetch(stop)
  return async (request) => (await (opened ??= open()))(request)
}

/** The same for registries. */
export function lazyHttp(facts: HttpFacts): HttpExchange {
  let opened: Promise<HttpExchange> | null = null
  const open = async (): Promise<HttpExchange> => (await import('./http.js')).openHttp(facts)
  return async (request) => (await (opened ??= open()))(request)
}

/** The credentials that are kept for the user; what reads them is loaded by the first registry that asks. */
export function lazyCredentials(facts: CredentialFacts): CredentialStore {
  let opened: Promise<CredentialStore> | null = null
  const open = async (): Promise<CredentialStore> => (await import('./docker-config.js')).openCredentials(facts)
  return async (registry, repository) => (await (opened ??= open()))(registry, repository)
}
