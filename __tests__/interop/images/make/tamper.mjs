// What somebody makes of cosign's signatures afterwards.
import { changeJson, flipLast, rewriteReferrers, rewriteTag } from './attach.mjs'

const annotation = 'dev.cosignproject.cosign/signature'

export const withAnnotation = (descriptor, name, value) => ({
  ...descriptor,
  annotations: { ...descriptor.annotations, [name]: value },
})

export function changeLayers(image, isTag, change) {
  if (isTag) return rewriteTag(image.repository, image, '.sig', change)
  // The layer's annotations are in the manifest.
  let kept
  return rewriteReferrers(
    image.repository,
    image,
    (bytes) => (kept = bytes),
    (manifest) => ({
      ...manifest,
      layers: manifest.layers.map((descriptor) => change({ descriptor, bytes: kept }).descriptor),
    }),
  )
}

/** The payload says one thing more than was signed. */
export function changePayload(image, isTag) {
  const change = (bytes) => changeJson(bytes, (payload) => (payload.optional = { ...payload.optional, build: '43' }))
  if (!isTag) return rewriteReferrers(image.repository, image, change)
  return rewriteTag(image.repository, image, '.sig', ({ descriptor, bytes }) => ({ descriptor, bytes: change(bytes) }))
}

export function flipLayer(image, isTag) {
  return changeLayers(image, isTag, ({ descriptor, bytes }) => ({
    bytes,
    descriptor: withAnnotation(descriptor, annotation, flipLast(descriptor.annotations[annotation])),
  }))
}

export function changeStatement(image) {
  return changeBundle(image, ({ dsseEnvelope }) => {
    const changed = changeJson(Buffer.from(dsseEnvelope.payload, 'base64'), (statement) => {
      statement.predicate = { build: '43' }
    })
    dsseEnvelope.payload = changed.toString('base64')
  })
}

export function flipBundle(image) {
  return changeBundle(image, ({ dsseEnvelope: { signatures } }) => {
    signatures[0].sig = flipLast(signatures[0].sig)
  })
}

const changeBundle = (image, change) => rewriteReferrers(image.repository, image, (bytes) => changeJson(bytes, change))
