import { gzipSync } from 'node:zlib'
import type { UploadWay } from '../config/options.js'
import { GitHubError } from '../model/github.js'
import { FileError, type World } from '../model/world.js'
import { pause, type Sleep } from '../pause.js'
import { aimOf, type Aim } from './aim.js'
import { processed } from './processed.js'
import { troubleOf } from './trouble.js'

export interface UploadRequest {
  readonly way: UploadWay
  /** The SARIF file that the step wrote; '': none. */
  readonly path: string
  /** When the run began: ISO 8601. */
  readonly startedAt: string
  readonly offline: boolean
}

/** What is outside, as far as an upload needs it. */
export type UploadWorld = Pick<World, 'clock' | 'github' | 'event' | 'files' | 'log' | 'stop'>

/** The largest SARIF file, with 25,000 results, has some 100 MB. Bytes. */
const SARIF_BYTES = 256 * 1024 * 1024

/** GitHub takes no more, compressed (SARIF support for code scanning, "file and result size limits"). Bytes. */
const COMPRESSED_BYTES = 10 * 1024 * 1024

/** Of identifiers of GitHub's the longest has 36 characters. */
const idGrammar = /^[0-9A-Za-z_-]{1,100}$/

/**
 * Gives the SARIF file to code scanning and waits until GitHub has looked at it. Whatever comes of it is said in the log:
 * it changes neither what was decided nor how the run ends.
 */
export async function uploadSarif(request: UploadRequest, world: UploadWorld, sleep: Sleep = pause): Promise<void> {
  const { log } = world
  const { way, path, offline } = request
  if (way === 'false') return
  const aim = aimOf(way, world, offline)
  if ('why' in aim) {
    const line = `The SARIF file is not uploaded: ${aim.why}.`
    if (way === 'auto' || aim.isExpected) log.info(line)
    else log.warning(line)
    return
  }
  const sarif = path === '' ? 'there is none, for it has no name and there is no RUNNER_TEMP' : compressed(path, world)
  if (typeof sarif === 'string') log.warning(`The SARIF file is not uploaded: ${sarif}.`)
  else await deliver(sarif, aim, request, world, sleep)
}

/** The file's very bytes by gzip, or why they are not sent. */
function compressed(path: string, { files }: UploadWorld): Uint8Array | string {
  try {
    const bytes = gzipSync(files.read(path, SARIF_BYTES))
    if (bytes.length <= COMPRESSED_BYTES) return bytes
    return (
      `compressed it has ${bytes.length} bytes, and GitHub takes ${COMPRESSED_BYTES}. ` +
      'Look at less in one step, and give each step its own `category`'
    )
  } catch (error) {
    if (error instanceof FileError) return error.message.replace(/\.$/, '')
    throw error
  }
}

async function deliver(
  sarif: Uint8Array,
  aim: Aim,
  { startedAt }: UploadRequest,
  { clock, log, stop }: UploadWorld,
  sleep: Sleep,
): Promise<void> {
  try {
    const id = await send(sarif, aim, startedAt)
    if (id === null) log.warning('GitHub took the SARIF file, and does not say how to ask what became of it.')
    else await processed({ id, aim, log, clock, stop, sleep })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (stop.aborted) {
      log.warning('The SARIF file is not in code scanning, because the run was stopped while it was sent.')
      return
    }
    const { why, remedy } = troubleOf(error, aim)
    log.warning(
      `The SARIF file is not in code scanning, because ${why} (${error.message.replace(/\.$/, '')}). ${remedy}`,
    )
  }
}

/** REST API, "upload an analysis as SARIF data". The identifier to ask after it; `null`: GitHub gives none. */
async function send(sarif: Uint8Array, aim: Aim, startedAt: string): Promise<string | null> {
  const { github, owner, repo } = aim
  const answer = await github.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
    owner,
    repo,
    commit_sha: aim.commit,
    ref: aim.ref,
    sarif: Buffer.from(sarif).toString('base64'),
    started_at: startedAt,
    tool_name: 'sigscan',
  })
  const { id } = { ...(answer as { readonly id?: unknown }) }
  return typeof id === 'string' && idGrammar.test(id) ? id : null
}
