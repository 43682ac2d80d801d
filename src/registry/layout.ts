import { resolve } from 'node:path'
import type { Files } from '../model/world.js'
import { checkContent, checkDigest, checkSize } from './content.js'
import { algorithmOf, hexOf } from './digest.js'
import type { LayoutFiles } from './layout-files.js'
import { fromFiles, openDirectory } from './layout-files.js'
import type { LayoutEntry } from './layout-index.js'
import { entryOf, imagesOf, only, readLayoutIndex, tagsOf } from './layout-index.js'
import { findReferrers } from './layout-referrers.js'
import { openTar } from './layout-tar.js'
import { maxManifestSize, readManifest } from './manifest.js'
import type { Descriptor, Digest, Manifest, Repository, Tag } from './model.js'
import { RegistryError } from './model.js'
import { repositoryName } from './reference.js'
import { mergeReferrers, referrersByTag } from './referrers.js'

/**
 * The images of an OCI layout (image-spec, image-layout.md): a directory, or a tar archive of one, or what `cosign
 * save` wrote. Nothing is extracted, and nothing outside of it is read. `{ tag: '' }` is the one image of a layout with
 * a single one.
 */
export function openLayout(path: string, files: Files): Repository {
  const name = repositoryName({ kind: 'layout', registry: '', repository: path })
  const opened = once(() => openFiles(resolve(files.directory, path), files, name))
  const entries = once(() => readLayoutIndex(opened(), name))
  const referring = once(() => findReferrers(opened(), name))
  const known = once(() => new Set(tagsOf(entries())))

  function read(digest: Digest, limit: number): Uint8Array {
    const place = `blobs/${algorithmOf(digest)}/${hexOf(digest)}`
    const size = opened().size(place)
    if (size <= limit) return opened().read(place, 0, size)
    throw new RegistryError('too-large', `${digest} of ${name} has ${size} bytes, and at most ${limit} are read.`)
  }

  function manifestOf(digest: Digest, contentType: string): Manifest {
    const bytes = read(digest, maxManifestSize)
    checkDigest(bytes, digest, name)
    return readManifest({ bytes, digest, contentType })
  }

  function byTag({ tag }: Tag): Manifest {
    const { digest, mediaType } = tag === '' ? theImage() : entryOf(tag, entries(), name)
    return manifestOf(digest, mediaType)
  }

  /** Copies of an image list its signatures beside it, which are no images. */
  function theImage(): Descriptor {
    const images = imagesOf(entries())
    const isOne = new Set(images.map(({ descriptor }) => descriptor.digest)).size === 1
    // An index may list one manifest a thousand times: each is read once.
    const told = new Map<Digest, boolean>()
    const refers = ({ descriptor: { digest, mediaType } }: LayoutEntry): boolean => {
      const refersTo = told.get(digest) ?? manifestOf(digest, mediaType).subject !== null
      told.set(digest, refersTo)
      return refersTo
    }
    return only(isOne ? images : images.filter((entry) => !refers(entry)), 'a reference without a tag', name)
  }

  const repository: Repository = {
    name,
    manifest: (reference) =>
      later(() => (typeof reference === 'string' ? manifestOf(reference, '') : byTag(reference))),
    blob: (descriptor, limit) =>
      later(() => {
        checkSize(descriptor, limit)
        const bytes = read(descriptor.digest, limit)
        checkContent(bytes, descriptor, name)
        return bytes
      }),
    async referrers(digest) {
      const found = await later(referring)
      const own = { descriptors: found.bySubject.get(digest) ?? [], gaps: found.gaps }
      return mergeReferrers([own, await referrersByTag(digest, repository)])
    },
    async *tags() {
      yield* await later(known)
    },
    listed(tag) {
      try {
        return known().has(tag)
      } catch {
        // Why it cannot be read is told to who asks for something in it.
        return null
      }
    },
  }
  return repository
}

function openFiles(location: string, files: Files, name: string): LayoutFiles {
  switch (fromFiles(() => files.kind(location))) {
    case 'directory':
      return openDirectory(location, files)
    case 'file':
      return openTar(location, files)
    case 'other':
      throw new RegistryError('refused', `${name} is neither a directory nor a file.`)
    case null:
      throw new RegistryError('not-found', `${name} does not exist.`)
  }
}

/** What a layout holds is read when it is first asked for, and holds for the run. */
function once<Result>(read: () => Result): () => Result {
  let held: { readonly result: Result } | null = null
  return () => (held ??= { result: read() }).result
}

/** What it throws is what the promise rejects with. */
function later<Result>(work: () => Result): Promise<Result> {
  return Promise.resolve().then(work)
}
