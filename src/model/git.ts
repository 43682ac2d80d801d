export type GitObjectType = 'commit' | 'tree' | 'blob'

/** The git repository of the working directory. */
export interface Git {
  /**
   * The content of an object as git gives it, without its header and not yet checked against its name. `null`: it is not
   * here (a shallow clone), or there is no repository, or no git. Throws GitError for anything else.
   */
  object(id: string, type: GitObjectType, limit: number): Promise<Uint8Array | null>
  /** The commit that is checked out; `null`: none that can be told. */
  head(): Promise<string | null>
}

export type GitErrorCode = 'bad-name' | 'wrong-type' | 'too-large' | 'timeout'

/** What git refused, in one sentence. */
export class GitError extends Error {
  override readonly name = 'GitError'
  constructor(
    readonly code: GitErrorCode,
    message: string,
  ) {
    super(message)
  }
}
