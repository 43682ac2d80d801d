import type { Sender } from './retry.js'

/** How a registry, or another host, is reached. */
export interface Endpoint {
  /**
   * Where the registry's API is, tried in this order until somebody answers: `https://registry-1.docker.io`; of a
   * registry that may be insecure `https://localhost:5000` and `http://localhost:5000`.
   */
  readonly origins: readonly [string, ...string[]]
  /** Whether its TLS certificate need not be verified. */
  readonly insecure: boolean
  /** Whether it may have a private, loopback or link-local address: it was named outright, or is listed. */
  readonly mayBePrivate: boolean
}

/**
 * The endpoint of a registry, or of a host that one leads to (redirect, realm), by its host with the port where that is
 * not the scheme's own. A host that nobody named has a public address and a certificate. Throws nothing.
 */
export type EndpointOf = (host: string) => Endpoint

/**
 * Which of the origins the registry answers at, found out once. Only a registry that may be insecure has several: as
 * Docker does it, https comes first, and http where nobody speaks TLS. Rejects with RegistryError `stopped`, `timeout`.
 */
export function openOrigin(registry: string, endpoint: Endpoint, sender: Sender): () => Promise<string> {
  const [preferred, ...others] = endpoint.origins
  let found: Promise<string> | null = null
  const probe = async (): Promise<string> => {
    let origin = preferred
    for (const next of others) {
      if (await sender.answers(`${origin}/v2/`, registry, endpoint)) break
      origin = next
    }
    return new URL(origin).origin
  }
  return () => (found ??= probe())
}
