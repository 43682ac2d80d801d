import { caught } from '../../model/caught.js'
import { ImagePatternError, readImagePattern } from '../../policy/image-pattern.js'
import { MalformedReference, readRegistryOperand } from '../../registry/reference.js'
import { filledListOf, quoted, refuse, shown, textOf } from './value.js'
import type { Value } from './value.js'

/** A pattern of images, checked; as it was written. */
export function imagePatternOf(value: Value): string {
  const pattern = textOf(value)
  const cause = caught(ImagePatternError, () => readImagePattern(pattern))
  if (!(cause instanceof ImagePatternError)) return pattern
  const remedy = pattern.includes('@')
    ? 'Pin the digest where the image is used, or name it in an exception (`digest`).'
    : 'Write it like `ghcr.io/acme/**`, `ghcr.io/acme/app:1.*` or `docker.io/library/alpine`.'
  refuse(value.spot, `The pattern ${quoted(pattern)} of ${shown(value.spot)} ${cause.message}.`, { remedy, cause })
}

/** The policy's `registries`: `ghcr.io`, `registry.acme.example:5000`, in the form that references have. */
export function readRegistries(value: Value | null): readonly string[] | null {
  return value && filledListOf(value).map(readRegistry)
}

function readRegistry(value: Value): string {
  const text = textOf(value)
  const operand = caught(MalformedReference, () => readRegistryOperand(text))
  // `acme` is a repository of Docker Hub to whoever reads it as a reference, and `ghcr.io/**` is a pattern.
  if (!(operand instanceof Error) && operand.repository === null && !text.includes('/')) return operand.registry
  const remedy = 'Write its host as it stands in references, like `registry.example:5000`.'
  refuse(value.spot, `${shown(value.spot)} must be a registry with or without a port, and is ${quoted(text)}.`, {
    remedy,
  })
}
