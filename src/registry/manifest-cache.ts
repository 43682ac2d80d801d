import type { ManifestSource } from './manifest.js'
import { readManifest } from './manifest.js'
import type { Manifest } from './model.js'

/**
 * Manifests by repository and digest, for one run: an image may have several tags, and indexes share platforms. What is
 * under way is shared too; what failed is not kept.
 */
export interface ManifestCache {
  /** Rejects as `get` does, and as readManifest throws. */
  take(key: string, get: () => Promise<ManifestSource>): Promise<Manifest>
}

/**
 * What is kept at most, in bytes of the manifests as they came: some ten thousand of them, which take up to five times
 * as much when they are parsed.
 */
const maxKept = 16 * 1024 * 1024

interface Entry {
  readonly manifest: Promise<Manifest>
  /** 0 while it is under way. */
  size: number
}

export function openManifestCache(limit = maxKept): ManifestCache {
  // A Map keeps its order: what was put in first goes first.
  const kept = new Map<string, Entry>()
  let total = 0
  const weigh = (entry: Entry, size: number): void => {
    entry.size = size
    total += size
    for (const [key, oldest] of kept) {
      if (total <= limit) break
      kept.delete(key)
      total -= oldest.size
    }
  }
  return {
    take(key, get) {
      const found = kept.get(key)
      if (found !== undefined) return found.manifest
      const manifest = get().then(readManifest)
      const entry = { manifest, size: 0 }
      kept.set(key, entry)
      const isKept = (): boolean => kept.get(key) === entry
      manifest.then(
        ({ size }) => {
          if (isKept()) weigh(entry, size)
        },
        () => {
          if (isKept()) kept.delete(key)
        },
      )
      return manifest
    },
  }
}
