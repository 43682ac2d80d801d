import { spawn } from 'node:child_process'
import type { Environment } from '../config/inputs.js'
import type { Credentials } from '../model/http.js'
import { readHelperAnswer } from '../registry/credentials.js'
import { RegistryError } from '../registry/model.js'
import { onPath } from './program.js'

export interface HelperQuestion {
  /** `ecr-login` of `docker-credential-ecr-login`. */
  readonly helper: string
  /** What the helper knows the registry as. */
  readonly server: string
  readonly environment: Environment
  readonly stop: AbortSignal
  /** How long it may take, in milliseconds. */
  readonly timeout?: number
}

/** Some helpers ask a cloud first. Milliseconds. */
const LONGEST = 10_000

/** A token of a cloud has some kilobytes. Bytes. */
const ANSWER_BYTES = 64 * 1024

/** A part of a file's name and no more: the configuration names it. */
const helperName = /^[A-Za-z0-9_-]+$/

/** What a helper says when it keeps nothing for the server (docker-credential-helpers, `credentials not found in native keychain`). */
const notFound = /credentials not found/i

/**
 * Asks a program of Docker's protocol for credentials; `null`: it has none. Rejects with RegistryError `unauthorized`
 * when it cannot be asked, `stopped` when the run is.
 */
export async function askHelper({
  helper,
  server,
  environment,
  stop,
  timeout = LONGEST,
}: HelperQuestion): Promise<Credentials | null> {
  if (!helperName.test(helper)) {
    throw new RegistryError('unauthorized', `A credential helper for ${server} has a name that no program has.`)
  }
  const name = `docker-credential-${helper}`
  const program = onPath(name, environment)
  const refuse = (why: string): RegistryError =>
    new RegistryError(
      'unauthorized',
      `The credential helper ${name}, which keeps the credentials for ${server}, ${why}.`,
    )
  if (program === null) throw refuse('is not on the PATH')
  const outcome = await run(program, server, { environment, stop, timeout })
  switch (outcome.kind) {
    case 'ended':
      if (outcome.status === 0) return readHelperAnswer(outcome.output, `The answer of ${name}`)
      if (notFound.test(outcome.output.toString())) return null
      throw refuse(`ended with the status ${outcome.status ?? 'of a signal'}`)
    case 'timeout':
      throw refuse(`did not answer within ${timeout} ms`)
    case 'too-large':
      throw refuse(`answered with more than ${ANSWER_BYTES} bytes`)
    case 'failed':
      throw refuse('could not be started')
    case 'stopped':
      throw new RegistryError(
        'stopped',
        `The credential helper ${name} was not asked to the end, because the run was stopped.`,
      )
  }
}

type Outcome =
  | { readonly kind: 'ended'; readonly status: number | null; readonly output: Buffer }
  | { readonly kind: 'timeout' | 'too-large' | 'failed' | 'stopped' }

type Bounds = Required<Pick<HelperQuestion, 'environment' | 'stop' | 'timeout'>>

/** What it says to standard error may hold secrets, and is not read. */
function run(program: string, input: string, { environment, stop, timeout }: Bounds): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(program, ['get'], {
      env: { ...environment },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const pieces: Buffer[] = []
    let length = 0
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      // What it started may hold the pipe open.
      child.kill('SIGKILL')
      child.stdout.destroy()
      done(outcome)
    }
    const onStop = (): void => {
      end({ kind: 'stopped' })
    }
    const timer = setTimeout(end, timeout, { kind: 'timeout' })
    stop.addEventListener('abort', onStop)
    if (stop.aborted) onStop()
    child.on('error', () => {
      end({ kind: 'failed' })
    })
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece)
      length += piece.length
      if (length > ANSWER_BYTES) end({ kind: 'too-large' })
    })
    child.on('close', (status) => {
      end({ kind: 'ended', status, output: Buffer.concat(pieces) })
    })
    // One that ends before it has read the question is judged by how it ends.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
