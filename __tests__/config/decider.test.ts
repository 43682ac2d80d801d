import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readArguments } from '../../src/config/arguments.js'
import type { Decider } from '../../src/config/decider.js'
import { loadDecider } from '../../src/config/decider.js'
import { nodeFiles } from '../../src/host/files.js'
import { failureOfAsync } from '../support/failure.js'
import { folderOf, removeFolders } from '../support/folder.js'
import { fixedClock, testWorld } from '../support/world.js'

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
