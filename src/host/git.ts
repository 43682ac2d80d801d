import type { Environment } from '../config/inputs.js'
import { isCommitId } from '../model/event.js'
import { GitError, type Git } from '../model/git.js'
import { startBatch, type Batch, type BatchAnswer } from './git-batch.js'
import { onPath } from './program.js'

/** What stands at HEAD is a commit: its message may be long, and more than this no person wrote. Bytes. */
const COMMIT_BYTES = 1024 * 1024

/** Variables that git needs to find its user's configuration (`safe.directory`), and Windows its system. */
const passedOn = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'SystemRoot'] as const

/**
 * What keeps git from more than reading what it has. The configuration of the repository is in what is scanned: it must
 * not start a program, which fetching what a partial clone lacks would do, and no object may stand in for another.
 */
const onlyReading = {
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // Older versions of git do not know the line above: then no way of fetching is allowed.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ADVICE: '0',
  LC_ALL: 'C',
} as const

/**
 * The repository of a folder, by the git of this machine; one process answers everything. What it may not read, because
 * it is somebody else's (`safe.directory`), is not here. `longest`: for one answer, in milliseconds.
 */
export function openGit(
  directory: string,
  stop: AbortSignal,
  environment: Environment = process.env,
  longest?: number,
): Git {
  let batch: Batch | null = null
  let isThere = true
  let turn: Promise<unknown> = Promise.resolve()
  const ask = async (name: string, limit: number): Promise<BatchAnswer> => {
    if (!isThere || stop.aborted) return { kind: 'gone' }
    batch ??= start(directory, environment, longest)
    const answer = batch === null ? ({ kind: 'gone' } as const) : await batch.ask(name, limit, stop)
    if (answer.kind === 'gone') isThere = false
    if (answer.kind === 'timeout' || answer.kind === 'too-large') batch = null
    return answer
  }
  /** The process is asked one thing at a time. */
  const askInTurn = (name: string, limit: number): Promise<BatchAnswer> => {
    const answer = turn.then(() => ask(name, limit))
    turn = answer
    return answer
  }
  return {
    async object(id, type, limit) {
      if (!isCommitId(id)) throw new GitError('bad-name', `\`${id}\` names no object of git.`)
      const answer = await askInTurn(id, limit)
      switch (answer.kind) {
        case 'gone':
        case 'missing':
          return null
        case 'too-large':
          throw new GitError(
            'too-large',
            `The ${type} ${id} has ${answer.size} bytes, and ${limit} is the most that is read.`,
          )
        case 'timeout':
          throw new GitError('timeout', `git did not give the ${type} ${id} in time.`)
        case 'object':
          if (answer.type === type) return answer.content
          throw new GitError('wrong-type', `The object ${id} is a ${answer.type}, and a ${type} is meant.`)
      }
    },
    async head() {
      const answer = await askInTurn('HEAD', COMMIT_BYTES)
      return answer.kind === 'object' && answer.type === 'commit' && isCommitId(answer.id) ? answer.id : null
    },
  }
}

function start(directory: string, environment: Environment, longest: number | undefined): Batch | null {
  const program = onPath('git', environment, directory)
  if (program === null) return null
  const passed = passedOn.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]))
  return startBatch(program, directory, { ...(Object.fromEntries(passed) as Environment), ...onlyReading }, longest)
}
