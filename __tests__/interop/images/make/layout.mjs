// A repository of a registry, as an OCI layout on disk (OCI image-spec, image-layout.md).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes every tag of the repository and everything below it. What only the referrers API lists stands in the index
 * without a name. `keep`: the tags that are wanted.
 */
export async function writeLayout(folder, repository, keep = () => true) {
  const blobs = join(folder, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const seen = new Set()
  const store = (digest, bytes) => {
    seen.add(digest)
    writeFileSync(join(blobs, digest.slice('sha256:'.length)), bytes)
  }
  const unnamed = []

  async function take(tag) {
    const manifest = await repository.manifest(tag)
    if (manifest === null) return null
    const descriptor = { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size }
    if (seen.has(manifest.digest)) return descriptor
    store(manifest.digest, manifest.bytes)
    const { config, layers = [], blobs: parts = [], manifests = [] } = manifest.json
    for (const { digest } of [...(config ? [config] : []), ...layers, ...parts]) {
      if (!seen.has(digest)) store(digest, await repository.blob(digest))
    }
    for (const { digest } of manifests) await take(digest)
    for (const { digest } of (await repository.referrers(manifest.digest)) ?? []) {
      if (!seen.has(digest)) unnamed.push(await take(digest))
    }
    return descriptor
  }

  const named = []
  for (const tag of (await repository.tags()).sort()) {
    if (!keep(tag)) continue
    const descriptor = await take(tag)
    named.push({ ...descriptor, annotations: { 'org.opencontainers.image.ref.name': tag } })
  }
  const write = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
  write('oci-layout', { imageLayoutVersion: '1.0.0' })
  write('index.json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [...named, ...unnamed],
  })
}
