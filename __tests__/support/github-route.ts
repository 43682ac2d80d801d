import type { components } from '@octokit/openapi-types'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as GitHub got it. */
export interface GitHubRequest {
  readonly method: string
  /** Below the address of the API, with its query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What GitHub answers. Without a body nothing at all follows the headers; a text is sent as it is, as HTML. */
export interface GitHubAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What is asked of a repository. */
export interface Route {
  /** `owner/name`. */
  readonly repository: string
  /** What follows it, with its query. */
  readonly path: string
  readonly request: GitHubRequest
}

/** A request that is not as the published description has it. */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest'
}

export function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new WrongRequest(otherwise)
}

/** As the published description has errors. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): GitHubAnswer {
  const body: components['schemas']['basic-error'] = {
    message,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  }
  return { status, body, headers }
}
