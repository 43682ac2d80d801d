/** One request over HTTP or HTTPS, and no more: redirects, retries and credentials are for who asks. */
export interface HttpRequest {
  readonly url: string
  readonly method: 'GET' | 'HEAD' | 'POST'
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** The longest body that is taken, in bytes; what is longer is refused (FetchError `too-large`) and not cut. */
  readonly maxBytes: number
  /** From the request to the end of the body, in milliseconds. */
  readonly timeout: number
  /** Whether the host may have a private, loopback or link-local address. */
  readonly mayBePrivate: boolean
  /** Whether the TLS certificate of the host need not be verified. */
  readonly insecure: boolean
}

/** An answer of any status. */
export interface HttpAnswer {
  readonly status: number
  /** By name in lower case, each value as it came: WWW-Authenticate and Link come several times. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
}

/** Rejects with FetchError when there is no whole answer. Connections are kept and shared, one pool a host. */
export type HttpExchange = (request: HttpRequest) => Promise<HttpAnswer>

/** What opens a registry. `identity`: an identity token (OAuth 2 refresh token). `bearer`: a token that is used as it is. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string }

/**
 * The credentials that this machine keeps for exactly this host (with its port, `docker.io` for Docker Hub), and, where
 * they are kept by repository, for this one (`library/alpine`); `null`: none.
 * Rejects with RegistryError `unauthorized` when there are some that cannot be had (a helper that fails).
 */
export type CredentialStore = (registry: string, repository: string | null) => Promise<Credentials | null>
