import type { Endpoint, EndpointOf } from './exchange-endpoint.js'
import { isLoopback } from './reference.js'

/** What the user said of registries; names as in references (`docker.io`, `localhost:5000`). */
export interface EndpointSettings {
  /** Plain HTTP, or a TLS certificate that is not verified, will do. */
  readonly insecure: readonly string[]
  /** Named outright by the user: they may be in a private network. */
  readonly named: readonly string[]
  /** The policy's `registries`, which may be so too; `null`: it has none, and any public registry may be asked. */
  readonly allowed: readonly string[] | null
}

/**
 * Where each registry answers: HTTPS with a verified certificate, but for registries of this machine and those named as
 * insecure, of which HTTPS is tried first and plain HTTP then. A registry of this machine is as private as any: it must
 * be named or listed.
 */
export function endpointsOf({ insecure, named, allowed }: EndpointSettings): EndpointOf {
  return (registry): Endpoint => {
    const host = hostOf(registry)
    const mayBePrivate = named.includes(registry) || (allowed ?? []).includes(registry)
    return insecure.includes(registry) || isLoopback(registry)
      ? { origins: [`https://${host}`, `http://${host}`], insecure: true, mayBePrivate }
      : { origins: [`https://${host}`], insecure: false, mayBePrivate }
  }
}

/** Docker Hub answers under another name than that of its images. */
function hostOf(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry
}
