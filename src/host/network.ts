import type { BoundedFetch } from '../model/world.js'

/** The network of this machine. What it needs is loaded by the first request: most runs make none. */
export function lazyFetch(stop: AbortSignal): BoundedFetch {
  return async (request) => {
    const { boundedFetch } = await import('./fetch.js')
    return boundedFetch(stop)(request)
  }
}
