import { coversPattern, matchesPattern } from '../find/pattern.js'
import { caught } from '../model/caught.js'
import type { ImageSubject } from '../model/subject.js'
import {
  isRepositoryPath,
  isTag,
  MalformedReference,
  readReference,
  readRegistryOperand,
} from '../registry/reference.js'
import { repositoryName } from '../registry/reference.js'

/** What of an image patterns are compared with. */
export type ImageName = Pick<ImageSubject, 'repository' | 'tag'>

/** A pattern of images, in the form in which references are compared with it. */
export interface ImagePattern {
  /** Of the repository with its host: `ghcr.io/acme/**`, `docker.io/library/alpine`, `oci-layout:build/app`. */
  readonly repository: string
  /** `null`: every tag, and what is named by its digest alone. */
  readonly tag: string | null
}

/** What is written is no pattern that an image could match. The message is a clause that says why. */
export class ImagePatternError extends Error {
  override readonly name = 'ImagePatternError'
}

const layoutPrefix = 'oci-layout:'

/**
 * Reads `host/repository[:tag]`, in which `*` stays within `/` and `**` crosses it. Without a wildcard it is what a
 * reference is: `alpine` means `docker.io/library/alpine`. With one the host is in it, or the pattern starts with a
 * wildcard: what `acme/*` should mean is not guessed. Throws ImagePatternError.
 */
export function readImagePattern(text: string): ImagePattern {
  if (text.includes('@')) throw new ImagePatternError('names a digest, and patterns are of repositories and tags')
  if (text.startsWith(layoutPrefix)) return readLayout(text)
  const colon = text.lastIndexOf(':')
  // Before a slash it is a port.
  if (colon === -1 || text.includes('/', colon)) return { repository: readRepository(text), tag: null }
  const tag = text.slice(colon + 1)
  if (!isTag(withoutWildcards(tag))) throw new ImagePatternError('has a tag that no image can have')
  return { repository: readRepository(text.slice(0, colon)), tag }
}

/** The path of a layout is compared as it was written; what stands behind its last colon is a tag if it can be one. */
function readLayout(text: string): ImagePattern {
  const colon = text.lastIndexOf(':')
  const tag = colon < layoutPrefix.length ? null : text.slice(colon + 1)
  const isTagged = tag !== null && isTag(withoutWildcards(tag))
  const repository = isTagged ? text.slice(0, colon) : text
  if (repository === layoutPrefix) throw new ImagePatternError('names no path')
  return { repository, tag: isTagged ? tag : null }
}

function readRepository(name: string): string {
  if (!name.includes('*')) return readable(() => repositoryName(readReference(name)))
  const slash = `${name}/`.indexOf('/')
  const first = name.slice(0, slash)
  const path = name.split('/').slice(1)
  const isWild = first.includes('*')
  if (!isWild && !/[.:[]/.test(first) && first !== 'localhost') {
    throw new ImagePatternError(`has a wildcard and no registry; write \`docker.io/${name}\` if Docker Hub is meant`)
  }
  // The name of every image has a registry and a path, and `*` stays within one of them.
  if (path.length === 0 && !name.includes('**'))
    throw new ImagePatternError('can match no image; `**` matches them all')
  if (!path.every((part) => isRepositoryPath(withoutWildcards(part)))) {
    throw new ImagePatternError('has a part that no repository can have')
  }
  return isWild ? name : [readable(() => readRegistryOperand(first).registry), ...path].join('/')
}

/** With a letter for each wildcard: a text that it could stand for. */
function withoutWildcards(pattern: string): string {
  return pattern.replace(/\*+/g, 'x')
}

/** Throws ImagePatternError for what no reference is. */
function readable(read: () => string): string {
  const text = caught(MalformedReference, read)
  if (text instanceof MalformedReference) throw new ImagePatternError('is no name of an image', { cause: text })
  return text
}

/** Whether the image is one that the pattern means. A pattern that cannot be read means none. */
export function matchesImage({ repository, tag }: ImageName, text: string): boolean {
  const pattern = caught(ImagePatternError, () => readImagePattern(text))
  if (pattern instanceof ImagePatternError || !matchesPattern(repository, pattern.repository)) return false
  return pattern.tag === null || (tag !== null && matchesPattern(tag, pattern.tag))
}

/** Whether every image that `narrow` means is one that `wide` means. Never true when one is not. */
export function coversImages(wide: ImagePattern, narrow: ImagePattern): boolean {
  if (!coversPattern(wide.repository, narrow.repository)) return false
  return wide.tag === null || (narrow.tag !== null && coversPattern(wide.tag, narrow.tag))
}
