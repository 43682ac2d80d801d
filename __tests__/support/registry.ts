import { createServer, request as send } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CredentialStore, HttpAnswer, HttpExchange, HttpRequest } from '../../src/model/http.js'
import type { World } from '../../src/model/world.js'
import { FetchError } from '../../src/model/world.js'
import { digestOf } from '../../src/registry/digest.js'
import type { Registries } from '../../src/registry/model.js'
import type { RegistrySettings } from '../../src/registry/registries.js'
import { openRegistries } from '../../src/registry/registries.js'
import type { Blob, Built } from './manifests.js'
import { ociIndex } from './manifests.js'
import { memoryFiles, testWorld } from './world.js'

/** One request that the registry was sent. */
export interface SeenRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

/** What it answers in place of the truth. */
export interface Lie {
  /** By default 200. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: Uint8Array | string
  /** `reset`: the connection is closed without an answer; `cut`: in the middle of the body; `endless`: it never ends. */
  readonly way?: 'reset' | 'cut' | 'endless'
}

/** What a request is met by: an expression on path and query, or a function. */
export type Match = RegExp | ((request: SeenRequest) => boolean)

/** A repository in memory. Change what you like: everything is looked up when it is asked for. */
export interface Shelf {
  /** By digest. */
  readonly manifests: Map<string, Built>
  readonly tags: Map<string, string>
  readonly blobs: Map<string, Uint8Array>
}

/**
 * A registry on loopback (OCI distribution-spec 1.1), for plain HTTP. It believes what it is given: nothing that is
 * pushed is checked.
 *
 *     const registry = await startRegistry()
 *     const app = registry.push('acme/app', image(), '1.0')
 *     registry.push('acme/app', artifact({ artifactType: 'application/x', subject: app }))
 *     registry.lie(/\/referrers\//, { status: 500 })
 *     const repository = registry.registries().repository(readReference(`${registry.host}/acme/app:1.0`))
 *     await registry.close()
 */
export interface TestRegistry {
  /** `localhost:40123`: for references. */
  readonly host: string
  readonly origin: string
  /** By repository, `acme/app`. */
  readonly shelves: Map<string, Shelf>
  /** All that was asked, in order. `forget()` empties it. */
  readonly requests: readonly SeenRequest[]
  /** A manifest with its blobs, under its digest and under the tags. Gives it back. */
  push(repository: string, manifest: Built, ...tags: readonly string[]): Built
  pushBlob(repository: string, blob: Blob | Uint8Array): void
  /** The fallback tag of the subject, as clients keep it where there is no referrers API. */
  pushFallback(repository: string, subject: Built, index: Built): void
  /** Answers so, `times` times or always; the last lie that fits counts. `null`: as if there were no lie. */
  lie(match: Match, lie: Lie | ((request: SeenRequest) => Lie | null), times?: number): void
  /** No more lies. */
  repent(): void
  forget(): void
  /** `GET /v2/…` for each request, in order. */
  log(): readonly string[]
  /** Registries that reach it and wait for nothing. Names of registries may be private by default. */
  registries(settings?: Partial<RegistrySettings>, world?: Partial<World>): Registries
  close(): Promise<void>
}

export interface TestRegistryOptions {
  /** Whether it has the referrers API; by default it does. */
  readonly referrers?: boolean
  /** How many names a page of tags, repositories or referrers has; by default all. */
  readonly pageSize?: number
  /** Before each answer, in milliseconds. */
  readonly delay?: number
}

export async function startRegistry(options: TestRegistryOptions = {}): Promise<TestRegistry> {
  const shelves = new Map<string, Shelf>()
  const requests: SeenRequest[] = []
  const lies: { match: Match; lie: (request: SeenRequest) => Lie | null; left: number }[] = []
  const shelfOf = (repository: string): Shelf => {
    const shelf = shelves.get(repository) ?? { manifests: new Map(), tags: new Map(), blobs: new Map() }
    shelves.set(repository, shelf)
    return shelf
  }
  const lieFor = (request: SeenRequest): Lie | null => {
    for (const entry of lies.toReversed()) {
      const fits = entry.match instanceof RegExp ? entry.match.test(request.url) : entry.match(request)
      if (!fits || entry.left <= 0) continue
      entry.left -= 1
      return entry.lie(request)
    }
    return null
  }
  const push: TestRegistry['push'] = (repository, manifest, ...tags) => {
    const shelf = shelfOf(repository)
    shelf.manifests.set(manifest.digest, manifest)
    for (const tag of tags) shelf.tags.set(tag, manifest.digest)
    for (const { bytes } of manifest.blobs) shelf.blobs.set(digestOf(bytes), bytes)
    return manifest
  }
  const server = createServer((incoming, response) => {
    const request = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers }
    requests.push(request)
    const answer = (): void => {
      reply(response, lieFor(request) ?? answerTo(request, shelves, options))
    }
    if (options.delay === undefined) answer()
    else setTimeout(answer, options.delay)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `localhost:${(server.address() as AddressInfo).port}`
  return {
    host,
    origin: `http://${host}`,
    shelves,
    requests,
    push,
    pushBlob(repository, blob) {
      const bytes = 'bytes' in blob ? blob.bytes : blob
      shelfOf(repository).blobs.set(digestOf(bytes), bytes)
    },
    pushFallback(repository, subject, index) {
      push(repository, index, subject.digest.replace(':', '-').slice(0, 'sha256-'.length + 64))
    },
    lie(match, lie, times = Infinity) {
      lies.push({ match, lie: typeof lie === 'function' ? lie : () => lie, left: times })
    },
    repent() {
      lies.length = 0
    },
    forget() {
      requests.length = 0
    },
    log: () => requests.map(({ method, url }) => `${method} ${url}`),
    registries(settings = {}, world = {}) {
      const base = testWorld({ files: memoryFiles(new Map()) })
      const open = { insecure: [], named: [host], allowed: null, timeout: null, sleep: () => Promise.resolve() }
      return openRegistries(
        { ...open, ...settings },
        { ...base, http: plainHttp, credentials: noCredentials, ...world },
      )
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

export const noCredentials: CredentialStore = () => Promise.resolve(null)

/** HTTP without TLS and without keeping connections, so that a test ends. Nobody speaks HTTPS. */
export const plainHttp: HttpExchange = (request) =>
  new Promise((resolve, reject) => {
    const fail = (code: FetchError['code'], why: string): void => {
      reject(new FetchError(code, `${request.url} ${why}.`))
    }
    if (request.url.startsWith('https:')) {
      fail('unreachable', 'cannot be reached')
      return
    }
    const { method, headers, timeout } = request
    const outgoing = send(request.url, { method, headers, agent: false, timeout }, (incoming) => {
      collect(incoming, request, resolve, fail)
    })
    outgoing.on('error', () => {
      fail('unreachable', 'cannot be reached')
    })
    outgoing.end(request.body ?? undefined)
  })

function collect(
  incoming: IncomingMessage,
  { maxBytes }: HttpRequest,
  resolve: (answer: HttpAnswer) => void,
  fail: (code: FetchError['code'], why: string) => void,
): void {
  const chunks: Buffer[] = []
  let total = 0
  incoming.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    total += chunk.length
    if (total <= maxBytes) return
    fail('too-large', `has more than ${maxBytes} bytes`)
    incoming.destroy()
  })
  incoming.on('end', () => {
    const headers = new Map(Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values ?? []]))
    resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
  })
  incoming.on('error', () => {
    fail('unreachable', 'ended too early')
  })
}

function reply(response: ServerResponse, { status = 200, headers = {}, body = '', way }: Lie): void {
  if (way === 'reset') {
    response.destroy()
    return
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.statusCode = status
  if (way === undefined) {
    response.end(body)
    return
  }
  if (way === 'cut') {
    response.setHeader('content-length', Buffer.byteLength(body) + 1)
    response.write(body, () => response.destroy())
    return
  }
  const more = (): void => {
    if (!response.destroyed) response.write(Buffer.alloc(64 * 1024, ' '), more)
  }
  more()
}

const json = { 'content-type': 'application/json' }

function answerTo(request: SeenRequest, shelves: TestRegistry['shelves'], options: TestRegistryOptions): Lie {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const page = { pathname, from: Number(searchParams.get('from') ?? 0), size: options.pageSize ?? Infinity }
  if (pathname === '/v2/') return { body: '{}', headers: json }
  if (pathname === '/v2/_catalog') return paged('repositories', [...shelves.keys()], page, {})
  const [, repository = '', kind, name = ''] =
    /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\/([^/]+)$/.exec(pathname) ?? []
  const shelf = shelves.get(repository)
  if (shelf === undefined) return missing('NAME_UNKNOWN')
  switch (kind) {
    case 'manifests':
      return manifestAnswer(shelf.manifests.get(shelf.tags.get(name) ?? name))
    case 'blobs': {
      const bytes = shelf.blobs.get(name)
      return bytes === undefined
        ? missing('BLOB_UNKNOWN')
        : { body: bytes, headers: { 'content-type': 'application/octet-stream' } }
    }
    case 'tags':
      return paged('tags', [...shelf.tags.keys()], page, { name: repository })
    default:
      return options.referrers === false ? missing('NOT_FOUND') : referrersAnswer(shelf, name, page)
  }
}

function manifestAnswer(manifest: Built | undefined): Lie {
  if (manifest === undefined) return missing('MANIFEST_UNKNOWN')
  const { bytes, mediaType, digest } = manifest
  return { body: bytes, headers: { 'content-type': mediaType, 'docker-content-digest': digest } }
}

function referrersAnswer(shelf: Shelf, subject: string, page: Page): Lie {
  const found = [...shelf.manifests.values()].filter((manifest) => manifest.subject === subject)
  const body = { schemaVersion: 2, mediaType: ociIndex }
  const list = paged(
    'manifests',
    found.map(({ descriptor }) => descriptor),
    page,
    body,
  )
  return { ...list, headers: { ...list.headers, 'content-type': ociIndex } }
}

interface Page {
  readonly pathname: string
  readonly from: number
  readonly size: number
}

function paged(name: string, all: readonly unknown[], { pathname, from, size }: Page, body: object): Lie {
  const to = Math.min(all.length, from + size)
  const link = to < all.length ? { link: `<${pathname}?from=${to}>; rel="next"` } : {}
  return { body: JSON.stringify({ ...body, [name]: all.slice(from, to) }), headers: { ...json, ...link } }
}

function missing(code: string): Lie {
  return { status: 404, headers: json, body: JSON.stringify({ errors: [{ code, message: 'unknown' }] }) }
}
