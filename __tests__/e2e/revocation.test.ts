import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Report } from '../../src/model/report.js'
import { entry } from '../fixtures/jar/make/zip.mjs'
import { makeCrl, reason, revoking } from '../support/crl.js'
import { makeLeaf, makeRoot } from '../support/issue.js'
import * as ocsp from '../support/ocsp.js'
import { keysOfRun, signJar } from '../support/sign-jar.js'
import { imprintOf, makeInfo, makeToken, tsa, tsaKeys } from '../support/timestamp.js'
import { runAction, runCommand } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { workspaceOf } from './workspace.js'

// Over real connections: certificates that name a responder and lists on loopback, by the bundle and by nothing else.

const { rootKeys, signerKeys } = keysOfRun
const root = makeRoot('Root', rootKeys)
const stampRoot = makeRoot('TSA CA', tsaKeys)
/** Timestamps of these tests are from 2024-02-29. */
const beforeStamp = '20240101000000Z'
const afterStamp = '20240601000000Z'

/** What was asked, by the path of the URL. */
const asked: string[] = []
const answers = new Map<string, (body: Buffer) => Buffer | null>()
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const [, path = ''] = (request.url ?? '').split('/')
    asked.push(path)
    if (path === 'silent') return
    const body = answers.get(path)?.(Buffer.concat(pieces)) ?? null
    if (body === null) response.writeHead(500).end()
    else response.end(body)
  })
})
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
})

const urlOf = (path: string): string => `http://127.0.0.1:${port}/${path}`
const leafOf = (...extensions: readonly Buffer[]): Certificate =>
  makeLeaf(signerKeys, 'Root', rootKeys, { extensions: [codeSigningUsage, ...extensions] })
const [codeSigningUsage] = [Buffer.from('30130603551d25040c300a06082b06010505070303', 'hex')]

const iso = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

/** A certificate with a responder at this path that gives this status. */
function withResponder(path: string, status: Buffer): Certificate {
  const leaf = leafOf(ocsp.responderUrls(urlOf(path)))
  answers.set(path, (body) => {
    const nonce = ocsp.nonceOf(body)
    return ocsp.makeResponse({
      by: rootKeys,
      responder: ocsp.byName(root),
      producedAt: iso(-1),
      answers: [ocsp.single({ id: ocsp.certId(leaf, root), status, thisUpdate: iso(-1), nextUpdate: iso(24) })],
      ...(nonce === null ? {} : { extensions: [ocsp.nonceExtension(nonce)] }),
    })
  })
  return leaf
}

/** A certificate with a list at this path; `at`, `code`: when and why it is on it. */
function withList(path: string, at: string | null, code = 4): Certificate {
  const leaf = leafOf(ocsp.listUrls(ocsp.crlPoints, urlOf(path)))
  const entries = at === null ? [] : [{ ...revoking(leaf, reason(code)), at }]
  answers.set(path, () => makeCrl({ issuer: 'Root', by: rootKeys, entries }))
  return leaf
}

const jarOf = (leaf: Certificate): Buffer =>
  signJar([entry('a.txt', 'text')], { signer: leaf, certificates: [leaf.der] })
const stampedJarOf = (leaf: Certificate): Buffer =>
  signJar([entry('a.txt', 'text')], {
    signer: leaf,
    certificates: [leaf.der],
    stamp: (signature) =>
      makeToken({ info: makeInfo({ imprint: imprintOf(signature) }), data: { certificates: [tsa.der] } }),
  })

const pem = ({ der }: Certificate): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`

/** A workspace with this JAR and a policy that allows its signer under the root. */
function workspaceWith(jar: Buffer, hosts: readonly string[] = [`127.0.0.1:${port}`]): string {
  const policy = `
version: 1
revocation-hosts: ${JSON.stringify(hosts)}
trust:
  acme: { certificates: [root.pem], timestamps: [tsa.pem] }
signers:
  release: { anchor: acme, subject: CN=Signer }
rules:
  - { files: ['**'], allow: [release] }
`
  return workspaceOf([], {
    '.github/sigscan.yml': policy,
    '.github/root.pem': pem(root),
    '.github/tsa.pem': pem(stampRoot),
    'dist/app.jar': jar,
  })
}

interface Told {
  readonly status: number | null
  readonly state: string
  readonly decision: string
  readonly code: string
  readonly message: string
}

/** What `sigscan scan` says of the one JAR. */
async function scan(workspace: string, options: readonly string[] = [], home = temporaryFolder()): Promise<Told> {
  const args = ['scan', '--files', 'dist/*.jar', '--output', 'report', ...options]
  const { status, stdout, stderr } = await runCommand(args, workspace, { HOME: home, XDG_CACHE_HOME: home })
  if (stdout === '') throw new Error(stderr)
  const { subjects } = JSON.parse(stdout) as Report
  const [subject] = subjects
  const checks = subject?.signatures[0]?.checks ?? []
  const check = checks.find(({ check: name }) => name === 'revocation')
  return {
    status,
    state: subject?.state ?? '',
    decision: subject?.decision ?? '',
    code: check?.code ?? '',
    message: check?.message ?? '',
  }
}

describe('a certificate whose issuer says', () => {
  it.each<[string, () => Certificate, string, object]>([
    [
      'by OCSP that it is good',
      () => withResponder('o1', ocsp.good),
      'o1',
      { status: 0, decision: 'allowed', code: 'not-revoked' },
    ],
    [
      'by a list that it is good',
      () => withList('l1', null),
      'l1',
      { status: 0, decision: 'allowed', code: 'not-revoked' },
    ],
    [
      'by OCSP that it is revoked',
      () => withResponder('o2', ocsp.revoked('2024-01-01T00:00:00Z', 4)),
      'o2',
      { status: 1, state: 'untrusted', decision: 'denied', code: 'revoked' },
    ],
    [
      'by a list that it is revoked',
      () => withList('l2', beforeStamp),
      'l2',
      { status: 1, state: 'untrusted', code: 'revoked' },
    ],
  ])('%s', async (_, make, path, expected) => {
    for (const way of ['check', 'require']) {
      asked.length = 0
      expect(await scan(workspaceWith(jarOf(make())), ['--revocation', way])).toMatchObject(expected)
      expect(asked).toEqual([path])
    }
  })
})

describe('a signature with a timestamp, of a certificate that was', () => {
  it.each<[string, string, number, object]>([
    ['replaced after it', afterStamp, 4, { status: 0, state: 'verified', code: 'revoked-later' }],
    ['replaced before it', beforeStamp, 4, { status: 1, state: 'untrusted', code: 'revoked' }],
    ['compromised after it', afterStamp, 1, { status: 1, state: 'untrusted', code: 'revoked' }],
  ])('%s', async (_, at, code, expected) => {
    expect(await scan(workspaceWith(stampedJarOf(withList('stamped', at, code))))).toMatchObject(expected)
  })
})

describe('where nobody answers', () => {
  it.each(['broken', 'silent'])('(%s), `check` lets pass and `require` does not', async (path) => {
    const workspace = workspaceWith(jarOf(leafOf(ocsp.listUrls(ocsp.crlPoints, urlOf(path)))))
    expect(await scan(workspace)).toMatchObject({ status: 0, state: 'verified', code: 'revocation-unreachable' })
    expect(await scan(workspace, ['--revocation', 'require'])).toMatchObject({
      status: 3,
      state: 'unknown',
      decision: 'denied',
      code: 'revocation-required',
      message: expect.stringContaining(urlOf(path)),
    })
    expect(asked).toEqual([path, path])
  })
})

describe('nobody is asked', () => {
  const revokedJar = (): Buffer => jarOf(withList('never', beforeStamp))

  it('with `--offline`, which `require` does not let pass', async () => {
    expect(await scan(workspaceWith(revokedJar()), ['--offline'])).toMatchObject({
      state: 'verified',
      code: 'revocation-unreachable',
      message: expect.stringContaining('because the run is offline'),
    })
    expect(await scan(workspaceWith(revokedJar()), ['--offline', '--revocation', 'require'])).toMatchObject({
      state: 'unknown',
    })
    expect(asked).toEqual([])
  })

  it('at a private address that is not listed', async () => {
    for (const hosts of [[], ['localhost'], ['127.0.0.1:1'], ['127.0.0.2']]) {
      const told = await scan(workspaceWith(revokedJar(), hosts), ['--revocation', 'require'])
      expect(told).toMatchObject({ state: 'unknown', message: expect.stringContaining('is at a private address') })
    }
    expect(asked).toEqual([])
  })

  it('whose certificate leads to nobody who is trusted', async () => {
    // A list of files that strangers made must not make this machine call whom they name.
    const workspace = workspaceOf([], { 'dist/app.jar': revokedJar() })
    const { stdout } = await runCommand(['fs', 'dist', '--output', 'report'], workspace, { HOME: temporaryFolder() })
    expect(JSON.parse(stdout)).toMatchObject({ subjects: [{ state: 'untrusted' }] })
    expect(asked).toEqual([])
  })
})

describe('the next run', () => {
  it('of the command uses what was kept, also offline; what was changed there is asked for anew', async () => {
    const home = temporaryFolder()
    const workspace = workspaceWith(jarOf(withList('kept', beforeStamp)))
    const revoked = { state: 'untrusted', code: 'revoked' }
    expect(await scan(workspace, [], home)).toMatchObject(revoked)
    expect(await scan(workspace, [], home)).toMatchObject(revoked)
    expect(await scan(workspace, ['--offline'], home)).toMatchObject(revoked)
    expect(asked).toEqual(['kept'])
  })

  it('of the action asks again', async () => {
    const workspace = workspaceWith(jarOf(withList('again', beforeStamp)))
    for (let run = 1; run <= 2; run += 1) {
      const { status, outputs } = await runAction({ workspace, inputs: { files: 'dist/*.jar' } })
      expect([status, outputs.get('result')]).toEqual([1, 'fail'])
    }
    expect(asked).toEqual(['again', 'again'])
  })
})

describe('the action', () => {
  it.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['lets pass what nobody can be asked about', {}, 'pass', ['broken']],
    ['lets nothing such pass with `revocation: require`', { revocation: 'require' }, 'unknown', ['broken']],
    ['asks nobody with `offline: true`', { offline: 'true' }, 'pass', []],
  ])('%s', async (_, inputs, result, paths) => {
    const workspace = workspaceWith(jarOf(leafOf(ocsp.listUrls(ocsp.crlPoints, urlOf('broken')))))
    const ran = await runAction({ workspace, inputs: { files: 'dist/*.jar', ...inputs } })
    expect(ran.outputs.get('result')).toBe(result)
    expect(asked).toEqual(paths)
  })
})
