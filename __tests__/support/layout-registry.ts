import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../src/registry/model.js'
import { rawManifest } from './manifests.js'
import type { TestRegistry } from './registry.js'

interface Index {
  readonly manifests: readonly {
    readonly digest: Digest
    readonly annotations?: Readonly<Record<string, string>>
  }[]
}

/** Pushes what a layout on disk holds: every blob, and each manifest of its index under its tag. */
export function pushLayout(registry: TestRegistry, repository: string, folder: string): void {
  const blobs = join(folder, 'blobs/sha256')
  const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index
  for (const name of readdirSync(blobs)) {
    const bytes = readFileSync(join(blobs, name))
    registry.pushBlob(repository, bytes)
    const type = mediaTypeOf(bytes)
    if (type !== null) registry.push(repository, { ...rawManifest(bytes, type), subject: subjectOf(bytes) })
  }
  for (const { digest, annotations = {} } of manifests) {
    const tag = annotations['org.opencontainers.image.ref.name']
    if (tag !== undefined) registry.shelves.get(repository)?.tags.set(tag, digest)
  }
}

function mediaTypeOf(bytes: Uint8Array): string | null {
  const { mediaType, layers, manifests } = objectOf(bytes)
  if (layers === undefined && manifests === undefined) return null
  if (typeof mediaType === 'string') return mediaType
  return `application/vnd.oci.image.${layers === undefined ? 'index' : 'manifest'}.v1+json`
}

function subjectOf(bytes: Uint8Array): Digest | null {
  const subject = objectOf(bytes)['subject'] as { readonly digest: Digest } | undefined
  return subject?.digest ?? null
}

function objectOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes[0] !== 0x7b) return {}
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}
