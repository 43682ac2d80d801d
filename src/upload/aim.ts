import type { UploadWay } from '../config/options.js'
import type { RunEvent } from '../model/event.js'
import type { GitHub } from '../model/github.js'
import type { World } from '../model/world.js'

/** What an upload is shown at: a commit, under a full name of a ref. */
export interface Aim {
  readonly github: GitHub
  readonly owner: string
  readonly repo: string
  readonly commit: string
  readonly ref: string
}

/** Why nothing is uploaded. */
export interface NoAim {
  /** The end of a sentence. */
  readonly why: string
  /** Whether somebody who asked for it is to hear of it. */
  readonly isExpected: boolean
}

/** As GitHub's description of the upload has it. */
const refGrammar = /^refs\/(?:(?:heads|tags)\/.+|pull\/[1-9][0-9]*\/(?:merge|head))$/

/** Branches of a merge queue; they are gone when the upload is looked at. */
const mergeQueue = 'refs/heads/gh-readonly-queue/'

/** Where the results of this run are shown, or why they are not: `auto` does not try what cannot succeed or be meant. */
export function aimOf(
  way: Exclude<UploadWay, 'false'>,
  { event, github, stop }: Pick<World, 'event' | 'github' | 'stop'>,
  offline: boolean,
): Aim | NoAim {
  const no = (why: string, isExpected = false): NoAim => ({ why, isExpected })
  if (event === null) return no('no workflow started this run')
  if (event.name === 'merge_group' || event.ref.startsWith(mergeQueue)) {
    return no('code scanning takes nothing from a merge queue, and the pull request has a run of its own', true)
  }
  // What was not looked at any more would pass for mended.
  if (stop.aborted) return no('the run was stopped before it had looked at everything', true)
  if (offline) return no('the run is offline')
  if (github === null) return no('there is no token to upload it with (`github-token`)')
  if (way === 'auto' && event.name === 'push' && event.actor === 'dependabot[bot]') {
    return no("GitHub gives a push of Dependabot's a token that only reads; the event `pull_request` may upload")
  }
  if (way === 'auto' && event.name === 'workflow_run' && event.head !== null) {
    return no('this run is about a pull request, and its results would be shown at the branch of the workflow')
  }
  return shownAt(event, github) ?? no(`the event ${event.name} names no branch, tag or pull request to show it at`)
}

/** GITHUB_SHA and GITHUB_REF, but for pull_request_target, where they are the base's and not the change's. */
function shownAt({ name, repository, commit, ref, head, pullRequest }: RunEvent, github: GitHub): Aim | null {
  const slash = repository.indexOf('/')
  const of = { github, owner: repository.slice(0, slash), repo: repository.slice(slash + 1) }
  if (name !== 'pull_request_target') return refGrammar.test(ref) ? { ...of, commit, ref } : null
  if (head === null || pullRequest === null) return null
  return { ...of, commit: head, ref: `refs/pull/${pullRequest}/head` }
}
