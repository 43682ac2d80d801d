import { describe, expect, it } from '@jest/globals'
import type { Credentials } from '../../src/model/http.js'
import { basic, credentialsOf, readCredentialFile, readHelperAnswer } from '../../src/registry/credentials.js'
import { secretsOf, withGiven } from '../../src/registry/credentials.js'
import { RegistryError } from '../../src/registry/model.js'

const bytes = (document: unknown): Buffer =>
  Buffer.from(typeof document === 'string' ? document : JSON.stringify(document))
const file = (document: unknown) => readCredentialFile(bytes(document), 'config.json')
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const password = (username: string, secret: string): unknown => ({
  kind: 'credentials',
  credentials: { kind: 'password', username, password: secret },
})

function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof RegistryError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an entry of a configuration', () => {
  it.each([
    ['a password with colons', { auth: base64('me:a:b') }, { kind: 'password', username: 'me', password: 'a:b' }],
    ['a password padded with NUL', { auth: base64('me:a\0\0') }, { kind: 'password', username: 'me', password: 'a' }],
    ['a name and a password', { username: 'me', password: 'a' }, { kind: 'password', username: 'me', password: 'a' }],
    ['an identity token', { auth: base64('me:'), identitytoken: 't' }, { kind: 'identity', token: 't' }],
    [
      "Azure's user and an identity token",
      { auth: base64('00000000-0000-0000-0000-000000000000:'), identitytoken: 't' },
      { kind: 'identity', token: 't' },
    ],
    [
      "Azure's user and a password",
      { auth: base64('00000000-0000-0000-0000-000000000000:p') },
      { kind: 'password', username: '00000000-0000-0000-0000-000000000000', password: 'p' },
    ],
    ['a user who is a token', { auth: base64('<token>:t') }, { kind: 'identity', token: 't' }],
    ['a registry token', { registrytoken: 't', auth: base64('me:a') }, { kind: 'bearer', token: 't' }],
  ])('may be %s', (_what, entry, credentials) => {
    expect(file({ auths: { 'reg.test': entry } }).find('reg.test', null)).toEqual({ kind: 'credentials', credentials })
  })

  it.each([{}, { auth: '' }, { auth: base64('me:') }, { username: 'me' }, { email: 'me@test' }, { auth: null }])(
    'may say no more than that somebody signed in: %j',
    (entry) => {
      expect(file({ auths: { 'reg.test': entry } }).find('reg.test', null)).toBeNull()
    },
  )

  it.each([
    [{ auth: 'no base64!' }],
    [{ auth: base64('nocolon') }],
    [{ auth: 7 }],
    [{ identitytoken: ['t'] }],
    ['secret'],
    [['secret']],
  ])('that cannot be read is no absence, and is not repeated: %j', (entry) => {
    const refusal = refusalOf(() => file({ auths: { 'reg.test': entry } }).find('reg.test', null))
    expect(refusal).toMatch(/^unauthorized: config\.json, for reg\.test, h/)
    expect(refusal).not.toMatch(/secret|base64!/)
    expect(file({ auths: { 'reg.test': entry } }).find('other.test', null)).toBeNull()
  })
})

describe('a host', () => {
  it.each([
    ['reg.test', 'reg.test'],
    ['https://reg.test', 'reg.test'],
    ['http://reg.test/v1/', 'reg.test'],
    ['https://reg.test/v2/', 'reg.test'],
    ['REG.test', 'reg.test'],
    ['reg.test/', 'reg.test'],
    ['reg.test:5000', 'reg.test:5000'],
    ['https://reg.test:5000/v1/', 'reg.test:5000'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['docker.io', 'registry-1.docker.io'],
    ['localhost:5000', 'localhost:5000'],
  ])('that is written %s is %s', (key, registry) => {
    expect(file({ auths: { [key]: { auth: base64('me:a') } } }).find(registry, 'acme/app')).toEqual(password('me', 'a'))
  })

  it.each([
    ['ghcr.io', 'ghcr.io.evil.test'],
    ['ghcr.io', 'evil-ghcr.io'],
    ['ghcr.io', 'ghcr.io:5000'],
    ['ghcr.io:443', 'ghcr.io'],
    ['https://ghcr.io/v1/', 'ghcr.io:443'],
    ['ghcr.io', 'io'],
    ['https://ghcr.io@evil.test/v1/', 'ghcr.io'],
    ['ghcr.io/acme', 'ghcr.io'],
    ['', 'ghcr.io'],
    ['*', 'ghcr.io'],
  ])('that is written %s is not %s', (key, registry) => {
    expect(file({ auths: { [key]: { auth: base64('me:a') } } }).find(registry, null)).toBeNull()
  })

  it('has the entry that is written as we write it, before others for the same', () => {
    const auths = { 'https://reg.test/v1/': { auth: base64('me:old') }, 'reg.test': { auth: base64('me:new') } }
    expect(file({ auths }).find('reg.test', null)).toEqual(password('me', 'new'))
  })

  it('has others for repositories, of which the longest that fits counts', () => {
    const auths = {
      'reg.test': { auth: base64('me:host') },
      'reg.test/acme': { auth: base64('me:acme') },
      'reg.test/acme/app': { auth: base64('me:app') },
    }
    const found = (repository: string | null): unknown => file({ auths }).find('reg.test', repository)
    expect(found('acme/app')).toEqual(password('me', 'app'))
    expect(found('acme/app/part')).toEqual(password('me', 'app'))
    expect(found('acme/other')).toEqual(password('me', 'acme'))
    expect(found('acme-evil/app')).toEqual(password('me', 'host'))
    expect(found(null)).toEqual(password('me', 'host'))
    expect(file({ auths: { 'reg.test/acme': { auth: base64('me:a') } } }).find('reg.test', 'other')).toBeNull()
  })
})

describe('a helper', () => {
  it('of a host comes before that of all hosts, and both before what the file holds', () => {
    const document = {
      credHelpers: { 'a.test': 'one' },
      credsStore: 'all',
      auths: { 'b.test': { auth: base64('me:a') } },
    }
    expect(file(document).find('a.test', null)).toEqual({ kind: 'helper', helper: 'one', server: 'a.test' })
    expect(file(document).find('b.test', null)).toEqual({ kind: 'helper', helper: 'all', server: 'b.test' })
    expect(file(document).find('docker.io', null)).toEqual({
      kind: 'helper',
      helper: 'all',
      server: 'https://index.docker.io/v1/',
    })
    expect(file({ credHelpers: { 'a.test': 'one' } }).find('a.test:5000', null)).toBeNull()
  })

  it('that is named by no text is refused', () => {
    expect(refusalOf(() => file({ credHelpers: { 'a.test': 7 } }).find('a.test', null))).toMatch(/names no helper/)
  })

  it('answers with a user and a secret', () => {
    expect(readHelperAnswer(bytes({ ServerURL: 'x', Username: 'me', Secret: 'a' }), 'it')).toEqual({
      kind: 'password',
      username: 'me',
      password: 'a',
    })
    expect(readHelperAnswer(bytes({ Username: '<token>', Secret: 't' }), 'it')).toEqual({
      kind: 'identity',
      token: 't',
    })
    expect(readHelperAnswer(bytes({}), 'it')).toBeNull()
  })

  it.each(['secret', '[]', '{"Secret":7}', '{"Secret":"a","Secret":"b"}', '{"Username":["secret"]}'])(
    'that answers %s is refused, and not repeated',
    (answer) => {
      const refusal = refusalOf(() => readHelperAnswer(bytes(answer), 'The helper'))
      expect(refusal).toMatch(/^unauthorized: The helper/)
      expect(refusal).not.toContain('"a"')
    },
  )
})

describe('a file', () => {
  it('may be empty, and hold other things', () => {
    expect(file('').find('reg.test', null)).toBeNull()
    expect(file({ HttpHeaders: { Authorization: 'Bearer t' }, auths: null }).find('reg.test', null)).toBeNull()
  })

  it.each([
    '{',
    '[]',
    '{"auths":[]}',
    '{"auths":{},"auths":{}}',
    '{"credsStore":7}',
    '{"credHelpers":"x"}',
    '\ufeff{}',
  ])('that is %s is refused', (text) => {
    expect(refusalOf(() => file(text))).toMatch(/^unauthorized: config\.json /)
  })
})

describe('given credentials', () => {
  const given: Credentials = { kind: 'password', username: 'me', password: 'given' }
  const kept: Credentials = { kind: 'password', username: 'me', password: 'kept' }

  it('are for the registries that they were given for, and no other', async () => {
    const store = withGiven({ registries: ['reg.test:5000', 'docker.io'], credentials: given }, () =>
      Promise.resolve(kept),
    )
    await expect(store('reg.test:5000', 'a')).resolves.toBe(given)
    await expect(store('index.docker.io', null)).resolves.toBe(given)
    for (const other of ['reg.test', 'reg.test:50000', 'evil.reg.test:5000']) {
      await expect(store(other, null)).resolves.toBe(kept)
    }
  })

  it('are none without a password', () => {
    expect(credentialsOf('me', '')).toBeNull()
  })
})

it('A user with a colon cannot be sent, and no secret is left out of those to be hidden', () => {
  expect(refusalOf(() => basic({ username: 'a:b', password: 'c' }))).toMatch(/^unauthorized/)
  const { header, secrets } = basic({ username: 'a', password: 'ü:c' })
  expect(header).toBe(`Basic ${base64('a:ü:c')}`)
  expect(secrets).toEqual([base64('a:ü:c'), 'ü:c'])
  expect(secretsOf({ kind: 'password', username: 'a', password: 'ü:c' })).toEqual(['ü:c', base64('a:ü:c')])
  expect(secretsOf({ kind: 'bearer', token: 't' })).toEqual(['t'])
})
