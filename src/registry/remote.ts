import { checkContent, checkDigest, checkSize } from './content.js'
import { digestOf, readDigest } from './digest.js'
import type { Exchange, RegistryAnswer } from './exchange.js'
import { maxManifestSize } from './manifest.js'
import type { ManifestCache } from './manifest-cache.js'
import { manifestTypes } from './media-types.js'
import type { Digest, Manifest, Reference, Repository, Tag } from './model.js'
import { RegistryError } from './model.js'
import { isTag, repositoryName } from './reference.js'
import { openReferrers } from './referrers.js'
import { listTags } from './tags.js'

/** A repository of a registry. `cache`: the manifests of the run. */
export function openRemote(
  { registry, repository: path }: Pick<Reference, 'registry' | 'repository'>,
  exchange: Exchange,
  cache: ManifestCache,
): Repository {
  const name = repositoryName({ kind: 'registry', registry, repository: path })
  let known: ReadonlySet<string> | null = null
  const get = (what: string, accept: string, maxBytes: number): Promise<RegistryAnswer> => {
    const scope = `repository:${path}:pull`
    return exchange.send({ registry, path: `/v2/${path}/${what}`, method: 'GET', accept, scope, maxBytes })
  }

  /** GET and never HEAD: what a header says of a digest is not what the bytes have. */
  async function byTag({ tag }: Tag): Promise<Manifest> {
    if (!isTag(tag)) throw new RegistryError('not-found', `${name} cannot have the tag \`${tag.slice(0, 200)}\`.`)
    const answer = await get(`manifests/${tag}`, manifestTypes, maxManifestSize)
    checkStated(answer, `${name}:${tag}`)
    const { body: bytes, contentType } = answer
    const digest = digestOf(bytes)
    return cache.take(`${name}@${digest}`, () => Promise.resolve({ bytes, digest, contentType }))
  }

  function byDigest(digest: Digest): Promise<Manifest> {
    return cache.take(`${name}@${digest}`, async () => {
      const { body: bytes, contentType } = await get(`manifests/${digest}`, manifestTypes, maxManifestSize)
      checkDigest(bytes, digest, name)
      return { bytes, digest, contentType }
    })
  }

  const repository: Repository = {
    name,
    manifest: (reference) => (typeof reference === 'string' ? byDigest(reference) : byTag(reference)),
    async blob(descriptor, limit) {
      checkSize(descriptor, limit)
      const { body } = await get(`blobs/${descriptor.digest}`, '*/*', descriptor.size)
      checkContent(body, descriptor, name)
      return body
    },
    referrers: (digest) => referrers(digest),
    async *tags() {
      const listed = new Set<string>()
      for await (const tag of listTags(exchange, registry, path)) {
        listed.add(tag)
        yield tag
      }
      known = listed
    },
    listed: (tag) => known?.has(tag) ?? null,
  }
  const referrers = openReferrers({ registry, path, exchange, repository })
  return repository
}

/** What the registry says that a tag's digest is must be what its bytes have, or somebody changed one of them. */
function checkStated({ headers, body }: RegistryAnswer, name: string): void {
  for (const stated of headers.get('docker-content-digest') ?? []) {
    const digest = readDigest(stated.trim())
    if (digest === null) throw new RegistryError('malformed', `The registry says of ${name} a digest that is none.`)
    checkDigest(body, digest, name)
  }
}
