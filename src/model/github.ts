/** GitHub's REST API, with the token of the run. */
export interface GitHub {
  /**
   * `route`: as GitHub's description has it, `GET /repos/{owner}/{repo}/git/commits/{commit_sha}`. Resolves with the JSON
   * of the answer, which is checked by whoever asked. Throws GitHubError.
   */
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>
  /** `github.com`, `github.acme.example`: for messages. */
  readonly host: string
}

/** `refused`: any other status; `status` and `message` say which. */
export type GitHubErrorCode = 'forbidden' | 'not-found' | 'refused' | 'unreachable' | 'too-large' | 'malformed'

/** What GitHub refused, in one sentence that names what was asked. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  constructor(
    readonly code: GitHubErrorCode,
    message: string,
    /** Of HTTP; `null`: there was no answer. */
    readonly status: number | null,
    /** What GitHub said, at most some hundred characters; `''`: nothing. */
    readonly said: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
