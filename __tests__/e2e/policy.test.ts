import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../src/model/report.js'
import {
  commitAll,
  edit,
  forge,
  git,
  objectOf,
  payloadOf,
  pullRequest,
  type Edits,
  type PullRequest,
} from '../support/git.js'
import { answerFrom } from '../support/git-api.js'
import { pushLayout } from '../support/layout-registry.js'
import { closeServers, json, serveHttp } from '../support/loopback.js'
import { startRegistry, type TestRegistry } from '../support/registry.js'
import type { RanAction } from './runner.js'
import { runAction, runCommand } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { copyExample, exampleWorkspace, readExample, releaseName, workspaceOf } from './workspace.js'

const policyFile = '.github/sigscan.yml'
const rootFile = 'certs/acme-root.pem'
const policyText = readExample(policyFile).toString()
const enforced = { files: 'dist/**', enforce: 'true' }

/** Who made dist/plugin.jar: a stranger with the name of the release, under a root of his own. */
async function strangersRoot(): Promise<string> {
  const folder = temporaryFolder()
  copyExample('dist/plugin.jar', folder, 'plugin.jar')
  const { stdout } = await runCommand(['fs', 'plugin.jar', '-o', 'report'], folder)
  const { certificates } = JSON.parse(stdout) as Report
  const all = Object.values(certificates).map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  return all.find(({ subject, issuer }) => subject === issuer)?.toString() ?? ''
}

/** A policy that allows whoever has the pinned certificates of dist/plugin.jar, and everything else that is signed. */
async function lax(): Promise<Edits> {
  return {
    [policyFile]: policyText.replace('[../certs/acme-root.pem]', '[../certs/acme-root.pem, ../certs/other.pem]'),
    'certs/other.pem': await strangersRoot(),
  }
}

function reportOf({ outputs }: RanAction): Report {
  return JSON.parse(readFileSync(outputs.get('report-file') ?? 'no file', 'utf8')) as Report
}

function decisions(report: Report): readonly string[] {
  return report.subjects.map((one) => {
    const name = one.kind === 'file' ? one.path : one.reference
    return `${name} ${one.decision}${one.proposed === null ? '' : `, proposed ${one.proposed.decision}`}`
  })
}

const codesOf = ({ findings }: Report): readonly string[] => findings.map(({ code }) => code)

/** Runs the step for an event on a change that is checked out. */
function runFor(
  workspace: string,
  {
    name = 'pull_request',
    payload,
    commit,
  }: { readonly name?: string; readonly payload: string; readonly commit: string },
  inputs: Readonly<Record<string, string>> = enforced,
): Promise<RanAction> {
  const event = join(temporaryFolder(), 'event.json')
  writeFileSync(event, payload)
  const environment = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event, GITHUB_SHA: commit }
  return runAction({ workspace, inputs, environment })
}

function runForPull(
  workspace: string,
  change: PullRequest,
  inputs?: Readonly<Record<string, string>>,
): Promise<RanAction> {
  return runFor(workspace, { payload: payloadOf(change), commit: change.merge }, inputs)
}

const unchanged = ['dist/app.jar allowed', 'dist/plugin.jar denied', 'dist/tampered.jar denied']

function expectError(ran: RanAction, words: RegExp): void {
  expect([ran.status, ran.outputs.get('result')]).toEqual([2, 'error'])
  expect(ran.commands.find(({ name }) => name === 'error')?.message).toMatch(words)
}

describe('a pull request', () => {
  it('that edits the policy to allow its own signer stays red, and shows both verdicts', async () => {
    const workspace = exampleWorkspace()
    const change = pullRequest(workspace, await lax())
    const ran = await runForPull(workspace, change)
    expect([ran.status, ran.outputs.get('result')]).toEqual([1, 'fail'])
    const report = reportOf(ran)
    expect(report.policy?.source).toBe(`${policyFile}@${change.base.slice(0, 12)}`)
    expect(report.proposed).toMatchObject({
      source: `${policyFile}@${change.merge.slice(0, 12)}`,
      fault: null,
      result: 'fail',
    })
    expect(decisions(report)).toEqual([
      'dist/app.jar allowed, proposed allowed',
      'dist/plugin.jar denied, proposed allowed',
      'dist/tampered.jar denied, proposed denied',
    ])
    expect(report.findings.filter(({ id }) => id === 'SIG008')).toMatchObject([
      { code: 'rule-matches-nothing' },
      { code: 'policy-changed', level: 'warning', mention: { file: policyFile, line: 1 } },
      { code: 'allow-list-grew', level: 'warning', message: expect.stringContaining('dist/plugin.jar') },
    ])
  })

  it('that swaps a certificate that the policy names stays red', async () => {
    const workspace = exampleWorkspace()
    const change = pullRequest(workspace, { [rootFile]: await strangersRoot() })
    const ran = await runForPull(workspace, change)
    expect(ran.status).toBe(1)
    const report = reportOf(ran)
    expect(decisions(report)).toEqual([
      'dist/app.jar allowed, proposed denied',
      'dist/plugin.jar denied, proposed allowed',
      'dist/tampered.jar denied, proposed denied',
    ])
    expect(codesOf(report)).toEqual(expect.arrayContaining(['policy-changed', 'allow-list-grew']))
    expect(report.findings.find(({ code }) => code === 'policy-changed')?.mention?.file).toBe(rootFile)
  })

  it('that takes the policy away stays red', async () => {
    const workspace = exampleWorkspace()
    const ran = await runForPull(workspace, pullRequest(workspace, { [policyFile]: null }), { files: 'dist/**' })
    expect(ran.status).toBe(1)
    const report = reportOf(ran)
    expect(report.proposed).toMatchObject({ sha256: null, fault: null, result: 'inventory' })
    expect(decisions(report)).toContain('dist/plugin.jar denied, proposed listed')
    const required = await runForPull(workspace, pullRequestOf(workspace))
    expect(required.status).toBe(1)
    expect(reportOf(required).proposed?.fault).toContain('nothing to enforce')
  })

  it('that adds a policy is listed as its base is, and told what the policy would say', async () => {
    const workspace = exampleWorkspace()
    rmSync(join(workspace, policyFile))
    const change = pullRequest(workspace, { [policyFile]: policyText })
    const ran = await runForPull(workspace, change, { files: 'dist/**' })
    expect([ran.status, ran.outputs.get('result')]).toEqual([0, 'inventory'])
    const report = reportOf(ran)
    expect(report.proposed).toMatchObject({ result: 'fail' })
    expect(decisions(report)).toContain('dist/plugin.jar listed, proposed denied')
    expectError(await runForPull(workspace, change), /nothing to enforce.*once it is merged/)
  })

  it('that swaps the root of the short form stays red', async () => {
    const inputs = { files: 'dist/**', 'allowed-signers': releaseName, 'trust-roots': rootFile }
    const workspace = exampleWorkspace()
    rmSync(join(workspace, policyFile))
    const ran = await runForPull(workspace, pullRequest(workspace, { [rootFile]: await strangersRoot() }), inputs)
    expect(ran.status).toBe(1)
    expect(reportOf(ran).proposed?.source).toMatch(/^allowed-signers@[0-9a-f]{12}$/)
    expect(decisions(reportOf(ran))).toContain('dist/plugin.jar denied, proposed allowed')
  })

  it('whose policy cannot be used is judged by its base, and told why', async () => {
    const workspace = exampleWorkspace()
    const edits = { [policyFile]: policyText.replace('signers:', 'singers:') }
    const report = reportOf(await runForPull(workspace, pullRequest(workspace, edits)))
    expect(decisions(report)).toEqual(unchanged)
    expect(report.proposed).toMatchObject({ sha256: null, result: null, fault: expect.stringContaining('singers') })
    expect(codesOf(report)).toContain('policy-proposed-malformed')
  })

  it('that changes something else says nothing of the policy', async () => {
    const workspace = exampleWorkspace()
    const report = reportOf(await runForPull(workspace, pullRequest(workspace, { 'README.md': '# New\n' })))
    expect(report.proposed).toBeNull()
    expect(codesOf(report)).toEqual(['rule-matches-nothing'])
  })

  it('is not decided by files of the work tree that no commit holds', async () => {
    const workspace = exampleWorkspace()
    const change = pullRequest(workspace, {})
    edit(workspace, await lax())
    expect(decisions(reportOf(await runForPull(workspace, change)))).toEqual(unchanged)
    edit(workspace, { [rootFile]: await strangersRoot(), [policyFile]: null })
    expect(decisions(reportOf(await runForPull(workspace, change)))).toEqual(unchanged)
  })
})

/** The change that is checked out, once more. */
function pullRequestOf(workspace: string): PullRequest {
  const [base = '', head = ''] = git(workspace, 'rev-parse', 'HEAD^1', 'HEAD^2').split('\n')
  return { base, head, merge: git(workspace, 'rev-parse', 'HEAD') }
}

describe('a pull request that adds a key', () => {
  const fixtures = fileURLToPath(new URL('../fixtures/images/', import.meta.url))
  const [root = '', key = ''] = ['root.pem', 'p256.pub'].map((name) =>
    readFileSync(join(fixtures, 'pki', name), 'utf8'),
  )
  let registry: TestRegistry

  beforeAll(async () => {
    registry = await startRegistry()
    pushLayout(registry, 'acme/app', join(fixtures, 'tags'))
  })
  afterAll(() => registry.close())

  /** Allows one of the signers. */
  const policyFor = (signer: string): string => `version: 1
registries: ["${registry.host}"]
trust:
  acme: { certificates: [root.pem] }
signers:
  signer: { ${signer} }
rules:
  - images: ["**"]
    allow: [signer]
`

  it('is told what the key would make of images that it signed, and the base decides as if it were not there', async () => {
    const workspace = workspaceOf([], {
      '.github/root.pem': root,
      [policyFile]: policyFor('anchor: acme, subject: "CN=release.acme.example"'),
    })
    const inputsOf = (tag: string) => ({
      images: `${registry.host}/acme/app:${tag}`,
      'insecure-registries': registry.host,
    })
    const tags = ['cosign3-tag-p256', 'cosign3-tag-chain']
    // The moments at which they were made differ.
    const states = ({ subjects }: Report): string =>
      JSON.stringify(subjects.map(({ state, decision, signatures }) => [state, decision, signatures])).replaceAll(
        /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
        'now',
      )
    const before: string[] = []
    for (const tag of tags) before.push(states(reportOf(await runAction({ workspace, inputs: inputsOf(tag) }))))
    const change = pullRequest(workspace, { [policyFile]: policyFor('key: p256.pub'), '.github/p256.pub': key })
    const reports: Report[] = []
    for (const tag of tags) reports.push(reportOf(await runForPull(workspace, change, inputsOf(tag))))
    expect(reports.map(states)).toEqual(before)
    expect(reports.flatMap(({ subjects }) => subjects.map(({ state, proposed }) => [state, proposed]))).toEqual([
      ['untrusted', { state: 'verified', decision: 'allowed', rule: 'rules[0]' }],
      ['verified', { state: 'verified', decision: 'denied', rule: 'rules[0]' }],
    ])
    expect(reports[0]?.result).toBe('fail')
    const grown = reports.map(({ findings }) => findings.find(({ code }) => code === 'allow-list-grew')?.message)
    expect(grown).toEqual([expect.stringContaining('cosign3-tag-p256'), undefined])
  })
})

describe('other events', () => {
  it('a merge group is decided by the commit that it is for', async () => {
    const workspace = exampleWorkspace()
    const { base, merge } = pullRequest(workspace, await lax())
    const payload = JSON.stringify({ merge_group: { base_sha: base, head_sha: merge } })
    const report = reportOf(await runFor(workspace, { name: 'merge_group', payload, commit: merge }))
    expect(decisions(report)).toContain('dist/plugin.jar denied, proposed allowed')
  })

  it('a push is decided by its own commit', async () => {
    const workspace = exampleWorkspace()
    commitAll(workspace)
    edit(workspace, await lax())
    const commit = commitAll(workspace)
    const ran = await runFor(workspace, { name: 'push', payload: '{}', commit }, { files: 'dist/plugin.jar' })
    expect(ran.status).toBe(0)
    expect(reportOf(ran)).toMatchObject({ proposed: null, policy: { source: `${policyFile}@${commit.slice(0, 12)}` } })
  })

  it('pull_request_target is decided by the base, and says so when the change is checked out', async () => {
    const workspace = exampleWorkspace()
    const change = pullRequest(workspace, await lax())
    const run = (): Promise<RanAction> =>
      runFor(workspace, { name: 'pull_request_target', payload: payloadOf(change), commit: change.base })
    for (const checkedOut of [change.merge, change.head]) {
      git(workspace, 'checkout', '--quiet', '--detach', checkedOut)
      const report = reportOf(await run())
      expect(decisions(report)).toContain('dist/plugin.jar denied, proposed allowed')
      expect(report.findings.find(({ code }) => code === 'change-checked-out')).toMatchObject({
        level: 'warning',
        message: expect.stringContaining(checkedOut),
      })
    }
    git(workspace, 'checkout', '--quiet', '--detach', change.base)
    expect(codesOf(reportOf(await run()))).not.toContain('change-checked-out')
  })

  it('without a commit is refused', async () => {
    const workspace = exampleWorkspace()
    const environment = { GITHUB_SHA: 'main' }
    expectError(await runAction({ workspace, inputs: enforced, environment }), /GITHUB_SHA is no commit/)
    const missing = { GITHUB_EVENT_NAME: undefined }
    expectError(await runAction({ workspace, inputs: enforced, environment: missing }), /GITHUB_SHA/)
  })

  it('whose payload does not name the base is refused', async () => {
    const workspace = exampleWorkspace()
    const commit = commitAll(workspace)
    expectError(await runFor(workspace, { payload: '{}', commit }), /`pull_request`/)
    const ref = JSON.stringify({ pull_request: { base: { sha: 'main' }, head: { sha: commit } } })
    expectError(await runFor(workspace, { payload: ref, commit }), /no commit as `sha`/)
  })
})

describe('the commit', () => {
  const push = (commit: string) => ({ name: 'push', payload: '{}', commit })

  it('that git and the API do not have ends the run', async () => {
    const workspace = exampleWorkspace()
    commitAll(workspace)
    expectError(await runFor(workspace, push('ab'.repeat(20))), /commit abab/)
    expectError(await runFor(workspace, push('ab'.repeat(20)), { files: 'dist/**' }), /commit abab/)
    expectError(await runFor(workspace, push('ab'.repeat(20)), { ...enforced, offline: 'true' }), /the run is offline/)
  })

  it('is not needed where all that decides stands in the workflow', async () => {
    const workspace = exampleWorkspace()
    commitAll(workspace)
    const roots = readExample(rootFile).toString()
    const inputs = { files: 'dist/app.jar', 'allowed-signers': releaseName, 'trust-roots': roots }
    expect((await runFor(workspace, push('ab'.repeat(20)), inputs)).status).toBe(0)
  })

  it('must hold the policy that is in the workspace', async () => {
    const workspace = exampleWorkspace()
    const commit = commitAll(workspace, ['certs'])
    expectError(
      await runFor(workspace, push(commit), { files: 'dist/**' }),
      /is in the workspace and not in the commit/,
    )
  })

  it('must hold the policy that is named, and nothing outside of the workspace decides', async () => {
    const workspace = exampleWorkspace()
    const commit = commitAll(workspace)
    const elsewhere = join(exampleWorkspace(), policyFile)
    expectError(await runFor(workspace, push(commit), { policy: elsewhere }), /lies outside of the repository/)
    expectError(await runFor(workspace, push(commit), { policy: '../x.yml' }), /lies outside of the repository/)
    expectError(await runFor(workspace, push(commit), { policy: 'gone.yml' }), /gone\.yml does not exist at commit/)
    const inputs = { 'allowed-signers': releaseName, 'trust-roots': join(exampleWorkspace(), rootFile), policy: '' }
    expectError(await runFor(workspace, push(commit), inputs), /policy/)
    const inside = await runFor(workspace, push(commit), { policy: join(workspace, policyFile), files: 'dist/app.jar' })
    expect(inside.status).toBe(0)
  })

  it('is refused where the policy, or a folder above it, is a link', async () => {
    const workspace = exampleWorkspace()
    rmSync(join(workspace, policyFile))
    writeFileSync(join(workspace, 'other.yml'), policyText)
    symlinkSync('../other.yml', join(workspace, policyFile))
    expectError(await runFor(workspace, push(commitAll(workspace))), /sigscan\.yml is a symbolic link/)
    const second = temporaryFolder()
    mkdirSync(join(second, 'real'))
    writeFileSync(join(second, 'real/sigscan.yml'), policyText)
    symlinkSync('real', join(second, '.github'))
    expectError(await runFor(second, push(commitAll(second)), {}), /\.github is a symbolic link/)
  })

  it('with the other ending of YAML is refused', async () => {
    const workspace = exampleWorkspace()
    rmSync(join(workspace, policyFile))
    writeFileSync(join(workspace, '.github/sigscan.yaml'), policyText)
    expectError(await runFor(workspace, push(commitAll(workspace)), { files: 'dist/**' }), /sigscan\.yaml/)
  })
})

describe('where git does not have the commit', () => {
  afterEach(closeServers)

  const withToken = { ...enforced, 'github-token': 'secret-token' }

  /** A shallow clone of a pull request, as `actions/checkout` makes it, and GitHub's API over the whole of it. */
  async function shallow() {
    const origin = exampleWorkspace()
    const change = pullRequest(origin, { [rootFile]: await strangersRoot() })
    git(origin, 'update-ref', 'refs/heads/merge', change.merge)
    const workspace = join(temporaryFolder(), 'app')
    git(origin, 'clone', '--quiet', '--depth', '1', '--branch', 'merge', `file://${origin}`, workspace)
    const server = await serveHttp(({ path }, response) => {
      const answer = answerFrom(origin, path)
      json(response, answer === null ? 404 : 200, answer ?? { message: 'Not Found' })
    })
    const event = join(temporaryFolder(), 'event.json')
    writeFileSync(event, payloadOf(change))
    const environment = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_SHA: change.merge,
      GITHUB_API_URL: `http://127.0.0.1:${server.port}`,
    }
    return { workspace, environment, server, change }
  }

  it('the API gives it, and a certificate that was swapped stays without effect', async () => {
    const { workspace, environment, server } = await shallow()
    const ran = await runAction({ workspace, inputs: withToken, environment })
    expect(ran.status).toBe(1)
    expect(decisions(reportOf(ran))).toEqual([
      'dist/app.jar allowed, proposed denied',
      'dist/plugin.jar denied, proposed allowed',
      'dist/tampered.jar denied, proposed denied',
    ])
    expect(server.seen.length).toBeGreaterThan(0)
    expect(server.seen.every(({ headers }) => headers.authorization?.endsWith('secret-token') === true)).toBe(true)
  })

  it('`github:` names a policy of another repository by its commit', async () => {
    const { workspace, environment, change } = await shallow()
    const policy = `github:acme/app/${policyFile}@${change.base}`
    const ran = await runAction({ workspace, inputs: { ...withToken, policy }, environment })
    expect([ran.status, reportOf(ran).policy?.source]).toEqual([
      1,
      `github:acme/app/${policyFile}@${change.base.slice(0, 12)}`,
    ])
    const moving = { ...withToken, policy: `github:acme/app/${policyFile}@main` }
    const warned = await runAction({ workspace, inputs: moving, environment })
    expect(warned.commands.find(({ name }) => name === 'warning')?.message).toContain('whoever may move `main`')
    const terminal = { GITHUB_API_URL: environment.GITHUB_API_URL, GH_TOKEN: 'x' }
    const command = await runCommand(['fs', 'dist/app.jar', '--policy', policy, '-o', 'report'], workspace, terminal)
    expect([command.status, (JSON.parse(command.stdout) as Report).result]).toEqual([0, 'pass'])
  })

  it('nothing is decided when the API does not have it either', async () => {
    const { workspace, environment } = await shallow()
    const gone = JSON.stringify({ pull_request: { base: { sha: 'ab'.repeat(20) }, head: { sha: 'cd'.repeat(20) } } })
    writeFileSync(environment.GITHUB_EVENT_PATH, gone)
    expectError(await runAction({ workspace, inputs: withToken, environment }), /commit abab.*`contents: read`/)
  })
})

describe('what an earlier step wrote to .git', () => {
  const push = (commit: string) => ({ name: 'push', payload: '{}', commit })

  it('is refused: another content under the name of an object', async () => {
    for (const name of ['HEAD', 'HEAD^{tree}', `HEAD:.github`, `HEAD:${policyFile}`, `HEAD:${rootFile}`]) {
      const workspace = exampleWorkspace()
      const commit = commitAll(workspace)
      edit(workspace, { ...(await lax()), [rootFile]: await strangersRoot() })
      commitAll(workspace)
      const { id } = objectOf(workspace, name.replace('HEAD', commit))
      const { type, content } = objectOf(workspace, name)
      forge(workspace, id, type, content)
      expectError(await runFor(workspace, push(commit)), /is not it: something has written to the repository/)
    }
  })

  it('changes nothing: replacements, grafts, alternates and configuration', async () => {
    const workspace = exampleWorkspace()
    const commit = commitAll(workspace)
    edit(workspace, await lax())
    const evil = commitAll(workspace)
    git(workspace, 'replace', commit, evil)
    git(workspace, 'replace', `${commit}:${policyFile}`, `${evil}:${policyFile}`)
    writeFileSync(join(workspace, '.git/info/grafts'), `${commit} ${evil}\n`)
    const other = temporaryFolder()
    git(other, 'init', '--quiet')
    writeFileSync(join(workspace, '.git/objects/info/alternates'), `${join(other, '.git/objects')}\n`)
    const mark = join(temporaryFolder(), 'ran')
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'alias.cat-file', 'core.editor']) {
      git(workspace, 'config', key, `!touch ${mark}`)
    }
    expect(decisions(reportOf(await runFor(workspace, push(commit))))).toEqual(unchanged)
    expect(() => readFileSync(mark)).toThrow()
  })
})
