import type { BoundedFetch } from '../model/world.js'

/** The network of this machine. What it needs is loaded by the first request: most runs make none. */
export function lazyFetch(stop: AbortSignal): BoundedFetch {
  let opened: Promise<BoundedFetch> | null = null
  const open = async (): Promise<BoundedFetch> => (await import('./fetch.js')).boundedFetch(stop)
  return async (request) => (await (opened ??= open()))(request)
}
