import type { Git } from '../model/git.js'
import type { GitHub } from '../model/github.js'
import type { CredentialStore, HttpExchange } from '../model/http.js'
import type { BoundedFetch } from '../model/world.js'
import type { CredentialFacts } from './docker-config.js'
import type { GitHubFacts } from './github.js'
import { hostOf } from './github-host.js'
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

/** The repository of a folder; git is started when something is asked of it. */
export function lazyGit(directory: string, stop: AbortSignal): Git {
  let opened: Promise<Git> | null = null
  const open = async (): Promise<Git> => (await import('./git.js')).openGit(directory, stop)
  return {
    object: async (id, type, limit) => (await (opened ??= open())).object(id, type, limit),
    head: async () => (await (opened ??= open())).head(),
  }
}

/** GitHub's API; its client is loaded by the first request. */
export function lazyGitHub(facts: GitHubFacts): GitHub {
  let opened: Promise<GitHub> | null = null
  const open = async (): Promise<GitHub> => (await import('./github.js')).openGitHub(facts)
  return {
    host: hostOf(facts.environment),
    request: async (route, parameters) => (await (opened ??= open())).request(route, parameters),
  }
}
