import { afterEach, describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitAll, payloadOf, pullRequest } from '../support/git.js'
import { refusal } from '../support/github-route.js'
import { startGitHub } from '../support/github.js'
import type { GitHubParts, LoopbackGitHub } from '../support/github.js'
import { sarifProblems } from '../support/sarif.js'
import type { RanAction, Step } from './runner.js'
import { runAction } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { exampleWorkspace, workspaceOf } from './workspace.js'

const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'

let opened: LoopbackGitHub[] = []

afterEach(() => {
  const all = opened
  opened = []
  for (const one of all) one.stop()
})

interface Uploaded extends RanAction {
  readonly at: LoopbackGitHub
}

const policy = ['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'] as const

/** Everything in it is allowed. */
const green = (): string => workspaceOf([...policy, 'dist/app.jar'])

async function upload(parts: GitHubParts, step: Partial<Step> = {}): Promise<Uploaded> {
  const at = await startGitHub({ token, ...parts })
  opened.push(at)
  const ran = await runAction({
    workspace: step.workspace ?? green(),
    inputs: { files: 'dist/**', enforce: 'true', 'github-token': token, ...step.inputs },
    environment: { GITHUB_API_URL: at.url, GITHUB_ACTOR: 'octocat', ...step.environment },
  })
  return { ...ran, at }
}

const messages = ({ commands }: RanAction, name: string): readonly string[] =>
  commands.filter((command) => command.name === name).map(({ message }) => message)

/** How a step ended that does not upload. */
async function endOf(workspace: string): Promise<readonly unknown[]> {
  const ran = await upload({}, { workspace, inputs: { 'upload-sarif': 'false' } })
  expect(ran.at.requests).toEqual([])
  return [ran.status, ran.outputs.get('result'), ran.outputs.get('denied')]
}

/** The token is masked before anything else is said, and nowhere after that. */
function expectSecret(ran: Uploaded): void {
  expect(messages(ran, 'add-mask')).toContain(token)
  expect(ran.stdout.replace(`::add-mask::${token}`, '')).not.toContain(token.slice(4))
  expect(`${ran.stderr}${ran.summary}${JSON.stringify([...ran.outputs])}`).not.toContain(token.slice(4))
  expect(ran.stderr).toBe('')
}

describe('a step that uploads', () => {
  it.each([
    ['green', green],
    ['red', exampleWorkspace],
  ])('sends the very SARIF file, and stays %s', async (color, make) => {
    const workspace = make()
    const commit = commitAll(workspace)
    const ran = await upload({}, { workspace })
    const [sent] = ran.at.uploads
    const path = ran.outputs.get('sarif-file') ?? ''
    expect(sent?.sarif.equals(readFileSync(path))).toBe(true)
    expect(sarifProblems([path])).toEqual([])
    expect(sent?.body).toMatchObject({ commit_sha: commit, ref: 'refs/heads/main', tool_name: 'sigscan' })
    expect(ran.at.requests.every(({ headers }) => headers.authorization === `token ${token}`)).toBe(true)
    expect(ran.stdout).toContain(`The SARIF file is in code scanning: ${ran.at.url}/repos/acme/app/code-scanning/`)
    expect([ran.status, ran.outputs.get('result'), ran.outputs.get('denied')]).toEqual(await endOf(workspace))
    expect(ran.status).toBe(color === 'green' ? 0 : 1)
    expectSecret(ran)
  })

  it('sends the file that was named', async () => {
    const workspace = green()
    const ran = await upload({}, { workspace, inputs: { 'sarif-file': 'out/my.sarif', 'upload-sarif': 'true' } })
    expect(ran.at.uploads[0]?.sarif.equals(readFileSync(join(workspace, 'out/my.sarif')))).toBe(true)
  })

  it('asks again while GitHub looks at the file, and passes its errors on', async () => {
    const errors = ['rejecting SARIF, as\n::error::there are more runs than allowed']
    const ran = await upload({ processing: ['lost', { processing_status: 'failed', errors }] })
    expect(ran.at.uploads[0]?.asked).toBe(2)
    expect(messages(ran, 'warning')).toEqual([
      expect.stringContaining('GitHub could not take the SARIF file into code scanning: rejecting SARIF, as'),
    ])
    expect(messages(ran, 'error')).toEqual([])
    expect([ran.status, ran.outputs.get('result')]).toEqual([0, 'pass'])
  })

  it('of a pull request shows it at the merge, and of pull_request_target at the change', async () => {
    const workspace = green()
    const change = pullRequest(workspace, { 'README.md': 'new\n' })
    const event = join(temporaryFolder(), 'event.json')
    const { pull_request: pull } = JSON.parse(payloadOf(change)) as { readonly pull_request: object }
    writeFileSync(event, JSON.stringify({ number: 7, pull_request: { number: 7, ...pull } }))
    const of = (name: string, commit: string, ref: string): Promise<Uploaded> =>
      upload(
        {},
        {
          workspace,
          environment: { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event, GITHUB_SHA: commit, GITHUB_REF: ref },
        },
      )
    const merge = await of('pull_request', change.merge, 'refs/pull/7/merge')
    expect(merge.at.uploads[0]?.body).toMatchObject({ commit_sha: change.merge, ref: 'refs/pull/7/merge' })
    const target = await of('pull_request_target', change.base, 'refs/heads/main')
    expect(target.at.uploads[0]?.body).toMatchObject({ commit_sha: change.head, ref: 'refs/pull/7/head' })
  })
})

describe('a refusal is a warning that says which, and the gate stays', () => {
  it.each([
    [403, 'Resource not accessible by integration', 'security-events: write'],
    [403, 'Code Security must be enabled for this repository to use code scanning.', 'is not enabled for acme/app'],
    [404, 'Not Found', 'the token sees no code scanning of acme/app'],
    [413, 'Payload Too Large', 'larger than GitHub takes'],
    [422, 'ref not found', 'any more'],
  ])('%i %s', async (status, message, told) => {
    for (const workspace of [green(), exampleWorkspace()]) {
      const ran = await upload({ instead: () => refusal(status, message) }, { workspace })
      const warnings = messages(ran, 'warning').filter((one) => one.includes('The SARIF file is not in code scanning'))
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toContain(`status ${status}: ${message.replace(/\.$/, '')}`)
      expect(warnings[0]).toContain(told)
      expect([ran.status, ran.outputs.get('result'), ran.outputs.get('denied')]).toEqual(await endOf(workspace))
      expectSecret(ran)
    }
  })

  it('also of a GitHub that says the token, is away for a moment, or is not there', async () => {
    const echo = await upload({ instead: () => refusal(401, `Bad credentials ${token}`) })
    expect(messages(echo, 'warning')).toEqual([expect.stringContaining('GitHub does not take the token')])
    expectSecret(echo)
    const away = await upload({ instead: (_request, count) => (count === 0 ? refusal(503, 'x') : null) })
    expect([away.at.uploads.length, messages(away, 'warning'), away.status]).toEqual([1, [], 0])
    const nobody = await upload({}, { environment: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
    expect(messages(nobody, 'warning')).toEqual([expect.stringContaining('GitHub cannot be reached')])
    expect([nobody.status, nobody.outputs.get('result')]).toEqual([0, 'pass'])
  })

  it('also where the client cannot be started, for the event file is none', async () => {
    const event = join(temporaryFolder(), 'event.json')
    writeFileSync(event, '{')
    const ran = await upload({}, { environment: { GITHUB_EVENT_PATH: event } })
    expect(messages(ran, 'warning')).toEqual([expect.stringContaining('The client of GitHub cannot be started')])
    expect([ran.status, ran.outputs.get('result')]).toEqual([0, 'pass'])
  })
})

describe('nothing is uploaded', () => {
  it.each([
    ['in a merge queue', { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-abc' }, 'true'],
    ['for a push of Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, 'auto'],
  ])('%s, and the log says why', async (_when, environment, way) => {
    const ran = await upload({}, { environment, inputs: { 'upload-sarif': way } })
    expect(ran.at.requests).toEqual([])
    expect(ran.stdout).toMatch(/^The SARIF file is not uploaded: .+\.$/m)
    expect([messages(ran, 'warning'), ran.status]).toEqual([[], 0])
  })

  it('without a token or offline: quietly by default, and with a warning where it was asked for', async () => {
    for (const inputs of [{ 'github-token': '' }, { offline: 'true' }]) {
      const quiet = await upload({}, { inputs })
      expect([quiet.at.requests, messages(quiet, 'warning'), quiet.status]).toEqual([[], [], 0])
      const asked = await upload({}, { inputs: { ...inputs, 'upload-sarif': 'true' } })
      expect(messages(asked, 'warning')).toEqual([expect.stringMatching(/^The SARIF file is not uploaded: /)])
      expect([asked.at.requests, asked.status]).toEqual([[], 0])
    }
  })
})

describe('`command: true` alone', () => {
  it('only installs, though the runner hands a token over', async () => {
    const at = await startGitHub({ token })
    opened.push(at)
    const inputs = { command: 'true', 'github-token': token }
    const ran = await runAction({ workspace: green(), inputs, environment: { GITHUB_API_URL: at.url } })
    expect([ran.status, ran.outputs.size, at.requests]).toEqual([0, 0, []])
    expect(ran.paths).toHaveLength(1)
  })
})
