import type { Exchange } from './exchange.js'
import { digestOf } from './digest.js'
import { maxManifestSize, readManifest } from './manifest.js'
import { indexType } from './media-types.js'
import type { Descriptor, Digest, Referrers, Repository } from './model.js'
import { RegistryError } from './model.js'
import { fallbackTag } from './reference.js'
import { readPages } from './pages.js'

/** An image that more artifacts refer to is an attack or a mistake; Notation reads 100 signatures of one. */
const maxReferrers = 1000

/** Registries give some dozens a page or more. */
const maxPages = 64

/** The referrers of one repository's manifests. */
export type ListReferrers = (digest: Digest) => Promise<Referrers>

export interface ReferrersSource {
  readonly registry: string
  /** Without the host. */
  readonly path: string
  readonly exchange: Exchange
  readonly repository: Pick<Repository, 'name' | 'manifest' | 'listed'>
}

/**
 * What the referrers API and the fallback tag list, merged, each digest once (OCI distribution-spec, "Listing
 * Referrers"): clients write the tag where the registry lacks the API, and registries that get it later do not always
 * read old tags. Neither the lists nor their descriptors are believed: who uses them reads each manifest and checks
 * that its `subject` is this digest. Nothing is filtered by the registry.
 */
export function openReferrers(source: ReferrersSource): ListReferrers {
  const askApi = rememberAbsence((digest) => listByApi(digest, source))
  return async (digest) =>
    mergeReferrers(await Promise.all([askApi(digest), referrersByTag(digest, source.repository)]))
}

const nothing: Referrers = { descriptors: [], gaps: [] }

/**
 * A registry with the API never answers it with 404, so one such answer holds for the repository and the run. The first
 * question is asked alone: those that come meanwhile need not be asked if there is no API.
 */
function rememberAbsence(ask: (digest: Digest) => Promise<Referrers | null>): (digest: Digest) => Promise<Referrers> {
  let first: Promise<Referrers | null> | null = null
  let isAbsent = false
  return async (digest) => {
    if (first !== null) await first
    if (isAbsent) return nothing
    const asked = ask(digest)
    first ??= asked
    const listed = await asked
    isAbsent ||= listed === null
    return listed ?? nothing
  }
}

/** `null`: the registry has no such API. */
async function listByApi(
  digest: Digest,
  { registry, path, exchange, repository }: ReferrersSource,
): Promise<Referrers | null> {
  const descriptors: Descriptor[] = []
  let isThere = false
  const list = {
    registry,
    path: `/v2/${path}/referrers/${digest}`,
    scope: `repository:${path}:pull`,
    accept: indexType,
    maxBytes: maxManifestSize,
    maxPages,
  }
  try {
    for await (const { body, contentType } of readPages(exchange, list)) {
      isThere = true
      const page = readManifest({ bytes: body, digest: digestOf(body), contentType })
      if (page.kind !== 'index') throw new RegistryError('malformed', `${said(digest, repository)} are no index.`)
      descriptors.push(...page.manifests)
      if (descriptors.length > maxReferrers) throw tooMany(digest, repository)
    }
    return { descriptors, gaps: [] }
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    if (error.code === 'not-found' && !isThere) return null
    return { descriptors: descriptors.slice(0, maxReferrers), gaps: [error] }
  }
}

/** What the tag that is made of the digest lists (OCI distribution-spec, "Referrers Tag Schema"). */
export async function referrersByTag(digest: Digest, repository: ReferrersSource['repository']): Promise<Referrers> {
  const tag = fallbackTag(digest)
  if (repository.listed(tag) === false) return nothing
  try {
    const manifest = await repository.manifest({ tag })
    if (manifest.kind === 'index') return { descriptors: manifest.manifests, gaps: [] }
    throw new RegistryError('malformed', `The tag ${tag} of ${repository.name} is to list referrers, and is no index.`)
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return error.code === 'not-found' ? nothing : { descriptors: [], gaps: [error] }
  }
}

/** Each digest once, in the order of the lists. */
export function mergeReferrers(lists: readonly Referrers[]): Referrers {
  const descriptors = new Map<Digest, Descriptor>()
  for (const descriptor of lists.flatMap((list) => list.descriptors)) {
    if (!descriptors.has(descriptor.digest)) descriptors.set(descriptor.digest, descriptor)
  }
  return { descriptors: [...descriptors.values()], gaps: lists.flatMap(({ gaps }) => gaps) }
}

function tooMany(digest: Digest, repository: ReferrersSource['repository']): RegistryError {
  return new RegistryError('too-many', `${said(digest, repository)} are more than ${maxReferrers}.`)
}

function said(digest: Digest, { name }: ReferrersSource['repository']): string {
  return `The referrers of ${digest} in ${name}`
}
