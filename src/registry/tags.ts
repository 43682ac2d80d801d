import type { Exchange } from './exchange.js'
import { listOf, malformed, readMembers, textOf } from './members.js'
import { RegistryError } from './model.js'
import { readPages } from './pages.js'

/** 1,000 tags have 128 KiB at most; Google's registries list all manifests beside them, 350 bytes each. Bytes. */
const maxPageSize = 16 * 1024 * 1024

/** What a page is asked to hold; registries that give fewer name the next page. */
const tagsAPage = 1000

/** With pages of ten tags still 10,000 of them. */
const maxPages = 1000

/** The longest lists in use have some ten thousand; 100,000 tags take 15 MB of memory. */
const maxTags = 100_000

/**
 * The tags of a repository, in the order of the registry, each once (OCI distribution-spec, "Listing Tags"). Throws
 * RegistryError; what is no tag by its grammar is given as it came.
 */
export async function* listTags(exchange: Exchange, registry: string, repository: string): AsyncGenerator<string> {
  const path = `/v2/${repository}/tags/list?n=${tagsAPage}`
  const scope = `repository:${repository}:pull`
  const list = { registry, path, scope, accept: 'application/json', maxBytes: maxPageSize, maxPages }
  const where = `The tag list of ${registry}/${repository}`
  const seen = new Set<string>()
  for await (const { body } of readPages(exchange, list)) {
    const page = readMembers(body, where)
    // A registry that mistakes one repository for another would have its images judged under the wrong name.
    if (textOf(page, 'name') !== repository) throw malformed(`${where} is that of another repository`)
    for (const tag of listOf(page, 'tags', maxTags)) {
      if (typeof tag !== 'string') throw malformed(`${where} holds another thing than strings`)
      if (seen.has(tag)) continue
      if (seen.size === maxTags) throw new RegistryError('too-many', `${where} has more than ${maxTags} tags.`)
      seen.add(tag)
      yield tag
    }
  }
}
