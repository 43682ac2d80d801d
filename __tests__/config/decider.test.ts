import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../../src/config/arguments.js'
import type { Decider, Deciders } from '../../src/config/decider.js'
import { loadDecider } from '../../src/config/decider.js'
import { readInputs } from '../../src/config/inputs.js'
import { nodeFiles } from '../../src/host/files.js'
import { openGit } from '../../src/host/git.js'
import type { RunEvent } from '../../src/model/event.js'
import type { Git } from '../../src/model/git.js'
import { failureOfAsync } from '../support/failure.js'
import { folderOf, removeFolders } from '../support/folder.js'
import { gitHubOf } from '../support/git-api.js'
import { commitAll, edit, git, pullRequest, type Edits } from '../support/git.js'
import { fixedClock, testWorld, type WorldParts } from '../support/world.js'

afterAll(removeFolders)

const pem = readFileSync(new URL('../fixtures/jar/pki/root.pem', import.meta.url), 'utf8')
const statement = {
  name: 'prod',
  registryScopes: ['*'],
  signatureVerification: { level: 'strict' },
  trustStores: ['ca:acme'],
  trustedIdentities: ['*'],
}
const trustPolicy = JSON.stringify({ version: '1.0', trustPolicies: [statement] })
const files = {
  'notation/trustpolicy.json': trustPolicy,
  'notation/truststore/x509/ca/acme/root.pem': pem,
}

function decider(content: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Decider> {
  const invocation = readArguments(['fs', 'a', ...args])
  if (invocation.ask !== 'run') throw new Error('no run')
  const world = testWorld({ files: nodeFiles(folderOf(content)) })
  return loadDecider(invocation.given, fixedClock().now(), world)
}

describe("Notation's trust policy", () => {
  const named = ['--policy', 'notation/trustpolicy.json'] as const

  it('is what the policy names, with the trust stores beside it', async () => {
    const { policy, trust } = await decider(files, ...named)
    expect(policy).toMatchObject({ source: { file: 'notation/trustpolicy.json' }, rules: [{ name: 'prod' }] })
    expect((await trust.anchors[0]?.roots())?.size).toBe(1)
    expect(trust).toMatchObject({ at: fixedClock().now(), revocation: { mode: 'require', offline: false } })
    expect((await decider(files, ...named, '--offline')).trust.revocation.offline).toBe(true)
  })

  it('is refused where a trust store is not there', async () => {
    const { code, message } = await failureOfAsync(decider({ 'notation/trustpolicy.json': trustPolicy }, ...named))
    expect(code).toBe('policy-value')
    expect(message).toContain('needs `truststore/x509/ca/acme`, which cannot be read')
  })

  it('says itself how revocation is checked', async () => {
    for (const way of ['check', 'require', 'off']) {
      const { code, message } = await failureOfAsync(decider(files, ...named, '--revocation', way))
      expect(code).toBe('usage')
      expect(message).toBe("--revocation cannot be used beside Notation's trust policy notation/trustpolicy.json.")
    }
  })

  it('cannot stand beside the short form', async () => {
    const { code } = await failureOfAsync(decider({ ...files, 'k.pem': pem }, ...named, '--key', 'k.pem'))
    expect(code).toBe('usage')
  })
})

describe('a policy in JSON', () => {
  it('may be one of sigscan', async () => {
    const { policy } = await decider({ 'p.json': '{ "version": 1, "rules": [] }' }, '--policy', 'p.json')
    expect(policy).toMatchObject({ rules: [], source: { file: 'p.json' } })
  })

  it('is refused when two readers would understand it differently', async () => {
    const content = { 'p.json': '{ "version": 1, "rules": [], "rules": [] }' }
    expect((await failureOfAsync(decider(content, '--policy', 'p.json'))).code).toBe('policy-syntax')
  })
})

const acme = `version: 1
trust:
  acme: { certificates: [../certs/root.pem] }
signers:
  release: { anchor: acme, subject: "CN=release" }
rules:
  - { files: ["dist/**"], allow: [release] }
`
const repository = { '.github/sigscan.yml': acme, 'certs/root.pem': pem, 'dist/a.jar': 'x' }

/** A step for an event on the folder, with GitHub's API or without. */
function inWorkflow(
  folder: string,
  event: Partial<RunEvent>,
  inputs: Readonly<Record<string, string>> = {},
  parts: Partial<WorldParts> = {},
): Promise<Deciders> {
  const full = {
    name: 'push',
    repository: 'acme/app',
    commit: '',
    ref: '',
    base: null,
    head: null,
    pullRequest: null,

    actor: '',
    ...event,
  }
  const world = testWorld({ files: nodeFiles(folder), git: openGit(folder, signal), event: full, ...parts })
  return loadDecider(readInputs(inputs), fixedClock().now(), world)
}

const { signal } = new AbortController()

describe('in a workflow', () => {
  const root = async ({ trust }: Decider): Promise<number | undefined> => (await trust.anchors[0]?.roots())?.size

  it('a policy and all that it names come from the commit', async () => {
    const folder = folderOf(repository)
    const commit = commitAll(folder)
    edit(folder, { '.github/sigscan.yml': 'x', 'certs/root.pem': 'x' })
    const decider = await inWorkflow(folder, { commit })
    const name = `.github/sigscan.yml@${commit.slice(0, 12)}`
    expect(decider.policy?.source).toMatchObject({ kind: 'file', name, file: '.github/sigscan.yml' })
    expect(await root(decider)).toBe(1)
    expect(decider.proposal).toBeNull()
  })

  it('they come through the API where git does not have them, and nothing is asked of it where git has', async () => {
    const folder = folderOf(repository)
    const commit = commitAll(folder)
    const github = gitHubOf(folder)
    const elsewhere = await inWorkflow(folderOf({}), { commit }, {}, { github })
    expect(elsewhere.policy?.source.name).toBe(`.github/sigscan.yml@${commit.slice(0, 12)}`)
    expect(await root(elsewhere)).toBe(1)
    const asked = github.asked.length
    // The commit, its folders and the two files, each once.
    expect([asked, new Set(github.asked).size]).toEqual([6, 6])
    await inWorkflow(folder, { commit }, {}, { github })
    expect(github.asked).toHaveLength(asked)
  })

  it('a shallow clone is completed through the API', async () => {
    const origin = folderOf(repository)
    const { base, head, merge } = pullRequest(origin, { 'certs/root.pem': pem + pem })
    const shallow = join(folderOf({}), 'clone')
    git(origin, 'update-ref', 'refs/heads/merge', merge)
    git(origin, 'clone', '--quiet', '--depth', '1', '--branch', 'merge', `file://${origin}`, shallow)
    const github = gitHubOf(origin)
    const { policy, proposal } = await inWorkflow(
      shallow,
      { name: 'pull_request', commit: merge, base, head },
      {},
      { github },
    )
    expect(policy?.source.name).toBe(`.github/sigscan.yml@${base.slice(0, 12)}`)
    expect(proposal).toMatchObject({ base, fault: null, changes: [{ path: 'certs/root.pem', how: 'edits' }] })
    // What both have in common, and what the merge has, is there.
    expect(github.asked.filter((path) => path.includes('/blobs/'))).toEqual([
      `/repos/acme/app/git/blobs/${git(origin, 'rev-parse', `${base}:certs/root.pem`)}`,
    ])
  })

  it('a trust store is listed from the commit', async () => {
    const folder = folderOf(files)
    const commit = commitAll(folder)
    edit(folder, { 'notation/truststore/x509/ca/acme/other.pem': pem })
    const inputs = { INPUT_POLICY: './notation/trustpolicy.json' }
    const decider = await inWorkflow(folder, { commit }, inputs)
    expect(decider.policy?.source).toMatchObject({ kind: 'file', file: 'notation/trustpolicy.json' })
    const change = { name: 'merge_group', base: commit, head: commit, commit: commitAll(folder) }
    expect((await inWorkflow(folder, change, inputs)).proposal).toMatchObject({
      changes: [{ path: 'notation/truststore/x509/ca/acme', how: 'edits' }],
    })
  })

  it('a commit that nobody has, or may not be asked for, ends the run', async () => {
    const commit = 'ab'.repeat(20)
    const codeOf = async (inputs: Readonly<Record<string, string>>, parts: Partial<WorldParts> = {}) =>
      failureOfAsync(inWorkflow(folderOf(repository), { commit }, inputs, parts))
    expect((await codeOf({})).message).toBe(
      `The policy cannot be read: git does not have the commit ${commit} here, and there is no token to ask GitHub with.`,
    )
    const github = gitHubOf(folderOf({ '.git/x': '' }))
    expect((await codeOf({}, { github })).message).toContain(`The commit ${commit} of acme/app cannot be read`)
    expect((await codeOf({ INPUT_OFFLINE: 'true' }, { github })).message).toContain('the run is offline')
    expect(await codeOf({ 'INPUT_TRUST-ROOTS': pem }, { github })).toMatchObject({ code: 'policy-source' })
    expect(await codeOf({ 'INPUT_ALLOWED-SIGNERS': 'CN=x', 'INPUT_TRUST-ROOTS': 'certs/root.pem' })).toMatchObject({
      code: 'policy-source',
    })
    const told = { 'INPUT_ALLOWED-SIGNERS': 'CN=x', 'INPUT_TRUST-ROOTS': pem }
    expect((await inWorkflow(folderOf(repository), { commit }, told)).policy?.source.kind).toBe('short-form')
  })

  it('a policy that is in the workspace and in no commit is not passed over', async () => {
    for (const name of ['sigscan.yml', 'sigscan.yaml']) {
      const folder = folderOf({ 'certs/root.pem': pem })
      const commit = commitAll(folder)
      edit(folder, { [`.github/${name}`]: acme })
      for (const inputs of [{}, { INPUT_ENFORCE: 'true' }]) {
        const { code, message } = await failureOfAsync(inWorkflow(folder, { commit }, inputs))
        expect([code, message]).toEqual([
          'policy-source',
          expect.stringContaining(`.github/${name} is in the workspace`),
        ])
      }
      const roots = { 'INPUT_ALLOWED-SIGNERS': 'CN=x', 'INPUT_TRUST-ROOTS': 'certs/root.pem' }
      expect((await inWorkflow(folder, { commit }, roots)).policy?.source.kind).toBe('short-form')
    }
  })

  it('that must enforce is told where the change alone brings a policy', async () => {
    const folder = folderOf({ 'certs/root.pem': pem })
    const { base, head, merge } = pullRequest(folder, { '.github/sigscan.yml': acme })
    const event = { name: 'pull_request', commit: merge, base, head }
    await expect(inWorkflow(folder, event, { INPUT_ENFORCE: 'true' })).rejects.toMatchObject({
      code: 'nothing-to-enforce',
      remedy: 'The policy that this change brings decides once it is merged.',
    })
  })

  it('PEM text beside a path is refused, and beside an explanation is not', async () => {
    const folder = folderOf({ 'certs/root.pem': pem })
    const commit = commitAll(folder)
    const rootsOf = (text: string) =>
      inWorkflow(folder, { commit }, { 'INPUT_ALLOWED-SIGNERS': 'CN=x', 'INPUT_TRUST-ROOTS': text })
    for (const text of [
      `certs/root.pem\n${pem}`,
      `${pem}\n  certs/root.pem  \n`,
      `${pem}\r\ncerts/gone.CRT\r\n${pem}`,
    ]) {
      const { code, message } = await failureOfAsync(rootsOf(text))
      expect([code, message]).toEqual(['usage', expect.stringMatching(/PEM text and, beside it, the path `certs\//)])
    }
    expect(await root(await rootsOf(`subject=CN = Acme, a.pem\n${pem}\nThe root.\n`))).toBe(1)
  })

  it('nothing is decided without an event', async () => {
    const world = testWorld({ files: nodeFiles(folderOf(repository)) })
    const { code, message } = await failureOfAsync(loadDecider(readInputs({}), fixedClock().now(), world))
    expect([code, message]).toEqual(['policy-source', expect.stringContaining('GITHUB_SHA')])
  })

  it.each([
    ['outside of the repository', '../../x.pem', 'lies outside of the repository'],
    ['by its absolute path', '/etc/ssl/x.pem', 'lies outside of the repository'],
    ['by a path of Windows', 'C:\\\\x.pem', 'lies outside of the repository'],
    ['that is not there', '../gone.pem', 'gone.pem does not exist at commit'],
  ])('a policy that names a file %s is refused at its line', async (_, path, words) => {
    const folder = folderOf({ ...repository, '.github/sigscan.yml': acme.replace('../certs/root.pem', `"${path}"`) })
    const refused = inWorkflow(folder, { commit: commitAll(folder) })
    await expect(refused).rejects.toMatchObject({
      code: 'policy-value',
      message: expect.stringContaining(words),
      place: { file: '.github/sigscan.yml', line: 3 },
    })
  })

  it('a policy that names too many files is refused', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `../certs/${index}.pem`)
    const texts = Object.fromEntries(names.map((name) => [name.slice(3), pem]))
    const folder = folderOf({
      ...texts,
      '.github/sigscan.yml': acme.replace('../certs/root.pem', names.join(',\n    ')),
    })
    const { code, message } = await failureOfAsync(inWorkflow(folder, { commit: commitAll(folder) }))
    expect([code, message]).toEqual(['policy-source', expect.stringContaining('names more than 256 files')])
  })
})

describe('what a change proposes', () => {
  it('is nothing where it changes nothing of the policy, or the commit is the base', async () => {
    const folder = folderOf(repository)
    const { base, head, merge } = pullRequest(folder, { 'dist/a.jar': 'y' })
    for (const commit of [merge, base]) {
      const { proposal } = await inWorkflow(folder, { name: 'pull_request', commit, base, head })
      expect(proposal).toBeNull()
    }
    expect((await inWorkflow(folder, { name: 'merge_group', commit: base, base, head: base })).proposal).toBeNull()
  })

  it('is what adds, changes or takes away a file that decides', async () => {
    const changesOf = async (before: Edits, edits: Edits, inputs = {}) => {
      const folder = folderOf({ 'certs/root.pem': pem, ...before })
      const { base, head, merge } = pullRequest(folder, edits)
      const { proposal } = await inWorkflow(folder, { name: 'pull_request', commit: merge, base, head }, inputs)
      return { ...proposal, changes: proposal?.changes.map(({ how, path }) => `${how} ${path}`), merge }
    }
    const added = await changesOf({}, { '.github/sigscan.yml': acme })
    expect(added.changes).toEqual(['adds .github/sigscan.yml'])
    expect(added.source).toBe(`.github/sigscan.yml@${added.merge.slice(0, 12)}`)
    const misnamed = await changesOf({}, { '.github/sigscan.yaml': acme })
    expect(misnamed).toMatchObject({ fault: expect.stringContaining('sigscan.yaml'), decider: null })
    expect((await changesOf(repository, { '.github/sigscan.yml': null })).changes).toEqual([
      'takes away .github/sigscan.yml',
    ])
    const short = { 'INPUT_ALLOWED-SIGNERS': 'CN=x', 'INPUT_TRUST-ROOTS': 'certs/root.pem' }
    expect((await changesOf({}, { 'certs/root.pem': null }, short)).fault).toContain('does not exist')
    expect((await changesOf({}, { '.github/sigscan.yml': acme }, short)).fault).toContain('cannot be used beside')
  })

  it('is told of, though it names more files than are read, or what it says of itself is long', async () => {
    const faultOf = async (before: Edits, edits: Edits, inputs = {}) => {
      const folder = folderOf({ ...files, 'certs/root.pem': pem, ...before })
      const { base, head, merge } = pullRequest(folder, edits)
      const { policy, proposal } = await inWorkflow(folder, { name: 'pull_request', commit: merge, base, head }, inputs)
      expect([policy?.rules.length, proposal?.decider, proposal?.changes.map(({ how }) => how)]).toEqual([
        1,
        null,
        ['edits'],
      ])
      return proposal?.fault
    }
    const names = Array.from({ length: 300 }, (_, index) => `../certs/${index}.pem`)
    const many = {
      ...Object.fromEntries(names.map((name) => [name.slice(3), pem])),
      '.github/sigscan.yml': acme.replace('../certs/root.pem', names.join(',\n    ')),
    }
    expect(await faultOf(repository, many)).toContain('names more than 256 files')
    const store = `ca:${'x'.repeat(100_000)}`
    const long = { 'notation/trustpolicy.json': trustPolicy.replace('ca:acme', store) }
    const fault = await faultOf({}, long, { INPUT_POLICY: 'notation/trustpolicy.json' })
    expect(fault).toMatch(/^.{1000}…$/)
  })

  it('that cannot be read is told in the log, and the base decides', async () => {
    const folder = folderOf(repository)
    const base = commitAll(folder)
    const lines: string[] = []
    const github = gitHubOf(folder)
    const files = nodeFiles(folder)
    const event = {
      name: 'pull_request_target',
      repository: 'acme/app',
      commit: base,
      base,
      head: 'ab'.repeat(20),
      ref: '',
      pullRequest: null,

      actor: '',
    }
    const world = { ...testWorld({ files, git: openGit(folder, signal), event, github }) }
    const log = { ...world.log, warning: (line: string) => void lines.push(line) }
    const { policy, proposal } = await loadDecider(readInputs({}), fixedClock().now(), { ...world, log })
    expect([policy?.rules.length, proposal]).toEqual([1, null])
    expect(lines).toEqual([expect.stringContaining('Whether the change proposes another policy could not be told')])
  })

  it('and a fault of ours is none of it', async () => {
    const folder = folderOf(repository)
    const { base, head, merge } = pullRequest(folder, { '.github/sigscan.yml': null })
    const opened = openGit(folder, signal)
    const broken: Git = {
      ...opened,
      object: (id, ...rest) => (id === merge ? Promise.reject(new TypeError('x')) : opened.object(id, ...rest)),
    }
    const event = { name: 'pull_request', commit: merge, base, head }
    await expect(inWorkflow(folder, event, {}, { git: broken })).rejects.toThrow(TypeError)
  })
})

describe('a policy of another repository', () => {
  const folder = folderOf(repository)
  const commit = commitAll(folder)

  function ask(text: string, change: (answer: unknown) => unknown = (answer) => answer, ...args: readonly string[]) {
    const invocation = readArguments(['fs', 'a', '--policy', text, ...args])
    if (invocation.ask !== 'run') throw new Error('no run')
    const lines: string[] = []
    const world = testWorld({ files: nodeFiles(folderOf({})), github: gitHubOf(folder, change) })
    const log = { ...world.log, warning: (line: string) => void lines.push(line) }
    return { lines, decider: loadDecider(invocation.given, fixedClock().now(), { ...world, log }) }
  }

  it('is read with every file that it names from the commit', async () => {
    const { lines, decider } = ask(`github:acme/app/.github/sigscan.yml@${commit}`)
    const { policy, trust, proposal } = await decider
    expect(policy?.source).toMatchObject({
      kind: 'file',
      name: `github:acme/app/.github/sigscan.yml@${commit.slice(0, 12)}`,
      file: null,
    })
    expect([(await trust.anchors[0]?.roots())?.size, proposal, lines]).toEqual([1, null, []])
  })

  it('at a branch is looked up once, and warned of', async () => {
    const { lines, decider } = ask('github:acme/app/.github/sigscan.yml@main')
    expect((await decider).policy?.source.name).toContain(commit.slice(0, 12))
    expect(lines).toEqual([expect.stringMatching(/is read from commit [0-9a-f]{40}: whoever may move `main`/)])
  })

  it('names its own files where it is wrong, and has no place in this repository', async () => {
    git(folder, 'checkout', '--quiet', '-b', 'wrong')
    edit(folder, { '.github/sigscan.yml': acme.replace('signers:', 'singers:') })
    const wrong = commitAll(folder)
    const failure: unknown = await ask(`github:acme/app/.github/sigscan.yml@${wrong}`).decider.catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({
      code: 'policy-value',
      place: null,
      message: expect.stringContaining(`github:acme/app/.github/sigscan.yml@${wrong.slice(0, 12)}:4:1: `),
    })
    const gone = ask(`github:acme/app/gone.yml@${commit}`).decider
    expect(await failureOfAsync(gone)).toMatchObject({ code: 'policy-missing' })
  })

  it('is not read offline or without anybody to ask, nor beside the short form, and is no laxer', async () => {
    const text = `github:acme/app/.github/sigscan.yml@${commit}`
    const codeOf = async (...args: readonly string[]) =>
      (await failureOfAsync(ask(text, undefined, ...args).decider)).code
    expect(await codeOf('--offline')).toBe('policy-source')
    expect(await codeOf('--allow', 'CN=x')).toBe('usage')
    expect(await codeOf('--revocation', 'off')).toBe('usage')
    const other = ask(`github:acme/app/.github/sigscan.yml@${'ab'.repeat(20)}`).decider
    expect((await failureOfAsync(other)).message).toContain('cannot be read')
  })
})
