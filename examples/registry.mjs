// A registry to read from (OCI distribution-spec 1.1): each repository is an OCI layout below one folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const indexType = 'application/vnd.oci.image.index.v1+json'

/** Starts it on a free port of the loopback interface. Gives its host, and what ends it. */
export async function startRegistry(folder) {
  const answer = openRegistry(readRegistry(folder))
  const server = createServer((request, response) => {
    const { status = 200, type = 'application/json', body } = answer(request.method, request.url)
    response.writeHead(status, { 'content-type': type, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { host: `localhost:${server.address().port}`, stop }
}

/** What answers a request: `{ status, type, body }`. Without `referrers` there is no referrers API. */
export function openRegistry(repositories, { referrers = true } = {}) {
  return (method, url) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'UNSUPPORTED')
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/v2/') return json({})
    if (pathname === '/v2/_catalog') return json({ repositories: [...repositories.keys()] })
    const [, name, kind, what] = /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\/([^/]+)$/.exec(pathname) ?? []
    const repository = repositories.get(name)
    if (repository === undefined) return refusal(404, 'NAME_UNKNOWN')
    if (kind === 'tags') return json({ name, tags: [...repository.tags.keys()].sort() })
    if (kind === 'blobs') return found(repository.blobs.get(what), 'application/octet-stream', 'BLOB_UNKNOWN')
    if (kind === 'referrers') return referrers ? index(repository.referrers.get(what)) : refusal(404, 'NOT_FOUND')
    const digest = repository.tags.get(what) ?? what
    return found(repository.blobs.get(digest), repository.types.get(digest), 'MANIFEST_UNKNOWN')
  }
}

/** The repositories below a folder, by name. */
function readRegistry(folder) {
  return new Map(layoutsBelow(folder, '').map((name) => [name, readLayout(join(folder, name))]))
}

function layoutsBelow(folder, name) {
  if (existsSync(join(folder, name, 'oci-layout'))) return [name]
  const folders = readdirSync(join(folder, name), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap((entry) => layoutsBelow(folder, name === '' ? entry.name : `${name}/${entry.name}`))
}

function readLayout(folder) {
  const names = readdirSync(join(folder, 'blobs/sha256'))
  const blobs = names.map((hex) => [`sha256:${hex}`, readFileSync(join(folder, 'blobs/sha256', hex))])
  return openLayout(readFileSync(join(folder, 'index.json')), new Map(blobs))
}

/** A repository of what is in a layout: which tags it has, and what refers to what. */
export function openLayout(text, blobs) {
  const repository = { blobs, tags: new Map(), types: new Map(), referrers: new Map() }
  const { manifests } = JSON.parse(text)
  for (const descriptor of manifests) {
    const tag = descriptor.annotations?.['org.opencontainers.image.ref.name']
    if (tag !== undefined) repository.tags.set(tag, descriptor.digest)
    takeManifest(descriptor, repository)
  }
  return repository
}

function takeManifest({ digest, mediaType, size }, repository) {
  const { artifactType, subject, manifests = [] } = JSON.parse(repository.blobs.get(digest))
  repository.types.set(digest, mediaType)
  if (subject !== undefined) {
    const others = repository.referrers.get(subject.digest) ?? []
    repository.referrers.set(subject.digest, [...others, { mediaType, digest, size, artifactType }])
  }
  for (const descriptor of manifests) takeManifest(descriptor, repository)
}

function found(body, type, code) {
  return body === undefined || type === undefined ? refusal(404, code) : { type, body }
}

function index(manifests = []) {
  return { ...json({ schemaVersion: 2, mediaType: indexType, manifests }), type: indexType }
}

function json(value) {
  return { body: Buffer.from(JSON.stringify(value)) }
}

function refusal(status, code) {
  return { status, ...json({ errors: [{ code, message: 'not here' }] }) }
}
