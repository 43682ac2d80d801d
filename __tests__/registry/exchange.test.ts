import { afterEach, describe, expect, it } from '@jest/globals'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { createServer as createTcp } from 'node:net'
import { FetchError } from '../../src/model/world.js'
import { openHttp } from '../../src/host/http.js'
import { openExchange } from '../../src/registry/exchange.js'
import { silentLog } from '../support/world.js'
import { pause } from '../../src/pause.js'
import { ask, plain, refusalOf, testExchange, textOf } from '../support/exchange.js'
import type { Answer } from '../support/loopback.js'
import { closeServers, everyName, listen, serveBytes, serveHttp, serveHttps, trusting } from '../support/loopback.js'

afterEach(closeServers)

/** A registry of loopback, and an exchange that knows it. */
async function open(answer: Answer) {
  const server = await serveHttp(answer)
  const registry = `reg.test:${server.port}`
  return { ...server, registry, exchange: testExchange({ endpoints: plain(registry) }) }
}

describe('an answer', () => {
  it('is given with its headers, its type and whom it came from', async () => {
    const { registry, exchange, seen } = await open((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json', link: ['<a>', '<b>'] }).end('{}')
    })
    const answer = await exchange.send(ask(registry))
    expect(answer).toMatchObject({ status: 200, origin: `http://${registry}`, contentType: 'application/json' })
    expect(answer.headers.get('link')).toEqual(['<a>', '<b>'])
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v2/acme/app/manifests/1'])
    expect(seen[0]?.headers).toMatchObject({ accept: 'application/vnd.oci.image.manifest.v1+json' })
    expect(seen[0]?.headers).not.toHaveProperty('authorization')
  })

  it('may be as long as was asked for, and no longer', async () => {
    const { registry, exchange } = await open((_seen, response) => response.end('x'.repeat(1024)))
    await expect(textOf(exchange.send(ask(registry)))).resolves.toHaveLength(1024)
    await expect(refusalOf(exchange.send(ask(registry, { maxBytes: 1023 })))).resolves.toBe(
      `too-large: GET http://${registry}/v2/acme/app/manifests/1 answers with more than 1023 bytes.`,
    )
  })

  it('may say no type, and not two', async () => {
    const bare = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
    const two = await serveBytes(
      'HTTP/1.1 200 OK\r\ncontent-type: a/b\r\ncontent-type: c/d\r\ncontent-length: 0\r\n\r\n',
    )
    const exchange = testExchange({
      endpoints: { ...plain(`reg.test:${bare.port}`), ...plain(`reg.test:${two.port}`) },
    })
    await expect(exchange.send(ask(`reg.test:${bare.port}`))).resolves.toMatchObject({ contentType: '' })
    await expect(refusalOf(exchange.send(ask(`reg.test:${two.port}`)))).resolves.toMatch(/^malformed: .* several media/)
  })

  it('is not a page, unless it is a blob, which is what its digest says', async () => {
    const { registry, exchange } = await open((_seen, response) => {
      response.writeHead(200, { 'content-type': 'Text/HTML; charset=utf-8' }).end('<html>')
    })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^malformed: GET \S+ answers with a page/)
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/acme/app/blobs/sha256:00' })))).resolves.toBe('<html>')
  })

  it.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'refused'],
    [406, 'refused'],
    [412, 'refused'],
    [429, 'throttled'],
    [500, 'refused'],
    [501, 'refused'],
    [503, 'refused'],
    [204, 'refused'],
    [206, 'refused'],
    [304, 'refused'],
  ])('of status %p is %s', async (status, code) => {
    const { registry, exchange } = await open((_seen, response) => response.writeHead(status).end())
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toBe(
      `${code}: GET http://${registry}/v2/acme/app/manifests/1: status ${status}.`,
    )
  })

  it.each([
    ['{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown."}]}', ': manifest unknown.'],
    ['{"errors":[{"code":"MANIFEST_UNKNOWN"}]}', ': MANIFEST_UNKNOWN.'],
    ['{"errors":[{"message":"a\\r\\n::error::b\\u202e\\u0007c"}]}', ': a ::error::b c.'],
    [`{"errors":[{"message":"${'a'.repeat(1000)}"}]}`, `: ${'a'.repeat(200)}….`],
    ['<html>not found</html>', '.'],
    ['{"errors":"not found"}', '.'],
    ['{"errors":["not found"]}', '.'],
    ['{"errors":[{"message":7}]}', '.'],
    ['["not found"]', '.'],
    [`{"errors":[{"message":"long"}],"x":"${'a'.repeat(64 * 1024 - 100)}"}`, ': long.'],
  ])('that refuses is told of in the words of its errors: %#', async (body, words) => {
    const { registry, exchange } = await open((_seen, response) => response.writeHead(404).end(body))
    await expect(refusalOf(exchange.send(ask(registry, { maxBytes: 2 })))).resolves.toBe(
      `not-found: GET http://${registry}/v2/acme/app/manifests/1: status 404${words}`,
    )
  })

  it('that refuses at endless length is too large, or told of without words', async () => {
    const { registry, exchange } = await open((_seen, response) => {
      response.writeHead(404).end(`{"errors":[{"message":"long"}],"x":"${'a'.repeat(100_000)}"}`)
    })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^too-large/)
    await expect(refusalOf(exchange.send(ask(registry, { maxBytes: 200_000 })))).resolves.toMatch(/: status 404\.$/)
  })
})

it('Nothing is asked of a registry but its API', async () => {
  const { registry, exchange, seen } = await open((_seen, response) => response.end())
  for (const path of [
    'http://evil.test/v2/',
    '//evil.test/v2/',
    '/',
    'v2/',
    '/v2/../admin',
    '/v2/a/%2e%2e/%2E%2e/%2e%2e/x',
  ]) {
    await expect(refusalOf(exchange.send(ask(registry, { path })))).resolves.toMatch(/^malformed/)
  }
  expect(seen).toEqual([])
})

describe('the origin of a registry', () => {
  const either = (host: string, insecure = true) => ({
    [host]: { origins: [`https://${host}`, `http://${host}`] as const, insecure, mayBePrivate: true },
  })

  it('is http where nobody speaks TLS, which is found out once', async () => {
    const { port, seen } = await serveHttp((_seen, response) => response.end('plain'))
    const exchange = testExchange({ endpoints: either(`reg.test:${port}`) })
    const answers = Array.from({ length: 5 }, () => textOf(exchange.send(ask(`reg.test:${port}`))))
    await expect(Promise.all(answers)).resolves.toEqual(Array(5).fill('plain'))
    expect(seen).toHaveLength(5)
    expect(exchange.waits).toEqual([])
  })

  it('is https where somebody does, whatever is answered there', async () => {
    const { port, seen } = await serveHttps(({ path }, response) => {
      if (path === '/v2/') response.writeHead(500).end('x'.repeat(100_000))
      else response.end('secure')
    })
    const exchange = testExchange({ endpoints: either(`reg.test:${port}`) })
    await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('secure')
    expect(seen.map(({ path }) => path)).toEqual(['/v2/', '/v2/acme/app/manifests/1'])
  })

  it('is never http for a registry that need not be insecure', async () => {
    const { port, seen } = await serveHttp((_seen, response) => response.end('plain'))
    const exchange = testExchange({ endpoints: { [`reg.test:${port}`]: { mayBePrivate: true } } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^unreachable: GET https:/)
    expect(seen).toEqual([])
  })

  it('is verified, unless it is insecure', async () => {
    const { port } = await serveHttps((_seen, response) => response.end('secure'))
    const exchange = testExchange({ endpoints: { [`reg.test:${port}`]: { mayBePrivate: true } } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^unreachable: .*not trusted/)
    expect(exchange.waits).toEqual([])
    await trusting(async () => {
      await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('secure')
    })
  })

  it('is not asked at a private address, unless it was named or listed', async () => {
    const { port, seen } = await serveHttp((_seen, response) => response.end())
    const exchange = testExchange({ endpoints: { [`reg.test:${port}`]: { origins: [`http://reg.test:${port}`] } } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^private-address: GET http:/)
    expect(seen).toEqual([])
  })
})

describe('a redirect', () => {
  const blob = { path: '/v2/acme/app/blobs/sha256:00' }

  it('of a blob or a manifest is followed, be it relative or to another host', async () => {
    const store = await serveHttp((_seen, response) => response.end('stored'))
    const { registry, port, seen } = await open(({ path }, response) => {
      if (path.endsWith('/blobs/sha256:00')) response.writeHead(307, { location: '/v2/again' }).end('<a href="…">')
      else response.writeHead(302, { location: `http://store.test:${store.port}/x?signature=s` }).end()
    })
    const exchange = testExchange({ endpoints: { ...plain(registry), ...plain(`store.test:${store.port}`) } })
    await expect(textOf(exchange.send(ask(registry, { ...blob, maxBytes: 6 })))).resolves.toBe('stored')
    await expect(exchange.send(ask(registry, { method: 'HEAD' }))).resolves.toMatchObject({
      origin: `http://reg.test:${port}`,
    })
    expect(seen).toHaveLength(3)
    expect(store.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /x?signature=s',
      'HEAD /x?signature=s',
    ])
  })

  it('to where there is nothing does not say that the registry has nothing', async () => {
    const store = await serveHttp((_seen, response) => response.writeHead(404).end())
    const { registry } = await open((_seen, response) =>
      response.writeHead(307, { location: `http://store.test:${store.port}/x` }).end(),
    )
    const exchange = testExchange({ endpoints: { ...plain(registry), ...plain(`store.test:${store.port}`) } })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(
      /^refused: GET http:\/\/store\.test:[0-9]+\/x: status 404\.$/,
    )
  })

  it('of a list is not', async () => {
    const { registry, exchange } = await open((_seen, response) =>
      response.writeHead(307, { location: '/login' }).end(),
    )
    for (const path of [
      '/v2/acme/app/tags/list',
      '/v2/acme/app/referrers/sha256:00',
      '/v2/_catalog',
      '/v2/a?b=/blobs/c',
    ]) {
      await expect(refusalOf(exchange.send(ask(registry, { path })))).resolves.toMatch(
        /^redirect: .*not followed for a list/,
      )
    }
  })

  it('is followed five times, and no more', async () => {
    const { registry, exchange, seen } = await open(({ path }, response) => {
      const left = Number(path.split('=')[1] ?? 6)
      if (left === 0) response.end('there')
      else response.writeHead(308, { location: `/v2/acme/app/blobs/x?left=${left - 1}` }).end()
    })
    await expect(refusalOf(exchange.send(ask(registry, { path: '/v2/acme/app/blobs/x' })))).resolves.toMatch(
      /^redirect: GET \S+ redirects more than 5 times\.$/,
    )
    expect(seen).toHaveLength(6)
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/acme/app/blobs/x?left=5' })))).resolves.toBe('there')
  })

  it.each([
    ['nowhere', {}, /does not say to where/],
    ['two places', { location: ['/a', '/b'] }, /does not say to where/],
    ['no URL', { location: 'http://' }, /is no URL/],
    ['another scheme', { location: 'file:///etc/passwd' }, /redirects to file:\/\/, which is not https/],
    ['a URL with a password', { location: 'http://user:secret@store.test/' }, /holds a password/],
    ['a URL without an end', { location: `/${'a'.repeat(8192)}` }, /more than 8192 characters/],
    ['a host that is private', { location: 'http://store.test/' }, /^private-address/],
    ['the metadata of a cloud', { location: 'http://169.254.169.254/latest/' }, /^private-address/],
    ['another port of this machine', { location: 'http://127.0.0.1:1/' }, /^private-address/],
  ])('to %s is refused', async (_what, headers, why) => {
    const { registry, exchange } = await open((_seen, response) => {
      response.writeHead(301, headers as OutgoingHttpHeaders).end()
    })
    const refusal = await refusalOf(exchange.send(ask(registry, blob)))
    expect(refusal).toMatch(why)
    expect(refusal).not.toContain('secret')
  })

  it('from https does not lead to http', async () => {
    const store = await serveHttp((_seen, response) => response.end('stored'))
    const { port } = await serveHttps((_seen, response) => {
      response.writeHead(303, { location: `http://store.test:${store.port}/x` }).end()
    })
    const endpoints = {
      [`reg.test:${port}`]: { mayBePrivate: true, insecure: true },
      ...plain(`store.test:${store.port}`),
    }
    await expect(refusalOf(testExchange({ endpoints }).send(ask(`reg.test:${port}`, blob)))).resolves.toMatch(
      /^redirect: .* redirects to http:\/\/store\.test:[0-9]+, which is not https\.$/,
    )
    expect(store.seen).toEqual([])
  })

  it('to another host does not take along that a certificate need not be verified', async () => {
    const store = await serveHttps((_seen, response) => response.end('stored'))
    const { port } = await serveHttps((_seen, response) => {
      response.writeHead(303, { location: `https://store.test:${store.port}/x?signature=secret` }).end()
    })
    const endpoints = {
      [`reg.test:${port}`]: { mayBePrivate: true, insecure: true },
      [`store.test:${store.port}`]: { mayBePrivate: true },
    }
    const refusal = await refusalOf(testExchange({ endpoints }).send(ask(`reg.test:${port}`, blob)))
    expect(refusal).toMatch(
      /^unreachable: GET https:\/\/store\.test:[0-9]+\/x has a TLS certificate that is not trusted/,
    )
    expect(refusal).not.toContain('secret')
  })
})

describe('what may pass', () => {
  it.each([408, 429, 500, 502, 503, 504])('is asked again after status %p, each time later', async (status) => {
    let left = 3
    const { registry, exchange, seen } = await open((_seen, response) => {
      if (left-- > 0) response.writeHead(status).end()
      else response.end('there')
    })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(seen).toHaveLength(4)
    expect(exchange.waits).toEqual([375, 750, 1500])
  })

  it('is asked again after a reset', async () => {
    let resets = 2
    const port = await listen(
      createTcp((socket) => {
        socket.once('data', () => {
          if (resets-- > 0) socket.resetAndDestroy()
          else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nthere')
        })
      }),
    )
    const exchange = testExchange({ endpoints: plain(`reg.test:${port}`) })
    await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('there')
    expect(exchange.waits).toHaveLength(2)
  })

  it('is asked again four times in all', async () => {
    const { port, seen } = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc')
    const exchange = testExchange({ endpoints: plain(`reg.test:${port}`) })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^unreachable/)
    expect(seen).toHaveLength(4)
  })

  it.each([
    ['2', [2500, 2500, 2500]],
    ['Sun, 22 Nov 2026 12:00:10 GMT', [10_500, 750, 1500]],
    ['60', [60_500, 60_500, 60_500]],
    ['61', []],
    ['999999999', []],
    ['soon', [375, 750, 1500]],
  ])('waits as Retry-After asks (%s), and not longer than a minute', async (value, waits) => {
    const { registry, exchange } = await open((_seen, response) =>
      response.writeHead(429, { 'retry-after': value }).end(),
    )
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^throttled/)
    expect(exchange.waits).toEqual(waits)
  })

  it('waits for the pause that another request was asked for', async () => {
    let throttled = 4
    const { registry, exchange } = await open(({ path }, response) => {
      if (path.endsWith('/1') && throttled-- > 0) response.writeHead(429, { 'retry-after': '20' }).end()
      else response.end('there')
    })
    const sleeping: (() => void)[] = []
    const slow = testExchange({
      endpoints: plain(registry),
      sleep: () => new Promise((done) => sleeping.push(done)),
    })
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/acme/app/manifests/2' })))).resolves.toBe('there')
    await expect(textOf(slow.send(ask(registry, { path: '/v2/acme/app/manifests/2' })))).resolves.toBe('there')
    const first = textOf(slow.send(ask(registry)))
    while (sleeping.length === 0) await new Promise(setImmediate)
    const second = textOf(slow.send(ask(registry, { path: '/v2/acme/app/manifests/2' })))
    while (sleeping.length === 1) await new Promise(setImmediate)
    throttled = 0
    for (const wake of sleeping) wake()
    await expect(Promise.all([first, second])).resolves.toEqual(['there', 'there'])
  })

  it('is not waited for without an end: a host has ten minutes, and the run half an hour', async () => {
    const { registry, exchange, seen } = await open((_seen, response) =>
      response.writeHead(503, { 'retry-after': '50' }).end(),
    )
    for (let index = 0; index < 10; index++) await refusalOf(exchange.send(ask(registry)))
    // Twelve waits of 50.5 s would be more than ten minutes.
    expect(exchange.waits.filter((wait) => wait >= 50_000)).toHaveLength(11)
    expect(seen).toHaveLength(10 + 11)
    const others = await Promise.all(
      Array.from({ length: 5 }, () =>
        serveHttp((_seen, response) => response.writeHead(503, { 'retry-after': '50' }).end()),
      ),
    )
    const all = testExchange({
      endpoints: Object.fromEntries(others.flatMap(({ port }) => Object.entries(plain(`reg.test:${port}`)))),
    })
    for (const { port } of others) {
      for (let index = 0; index < 5; index++) await refusalOf(all.send(ask(`reg.test:${port}`)))
    }
    const inAll = all.waits.reduce((sum, wait) => sum + wait, 0)
    expect(inAll).toBeGreaterThan(29 * 60_000)
    expect(inAll).toBeLessThanOrEqual(30 * 60_000)
  })

  it('is not asked of a host that has left everything unanswered for ten minutes', async () => {
    let sent = 0
    const exchange = testExchange({
      endpoints: plain('reg.test'),
      http: ({ url, timeout }) => {
        sent += 1
        exchange.advance(timeout)
        return Promise.reject(new FetchError('timeout', `${url} did not answer within ${timeout} ms.`))
      },
    })
    for (let index = 0; index < 5; index++) await refusalOf(exchange.send(ask('reg.test')))
    expect(sent).toBe(10)
    await expect(refusalOf(exchange.send(ask('reg.test')))).resolves.toBe(
      'unreachable: GET http://reg.test/v2/acme/app/manifests/1 was not sent, because reg.test left requests of 10 minutes in all without an answer.',
    )
    await expect(refusalOf(exchange.send(ask('other.test')))).resolves.toMatch(/^timeout: GET https:\/\/other/)
  })

  it('is forgotten when the host answers again', async () => {
    let sent = 0
    const exchange = testExchange({
      endpoints: plain('reg.test'),
      http: ({ url, timeout }) => {
        sent += 1
        if (sent % 4 === 0) return Promise.resolve({ status: 200, headers: new Map(), body: new Uint8Array() })
        exchange.advance(timeout)
        return Promise.reject(new FetchError('timeout', `${url} did not answer within ${timeout} ms.`))
      },
    })
    for (let index = 0; index < 6; index++) await exchange.send(ask('reg.test'))
    expect(sent).toBe(24)
  })

  it('is not what our own fault is', async () => {
    const exchange = testExchange({
      endpoints: plain('reg.test'),
      http: () => Promise.reject(new TypeError('a fault')),
    })
    await expect(exchange.send(ask('reg.test'))).rejects.toThrow(TypeError)
  })
})

it('What may pass is waited for in real time, where nobody says otherwise', async () => {
  let left = 1
  const { registry, seen } = await open((_seen, response) => {
    if (left-- > 0) response.writeHead(503).end()
    else response.end('there')
  })
  const stop = new AbortController().signal
  const exchange = openExchange({
    http: openHttp({ stop, environment: {}, resolve: everyName() }),
    credentials: () => Promise.resolve(null),
    endpoint: (host) => ({ origins: [`http://${host}`], insecure: false, mayBePrivate: true }),
    clock: { now: () => new Date() },
    log: silentLog,
    stop,
    timeout: null,
  })
  await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
  expect(seen).toHaveLength(2)
})

describe('the end of a run', () => {
  it('comes after the time that was given, for what is under way and for what follows', async () => {
    const { port } = await serveBytes('', 'stay')
    const { registry } = await open((_seen, response) => response.end())
    const exchange = testExchange({ timeout: 0.05, endpoints: { ...plain(`reg.test:${port}`), ...plain(registry) } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^timeout: .* within 50 ms\.$/)
    exchange.advance(50)
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(
      /^timeout: .* time for asking registries is over/,
    )
  })

  it('comes after an hour where none was given', async () => {
    const { registry, exchange } = await open((_seen, response) => response.end())
    exchange.advance(3_599_000)
    await exchange.send(ask(registry))
    exchange.advance(1000)
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^timeout/)
  })

  it('is not waited beyond', async () => {
    const { registry } = await open((_seen, response) => response.writeHead(429, { 'retry-after': '30' }).end())
    const exchange = testExchange({ timeout: 20, endpoints: plain(registry) })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^throttled/)
    expect(exchange.waits).toEqual([])
  })

  it('comes at once when the run is stopped: under way, waiting for a turn, and in a pause', async () => {
    const silent = await serveBytes('', 'stay')
    const throttling = await open((_seen, response) => response.writeHead(429, { 'retry-after': '30' }).end())
    const controller = new AbortController()
    const endpoints = { ...plain(`reg.test:${silent.port}`), ...plain(throttling.registry) }
    const exchange = testExchange({ stop: controller.signal, endpoints, sleep: pause })
    const running = Array.from({ length: 40 }, () => refusalOf(exchange.send(ask(`reg.test:${silent.port}`))))
    const waiting = refusalOf(exchange.send(ask(throttling.registry)))
    while (throttling.seen.length === 0) await new Promise(setImmediate)
    setTimeout(() => {
      controller.abort()
    }, 20)
    const refusals = await Promise.all([...running, waiting])
    expect(refusals.filter((refusal) => !refusal.startsWith('stopped: '))).toEqual([])
    expect(throttling.seen).toHaveLength(1)
  })
})

it('So many requests are under way at a registry at a time, and all others wait for their turn', async () => {
  const held: ServerResponse[] = []
  let most = 0
  const { registry, exchange, seen } = await open(({ path }, response) => {
    if (path.endsWith('/first')) response.end('ok')
    else most = Math.max(most, held.push(response))
  })
  await exchange.send(ask(registry, { path: '/v2/acme/app/manifests/first' }))
  const all = Promise.all(Array.from({ length: 96 }, () => exchange.send(ask(registry))))
  for (const batch of [32, 64, 96]) {
    while (seen.length < 1 + batch) await new Promise(setImmediate)
    // Time enough for one more to come, if it could.
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    for (const response of held.splice(0)) response.end('ok')
  }
  await all
  expect(most).toBe(32)
})
