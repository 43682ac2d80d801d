import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readConfig } from '../src/config/config.js'
import { readInputs } from '../src/config/inputs.js'
import type { Certificate } from '../src/crypto/certificate.js'
import { nodeFiles } from '../src/host/files.js'
import { openGit } from '../src/host/git.js'
import type { Report } from '../src/model/report.js'
import { nameOf } from '../src/model/subject.js'
import type { World } from '../src/model/world.js'
import { scan } from '../src/scan.js'
import { entry } from './fixtures/jar/make/zip.mjs'
import { makeCrl, reason, revoking } from './support/crl.js'
import { folderOf, removeFolders } from './support/folder.js'
import { pullRequest, type Edits } from './support/git.js'
import { makeLeaf, makeRoot } from './support/issue.js'
import * as ocsp from './support/ocsp.js'
import { keysOfRun, signJar } from './support/sign-jar.js'
import { testWorld } from './support/world.js'

afterAll(removeFolders)

/** extendedKeyUsage: codeSigning. */
const codeSigning = Buffer.from('30130603551d25040c300a06082b06010505070303', 'hex')

const pemOf = ({ der }: Certificate): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/jar/${name}`, import.meta.url))
const policy = `version: 1
trust:
  acme: { certificates: [root.pem] }
signers:
  release: { anchor: acme, subject: 'O=Acme\\, Inc.' }
  nobody: { anchor: acme, subject: 'O=Nobody' }
rules:
  - { name: ours, files: ['**'], allow: [release] }
`
const files = {
  '.github/sigscan.yml': policy,
  '.github/root.pem': fixture('pki/root.pem'),
  'dist/a.jar': fixture('jars/rsa.jar'),
  'dist/b.jar': fixture('jars/unsigned.jar'),
  'dist/c.jar': fixture('jars/ec.jar'),
}

/** Scans `dist` in a pull request that makes these edits. */
async function scanChange(
  edits: Edits,
  {
    before = {},
    inputs = {},
    change = (world) => world,
  }: {
    readonly before?: Readonly<Record<string, string | Uint8Array>>
    readonly inputs?: Readonly<Record<string, string>>
    readonly change?: (world: World) => World
  } = {},
): Promise<Report> {
  const folder = folderOf({ ...files, ...before })
  const { base, head, merge: commit } = pullRequest(folder, edits)
  const event = {
    name: 'pull_request',
    repository: 'acme/app',
    commit,
    ref: '',
    base,
    head,
    pullRequest: null,
    actor: '',
  }
  const git = openGit(folder, new AbortController().signal)
  const world = change(testWorld({ files: nodeFiles(folder), git, event }))
  const given = readInputs({ INPUT_FILES: 'dist/**', ...inputs })
  return scan(await readConfig('scan', [], given, world), world)
}

const messagesOf = ({ findings }: Report, code: string): readonly string[] =>
  findings.filter((finding) => finding.code === code).map(({ message }) => message)

const proposedOf = ({ subjects }: Report): readonly string[] =>
  subjects.map((one) => `${nameOf(one)} ${one.decision} ${one.proposed?.decision ?? 'none'}`)

describe('a policy that the change proposes', () => {
  it('is judged beside the one that decides', async () => {
    const report = await scanChange({ '.github/sigscan.yml': policy.replace('[release] }', '[nobody] }') })
    expect(proposedOf(report)).toEqual([
      'dist/a.jar allowed denied',
      'dist/b.jar denied denied',
      'dist/c.jar allowed denied',
    ])
    expect([report.result, report.proposed?.result]).toEqual(['fail', 'fail'])
    expect(messagesOf(report, 'policy-changed')).toEqual([
      expect.stringMatching(
        /^The policy of commit [0-9a-f]{12} decided this run, and the change edits \.github\/sigscan\.yml\.$/,
      ),
    ])
    expect(messagesOf(report, 'allow-list-grew')).toEqual([])
  })

  it('never changes the result, and says what it would let pass', async () => {
    const lax = policy.replace("files: ['**'], allow", "files: ['**'], mode: audit, allow")
    const report = await scanChange({ '.github/sigscan.yml': lax })
    expect([report.result, report.proposed?.result]).toEqual(['fail', 'pass'])
    expect(messagesOf(report, 'allow-list-grew')).toEqual([
      'The policy that the change proposes would let pass what is denied now: dist/b.jar.',
    ])
    const strict = policy.replace('[release] }', '[nobody] }')
    const grown = await scanChange({ '.github/sigscan.yml': lax }, { before: { '.github/sigscan.yml': strict } })
    expect(messagesOf(grown, 'allow-list-grew')[0]).toContain('dist/a.jar and 2 more.')
    expect(grown.findings.map(({ level }) => level)).not.toContain('error')
  })

  it('is not blamed for exceptions of the base that ended', async () => {
    const ended = `${policy}exceptions:\n  - { match: 'dist/b.jar', unpinned: true, reason: old, until: 2020-01-31 }\n`
    const clean = policy.replace("files: ['**'], allow", "files: ['**'], mode: audit, allow")
    const report = await scanChange({ '.github/sigscan.yml': clean }, { before: { '.github/sigscan.yml': ended } })
    expect([report.result, report.proposed?.result]).toEqual(['fail', 'pass'])
  })

  it('that cannot be used has no verdict', async () => {
    const report = await scanChange({ '.github/root.pem': 'no certificate' })
    expect(proposedOf(report)).toEqual(['dist/a.jar allowed none', 'dist/b.jar denied none', 'dist/c.jar allowed none'])
    expect(report.proposed).toMatchObject({ sha256: null, result: null, fault: expect.stringContaining('root.pem') })
    const [message] = messagesOf(report, 'policy-proposed-malformed')
    expect(message).toContain('What the change makes of the policy cannot be used')
  })

  it('that is taken away has no line', async () => {
    const report = await scanChange({ '.github/sigscan.yml': null })
    expect(proposedOf(report)[1]).toBe('dist/b.jar denied listed')
    expect(report.findings.find(({ code }) => code === 'policy-changed')?.mention).toBeNull()
  })

  it('that changes many files names the first of them', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `r${index}.pem`)
    const many = policy.replace('[root.pem]', `[${names.join(', ')}]`)
    const roots = Object.fromEntries(
      names.map((name) => [`.github/${name}`, Buffer.from(fixture('pki/root.pem')).toString()]),
    )
    const edits = Object.fromEntries(names.map((name) => [`.github/${name}`, fixture('pki/stranger-root.pem')]))
    const [message] = messagesOf(
      await scanChange(edits, { before: { ...roots, '.github/sigscan.yml': many } }),
      'policy-changed',
    )
    expect(message).toMatch(/edits \.github\/r0\.pem, .*edits \.github\/r4\.pem and 2 more\.$/)
  })

  it('asks nobody about revocation, and uses what the base was told', async () => {
    const { rootKeys, signerKeys } = keysOfRun
    const root = makeRoot('Root', rootKeys)
    const url = 'http://crl.acme.example/list'
    const extensions = [codeSigning, ocsp.listUrls(ocsp.crlPoints, url)]
    const leaf = makeLeaf(signerKeys, 'Root', rootKeys, { extensions })
    const crl = makeCrl({ issuer: 'Root', by: rootKeys, entries: [revoking(leaf, reason(1))] })
    const text = (mode: string): string =>
      `${policy.replace("'O=Acme\\, Inc.'", 'CN=Signer')}revocation: ${mode}\nrevocation-hosts: [crl.acme.example]\n`
    const run = async (base: string, proposed: string) => {
      const asked: string[] = []
      const report = await scanChange(
        { '.github/sigscan.yml': text(proposed) },
        {
          before: {
            '.github/sigscan.yml': text(base),
            '.github/root.pem': pemOf(root),
            'dist/a.jar': signJar([entry('a.txt', 'text')], { signer: leaf, certificates: [leaf.der] }),
          },
          inputs: { INPUT_FILES: 'dist/a.jar' },
          change: (world) => ({
            ...world,
            fetch: ({ url: one }) => {
              asked.push(one)
              return Promise.resolve(crl)
            },
          }),
        },
      )
      return { asked, states: report.subjects.map(({ state, proposed: of }) => [state, of?.state]) }
    }
    expect(await run('off', 'require')).toEqual({ asked: [], states: [['verified', 'unknown']] })
    expect(await run('check', 'require')).toEqual({ asked: [url], states: [['untrusted', 'untrusted']] })
  })

  it('has a verdict on what was read before the run was stopped', async () => {
    const stop = new AbortController()
    const report = await scanChange(
      { '.github/sigscan.yml': policy.replace('[release] }', '[nobody] }') },
      {
        change: (world) => ({
          ...world,
          stop: stop.signal,
          progress: {
            ...world.progress,
            done: () => {
              stop.abort()
            },
          },
        }),
      },
    )
    expect(report.subjects.length).toBeLessThan(3)
    expect(report.subjects.every(({ proposed }) => proposed !== null)).toBe(true)
    expect([report.result, report.proposed?.result]).toContain('fail')
  })
})
