import type { Exchange, RegistryAnswer } from './exchange.js'
import { nextPage } from './link.js'
import { RegistryError } from './model.js'

/** A list that is read page by page. */
export interface PagedList {
  readonly registry: string
  /** The first page. */
  readonly path: string
  readonly scope: string
  readonly accept: string
  /** The longest page, in bytes. */
  readonly maxBytes: number
  /** The most pages. */
  readonly maxPages: number
}

/**
 * Every page, each asked for when the one before was taken. Throws RegistryError: what the exchange refused, `malformed`
 * for a list that leads back to a page of its own or away from itself, `too-many` for one without an end.
 */
export async function* readPages(exchange: Exchange, list: PagedList): AsyncGenerator<RegistryAnswer> {
  const { registry, scope, accept, maxBytes, maxPages } = list
  const seen = new Set<string>()
  for (let path: string | null = list.path; path !== null;) {
    if (seen.size === maxPages) {
      throw new RegistryError('too-many', `GET ${list.path} of ${registry} has more than ${maxPages} pages.`)
    }
    seen.add(path)
    const answer: RegistryAnswer = await exchange.send({ registry, path, method: 'GET', accept, scope, maxBytes })
    yield answer
    path = nextPage(answer.headers.get('link') ?? [], { origin: answer.origin, path })
    if (path !== null && seen.has(path)) {
      throw new RegistryError('malformed', `GET ${list.path} of ${registry} has pages that lead in a circle.`)
    }
  }
}
