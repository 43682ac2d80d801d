import { jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Report } from '../../src/model/report.js'
import { commitAll } from '../support/git.js'
import { temporaryFolder } from './temporary.js'

/** Milliseconds after which a process that hangs is killed: far more than any run takes, also on a busy machine. */
const HANGS = 120_000

jest.setTimeout(3 * HANGS)

/** The bundle, as `uses:` runs it: that of this repository, or the one that SIGSCAN_TEST_BUNDLE names. */
export const bundle =
  process.env['SIGSCAN_TEST_BUNDLE'] ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** The Node that runs it: this one, or the one that SIGSCAN_TEST_NODE names. */
export const node = process.env['SIGSCAN_TEST_NODE'] ?? process.execPath

/** A command that the runner would have heard in the log, of either grammar. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

export interface Ran {
  /** `null` when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RanAction extends Ran {
  readonly commands: readonly WorkflowCommand[]
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  /** Lines that it added to the PATH of later steps. */
  readonly paths: readonly string[]
  /** RUNNER_TEMP of this step. */
  readonly temporary: string
}

export interface Step {
  /** Where it is no git repository, the policy and the keys in it are committed: they are read from the commit. */
  readonly workspace: string
  /** What the step says under `with:`; the defaults of action.yml stand for the rest, as the runner has it. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Looks at the process while it runs. */
  readonly meanwhile?: (child: ChildProcess) => Promise<void>
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

const actionFile = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionFile

/** Runs a step of the action as the runner does: Node directly, never a shell, which would lose `INPUT_FAIL-ON`. */
export async function runAction({ workspace, inputs = {}, environment = {}, meanwhile }: Step): Promise<RanAction> {
  const temporary = temporaryFolder()
  const commandFiles = join(temporary, '_runner_file_commands')
  mkdirSync(commandFiles)
  const file = (name: string, text = ''): string => {
    const path = join(commandFiles, name)
    writeFileSync(path, text)
    return path
  }
  const env = {
    PATH: process.env['PATH'],
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'files',
    GITHUB_ACTION_REPOSITORY: 'venafi/sigscan-action',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_SERVER_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_JOB: 'build',
    GITHUB_WORKFLOW: 'Release',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: environment['GITHUB_SHA'] ?? commitOf(workspace),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: join(temporary, 'tools'),
    ...inputVariables(inputs),
    ...environment,
  }
  const ran = await run([bundle], workspace, env, meanwhile)
  return {
    ...ran,
    commands: `${ran.stdout}\n${ran.stderr}`.split('\n').flatMap(commandOf),
    outputs: outputsOf(readFileSync(join(commandFiles, 'output'), 'utf8')),
    summary: readFileSync(join(commandFiles, 'summary'), 'utf8'),
    paths: readFileSync(join(commandFiles, 'path'), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
    temporary,
  }
}

/** Runs the command `sigscan` with nothing in its environment but PATH and what is given. */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  meanwhile?: Step['meanwhile'],
): Promise<Ran> {
  return run([bundle, ...args], cwd, { PATH: process.env['PATH'], ...environment }, meanwhile)
}

/** Runs Node with these arguments to its end. */
export async function run(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  meanwhile?: Step['meanwhile'],
): Promise<Ran> {
  const child = spawn(node, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HANGS,
    killSignal: 'SIGKILL',
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  await meanwhile?.(child)
  const status = await ended
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

/** Waits until the process has this file open, which only Linux can tell. */
export async function untilOpen(child: ChildProcess, path: string): Promise<void> {
  const descriptors = `/proc/${child.pid ?? 0}/fd`
  const isOpen = (): boolean =>
    readdirSync(descriptors).some((name) => {
      const link = join(descriptors, name)
      try {
        return readlinkSync(link) === path
      } catch {
        return false // It was closed in the meantime.
      }
    })
  while (existsSync(descriptors) && !isOpen()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A report as text, without the moments at which it was made: what is left is the same in every run. */
export function withoutTimes(report: Report): string {
  const [day = ''] = report.at.split('T')
  return JSON.stringify(report).replaceAll(new RegExp(`${day}T[\\d:.]+Z`, 'g'), 'now')
}

/** What builds make is no part of the commit: only what decides, as it is now. */
function commitOf(workspace: string): string {
  const isDeciding = (name: string): boolean =>
    /^\.github$|^certs$|^keys$|^notation$|\.(?:ya?ml|pem|json|pub|md)$/.test(name)
  return commitAll(workspace, readdirSync(workspace).filter(isDeciding))
}

/** The runner sets every input that the step names, and those with a default that it does not name. There is no token here. */
function inputVariables(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const defaults = Object.entries(actionFile.inputs).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value.replace('${{ github.token }}', '')] as const],
  )
  const all = { ...Object.fromEntries(defaults), ...inputs }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** `::name key=value::message` after spaces at the start of a line; `##[name key=value]message` anywhere in it. */
function commandOf(line: string): readonly WorkflowCommand[] {
  const now = /^\s*::([\w-]+)(?: ([^]*?))?::([^]*)$/.exec(line)
  const then = /##\[([\w-]+)(?: ([^\]]*))?\]([^]*)$/.exec(line)
  const found = now ?? then
  if (found === null) return []
  const [, name = '', properties = '', message = ''] = found
  const pairs = properties.split(now === null ? ';' : ',').filter((pair) => pair !== '')
  return [
    {
      name,
      properties: Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]),
      ),
      message: unescape(message),
    },
  ]
}

function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** `name<<end`, the lines of the value, `end`; or `name=value`. Anything else would be somebody else's text. */
function outputsOf(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n')
  const outputs = new Map<string, string>()
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (line === '') continue
    const heredoc = /^([\w-]+)<<(.+)$/.exec(line)
    if (heredoc !== null) {
      const [, name = '', end = ''] = heredoc
      const length = lines.indexOf(end)
      if (length < 0) throw new Error(`the output ${name} has no end`)
      outputs.set(
        name,
        lines
          .splice(0, length + 1)
          .slice(0, -1)
          .join('\n'),
      )
      continue
    }
    const pair = /^([\w-]+)=(.*)$/.exec(line)
    if (pair === null) throw new Error(`this is no output: ${line}`)
    outputs.set(pair[1] ?? '', pair[2] ?? '')
  }
  return outputs
}
