import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { askHelper } from '../../src/host/credential-helper.js'
import type { HelperQuestion } from '../../src/host/credential-helper.js'
import type { CredentialFacts } from '../../src/host/docker-config.js'
import { openCredentials } from '../../src/host/docker-config.js'
import { nodeFiles } from '../../src/host/files.js'
import type { CredentialStore } from '../../src/model/http.js'
import { RegistryError } from '../../src/registry/model.js'

let folder = ''
let masked: string[] = []
let warnings: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credentials-'))
  masked = []
  warnings = []
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const never = new AbortController().signal

function put(path: string, document: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof document === 'string' ? document : JSON.stringify(document))
}

/** A credential helper that is a script, for `sh`. */
function helper(name: string, script: string): void {
  put(`bin/docker-credential-${name}`, `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, `bin/docker-credential-${name}`), 0o755)
}

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
  ...more,
})

const open = (more: Record<string, string> = {}, of: Partial<CredentialFacts> = {}): CredentialStore =>
  openCredentials({
    environment: environment(more),
    home: join(folder, 'home'),
    files: nodeFiles('/'),
    log: { warning: (message) => warnings.push(message) },
    stop: never,
    mask: (secret) => masked.push(secret),
    ...of,
  })

const auth = (password: string): unknown => ({ auth: Buffer.from(`me:${password}`).toString('base64') })

async function passwordFor(store: CredentialStore, registry: string): Promise<string | null> {
  const found = await store(registry, null)
  return found?.kind === 'password' ? found.password : (found?.kind ?? null)
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof RegistryError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the credentials of this machine', () => {
  it('are none where there is no file, no home and no folder', async () => {
    await expect(open()('reg.test', null)).resolves.toBeNull()
    await expect(open({ DOCKER_CONFIG: '/dev/null' }, { home: '' })('reg.test', null)).resolves.toBeNull()
  })

  it('are looked for in file after file, and every secret is masked', async () => {
    put('docker/config.json', { auths: { 'a.test': auth('one') } })
    put('named.json', { auths: { 'a.test': auth('never'), 'b.test': auth('two') } })
    put('run/containers/auth.json', { auths: { 'c.test': auth('three') } })
    put('home/.config/containers/auth.json', { auths: { 'd.test': auth('four') } })
    put('home/.docker/config.json', { auths: { 'e.test': auth('five') } })
    const paths = { DOCKER_CONFIG: join(folder, 'docker'), REGISTRY_AUTH_FILE: join(folder, 'named.json') }
    const store = open({ ...paths, XDG_RUNTIME_DIR: join(folder, 'run') })
    await expect(passwordFor(store, 'a.test')).resolves.toBe('one')
    await expect(passwordFor(store, 'b.test')).resolves.toBe('two')
    await expect(passwordFor(store, 'c.test')).resolves.toBe('three')
    await expect(passwordFor(store, 'd.test')).resolves.toBe('four')
    await expect(passwordFor(store, 'e.test')).resolves.toBeNull()
    await expect(passwordFor(open(), 'e.test')).resolves.toBe('five')
    expect(masked).toEqual(
      expect.arrayContaining(['one', 'two', 'three', 'four', 'five', Buffer.from('me:one').toString('base64')]),
    )
    expect(masked).not.toContain('never')
  })

  it('are masked once, however often they are asked for', async () => {
    put('home/.docker/config.json', { auths: { 'a.test': auth('one') } })
    const store = open()
    for (let asked = 0; asked < 3; asked++) await passwordFor(store, 'a.test')
    expect(masked).toEqual(['one', Buffer.from('me:one').toString('base64')])
  })

  it('are in XDG_CONFIG_HOME where that is another folder', async () => {
    put('config/containers/auth.json', { auths: { 'a.test': auth('one') } })
    await expect(passwordFor(open({ XDG_CONFIG_HOME: join(folder, 'config') }), 'a.test')).resolves.toBe('one')
  })

  it.each([
    [
      'malformed',
      (): void => {
        put('home/.docker/config.json', '{"auths": secret')
      },
    ],
    [
      'too long',
      (): void => {
        put('home/.docker/config.json', ' '.repeat(1024 * 1024 + 1))
      },
    ],
    [
      'a folder',
      (): void => {
        mkdirSync(join(folder, 'home/.docker/config.json'), { recursive: true })
      },
    ],
  ])('that are %s are refused with one warning, and not passed over', async (_what, make) => {
    make()
    put('home/.config/containers/auth.json', { auths: { 'a.test': auth('one') } })
    const store = open()
    await expect(refusalOf(store('a.test', null))).resolves.toMatch(/^unauthorized: .*config\.json/)
    await expect(refusalOf(store('b.test', null))).resolves.not.toContain('secret')
    expect(warnings).toHaveLength(1)
  })

  it('are asked of a helper once for each server, and of the next file where it has none', async () => {
    put('home/.docker/config.json', { credsStore: 'store', auths: { 'a.test': auth('never') } })
    put('home/.config/containers/auth.json', { auths: { 'a.test': auth('kept') } })
    const asked: string[] = []
    const ask = ({ helper: name, server }: HelperQuestion): Promise<null> => {
      asked.push(`${name} ${server}`)
      return Promise.resolve(null)
    }
    const store = open({}, { ask })
    await expect(passwordFor(store, 'a.test')).resolves.toBe('kept')
    await Promise.all([store('a.test', 'b'), store('a.test', 'c'), store('docker.io', null)])
    expect(asked).toEqual(['store a.test', 'store https://index.docker.io/v1/'])
  })

  it('are those that a real helper gives', async () => {
    helper(
      'real',
      'read server; echo "{\\"ServerURL\\":\\"$server\\",\\"Username\\":\\"me\\",\\"Secret\\":\\"for $server\\"}"',
    )
    put('home/.docker/config.json', { credHelpers: { 'a.test:5000': 'real' } })
    await expect(passwordFor(open(), 'a.test:5000')).resolves.toBe('for a.test:5000')
    expect(masked).toContain('for a.test:5000')
    await expect(passwordFor(open(), 'a.test')).resolves.toBeNull()
  })

  it('are refused where the helper fails, with one warning', async () => {
    helper('real', 'echo secret; exit 3')
    put('home/.docker/config.json', { credsStore: 'real' })
    const store = open()
    for (const registry of ['a.test', 'a.test']) {
      await expect(refusalOf(store(registry, null))).resolves.toBe(
        'unauthorized: The credential helper docker-credential-real, which keeps the credentials for a.test, ended with the status 3.',
      )
    }
    expect(warnings).toHaveLength(1)
  })

  it('leave every other error as it is', async () => {
    put('home/.docker/config.json', { credsStore: 'x' })
    const store = open({}, { ask: () => Promise.reject(new TypeError('a fault')) })
    await expect(store('a.test', null)).rejects.toThrow(TypeError)
    const broken = open(
      {},
      {
        files: {
          read: () => {
            throw new TypeError('a fault')
          },
        },
      },
    )
    await expect(broken('a.test', null)).rejects.toThrow(TypeError)
  })
})

describe('a helper', () => {
  const question = (of: Partial<HelperQuestion> = {}): HelperQuestion => ({
    helper: 'x',
    server: 'reg.test',
    environment: environment(),
    stop: never,
    ...of,
  })

  it('is called with `get` and the server, without a shell, in this environment', async () => {
    helper(
      'x',
      `printf '%s|%s|' "$*" "$MARK" > ${join(folder, 'told')}; cat >> ${join(folder, 'told')}; echo '{"Secret":"a"}'`,
    )
    const server = 'reg.test:5000;$(touch x)'
    await expect(askHelper(question({ server, environment: environment({ MARK: 'm' }) }))).resolves.toMatchObject({
      password: 'a',
    })
    expect(readFileSync(join(folder, 'told'), 'utf8')).toBe(`get|m|${server}`)
  })

  it('may answer without reading the question', async () => {
    helper('x', `exec 0<&-; echo '{"Username":"me","Secret":"a"}'`)
    await expect(askHelper(question({ server: 'r'.repeat(1_000_000) }))).resolves.toMatchObject({ password: 'a' })
  })

  it('may have none', async () => {
    helper('x', 'echo "credentials not found in native keychain"; exit 1')
    await expect(askHelper(question())).resolves.toBeNull()
  })

  it.each([
    ['exit 1', /ended with the status 1/],
    ['kill -9 $$', /ended with the status of a signal/],
    ['echo secret', /docker-credential-x is no JSON object/],
    ['yes secret', /more than 65536 bytes/],
    ['echo "credentials not found" >&2; exit 1', /ended with the status 1/],
  ])('that does this is refused: %s', async (script, why) => {
    helper('x', script)
    const refusal = await refusalOf(askHelper(question()))
    expect(refusal).toMatch(why)
    expect(refusal).toMatch(/^unauthorized/)
    expect(refusal).not.toContain('secret')
  })

  it('that does not end is ended, and with it the wait for what it started', async () => {
    helper('x', 'sleep 3 & wait')
    await expect(refusalOf(askHelper(question({ timeout: 100 })))).resolves.toMatch(/did not answer within 100 ms/)
  })

  it('is ended when the run is stopped', async () => {
    helper('x', 'sleep 3')
    const controller = new AbortController()
    const running = refusalOf(askHelper(question({ stop: controller.signal })))
    controller.abort()
    await expect(running).resolves.toMatch(/^stopped/)
    await expect(refusalOf(askHelper(question({ stop: controller.signal })))).resolves.toMatch(/^stopped/)
  })

  it.each(['../x', 'x/y', 'x y', 'x;y', '', 'x.exe', 'ä'])('has no such name: %s', async (name) => {
    await expect(refusalOf(askHelper(question({ helper: name })))).resolves.toMatch(
      /^unauthorized: .* has a name that no/,
    )
  })

  it('is found in absolute folders of the PATH only, and is a program', async () => {
    await expect(refusalOf(askHelper(question()))).resolves.toMatch(/is not on the PATH/)
    await expect(refusalOf(askHelper(question({ environment: {} })))).resolves.toMatch(/is not on the PATH/)
    helper('x', `echo '{"Secret":"a"}'`)
    const relative = join(folder, 'bin').slice(1)
    const before = process.cwd()
    process.chdir('/')
    try {
      for (const PATH of [relative, '', '.', ':']) {
        await expect(refusalOf(askHelper(question({ environment: { PATH } })))).resolves.toMatch(/is not on the PATH/)
      }
    } finally {
      process.chdir(before)
    }
    chmodSync(join(folder, 'bin/docker-credential-x'), 0o644)
    mkdirSync(join(folder, 'bin/docker-credential-folder'))
    await expect(refusalOf(askHelper(question()))).resolves.toMatch(/is not on the PATH/)
    await expect(refusalOf(askHelper(question({ helper: 'folder' })))).resolves.toMatch(/is not on the PATH/)
  })

  it('that cannot be started is refused', async () => {
    put('bin/docker-credential-x', '#!/no/such/interpreter\n')
    chmodSync(join(folder, 'bin/docker-credential-x'), 0o755)
    await expect(refusalOf(askHelper(question()))).resolves.toMatch(/^unauthorized: .* could not be started\.$/)
  })
})
