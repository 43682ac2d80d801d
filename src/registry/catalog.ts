import type { Exchange } from './exchange.js'
import { listOf, malformed, readMembers } from './members.js'
import { RegistryError } from './model.js'
import { readPages } from './pages.js'

/** A name has 255 characters at most: some 16,000 of them. Bytes. */
const maxPageSize = 4 * 1024 * 1024

/** Registries give 100 names or more at a time. */
const maxPages = 1000

/** Beyond the largest registries of one company. */
const maxRepositories = 100_000

/**
 * The repositories of a registry, each once, in its order (distribution's API, "Listing Repositories"; no specification
 * asks for it). How many a page has is left to the registry: some refuse a number that is larger than theirs. Throws
 * RegistryError; what is no name by its grammar is given as it came.
 */
export async function* listRepositories(exchange: Exchange, registry: string): AsyncGenerator<string> {
  const request = { path: '/v2/_catalog', scope: 'registry:catalog:*', accept: 'application/json' }
  const where = `The catalogue of ${registry}`
  const seen = new Set<string>()
  for await (const { body } of readPages(exchange, { ...request, registry, maxBytes: maxPageSize, maxPages })) {
    for (const name of listOf(readMembers(body, where), 'repositories', maxRepositories)) {
      if (typeof name !== 'string') throw malformed(`${where} holds another thing than strings`)
      if (seen.has(name)) continue
      if (seen.size === maxRepositories) {
        throw new RegistryError('too-many', `${where} has more than ${maxRepositories} repositories.`)
      }
      seen.add(name)
      yield name
    }
  }
}
