import { afterEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { openGitHub } from '../../src/host/github.js'
import type { RunEvent } from '../../src/model/event.js'
import { GitHubError, type GitHub } from '../../src/model/github.js'
import { uploadSarif } from '../../src/upload/upload.js'
import type { UploadRequest } from '../../src/upload/upload.js'
import { refusal } from '../support/github-route.js'
import { startGitHub } from '../support/github.js'
import type { GitHubParts, LoopbackGitHub } from '../support/github.js'
import { memoryFiles } from '../support/world.js'

let opened: LoopbackGitHub[] = []

afterEach(() => {
  const all = opened
  opened = []
  for (const one of all) one.stop()
})

const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'
const commit = 'a'.repeat(40)
const head = 'b'.repeat(40)
const sarif = Buffer.from('{ "version": "2.1.0", "runs": [] }\n')

const push: RunEvent = {
  name: 'push',
  repository: 'acme/app',
  commit,
  ref: 'refs/heads/main',
  base: null,
  head: null,
  pullRequest: null,
  actor: 'octocat',
}

const pull: RunEvent = { ...push, name: 'pull_request', ref: 'refs/pull/7/merge', base: commit, head, pullRequest: 7 }

interface Given extends Partial<UploadRequest> {
  readonly event?: RunEvent | null
  readonly parts?: GitHubParts
  readonly token?: null
  readonly file?: Uint8Array
  /** Stops the run before this wait. */
  readonly stopAt?: number
  readonly stop?: AbortController
  readonly github?: GitHub
  /** How long each question takes, in milliseconds. */
  readonly slowness?: number
  /** What reading the file throws. */
  readonly fault?: Error
}

interface Uploaded {
  readonly at: LoopbackGitHub
  readonly lines: readonly string[]
  readonly waits: readonly number[]
}

async function upload(given: Given = {}): Promise<Uploaded> {
  const {
    event = push,
    parts = {},
    file = sarif,
    stopAt,
    github,
    fault,
    slowness = 0,
    stop = new AbortController(),
    ...request
  } = given
  const at = await startGitHub({ token, ...parts })
  opened.push(at)
  const files = memoryFiles(new Map([['/base/x.sarif', file]]))
  const lines: string[] = []
  const waits: number[] = []
  /** What the waits and the questions took, in milliseconds. */
  const taken = (): number =>
    waits.reduce((sum, wait) => sum + wait, 0) + slowness * at.uploads.reduce((sum, { asked }) => sum + asked, 0)
  const say = (level: string) => (message: string) => void lines.push(`${level}: ${message.replaceAll(at.url, 'API')}`)
  const sleep = (milliseconds: number): Promise<void> => {
    if (waits.length === stopAt) stop.abort()
    waits.push(milliseconds)
    return Promise.resolve()
  }
  if (stopAt === -1) stop.abort()
  const asked = openGitHub({ environment: { GITHUB_API_URL: at.url }, token, stop: stop.signal, sleep })
  await uploadSarif(
    { way: 'auto', path: '/base/x.sarif', startedAt: '2026-11-22T12:00:00Z', offline: false, ...request },
    {
      github: given.token === null ? null : (github ?? asked),
      clock: { now: () => new Date(taken()) },
      event,
      files: fault === undefined ? files : { ...files, read: () => thrown(fault) },
      log: { debug: say('debug'), info: say('info'), warning: say('warning'), error: say('error') },
      stop: stop.signal,
    },
    sleep,
  )
  return { at, lines, waits }
}

function thrown(fault: Error): never {
  throw fault
}

const id = '6c81cd8e-b078-4ac3-a3be-000000000000'

describe('an upload', () => {
  it('sends the very bytes of the file, and says where its analyses are', async () => {
    const { at, lines, waits } = await upload()
    expect(at.uploads).toHaveLength(1)
    expect(at.uploads[0]?.repository).toBe('acme/app')
    expect(at.uploads[0]?.sarif.equals(sarif)).toBe(true)
    expect(at.uploads[0]?.body).toMatchObject({
      commit_sha: commit,
      ref: 'refs/heads/main',
      started_at: '2026-11-22T12:00:00Z',
      tool_name: 'sigscan',
    })
    expect(lines).toEqual([
      `info: The SARIF file is in code scanning: API/repos/acme/app/code-scanning/analyses?sarif_id=${id}`,
    ])
    expect(waits).toEqual([2000])
  })

  it.each<[string, RunEvent, string, string]>([
    ['a branch', { ...push, ref: 'refs/heads/feature/a b' }, commit, 'refs/heads/feature/a b'],
    ['a tag', { ...push, ref: 'refs/tags/v1' }, commit, 'refs/tags/v1'],
    ['the merge of a pull request', pull, commit, 'refs/pull/7/merge'],
    [
      'the change of pull_request_target',
      { ...pull, name: 'pull_request_target', ref: 'refs/heads/main' },
      head,
      'refs/pull/7/head',
    ],
    ['a pull request of Dependabot', { ...pull, actor: 'dependabot[bot]' }, commit, 'refs/pull/7/merge'],
    ['a run after one that a push started', { ...push, name: 'workflow_run' }, commit, 'refs/heads/main'],
  ])('is shown at %s', async (_what, event, sha, ref) => {
    const { at } = await upload({ event })
    expect(at.uploads[0]?.body).toMatchObject({ commit_sha: sha, ref })
  })

  it('is not tried where it is not wanted, and nothing is said', async () => {
    const { at, lines } = await upload({ way: 'false' })
    expect([at.requests, lines]).toEqual([[], []])
  })
})

describe('what is not uploaded', () => {
  const queued = 'code scanning takes nothing from a merge queue, and the pull request has a run of its own'
  const dependabot = "GitHub gives a push of Dependabot's a token that only reads; the event `pull_request` may upload"
  const after = 'this run is about a pull request, and its results would be shown at the branch of the workflow'

  it.each<[string, string, Given, 'info' | 'warning' | null]>([
    ['in a merge queue', queued, { event: { ...push, ref: 'refs/heads/gh-readonly-queue/main/pr-7-a' } }, 'info'],
    ['for a merge group', queued, { event: { ...push, name: 'merge_group' } }, 'info'],
    ['when the run was stopped', 'the run was stopped before it had looked at everything', { stopAt: -1 }, 'info'],
    ['offline', 'the run is offline', { offline: true }, 'warning'],
    ['without a token', 'there is no token to upload it with (`github-token`)', { token: null }, 'warning'],
    ['outside of a workflow', 'no workflow started this run', { event: null }, 'warning'],
    [
      'without a ref',
      'the event push names no branch, tag or pull request to show it at',
      { event: { ...push, ref: '' } },
      'warning',
    ],
    [
      'at a ref of another kind',
      'the event pull_request names no branch, tag or pull request to show it at',
      { event: { ...pull, ref: 'refs/pull/7/merge/x' } },
      'warning',
    ],
    [
      'of a change without a number',
      'the event pull_request_target names no branch, tag or pull request to show it at',
      { event: { ...pull, name: 'pull_request_target', pullRequest: null } },
      'warning',
    ],
    [
      'of a change without a commit',
      'the event pull_request_target names no branch, tag or pull request to show it at',
      { event: { ...pull, name: 'pull_request_target', head: null } },
      'warning',
    ],
    ['of a push by Dependabot', dependabot, { event: { ...push, actor: 'dependabot[bot]' } }, null],
    ['of a run after one of a pull request', after, { event: { ...push, name: 'workflow_run', head } }, null],
  ])('%s is said', async (_when, why, given, level) => {
    const auto = await upload(given)
    expect([auto.lines, auto.at.requests]).toEqual([[`info: The SARIF file is not uploaded: ${why}.`], []])
    const asked = await upload({ ...given, way: 'true' })
    if (level === null) expect(asked.at.uploads).toHaveLength(1)
    else expect([asked.lines, asked.at.requests]).toEqual([[`${level}: The SARIF file is not uploaded: ${why}.`], []])
  })

  it('is a file that there is none of, or that cannot be read', async () => {
    const none = await upload({ path: '' })
    const gone = await upload({ path: 'gone.sarif' })
    expect([...none.lines, ...gone.lines]).toEqual([
      'warning: The SARIF file is not uploaded: there is none, for it has no name and there is no RUNNER_TEMP.',
      'warning: The SARIF file is not uploaded: gone.sarif does not exist.',
    ])
    expect([...none.at.requests, ...gone.at.requests]).toEqual([])
  })

  it('is a file that is larger compressed than GitHub takes', async () => {
    const { at, lines } = await upload({ file: randomBytes(10 * 1024 * 1024 + 1) })
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: The SARIF file is not uploaded: compressed it has 1048\d{4} bytes, and GitHub takes 10485760\. /,
      ),
    ])
    expect(at.requests).toEqual([])
  })
})

describe('a refusal of the upload is a warning', () => {
  it.each([
    [401, 'Bad credentials', 'GitHub does not take the token', 'github-token'],
    [
      403,
      'Resource not accessible by integration',
      'the token may not write the results of code scanning',
      'security-events: write',
    ],
    [403, '', 'the token may not write the results of code scanning', 'security-events: write'],
    [
      403,
      'Advanced Security must be enabled for this repository to use code scanning.',
      'GitHub Code Security',
      'Enable it',
    ],
    [
      403,
      'Code Security must be enabled for this repository to use code scanning.',
      'not enabled for acme/app',
      'Enable it',
    ],
    [
      403,
      'Code scanning is not enabled for this repository.',
      'code scanning is not enabled for acme/app',
      'Enable it',
    ],
    [403, 'API rate limit exceeded for installation.', 'GitHub was asked too often', 'later'],
    [404, 'Not Found', 'the token sees no code scanning of acme/app', 'security-events: write'],
    [404, 'ref refs/heads/main not found in this repository', 'at refs/heads/main any more', 'its next run'],
    [413, '', 'the file is larger than GitHub takes', 'category'],
    [
      422,
      `ref 'refs/heads/main' not found`,
      `does not have the commit ${commit} at refs/heads/main any more`,
      'its next run',
    ],
    [422, 'commit not found', `does not have the commit ${commit}`, 'its next run'],
    [400, 'Invalid SARIF', 'GitHub refuses the file', 'report it'],
    [422, 'Invalid request', 'GitHub refuses the file', 'report it'],
    [503, 'Service unavailable', 'code scanning is not available at the moment', 'later'],
    [502, '', 'code scanning is not available at the moment', 'later'],
    [418, 'teapot', 'GitHub answers otherwise than it is known to', 'later'],
  ])('%i %s', async (status, message, why, remedy) => {
    const { lines, at } = await upload({ parts: { instead: () => refusal(status, message) }, way: 'true' })
    expect(lines).toHaveLength(1)
    const [line = ''] = lines
    expect(line).toMatch(/^warning: The SARIF file is not in code scanning, because /)
    expect(line).toContain(why)
    expect(line).toContain(remedy)
    expect(line).toContain(
      `(POST API/repos/acme/app/code-scanning/sarifs: status ${status}${message === '' ? '' : `: ${message.replace(/\.$/, '')}`})`,
    )
    expect(at.uploads).toEqual([])
  })

  it('also where GitHub is not there', async () => {
    const nobody = { GITHUB_API_URL: 'http://127.0.0.1:9' }
    const github = openGitHub({ environment: nobody, token, stop: new AbortController().signal })
    const { lines } = await upload({ github })
    expect(lines).toEqual([
      'warning: The SARIF file is not in code scanning, because GitHub cannot be reached (POST ' +
        'http://127.0.0.1:9/repos/acme/app/code-scanning/sarifs cannot be reached (ECONNREFUSED)). ' +
        'Look at GITHUB_API_URL and at the proxy of this runner.',
    ])
  })

  it('also where what it answers is no JSON', async () => {
    const { lines } = await upload({ parts: { instead: () => ({ status: 202, body: '<html>' }) } })
    expect(lines).toEqual([expect.stringContaining('because GitHub answers otherwise than it is known to (POST API/')])
  })

  it('but a fault of ours is none', async () => {
    const fault = new TypeError('ours')
    await expect(upload({ github: { host: '', request: () => Promise.reject(fault) } })).rejects.toBe(fault)
    await expect(upload({ fault })).rejects.toBe(fault)
    const later = (route: string): Promise<unknown> =>
      route.startsWith('POST') ? Promise.resolve({ id }) : Promise.reject(fault)
    await expect(upload({ github: { host: '', request: later } })).rejects.toBe(fault)
  })
})

describe('what becomes of an upload', () => {
  const pending = { processing_status: 'pending' } as const

  it('is asked for at growing distances, also while GitHub does not know it yet', async () => {
    const { at, lines, waits } = await upload({
      parts: { processing: ['lost', pending, {}, { processing_status: 'complete' }] },
    })
    expect(waits).toEqual([2000, 4000, 8000, 16_000])
    expect(at.uploads[0]?.asked).toBe(4)
    expect(lines).toEqual(['info: The SARIF file is in code scanning.'])
  })

  it('is not waited for without end', async () => {
    const { lines, waits } = await upload({ parts: { processing: [pending] } })
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(120_000)
    expect(lines).toEqual([
      expect.stringMatching(/^warning: GitHub took the SARIF file, and did not look at it within 120 seconds; /),
    ])
  })

  it('is not waited for without end where each question takes minutes', async () => {
    const { at, lines } = await upload({ parts: { processing: [pending] }, slowness: 100_000 })
    expect(at.uploads[0]?.asked).toBe(3)
    expect(lines).toEqual([expect.stringContaining('did not look at it within 314 seconds; ')])
  })

  it('is not waited for when the run is stopped', async () => {
    const { at, lines } = await upload({ parts: { processing: [pending] }, stopAt: 1 })
    expect([lines, at.uploads[0]?.asked]).toEqual([[], 1])
  })

  it('is not told when the run is stopped while it is asked or sent', async () => {
    /** Answers until this is asked, and is stopped there. */
    const stoppedAt = (method: string): Promise<Uploaded> => {
      const stop = new AbortController()
      const request: GitHub['request'] = (route) => {
        if (!route.startsWith(method)) return Promise.resolve({ id })
        stop.abort()
        return Promise.reject(new GitHubError('unreachable', 'The run was stopped.', null, ''))
      }
      return upload({ stop, github: { host: '', request } })
    }
    expect((await stoppedAt('GET')).lines).toEqual([])
    const sent = await stoppedAt('POST')
    expect(sent.lines).toEqual([
      'warning: The SARIF file is not in code scanning, because the run was stopped while it was sent.',
    ])
  })

  it('as a failure is told with its errors, not all of them and not at any length', async () => {
    const errors = ['rejecting SARIF', 'x'.repeat(501), '', 'c', 'd', 'e', 'f', 'g']
    const { lines } = await upload({ parts: { processing: [{ processing_status: 'failed', errors }] } })
    expect(lines).toEqual([
      `warning: GitHub could not take the SARIF file into code scanning: rejecting SARIF; ${'x'.repeat(500)}…; c; d; e; and 2 more`,
    ])
    const silent = await upload({ parts: { processing: [{ processing_status: 'failed', errors: null }] } })
    expect(silent.lines).toEqual([
      'warning: GitHub could not take the SARIF file into code scanning: it does not say why',
    ])
  })

  it('as a part is told with what is wrong with the rest', async () => {
    const status = { processing_status: 'complete', errors: ['1 result was ignored'] } as const
    const { lines } = await upload({ parts: { processing: [status] } })
    expect(lines).toEqual([
      'warning: The SARIF file is in code scanning, not all of it: 1 result was ignored',
      'info: The SARIF file is in code scanning.',
    ])
  })

  it.each([['javascript:alert(1)'], ['https://x.example/ ::error::'], [`https://x.example/${'x'.repeat(1001)}`]])(
    'has no address that is none: %p',
    async (analyses_url) => {
      const { lines } = await upload({ parts: { processing: [{ processing_status: 'complete', analyses_url }] } })
      expect(lines).toEqual(['info: The SARIF file is in code scanning.'])
    },
  )

  it('cannot be told where asking is refused, which is a warning', async () => {
    const { lines } = await upload({
      parts: {
        instead: ({ method }) => (method === 'GET' ? refusal(403, 'Resource not accessible by integration') : null),
      },
    })
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: GitHub took the SARIF file; what became of it cannot be told, because the token may not .*status 403: .* Give the job/,
      ),
    ])
  })

  it.each([[{}], [{ id: 7 }], [{ id: '../../x' }], [{ id: '' }], [[]]])('cannot be asked for with %j', async (body) => {
    const { lines, at } = await upload({ parts: { instead: () => ({ status: 202, body }) } })
    expect(lines).toEqual(['warning: GitHub took the SARIF file, and does not say how to ask what became of it.'])
    expect(at.requests).toHaveLength(1)
  })
})
