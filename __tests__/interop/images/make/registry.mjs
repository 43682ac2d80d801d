// Pushes to a registry and reads from it (OCI distribution-spec), and what small images are made of.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export const types = {
  image: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  artifact: 'application/vnd.oci.artifact.manifest.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  statement: 'application/vnd.in-toto+json',
}
const accepted = [
  ...[types.image, types.index, types.artifact],
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ')

export const digestOf = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
export const jsonBytes = (value) => Buffer.from(JSON.stringify(value))

/** A repository of a registry that is asked by plain HTTP. `host`: 127.0.0.1:PORT. */
export function openRepository(host, name) {
  const base = `http://${host}/v2/${name}`

  async function ask(path, options = {}, accept = [200]) {
    const url = new URL(path, `${base}/`)
    const answer = await fetch(url, options)
    const body = Buffer.from(await answer.arrayBuffer())
    if (!accept.includes(answer.status)) {
      throw new Error(`${options.method ?? 'GET'} ${url}: ${answer.status} ${body.toString().slice(0, 300)}`)
    }
    return { status: answer.status, headers: answer.headers, body }
  }

  return {
    host,
    name,
    reference: (tag) => `${host}/${name}${tag.startsWith('sha256:') ? '@' : ':'}${tag}`,

    async pushBlob(bytes, mediaType) {
      const digest = digestOf(bytes)
      const { status } = await ask(`blobs/${digest}`, { method: 'HEAD' }, [200, 404])
      if (status === 404) {
        const { headers } = await ask('blobs/uploads/', { method: 'POST' }, [202])
        const target = new URL(headers.get('location'), `${base}/blobs/uploads/`)
        target.searchParams.set('digest', digest)
        const type = { 'content-type': 'application/octet-stream' }
        await ask(target, { method: 'PUT', body: bytes, headers: type }, [201])
      }
      return { mediaType, digest, size: bytes.length }
    },

    /** `tag` may be left out: it is pushed by its digest. */
    async pushManifest(manifest, tag) {
      const bytes = Buffer.isBuffer(manifest) ? manifest : jsonBytes(manifest)
      const { mediaType } = JSON.parse(bytes)
      const digest = digestOf(bytes)
      await ask(
        `manifests/${tag ?? digest}`,
        { method: 'PUT', body: bytes, headers: { 'content-type': mediaType } },
        [201],
      )
      return { mediaType, digest, size: bytes.length }
    },

    /** Null when there is none. */
    async manifest(tag) {
      const { status, body, headers } = await ask(`manifests/${tag}`, { headers: { accept: accepted } }, [200, 404])
      if (status === 404) return null
      const mediaType = headers.get('content-type').split(';')[0]
      return { bytes: body, json: JSON.parse(body), mediaType, digest: digestOf(body), size: body.length }
    },

    async blob(digest) {
      return (await ask(`blobs/${digest}`)).body
    },

    async tags() {
      const { status, body } = await ask('tags/list', {}, [200, 404])
      return status === 404 ? [] : (JSON.parse(body).tags ?? [])
    },

    /** By the referrers API; null where the registry has none. */
    async referrers(digest) {
      const { status, body, headers } = await ask(`referrers/${digest}`, {}, [200, 404])
      const isIndex = (headers.get('content-type') ?? '').startsWith(types.index)
      return status === 404 || !isIndex ? null : JSON.parse(body).manifests
    },
  }
}

/** Two empty blocks: a tar archive without an entry. */
const layer = gzipSync(Buffer.alloc(1024), { level: 9 })

/** A small image, whose digest is its own by its label. */
export async function pushImage(repository, label, { tag, architecture = 'amd64', variant, annotations } = {}) {
  const config = {
    architecture,
    ...(variant === undefined ? {} : { variant }),
    os: 'linux',
    config: { Labels: { 'acme.example.name': label } },
    rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.alloc(1024))] },
  }
  return repository.pushManifest(
    {
      schemaVersion: 2,
      mediaType: types.image,
      config: await repository.pushBlob(jsonBytes(config), types.config),
      layers: [await repository.pushBlob(layer, types.layer)],
      ...(annotations === undefined ? {} : { annotations }),
    },
    tag,
  )
}

/** Two platforms, and an attestation manifest for each of them, as BuildKit writes them. */
export async function pushIndex(repository, label, tag) {
  const platforms = [{ architecture: 'amd64' }, { architecture: 'arm64', variant: 'v8' }]
  const images = []
  for (const platform of platforms) {
    const pushed = await pushImage(repository, `${label} ${platform.architecture}`, platform)
    images.push({ ...pushed, platform: { ...platform, os: 'linux' } })
  }
  const attestations = []
  for (const image of images) attestations.push(await pushAttestationManifest(repository, image))
  const manifests = [...images, ...attestations]
  return repository.pushManifest({ schemaVersion: 2, mediaType: types.index, manifests }, tag)
}

const provenance = 'https://slsa.dev/provenance/v0.2'

/** What the attestation manifests of such an index hold: nobody signed it. */
export const buildkit = [provenance, provenance]

async function pushAttestationManifest(repository, image) {
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: provenance,
    subject: [{ name: 'pkg:docker/acme/app', digest: { sha256: image.digest.slice('sha256:'.length) } }],
    predicate: { builder: { id: '' }, buildType: 'https://mobyproject.org/buildkit@v1' },
  }
  const bytes = jsonBytes(statement)
  const config = {
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [digestOf(bytes)] },
  }
  const pushed = await repository.pushManifest({
    schemaVersion: 2,
    mediaType: types.image,
    config: await repository.pushBlob(jsonBytes(config), types.config),
    layers: [
      {
        ...(await repository.pushBlob(bytes, types.statement)),
        annotations: { 'in-toto.io/predicate-type': statement.predicateType },
      },
    ],
  })
  const annotations = {
    'vnd.docker.reference.digest': image.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  return { ...pushed, annotations, platform: { architecture: 'unknown', os: 'unknown' } }
}
