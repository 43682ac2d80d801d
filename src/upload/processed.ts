import { GitHubError } from '../model/github.js'
import type { World } from '../model/world.js'
import type { Sleep } from '../pause.js'
import type { Aim } from './aim.js'
import { troubleOf } from './trouble.js'

export interface Upload {
  readonly id: string
  readonly aim: Aim
  readonly log: World['log']
  readonly clock: World['clock']
  readonly stop: AbortSignal
  readonly sleep: Sleep
}

/** GitHub needs some five seconds for a small file, and a minute for the largest. Milliseconds before each question. */
const WAITS: readonly number[] = [2000, 4000, 8000, 16_000, 30_000, 60_000]

/** The waits, and as long again for the questions: each may take minutes where GitHub is slow, and the job waits. Milliseconds. */
const PATIENCE = 2 * WAITS.reduce((sum, wait) => sum + wait, 0)

/** One mistake in a file is reported for each of its results: some of them tell it. */
const SHOWN_ERRORS = 5

/** More of an error does not help who reads of it. Characters. */
const SHOWN_ERROR = 500

/** What GitHub says of an upload (REST API, "get information about a SARIF upload"). */
interface Status {
  readonly status: 'pending' | 'complete' | 'failed'
  /** Where its analyses are; `null`: it does not say. */
  readonly address: string | null
  readonly errors: readonly string[]
}

/** Asks until GitHub has looked at the file, and says what came of it. */
export async function processed(upload: Upload): Promise<void> {
  const { log, clock, stop, sleep } = upload
  const start = clock.now().getTime()
  const taken = (): number => clock.now().getTime() - start
  for (const wait of WAITS) {
    if (taken() > PATIENCE) break
    await sleep(wait, stop)
    if (stop.aborted) return
    const found = await ask(upload)
    if (found === null) return
    if (found.status === 'pending') continue
    tell(found, log)
    return
  }
  const seconds = Math.round(taken() / 1000)
  log.warning(
    `GitHub took the SARIF file, and did not look at it within ${seconds} seconds; ` +
      'what became of it will be under Security, Code scanning.',
  )
}

/** `null`: it cannot be told, which is said, or the run was stopped. */
async function ask({ id, aim, log, stop }: Upload): Promise<Status | null> {
  const { github, owner, repo } = aim
  try {
    return statusOf(
      await github.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', { owner, repo, sarif_id: id }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (stop.aborted) return null
    // Not every server of GitHub's knows at once what another has taken.
    if (error.code === 'not-found') return { status: 'pending', address: null, errors: [] }
    const { why, remedy } = troubleOf(error, aim)
    const reason = error.message.replace(/\.$/, '')
    log.warning(`GitHub took the SARIF file; what became of it cannot be told, because ${why} (${reason}). ${remedy}`)
    return null
  }
}

function statusOf(answer: unknown): Status {
  const { processing_status, analyses_url, errors } = { ...(answer as Readonly<Record<string, unknown>>) }
  const list: readonly unknown[] = Array.isArray(errors) ? errors : []
  return {
    status: processing_status === 'complete' || processing_status === 'failed' ? processing_status : 'pending',
    address: typeof analyses_url === 'string' && /^https?:\/\/\S{1,1000}$/.test(analyses_url) ? analyses_url : null,
    errors: list.filter((one): one is string => typeof one === 'string' && one !== ''),
  }
}

function tell({ status, address, errors }: Status, log: World['log']): void {
  const shown = errors
    .slice(0, SHOWN_ERRORS)
    .map((one) => (one.length > SHOWN_ERROR ? `${one.slice(0, SHOWN_ERROR)}…` : one))
  const more = errors.length > shown.length ? `; and ${errors.length - shown.length} more` : ''
  const said = errors.length === 0 ? 'it does not say why' : `${shown.join('; ')}${more}`
  if (status === 'failed') log.warning(`GitHub could not take the SARIF file into code scanning: ${said}`)
  else if (errors.length > 0) log.warning(`The SARIF file is in code scanning, not all of it: ${said}`)
  if (status === 'complete') log.info(`The SARIF file is in code scanning${address === null ? '.' : `: ${address}`}`)
}
