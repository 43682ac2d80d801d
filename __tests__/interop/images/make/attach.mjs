// What attackers do, and old clients: manifests and signatures that are put beside an image by hand.
import { jsonBytes, types } from './registry.mjs'

export const tagOf = (digest, suffix = '') => `${digest.replace(':', '-')}${suffix}`

/** The manifests that refer to the digest, by the API or by the fallback tag. */
export async function referrersOf(repository, digest) {
  const listed = (await repository.referrers(digest)) ?? (await repository.manifest(tagOf(digest)))?.json.manifests
  return Promise.all((listed ?? []).map((one) => repository.manifest(one.digest)))
}

/** Pushes a manifest that refers to another one, and lists it under the fallback tag, as clients do without the API. */
export async function pushReferrer(repository, manifest) {
  const pushed = await repository.pushManifest(manifest)
  const tag = tagOf(manifest.subject.digest)
  if ((await repository.referrers(manifest.subject.digest)) !== null) return pushed
  const listed = (await repository.manifest(tag))?.json.manifests ?? []
  const entry = { ...pushed, artifactType: manifest.artifactType ?? manifest.config?.mediaType }
  await repository.pushManifest({ schemaVersion: 2, mediaType: types.index, manifests: [...listed, entry] }, tag)
  return pushed
}

/** What refers to one image, said of another one: each of them with another subject. */
export async function copyReferrers(repository, from, to) {
  const { mediaType, digest, size } = to
  for (const { json } of await referrersOf(repository, from.digest)) {
    await pushReferrer(repository, { ...json, subject: { mediaType, digest, size } })
  }
}

/** The tag of one image, copied to another one. */
export async function copyTag(repository, from, to, suffix) {
  const { bytes } = await repository.manifest(tagOf(from.digest, suffix))
  await repository.pushManifest(bytes, tagOf(to.digest, suffix))
}

/** Writes the manifest of cosign's tag again, after `change` had its layers: [{ descriptor, bytes }]. */
export async function rewriteTag(repository, image, suffix, change) {
  const tag = tagOf(image.digest, suffix)
  const { json } = await repository.manifest(tag)
  const layers = []
  for (const descriptor of json.layers) {
    const changed = change({ descriptor, bytes: await repository.blob(descriptor.digest) })
    const { digest, size } = await repository.pushBlob(changed.bytes, descriptor.mediaType)
    layers.push({ ...changed.descriptor, digest, size })
  }
  await repository.pushManifest({ ...json, layers }, tag)
}

/** Replaces what refers to the image by the same with other content: `change` gets the only layer's bytes. */
export async function rewriteReferrers(repository, image, change, shape = (manifest) => manifest) {
  const found = await referrersOf(repository, image.digest)
  await repository.pushManifest({ schemaVersion: 2, mediaType: types.index, manifests: [] }, tagOf(image.digest))
  for (const { json } of found) {
    const [layer] = json.layers
    const { digest, size } = await repository.pushBlob(change(await repository.blob(layer.digest)), layer.mediaType)
    await pushReferrer(repository, shape({ ...json, layers: [{ ...layer, digest, size }] }))
  }
}

/** JSON with one change. */
export function changeJson(bytes, change) {
  const value = JSON.parse(bytes)
  change(value)
  return jsonBytes(value)
}

/** Base64 with the last bit of its bytes flipped. */
export function flipLast(base64, encoding = 'base64') {
  const bytes = Buffer.from(base64, encoding)
  bytes[bytes.length - 1] ^= 1
  return bytes.toString(encoding)
}
