import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../src/config/arguments.js'
import { readConfig, type Config } from '../../src/config/config.js'
import type { Given } from '../../src/config/given.js'
import { readInputs } from '../../src/config/inputs.js'
import type { Credentials, HttpRequest } from '../../src/model/http.js'
import { FetchError } from '../../src/model/world.js'
import { readImage } from '../../src/signatures/image/read.js'
import { nameImage } from '../../src/find/images/name.js'
import type { RunEvent } from '../../src/model/event.js'
import type { NamedImage } from '../../src/find/images/model.js'
import type { ImageRequest } from '../../src/read-images.js'
import { failureOfAsync } from '../support/failure.js'
import { memoryFiles, testWorld } from '../support/world.js'

/** What the registries are asked, and what for. */
const asked: HttpRequest[] = []
let challenge = 'Basic realm="x"'
const kept: Credentials = { kind: 'password', username: 'kept', password: 'kept' }

const world = testWorld({
  files: memoryFiles(new Map()),
  http: (request) => {
    asked.push(request)
    if (request.headers['authorization'] === undefined) {
      const headers = new Map([['www-authenticate', [challenge]]])
      return Promise.resolve({ status: 401, headers, body: new Uint8Array(0) })
    }
    return Promise.reject(new FetchError('not-authentic', `${request.url} is not asked any further.`))
  },
  credentials: () => Promise.resolve(kept),
})

function configOf(...args: string[]): Promise<Config> {
  const invocation = readArguments(args)
  if (invocation.ask !== 'run') throw new Error('no run')
  return readConfig(invocation.command, invocation.operands, invocation.given, world)
}

async function requestOf(...args: string[]): Promise<ImageRequest> {
  const { images } = await configOf(...args)
  if (images === null) throw new Error('no images')
  return images
}

/** The requests for one image. */
async function requestsFor(reference: string, { reader }: ImageRequest): Promise<readonly HttpRequest[]> {
  asked.length = 0
  await readImage(nameImage(named(reference)), reader)
  return [...asked]
}

/** The inputs, without the event that the policy of a step hangs on. */
function inputs(environment: Record<string, string>): Given {
  return { ...readInputs(environment), via: 'option' }
}

function named(text: string): NamedImage {
  return { text, root: text, mentions: [], obstacle: null, outright: true }
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

const app = 'registry.example/app:1'

describe('the images of a command', () => {
  it('are none where none are named', async () => {
    const { images, scanned } = await configOf('fs', 'a')
    expect([images, scanned]).toEqual([null, { command: 'fs', paths: ['a'], images: [] }])
    expect((await configOf('scan', '--images=', '--allow-empty')).images).toBeNull()
  })

  it('are the references or registries as they were written', async () => {
    const { images, scanned, files } = await configOf('image', app, 'alpine')
    expect(images?.sources.references).toEqual([app, 'alpine'].map(named))
    expect(scanned).toEqual({ command: 'image', paths: [], images: [app, 'alpine'] })
    expect([files.paths, files.patterns]).toEqual([[], []])
    expect((await configOf('repo', 'registry.example')).scanned.command).toBe('repo')
    expect((await configOf('explain', app)).scanned.command).toBe('image')
  })

  it('are those of the inputs in a step', async () => {
    const given = inputs({ INPUT_IMAGES: `${app}\n`, 'INPUT_INSECURE-REGISTRIES': 'REGISTRY.example:443' })
    const { images } = await readConfig('scan', [], given, world)
    expect(images?.sources.references.map(({ text }) => text)).toEqual([app])
    const [first] = await requestsFor(app, images ?? (await requestOf('image', app)))
    expect(first?.insecure).toBe(true)
  })

  it('are read 32 at a time, or as many as jobs says', async () => {
    expect((await requestOf('image', app)).inFlight).toBe(32)
    expect((await requestOf('image', app, '--jobs', '3')).inFlight).toBe(3)
  })

  it('are of the platforms given, each once', async () => {
    const given = ['--platforms', 'linux/amd64', '--platforms', 'linux/arm64/v8\nlinux/amd64']
    expect((await requestOf('image', app, ...given)).reader.platforms).toEqual(['linux/amd64', 'linux/arm64/v8'])
    await expect(failureOfAsync(configOf('image', app, '--platforms', 'amd64'))).resolves.toMatchObject({
      code: 'usage',
      message: '--platforms is `amd64`, and must be written like linux/amd64.',
    })
  })
})

describe('the registries named', () => {
  it('may be in a private network, and only those', async () => {
    const request = await requestOf('image', app)
    expect((await requestsFor(app, request)).map(({ mayBePrivate }) => mayBePrivate)).not.toContain(false)
    expect((await requestsFor('other.example/app:1', request))[0]?.mayBePrivate).toBe(false)
  })

  it('may answer without TLS only when the user says so', async () => {
    expect((await requestsFor(app, await requestOf('image', app)))[0]?.insecure).toBe(false)
    const insecure = await requestOf('repo', '-i', 'registry.example')
    expect((await requestsFor(app, insecure))[0]?.insecure).toBe(true)
    expect((await requestsFor('other.example/app:1', insecure))[0]?.insecure).toBe(false)
  })

  it('are no others where an input names what is none', async () => {
    const given = inputs({ INPUT_IMAGES: app, 'INPUT_INSECURE-REGISTRIES': 'http://x' })
    await expect(failureOfAsync(readConfig('scan', [], given, world))).resolves.toMatchObject({ code: 'usage' })
  })
})

describe('what a step is given', () => {
  const policy = `version: 1
registries: [registry.example]
signers:
  one: { certificate-sha256: ${'ab'.repeat(32)} }
rules:
  - { images: ["**"], allow: [one] }
`
  const files = new Map([
    ['/base/refs.txt', Buffer.from(`${app}\n`)],
    ['/base/list.yml', Buffer.from(policy)],
    ['/base/compose.yml', Buffer.from(`services: {app: {image: ${app}}}\n`)],
  ])
  const outputs = JSON.stringify({ image: app })
  const event: RunEvent = {
    name: 'pull_request',
    repository: 'acme/app',
    commit: 'a'.repeat(40),
    ref: 'refs/pull/1/merge',
    base: 'b'.repeat(40),
    head: 'c'.repeat(40),
    actor: 'somebody',
    pullRequest: 1,
  }
  const warnings: string[] = []
  const log = { ...world.log, warning: (message: string) => void warnings.push(message) }
  const before = { ...world, files: memoryFiles(files), log }

  async function step(images: string, name: string | null, ...args: string[]): Promise<ImageRequest> {
    warnings.length = 0
    const invocation = readArguments(['scan', `--images=${images}`, ...args])
    if (invocation.ask !== 'run') throw new Error('no run')
    const at = {
      ...before,
      event: name === null ? null : { ...event, name, ...(name === 'push' ? { head: null, pullRequest: null } : {}) },
    }
    const { images: request } = await readConfig('scan', [], invocation.given, at)
    if (request === null) throw new Error('no images')
    return request
  }
  const mayBePrivate = async (...given: Parameters<typeof step>) =>
    (await requestsFor(app, await step(...given))).every((one) => one.mayBePrivate)

  it('leads to private addresses where the user wrote the reference down, and not where a step or a file did', async () => {
    expect(await mayBePrivate(app, null)).toBe(true)
    expect(await mayBePrivate('refs.txt', null)).toBe(false)
    expect(await mayBePrivate(outputs, null)).toBe(false)
    expect(await mayBePrivate(`${outputs}\nother.example/a:1`, null)).toBe(false)
  })

  it('never leads there in a pull request, unless the policy lists the registry', async () => {
    expect(await mayBePrivate(app, 'push')).toBe(true)
    for (const name of ['pull_request', 'pull_request_target', 'workflow_run']) {
      expect(await mayBePrivate(app, name)).toBe(false)
      expect(await mayBePrivate(app, name, '--policy', 'list.yml')).toBe(true)
      expect(await mayBePrivate(outputs, name, '--policy', 'list.yml')).toBe(true)
      expect(await mayBePrivate('alpine', name, '--signature-repository', 'registry.example/signatures')).toBe(false)
    }
    expect(await mayBePrivate(app, 'merge_group')).toBe(true)
  })

  it('is sent credentials where only people of the repository can have named the registry', async () => {
    const sent = async (...given: Parameters<typeof step>) => {
      const asked = await requestsFor(
        app,
        await step(given[0], given[1], '-u', 'me', '-p', 'secret', ...given.slice(2).map(String)),
      )
      return asked.some(({ headers }) => headers['authorization'] === basic('me', 'secret'))
    }
    for (const given of [app, outputs, 'refs.txt']) {
      expect(await sent(given, null)).toBe(true)
      expect(await sent(given, 'pull_request')).toBe(true)
      expect([await sent(given, 'pull_request_target'), warnings]).toEqual([
        false,
        ['--username is not used: no registry was named that it may be sent to.'],
      ])
      expect(await sent(given, 'workflow_run')).toBe(false)
      expect(await sent(given, 'pull_request_target', '--policy', 'list.yml')).toBe(true)
    }
    expect(await sent(`${outputs}\nother.example/a:1`, null)).toBe(false)
  })

  it('sends none where only a file of the repository names the registry, unless the policy lists it', async () => {
    const given = ['-u', 'me', '-p', 'secret'] as const
    const sent = async (...args: Parameters<typeof step>) =>
      (await requestsFor(app, await step(...args))).map(({ headers }) => headers['authorization'])
    for (const name of [null, 'push', 'issue_comment']) {
      expect(await sent('compose.yml', name, ...given)).not.toContain(basic('me', 'secret'))
      expect(warnings).toEqual(['--username is not used: no registry was named that it may be sent to.'])
      expect(await sent('compose.yml', name, ...given, '--policy', 'list.yml')).toContain(basic('me', 'secret'))
    }
  })

  it('is told of in short', async () => {
    const needs = JSON.stringify({ build: { result: 'success', outputs: { image: app } } })
    const { scanned, remarks } = await configOf('scan', '--images', `${needs}\n${app}`)
    expect([scanned, remarks]).toEqual([{ command: 'scan', paths: [], images: ['needs', app] }, []])
  })
})

describe('credentials', () => {
  async function shown(reference: string, ...args: string[]): Promise<string | undefined> {
    const requests = await requestsFor(reference, await requestOf(...args))
    return requests.map(({ headers }) => headers['authorization']).find((header) => header !== undefined)
  }

  it('are those that the machine keeps when none are given', async () => {
    await expect(shown(app, 'image', app)).resolves.toBe(basic('kept', 'kept'))
  })

  it('go to the registry named and to no other', async () => {
    const given = ['image', app, '-u', 'me', '-p', 'secret']
    await expect(shown(app, ...given)).resolves.toBe(basic('me', 'secret'))
    await expect(shown('other.example/app:1', ...given)).resolves.toBe(basic('kept', 'kept'))
  })

  it('of a signature repository elsewhere are not those given', async () => {
    const given = ['image', app, '-u', 'me', '-p', 'secret', '--signature-repository', 'other.example/signatures']
    await expect(shown('other.example/app:1', ...given)).resolves.toBe(basic('kept', 'kept'))
  })

  it('are refused where they could go to several', async () => {
    const failure = await failureOfAsync(configOf('image', app, 'other.example/b:1', '-u', 'me', '-p', 'secret'))
    expect(failure.message).toBe('--username is for one registry, and registry.example and other.example are named.')
  })

  it.each<[string, string[]]>([
    ['--username is given without --password.', ['-u', 'me']],
    ['--password is given without --username.', ['-p', 'x']],
    ['--token cannot be used beside a user and a password.', ['-t', 'x', '-u', 'me', '-p', 'y']],
  ])('are whole, or refused: %s', async (message, args) => {
    await expect(failureOfAsync(configOf('image', app, ...args))).resolves.toMatchObject({ code: 'usage', message })
  })

  it('are a token when one is given', async () => {
    const request = await requestOf('repo', 'registry.example', '-t', 'abc')
    expect(request.sources.registries).toEqual(['registry.example'])
    challenge = 'Bearer realm="https://registry.example/token"'
    await expect(shown(app, 'image', app, '-t', 'abc')).resolves.toBe('Bearer abc')
    challenge = 'Basic realm="x"'
  })
})

describe('the signature repository', () => {
  it('is a repository', async () => {
    const { reader } = await requestOf('image', app, '--signature-repository', 'other.example/signatures')
    expect(reader.signatureRepository).toMatchObject({ registry: 'other.example', repository: 'signatures', tag: null })
  })

  it.each(['other.example/a:1', `other.example/a@sha256:${'a1'.repeat(32)}`, 'http://x'])(
    'is refused when it names anything else: %s',
    async (text) => {
      const failure = await failureOfAsync(configOf('image', app, '--signature-repository', text))
      expect([failure.code, failure.message.startsWith('--signature-repository: ')]).toEqual(['usage', true])
    },
  )
})

describe('the timeout', () => {
  it.each(['0', '-1', '1.5', 'x', '604801'])('is refused when it is no time: %s', async (text) => {
    await expect(failureOfAsync(configOf('image', app, `--timeout=${text}`))).resolves.toMatchObject({ code: 'usage' })
  })

  it('is taken in whole seconds', async () => {
    await expect(requestOf('image', app, '--timeout', '604800')).resolves.toBeDefined()
  })
})
