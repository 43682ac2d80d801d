import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../src/model/report.js'
import { nameOf } from '../../src/model/subject.js'
import { imageCases } from '../support/image-fixtures.js'
import { pushLayout } from '../support/layout-registry.js'
import { startRegistry, type TestRegistry } from '../support/registry.js'
import { imagesIn, onlyImage } from '../support/reported.js'
import { bundle, node, runAction, runCommand, withoutTimes } from './runner.js'
import { workspaceOf } from './workspace.js'

const fixtures = fileURLToPath(new URL('../fixtures/images/', import.meta.url))
const root = readFileSync(join(fixtures, 'pki/root.pem'), 'utf8')
const key = readFileSync(join(fixtures, 'pki/p256.pub'), 'utf8')

const release = 'CN=release.acme.example,O=Acme,L=Seattle,ST=WA,C=US'

let registry: TestRegistry
let workspace: string

/** One image of each family, one by a key that is allowed, one by a stranger, one that was copied. */
const chosen = [
  'cosign3-tag-chain',
  'notation-jws-ec',
  'cosign3-tag-p256',
  'cosign3-tag-stranger',
  'cosign3-tag-copied',
]

beforeAll(async () => {
  registry = await startRegistry()
  pushLayout(registry, 'acme/app', join(fixtures, 'tags'))
  workspace = workspaceOf([], {
    'root.pem': root,
    'p256.pub': key,
    'policy.yml': `version: 1
trust:
  acme: { certificates: [root.pem] }
signers:
  release: { anchor: acme, subject: "${release}" }
  key: { key: p256.pub }
rules:
  - images: ["${registry.host}/acme/**"]
    allow: [release, key]
`,
  })
})

afterAll(() => registry.close())

function reference(name: string): string {
  return `${registry.host}/acme/app:${name}`
}

function reportOf({ stdout }: { readonly stdout: string }): Report {
  return JSON.parse(stdout) as Report
}

const decisions = (report: Report): readonly string[] =>
  report.subjects.map((one) => [nameOf(one).split(':').at(-1), one.state, one.decision].join(' '))

describe('sigscan image', () => {
  it('proves and judges the images named, in their order', async () => {
    const given = ['--policy', 'policy.yml', '-o', 'report']
    const ran = await runCommand(['image', ...chosen.map(reference), ...given, '--quiet'], workspace)
    expect(ran.status).toBe(1)
    const report = reportOf(ran)
    expect(report.scanned).toEqual({ command: 'image', paths: [], images: chosen.map(reference) })
    expect(decisions(report)).toEqual([
      'cosign3-tag-chain verified allowed',
      'notation-jws-ec verified allowed',
      'cosign3-tag-p256 verified allowed',
      'cosign3-tag-stranger untrusted denied',
      'cosign3-tag-copied invalid denied',
    ])
  })

  it('reads a layout on disk, and what it cannot read is unknown', async () => {
    const layout = `oci-layout:${join(fixtures, 'tags')}:cosign3-bundle-chain`
    const gone = reference('gone')
    const ran = await runCommand(['image', layout, gone, '--trust-root', 'root.pem', '-o', 'report'], workspace)
    expect([ran.status, ...decisions(reportOf(ran))]).toEqual([
      0,
      'cosign3-bundle-chain verified listed',
      'gone unknown listed',
    ])
  })

  it('has the status 3 when nothing but what is unknown is denied', async () => {
    const ran = await runCommand(['image', reference('gone'), '--policy', 'policy.yml'], workspace)
    expect(ran.status).toBe(3)
  })
})

describe('sigscan repo', () => {
  it('walks a registry: every tag has the state that its table says, and a saved report is judged alike', async () => {
    const given = ['--policy', 'policy.yml', '--revocation', 'check', '--quiet']
    const ran = await runCommand(['repo', registry.host, ...given, '--report', 'saved.json', '-o', 'json'], workspace)
    expect(ran.status).toBe(1)
    const printed = JSON.parse(ran.stdout) as { name: string; registry: { signatures: { path: string }[] } }
    expect(printed.name).toBe(registry.host)
    expect(printed.registry.signatures.map(({ path }) => path)).toContain('acme/app:cosign3-tag-chain')
    const saved = JSON.parse(readFileSync(join(workspace, 'saved.json'), 'utf8')) as Report
    const found = new Set(imagesIn(saved).map(({ tag }) => tag))
    expect(imageCases.filter(({ layout, name }) => layout === 'tags' && !found.has(name))).toEqual([])
    const again = await runCommand(
      ['judge', 'saved.json', '--policy', 'policy.yml', '-o', 'report', '--quiet'],
      workspace,
    )
    expect(again.status).toBe(1)
    expect(withoutTimes(reportOf(again))).toBe(withoutTimes(saved))
  })

  it('refuses an organisation until its registries come', async () => {
    const ran = await runCommand(['repo', registry.host, '-c', 'acme'], workspace)
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('--org is not supported')])
  })

  it('finds nothing in an empty registry, which is an error unless it may be', async () => {
    const empty = await startRegistry()
    try {
      expect((await runCommand(['repo', empty.host], workspace)).status).toBe(2)
      expect((await runCommand(['repo', empty.host, '--allow-empty'], workspace)).status).toBe(0)
    } finally {
      await empty.close()
    }
  })
})

describe('sigscan explain', () => {
  it('takes an image as well as a file', async () => {
    const ran = await runCommand(['explain', reference('cosign3-tag-chain'), '--trust-root', 'root.pem'], workspace)
    expect(ran.stdout).toContain(`signer     ${release}`)
  })
})

describe('a run over images', () => {
  it('takes the password from standard input', async () => {
    const closed = await startRegistry()
    pushLayout(closed, 'acme/app', join(fixtures, 'tags'))
    const expected = `Basic ${Buffer.from('me:s3cret').toString('base64')}`
    closed.lie(({ headers }) => headers.authorization !== expected, {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
    })
    try {
      const args = [
        'image',
        `${closed.host}/acme/app:cosign3-tag-chain`,
        '-u',
        'me',
        '--password-stdin',
        '-o',
        'report',
      ]
      const child = spawn(node, [bundle, ...args], { cwd: workspace, stdio: ['pipe', 'pipe', 'ignore'] })
      // It stays open: one line is enough.
      child.stdin.write('s3cret\n')
      const stdout: Buffer[] = []
      for await (const piece of child.stdout as AsyncIterable<Buffer>) stdout.push(piece)
      expect(onlyImage(JSON.parse(Buffer.concat(stdout).toString()) as Report).digest).not.toBeNull()
    } finally {
      await closed.close()
    }
  })

  it('that is stopped says what it had found', async () => {
    const slow = await startRegistry()
    pushLayout(slow, 'acme/app', join(fixtures, 'tags'))
    slow.lie(/manifests\/cosign3-tag-named/, { status: 429, headers: { 'retry-after': '30' } })
    try {
      const names = ['cosign3-tag-chain', 'cosign3-tag-named'].map((name) => `${slow.host}/acme/app:${name}`)
      const ran = await runCommand(
        ['image', ...names, '--jobs', '1', '--policy', 'policy.yml', '-o', 'report'],
        workspace,
        {},
        async (child) => {
          while (!slow.log().some((line) => line.includes('cosign3-tag-named'))) await setTimeout(5)
          child.kill('SIGINT')
        },
      )
      expect(ran.status).toBe(130)
      const report = reportOf(ran)
      expect(imagesIn(report)[0]).toMatchObject({ tag: 'cosign3-tag-chain', state: 'verified' })
      expect(report.findings).toMatchObject([{ code: 'interrupted' }])
    } finally {
      await slow.close()
    }
  })
})

describe('the action', () => {
  it('looks at the images named and walks no files', async () => {
    const inputs = { images: chosen.map(reference).join('\n'), policy: 'policy.yml', enforce: 'true' }
    const ran = await runAction({ workspace, inputs })
    expect([ran.status, ran.outputs.get('result'), ran.outputs.get('subjects')]).toEqual([1, 'fail', '5'])
    const [first] = JSON.parse(ran.outputs.get('images') ?? '') as Record<string, unknown>[]
    expect(first).toMatchObject({ reference: reference('cosign3-tag-chain'), decision: 'allowed', signers: [release] })
    expect(ran.outputs.get('files')).toBe('[]')
    expect(ran.summary).toContain('## ❌ 2 of 5 images denied')
    expect(ran.summary).toContain('```mermaid\nmindmap\n')
    const sarif = JSON.parse(readFileSync(ran.outputs.get('sarif-file') ?? '', 'utf8')) as {
      runs: { automationDetails: { id: string } }[]
    }
    expect(sarif.runs[0]?.automationDetails.id).toBe('sigscan/images/')
  })

  it('takes the short form for images too', async () => {
    const inputs = { images: reference('notation-jws-ec'), 'allowed-signers': release, 'trust-roots': 'root.pem' }
    expect((await runAction({ workspace, inputs })).outputs.get('result')).toBe('pass')
    const other = { ...inputs, 'allowed-signers': 'CN=other.example' }
    expect((await runAction({ workspace, inputs: other })).outputs.get('result')).toBe('fail')
  })

  it('fails when the images are given but empty', async () => {
    const ran = await runAction({ workspace, inputs: { images: '', enforce: 'true', policy: 'policy.yml' } })
    expect([ran.status, ran.outputs.get('result')]).toEqual([2, 'error'])
    const allowed = await runAction({ workspace, inputs: { images: '', 'allow-empty': 'true', policy: 'policy.yml' } })
    expect([allowed.status, allowed.outputs.get('subjects')]).toEqual([0, '0'])
  })

  it('signs in with the password given, and masks it', async () => {
    const closed = await startRegistry()
    pushLayout(closed, 'acme/app', join(fixtures, 'tags'))
    const expected = `Basic ${Buffer.from('me:s3cret-word').toString('base64')}`
    closed.lie(({ headers }) => headers.authorization !== expected, {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
    })
    try {
      const images = `${closed.host}/acme/app:cosign3-tag-chain`
      const inputs = { images, username: 'me', password: 's3cret-word', 'trust-roots': 'root.pem' }
      const ran = await runAction({ workspace, inputs })
      expect(ran.outputs.get('verified')).toBe('1')
      expect(ran.stdout.startsWith('::add-mask::s3cret-word\n')).toBe(true)
      const wrong = await runAction({ workspace, inputs: { ...inputs, password: 'other-word' } })
      expect(wrong.outputs.get('unknown')).toBe('1')
      expect(wrong.stdout.replace('::add-mask::other-word', '')).not.toContain('other-word')
    } finally {
      await closed.close()
    }
  })

  it('ends in time when a registry does not, and what is left is unknown', async () => {
    const slow = await startRegistry()
    pushLayout(slow, 'acme/app', join(fixtures, 'tags'))
    slow.lie(/manifests/, { way: 'endless' })
    try {
      const images = `${slow.host}/acme/app:cosign3-tag-chain`
      const ran = await runCommand(['image', images, '--timeout', '1', '-o', 'report'], workspace)
      expect(onlyImage(reportOf(ran)).state).toBe('unknown')
    } finally {
      await slow.close()
    }
  })
})
