import { readCommit } from './config/commit/objects.js'
import { codes } from './model/codes.js'
import { Failure } from './model/failure.js'
import { GitError, type Git } from './model/git.js'
import type { RunFinding } from './model/verdict.js'
import type { World } from './model/world.js'

/** Events that give a workflow the rights of the base, whoever wrote the change that they are about. */
const privileged: readonly string[] = ['pull_request_target', 'workflow_run']

/** A commit is a page of text. Bytes. */
const COMMIT_BYTES = 1024 * 1024

/**
 * Whether such a workflow has checked out the files of the change, its last commit or a merge of it: whatever a step runs
 * of them has its rights. Only the working directory is looked at.
 */
export async function findCheckedOut({ event, git }: Pick<World, 'event' | 'git'>): Promise<readonly RunFinding[]> {
  if (event === null || !privileged.includes(event.name) || event.head === null) return []
  const present = await git.head()
  if (present === null || present === event.base || present === event.commit) return []
  if (present !== event.head && !(await parentsOf(present, git)).includes(event.head)) return []
  const message = `The workflow has the rights of \`${event.name}\`, and commit ${present} of the change is checked out.`
  const code = 'change-checked-out'
  return [{ id: 'SIG008', level: 'warning', code, message, remedy: codes[code].remedy, mention: null }]
}

/** As git gives it: nothing is decided by this. */
async function parentsOf(commit: string, git: Git): Promise<readonly string[]> {
  try {
    const content = await git.object(commit, 'commit', COMMIT_BYTES)
    return content === null ? [] : readCommit(Buffer.from(content), commit).parents
  } catch (error) {
    if (error instanceof GitError || error instanceof Failure) return []
    throw error
  }
}
