/** What started the workflow, as the runner says. */
export interface RunEvent {
  /** `push`, `pull_request`, `pull_request_target`, `merge_group`, … */
  readonly name: string
  /** `owner/repository`. */
  readonly repository: string
  /** The commit of the event: GITHUB_SHA. */
  readonly commit: string
  /** GITHUB_REF: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  /** The commit that a pull request or merge group is for; `null`: the event proposes no change. */
  readonly base: string | null
  /** The last commit of the pull request or merge group that the event is about; `null`: it is about none. */
  readonly head: string | null
  /** The number of the pull request that the event is about; `null`: it is about none, or does not say. */
  readonly pullRequest: number | null
  /** Who started it: GITHUB_ACTOR. */
  readonly actor: string
}

/** Whether what the run is given may be the work of somebody who only proposes a change. */
export function isOfPullRequest(event: RunEvent | null): boolean {
  return event !== null && event.name !== 'merge_group' && (event.head !== null || event.pullRequest !== null)
}

/** The name of a git object, by SHA-1 or SHA-256: hex in lower case, all of it. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}
