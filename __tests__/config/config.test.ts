import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../../src/config/arguments.js'
import type { Config } from '../../src/config/config.js'
import { readConfig } from '../../src/config/config.js'
import type { Given } from '../../src/config/given.js'
import { nodeFiles } from '../../src/host/files.js'
import { failureOfAsync } from '../support/failure.js'
import { folderOf, removeFolders } from '../support/folder.js'
import { makeCrl } from '../support/crl.js'
import { ecKeys } from '../support/issue.js'
import { fixedClock, testWorld } from '../support/world.js'

afterAll(removeFolders)

const pem = readFileSync(new URL('../fixtures/jar/pki/root.pem', import.meta.url), 'utf8')
const crl = makeCrl({ issuer: 'Acme Root', by: ecKeys() }).toString('base64')
const policy = `version: 1
trust:
  acme: { certificates: [root.pem] }
signers:
  release: { anchor: acme, subject: "CN=release" }
rules:
  - { files: ["dist/**", "lib/*"], allow: [release] }
`
const files = { 'root.pem': pem, '.github/sigscan.yml': policy, '.github/root.pem': pem, 'other/p.yml': policy }

function givenBy(...args: readonly string[]): Given {
  const invocation = readArguments(args)
  if (invocation.ask !== 'run') throw new Error('no run')
  return invocation.given
}

function configOf(content: Readonly<Record<string, string>>, ...args: string[]): Promise<Config> {
  const invocation = readArguments(args)
  if (invocation.ask !== 'run') throw new Error('no run')
  const world = testWorld({ files: nodeFiles(folderOf(content)) })
  return readConfig(invocation.command, invocation.operands, invocation.given, world)
}

const without = { 'root.pem': pem }

describe('what is looked at', () => {
  it('is the paths given, with the patterns of the rules', async () => {
    const { files: sources } = await configOf(files, 'fs', 'a', 'b', '--exclude', 'x', '--allow-empty')
    expect(sources).toEqual({
      paths: ['a', 'b'],
      patterns: [],
      rulePatterns: ['dist/**', 'lib/*'],
      exclude: ['x'],
      allowEmpty: true,
      implied: false,
      declared: [],
    })
  })

  it('is named by the rules of a policy file that are for any format, and not by the short form', async () => {
    const formats = `${policy}  - { files: ["jars/**"], formats: [jar], allow: [release] }\n`
    const { files: sources } = await configOf({ ...files, '.github/sigscan.yml': formats }, 'scan')
    expect(sources.rulePatterns).toEqual(['dist/**', 'lib/*'])
    const short = await configOf(without, 'scan', '--allow', 'CN=x', '--trust-root', 'root.pem')
    expect(short.files.rulePatterns).toEqual([])
  })

  it('is the whole directory in a scan without patterns', async () => {
    expect((await configOf(without, 'scan')).files).toMatchObject({ paths: ['.'], patterns: [] })
    expect((await configOf(without, 'scan', '--files', 'a')).files).toMatchObject({ paths: [], patterns: ['a'] })
  })

  it('is nothing where the patterns are allowed to be empty, and then not the whole directory', async () => {
    const { files: sources } = await configOf(without, 'scan', '--files=', '--allow-empty')
    expect(sources).toMatchObject({ paths: [], patterns: [] })
  })
})

describe('what decides', () => {
  it('is nothing in an inventory, where the bundled roots prove who signed', async () => {
    const { policy: none, trust } = await configOf({}, 'fs', 'a')
    expect(none).toBeNull()
    expect(trust).toMatchObject({ anchors: [{ name: 'code-signing (bundled)' }], at: fixedClock().now() })
  })

  it('is the policy in .github when it is there', async () => {
    const config = await configOf(files, 'fs', 'a')
    expect(config.policy?.source).toMatchObject({ file: '.github/sigscan.yml' })
    expect(config.trust.anchors.map(({ name }) => name)).toEqual(['acme'])
  })

  it('is the policy that is named, whose paths start where it stands', async () => {
    const elsewhere = { 'other/p.yml': policy, 'other/root.pem': pem }
    expect((await configOf(elsewhere, 'fs', 'a', '--policy', './other/p.yml')).policy?.source.file).toBe('other/p.yml')
    const { message } = await failureOfAsync(configOf(files, 'fs', 'a', '--policy', 'other/p.yml'))
    expect(message).toContain('root.pem')
  })

  it('is never an inventory because the policy named is missing, a directory or no text', async () => {
    const codeOf = async (content: Readonly<Record<string, string>>, ...args: string[]): Promise<string> =>
      (await failureOfAsync(configOf(content, 'fs', 'a', ...args))).code
    expect(await codeOf({}, '--policy', 'p.yml')).toBe('policy-missing')
    expect(await codeOf({}, '--policy', 'github:acme/policy/sigscan.yml@main')).toBe('policy-source')
    expect(await codeOf({ 'p.yml/x': '' }, '--policy', 'p.yml')).toBe('policy-missing')
    expect(await codeOf({ '.github/sigscan.yml/x': '' })).toBe('policy-missing')
    expect(await codeOf({ 'p.yml': 'version: 1 # ' + 'x'.repeat(1024 * 1024) }, '--policy', 'p.yml')).toBe(
      'policy-missing',
    )
  })

  it('is never an inventory because the policy in .github is a link that leads nowhere or round', async () => {
    for (const [link, target] of [
      ['.github/sigscan.yml', 'gone.yml'],
      ['.github/sigscan.yml', 'sigscan.yml'],
      ['.github', 'gone'],
      ['.github', '.github'],
    ] as const) {
      const folder = folderOf({ 'app.jar': '' })
      if (link !== '.github') mkdirSync(join(folder, '.github'))
      symlinkSync(target, join(folder, link))
      const world = testWorld({ files: nodeFiles(folder) })
      const { code } = await failureOfAsync(readConfig('scan', [], givenBy('scan'), world))
      expect([link, target, code]).toEqual([link, target, 'policy-missing'])
    }
  })

  it('is never an inventory because the policy in .github has the other ending', async () => {
    const misnamed = { ...without, '.github/sigscan.yaml': policy }
    expect(await failureOfAsync(configOf(misnamed, 'fs', 'a', '--trust-root', 'root.pem'))).toEqual({
      code: 'policy-missing',
      message: 'There is .github/sigscan.yaml, and the policy is looked for as .github/sigscan.yml.',
    })
    const short = await configOf(misnamed, 'fs', 'a', '--trust-root', 'root.pem', '--allow', 'CN=x')
    expect(short.policy?.rules).toHaveLength(2)
    const named = { '.github/sigscan.yaml': policy, '.github/root.pem': pem }
    const { policy: loaded } = await configOf(named, 'fs', 'a', '--policy', '.github/sigscan.yaml')
    expect(loaded?.source.file).toBe('.github/sigscan.yaml')
  })

  it('must be UTF-8', async () => {
    const folder = folderOf({ 'p.yml': Uint8Array.of(0xff, 0xfe) })
    const world = testWorld({ files: nodeFiles(folder) })
    await expect(failureOfAsync(readConfig('scan', [], givenBy('scan', '--policy', 'p.yml'), world))).resolves.toEqual({
      code: 'policy-syntax',
      message: 'The policy p.yml is not UTF-8 text.',
    })
  })

  it('is every name under every root of the short form, by path or by text', async () => {
    const byPath = await configOf(without, 'fs', 'a', '--allow', 'CN=x', '--trust-root', 'root.pem')
    const byText = await configOf({}, 'fs', 'a', '--allow', 'CN=x', '--trust-root', pem)
    expect(byPath.policy?.rules).toHaveLength(2)
    expect(byText.trust.anchors).toHaveLength(1)
    expect(byText.policy?.source.sha256).toBe(byPath.policy?.source.sha256)
  })

  it('proves and does not enforce when there are only roots', async () => {
    const config = await configOf(without, 'fs', 'a', '--trust-root', 'root.pem')
    expect(config.policy).toBeNull()
    expect(config.trust.anchors).toHaveLength(1)
  })

  it('is a name under the bundled roots when none is given, if it says enough', async () => {
    const { policy: short, trust } = await configOf({}, 'fs', 'a', '--allow', 'CN=x,O=Acme,L=Rome,C=IT')
    expect(short?.source.name).toMatch(/^allowed-signers \(any of \d{3} bundled CAs may vouch\)$/)
    expect(trust.anchors.map(({ name }) => name)).toEqual(['code-signing (bundled)'])
    await expect(failureOfAsync(configOf({}, 'fs', 'a', '--allow', 'CN=x'))).resolves.toMatchObject({ code: 'usage' })
  })

  it('is every key that is given, by path or by text, also alone', async () => {
    const byPath = await configOf({ 'k.pem': pem }, 'fs', 'a', '--key', 'k.pem', '--enforce')
    const byText = await configOf({}, 'fs', 'a', '--key', pem)
    expect(byPath.trust.pins).toMatchObject([{ of: 'spki' }])
    expect(byText.trust.pins).toEqual(byPath.trust.pins)
    expect(byText.policy?.rules).toHaveLength(2)
  })

  it('is who may vouch for time, in the short form and in an inventory', async () => {
    const given = { 'root.pem': pem, 'tsa.pem': pem }
    for (const more of [[], ['--allow', 'CN=x', '--trust-root', 'root.pem'], ['--key', 'root.pem']]) {
      const { trust } = await configOf(given, 'fs', 'a', '--timestamp-root', 'tsa.pem', ...more)
      expect([trust.timestamps.name, (await trust.timestamps.roots()).size]).toEqual(['timestamp-roots', 1])
      for (const { timestamps } of trust.anchors) expect(timestamps).toEqual(trust.timestamps)
    }
    expect((await configOf({}, 'fs', 'a')).trust.timestamps.name).toBe('time-stamping (bundled)')
  })

  it('is never an inventory because a key stands beside a policy in .github with the other ending', async () => {
    const misnamed = { 'k.pem': pem, '.github/sigscan.yaml': policy }
    expect((await configOf(misnamed, 'fs', 'a', '--key', 'k.pem')).policy?.rules).toHaveLength(2)
  })

  it('names lists of revoked certificates that may be larger than a certificate', async () => {
    const listed = policy.replace('[root.pem]', '[root.pem], crls: [big.crl]')
    const list = `${'x\n'.repeat(1024 * 1024)}-----BEGIN X509 CRL-----\n${crl}\n-----END X509 CRL-----\n`
    const { trust } = await configOf({ ...files, '.github/sigscan.yml': listed, '.github/big.crl': list }, 'scan')
    expect(trust.anchors[0]?.crls).toHaveLength(1)
  })

  it('cannot be a root that is missing or no certificate', async () => {
    const codeOf = async (root: string): Promise<string> =>
      (await failureOfAsync(configOf({ 'x.pem': 'x' }, 'fs', 'a', '--trust-root', root))).code
    expect([await codeOf('y.pem'), await codeOf('x.pem')]).toEqual(['pem', 'pem'])
  })

  it.each(['--allow=CN=x', '--trust-root=root.pem', '--timestamp-root=root.pem', '--key=root.pem'])(
    'cannot be a policy and the short form together: %s',
    async (option) => {
      for (const args of [[], ['--policy', 'other/p.yml']]) {
        await expect(failureOfAsync(configOf(files, 'fs', 'a', option, ...args))).resolves.toMatchObject({
          code: 'usage',
        })
      }
    },
  )
})

describe('revocation', () => {
  const saying = (word: string) => ({ ...files, '.github/sigscan.yml': `revocation: ${word}\n${policy}` })

  it('is checked unless somebody says otherwise', async () => {
    const modeOf = async (...args: string[]): Promise<string> =>
      (await configOf(without, 'fs', 'a', ...args)).trust.revocation.mode
    expect(await modeOf()).toBe('check')
    expect(await modeOf('--revocation', 'off')).toBe('off')
    expect(await modeOf('--trust-root', 'root.pem', '--revocation', 'require')).toBe('require')
    expect(await modeOf('--trust-root', 'root.pem', '--allow', 'CN=x', '--revocation', 'off')).toBe('off')
  })

  it.each([
    ['off', 'off'],
    ['off', 'check'],
    ['off', 'require'],
    ['check', 'check'],
    ['check', 'require'],
    ['require', 'require'],
  ])('that is %s in the policy may be %s beside it', async (said, given) => {
    const { trust } = await configOf(saying(said), 'fs', 'a', '--revocation', given)
    expect(trust.revocation.mode).toBe(given)
  })

  it.each([
    ['check', 'off'],
    ['require', 'check'],
    ['require', 'off'],
  ])('that is %s in the policy cannot be %s beside it', async (said, given) => {
    await expect(failureOfAsync(configOf(saying(said), 'fs', 'a', '--revocation', given))).resolves.toEqual({
      code: 'usage',
      message: `--revocation is \`${given}\`, which is laxer than \`${said}\` of the policy .github/sigscan.yml.`,
    })
  })

  it('of a policy that does not say it is checked, and cannot be off', async () => {
    const { code } = await failureOfAsync(configOf(files, 'fs', 'a', '--revocation', 'off'))
    expect(code).toBe('usage')
  })

  it('is never asked for offline, whatever the policy says', async () => {
    for (const word of ['check', 'require', 'off']) {
      const { trust } = await configOf(saying(word), 'fs', 'a', '--offline')
      expect(trust.revocation).toEqual({ mode: word, offline: true, hosts: [] })
    }
    expect((await configOf(files, 'fs', 'a')).trust.revocation.offline).toBe(false)
  })
})

describe('enforce', () => {
  it('is an error when there is nothing to enforce', async () => {
    await expect(failureOfAsync(configOf(without, 'fs', 'a', '--enforce'))).resolves.toEqual({
      code: 'nothing-to-enforce',
      message: '--enforce is set, and there is nothing to enforce.',
    })
    await expect(
      failureOfAsync(configOf(without, 'fs', 'a', '--enforce', '--trust-root', 'root.pem')),
    ).resolves.toMatchObject({ code: 'nothing-to-enforce' })
  })

  it('is content with a policy', async () => {
    expect((await configOf(files, 'fs', 'a', '--enforce')).policy).not.toBeNull()
  })
})

describe('--at', () => {
  it('moves the clock of an inventory, of judge and of explain', async () => {
    const day = new Date('2031-01-01')
    expect((await configOf({}, 'fs', 'a', '--at', '2031-01-01')).trust.at).toEqual(day)
    expect((await configOf(files, 'judge', 'a', '--at', '2031-01-01')).trust.at).toEqual(day)
    expect((await configOf({ ...files, a: '' }, 'explain', 'a', '--at', '2031-01-01')).trust.at).toEqual(day)
  })

  it('never moves the clock of a gate', async () => {
    for (const command of [['fs', 'a'], ['scan']]) {
      await expect(failureOfAsync(configOf(files, ...command, '--at', '2031-01-01'))).resolves.toMatchObject({
        code: 'usage',
      })
    }
  })
})

it('what is not given is at its default', async () => {
  expect(await configOf({}, 'fs', 'a')).toMatchObject({ failOn: 'denied-or-unknown', output: 'pretty' })
  expect(await configOf({}, 'fs', 'a', '--fail-on', 'never', '-o', 'sarif')).toMatchObject({
    failOn: 'never',
    output: 'sarif',
  })
})
