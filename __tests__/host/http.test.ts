import { afterEach, describe, expect, it } from '@jest/globals'
import { createServer as createHttp } from 'node:http'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { openHttp } from '../../src/host/http.js'
import { lazyHttp } from '../../src/host/network.js'
import type { HttpAnswer, HttpExchange, HttpRequest } from '../../src/model/http.js'
import { version } from '../../src/model/version.js'
import { FetchError } from '../../src/model/world.js'
import { closeServers, everyName, listen, serveBytes, serveHttp, serveHttps, trusting } from '../support/loopback.js'

afterEach(closeServers)

const never = new AbortController().signal

const ask = (url: string, of: Partial<HttpRequest> = {}): HttpRequest => ({
  url,
  method: 'GET',
  headers: {},
  body: null,
  maxBytes: 1024,
  timeout: 20_000,
  mayBePrivate: true,
  insecure: false,
  ...of,
})

const exchange = (environment: Record<string, string> = {}, resolve = everyName(), stop = never): HttpExchange =>
  openHttp({ stop, environment, resolve })

async function refusalOf(request: HttpRequest, http = exchange()): Promise<string> {
  try {
    await http(request)
  } catch (error) {
    if (error instanceof FetchError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}

const textOf = ({ body }: HttpAnswer): string => Buffer.from(body).toString()

describe('an answer', () => {
  it('has its status, its headers one by one, and its body byte for byte', async () => {
    const { port, seen } = await serveHttp((_seen, response) => {
      response.writeHead(418, [
        ['WWW-Authenticate', 'Basic realm="a"'],
        ['www-authenticate', 'Bearer realm="b"'],
        ['__proto__', 'x'],
      ])
      response.end(Buffer.from([0, 255, 13, 10]))
    })
    const { status, headers, body } = await exchange()(
      ask(`http://reg.test:${port}/v2/?a=b`, { headers: { accept: 'x/y' } }),
    )
    expect(status).toBe(418)
    expect(headers.get('www-authenticate')).toEqual(['Basic realm="a"', 'Bearer realm="b"'])
    expect(headers.get('__proto__')).toEqual(['x'])
    expect([...body]).toEqual([0, 255, 13, 10])
    expect(seen[0]?.path).toBe('/v2/?a=b')
    expect(seen[0]?.headers).toMatchObject({
      accept: 'x/y',
      'accept-encoding': 'identity',
      'user-agent': `sigscan/${version}`,
    })
  })

  it('may have exactly as many bytes as are taken, and be empty', async () => {
    const { port } = await serveHttp(({ path }, response) => response.end(path === '/full' ? 'x'.repeat(1024) : ''))
    expect(textOf(await exchange()(ask(`http://127.0.0.1:${port}/full`)))).toHaveLength(1024)
    expect(textOf(await exchange()(ask(`http://127.0.0.1:${port}/`)))).toBe('')
  })

  it('is no redirect that is followed', async () => {
    const { port, seen } = await serveHttp((_seen, response) => response.writeHead(307, { location: '/other' }).end())
    await expect(exchange()(ask(`http://127.0.0.1:${port}/`))).resolves.toMatchObject({ status: 307 })
    expect(seen).toHaveLength(1)
  })

  it('to HEAD has no body, whatever length it states', async () => {
    const { port } = await serveHttp((_seen, response) => response.writeHead(200, { 'content-length': '99999' }).end())
    const answer = await exchange()(ask(`http://127.0.0.1:${port}/`, { method: 'HEAD' }))
    expect(answer.headers.get('content-length')).toEqual(['99999'])
    expect(answer.body).toHaveLength(0)
  })

  it('comes to what was posted', async () => {
    const { port, seen } = await serveHttp((_seen, response) => response.end())
    await exchange()(ask(`http://127.0.0.1:${port}/`, { method: 'POST', body: Buffer.from('a=b') }))
    expect(seen[0]).toMatchObject({ method: 'POST', body: 'a=b' })
  })

  it('may come after an informational one', async () => {
    const { port } = await serveBytes('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
    expect(textOf(await exchange()(ask(`http://127.0.0.1:${port}/`)))).toBe('ok')
  })
})

describe('connections', () => {
  it('are kept, and no more than 32 at a time', async () => {
    const held: ServerResponse[] = []
    const sockets = new Set<unknown>()
    let most = 0
    const { port, seen } = await serveHttp((_seen, response, request) => {
      sockets.add(request.socket)
      most = Math.max(most, held.push(response))
    })
    const http = exchange()
    const all = Promise.all(Array.from({ length: 96 }, () => http(ask(`http://reg.test:${port}/`))))
    for (const batch of [32, 64, 96]) {
      while (seen.length < batch) await new Promise(setImmediate)
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
      for (const response of held.splice(0)) response.end('ok')
    }
    await all
    expect(most).toBe(32)
    expect(sockets.size).toBe(32)
  })

  it('that were made to a private address are not used by who may not have one', async () => {
    const { port } = await serveHttp((_seen, response) => response.end('ok'))
    const http = exchange()
    await expect(http(ask(`http://reg.test:${port}/`))).resolves.toMatchObject({ status: 200 })
    await expect(refusalOf(ask(`http://reg.test:${port}/`, { mayBePrivate: false }), http)).resolves.toMatch(
      /^private-/,
    )
  })

  it('that were made without a look at the certificate are not used by who wants one', async () => {
    const { port } = await serveHttps((_seen, response) => response.end('ok'))
    const http = exchange()
    await expect(http(ask(`https://reg.test:${port}/`, { insecure: true }))).resolves.toMatchObject({ status: 200 })
    await expect(refusalOf(ask(`https://reg.test:${port}/`), http)).resolves.toMatch(/^not-authentic/)
  })

  it('are opened lazily by the network of this machine', async () => {
    const { port } = await serveHttp((_seen, response) => response.end('ok'))
    const http = lazyHttp({ stop: never, environment: {} })
    expect(textOf(await http(ask(`http://127.0.0.1:${port}/`)))).toBe('ok')
    expect(textOf(await http(ask(`http://127.0.0.1:${port}/`)))).toBe('ok')
  })
})

describe('a private address', () => {
  it.each(['127.0.0.1', '169.254.169.254', '10.0.0.1', '[::1]', '[fd00::1]', '0x7f.1', '2130706433'])(
    '%s in a URL is not connected to',
    async (host) => {
      await expect(refusalOf(ask(`http://${host}/v2/`, { mayBePrivate: false }))).resolves.toMatch(
        /^private-address: http:\/\/\S+ is at a private address, and it is neither named nor listed/,
      )
    },
  )

  it('of this machine is known without asking anybody, and private as any', async () => {
    const { port } = await serveHttp((_seen, response) => response.end('here'))
    const nobody = exchange({}, () => Promise.reject(new Error('nobody is to be asked')))
    expect(textOf(await nobody(ask(`http://localhost:${port}/`)))).toBe('here')
    const request = ask(`http://localhost:${port}/`, { mayBePrivate: false })
    await expect(refusalOf(request, nobody)).resolves.toMatch(/^private-address/)
  })

  it('of a name is not connected to, and its query is not repeated', async () => {
    const request = ask('http://reg.test/v2/?signature=secret', { mayBePrivate: false })
    await expect(refusalOf(request)).resolves.toBe(
      'private-address: http://reg.test/v2/ is at a private address, and it is neither named nor listed as a registry that may be.',
    )
  })
})

describe('a server over TLS', () => {
  it('shows a certificate that this machine trusts, for its own name', async () => {
    const { port } = await serveHttps((_seen, response) => response.end('secure'))
    await trusting(async () => {
      expect(textOf(await exchange()(ask(`https://reg.test:${port}/`)))).toBe('secure')
      await expect(refusalOf(ask(`https://reg.example:${port}/`))).resolves.toMatch(
        /^not-authentic: .* \(ERR_TLS_CERT_ALTNAME_INVALID\)\.$/,
      )
    })
  })

  it('is not trusted because the environment says that everybody is', async () => {
    const { port } = await serveHttps((_seen, response) => response.end('secure'))
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      await expect(refusalOf(ask(`https://reg.test:${port}/`))).resolves.toMatch(/^not-authentic/)
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
    }
  })

  it('that speaks no TLS is not reached', async () => {
    const { port } = await serveHttp((_seen, response) => response.end('plain'))
    await expect(refusalOf(ask(`https://reg.test:${port}/`, { insecure: true }))).resolves.toMatch(/^unreachable/)
  })
})

describe('a hostile server', () => {
  it.each([
    ['a body longer than is taken', 'content-length: 1025\r\n\r\n', 'too-large'],
    ['a body that ends before its length', 'content-length: 10\r\n\r\nabc', 'unreachable'],
    ['chunks that end too early', 'transfer-encoding: chunked\r\n\r\n5\r\nab', 'unreachable'],
    ['a compressed body', 'content-encoding: gzip\r\ncontent-length: 1\r\n\r\nx', 'malformed'],
    ['two encodings', 'content-encoding: identity\r\ncontent-encoding: br\r\ncontent-length: 1\r\n\r\nx', 'malformed'],
    ['two lengths', 'content-length: 1\r\ncontent-length: 2\r\n\r\nxy', 'malformed'],
    ['a length that is no number', 'content-length: -1\r\n\r\nxy', 'malformed'],
    ['a header that is none', 'no header\r\n\r\n', 'malformed'],
    ['a million headers', `${'a: b\r\n'.repeat(1_000_000)}\r\n`, 'malformed'],
    ['one header without an end', `a: ${'b'.repeat(1_000_000)}`, 'malformed'],
  ])('answers with %s', async (_what, rest, code) => {
    const { port } = await serveBytes(`HTTP/1.1 200 OK\r\n${rest}`)
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/a`))).resolves.toMatch(
      new RegExp(`^${code}: http://127\\.0\\.0\\.1:[0-9]+/a .*\\.$`),
    )
  })

  it('answers with a body that says that it is not encoded, and is taken', async () => {
    const { port } = await serveBytes('HTTP/1.1 200 OK\r\ncontent-encoding: identity\r\ncontent-length: 1\r\n\r\nx')
    expect(textOf(await exchange()(ask(`http://127.0.0.1:${port}/`)))).toBe('x')
  })

  it('never ends its body, and is cut off at the limit', async () => {
    let written = 0
    const { port } = await serveHttp((_seen, response) => {
      const more = (): void => {
        written += 65_536
        if (!response.destroyed && written < 1e9) response.write('x'.repeat(65_536), more)
      }
      more()
    })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^too-large/)
    expect(written).toBeLessThan(1e9)
  })

  it('never ends its trailers, and is cut off', async () => {
    const { port } = await serveBytes(
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n${'a: b\r\n'.repeat(1_000_000)}\r\n`,
    )
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^malformed/)
  })

  it('does not answer in time, be it before the headers or within the body', async () => {
    const silent = await serveBytes('', 'stay')
    const slow = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc', 'stay')
    for (const { port } of [silent, slow]) {
      await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { timeout: 50 }))).resolves.toMatch(
        /^timeout: .* did not answer within 50 ms\.$/,
      )
    }
  })

  it.each(['reset', 'close'] as const)('ends the connection without an answer (%s)', async (then) => {
    const { port } = await serveBytes('', then)
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^unreachable/)
  })

  it('changes the protocol', async () => {
    const { port } = await serveBytes(
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'stay',
    )
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^unreachable/)
  })

  it('is not there', async () => {
    await expect(refusalOf(ask('http://127.0.0.1:1/'))).resolves.toMatch(/^unreachable: .*\(ECONNREFUSED\)/)
    const nobody = exchange({}, () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })))
    await expect(refusalOf(ask('http://reg.test/'), nobody)).resolves.toMatch(/^unreachable: .*\(ENOTFOUND\)/)
  })
})

it('A stop ends what is under way, and what comes after it', async () => {
  const { port } = await serveBytes('', 'stay')
  const controller = new AbortController()
  const http = exchange({}, everyName(), controller.signal)
  const running = refusalOf(ask(`http://127.0.0.1:${port}/`), http)
  controller.abort()
  await expect(running).resolves.toMatch(/because the run was stopped\.$/)
  await expect(refusalOf(ask(`http://127.0.0.1:${port}/`), http)).resolves.toMatch(/because the run was stopped\.$/)
})

it.each(['ftp://reg.test/', 'no url', 'http://user:secret@reg.test/'])('%s is not asked', async (url) => {
  const refusal = await refusalOf(ask(url))
  expect(refusal).toMatch(/^bad-url/)
  expect(refusal).not.toContain('secret')
})

interface ProxyServer {
  readonly port: number
  /** What was asked of it: `CONNECT reg.test:443`, `GET http://reg.test/`, with the credentials for it. */
  readonly seen: readonly string[]
}

/** A proxy that leads every tunnel to one port of loopback, and answers plain requests itself. */
async function serveProxy(to: number, status = '200 OK'): Promise<ProxyServer> {
  const seen: string[] = []
  const server = createHttp((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    response.end('by proxy')
  })
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    socket.on('error', () => undefined)
    socket.write(`HTTP/1.1 ${status}\r\n\r\n`)
    const other = connect(to, '127.0.0.1').on('error', () => undefined)
    socket.pipe(other).pipe(socket)
  })
  return { port: await listen(server), seen }
}

describe('a proxy', () => {
  it('leads to a server over TLS by a tunnel, which the certificate is checked through', async () => {
    const { port, seen: requests } = await serveHttps((_seen, response) => response.end('secure'))
    const proxy = await serveProxy(port)
    const environment = { https_proxy: `http://user:p%40ss@127.0.0.1:${proxy.port}` }
    const request = ask('https://reg.test/v2/', { mayBePrivate: false, headers: { authorization: 'Bearer t' } })
    await expect(refusalOf(request, exchange(environment))).resolves.toMatch(/^not-authentic/)
    await trusting(async () => {
      expect(textOf(await exchange(environment)(request))).toBe('secure')
    })
    const credentials = Buffer.from('user:p@ss').toString('base64')
    expect(proxy.seen).toContain(`CONNECT reg.test:443 Basic ${credentials}`)
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer t' })
    expect(requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  it('is asked itself for what is plain HTTP, and bounded as every server is', async () => {
    const proxy = await serveProxy(1)
    const http = exchange({ HTTP_PROXY: `127.0.0.1:${proxy.port}` })
    expect(textOf(await http(ask('http://reg.example/v2/')))).toBe('by proxy')
    expect(proxy.seen).toEqual(['GET http://reg.example/v2/'])
    await expect(refusalOf(ask('http://reg.example/v2/', { maxBytes: 3 }), http)).resolves.toMatch(/^too-large/)
  })

  it('that refuses is told of without its credentials', async () => {
    const proxy = await serveProxy(1, '407 Proxy Authentication Required')
    const http = exchange({ HTTPS_PROXY: `http://user:secret@127.0.0.1:${proxy.port}` })
    const refusal = await refusalOf(ask('https://reg.example/'), http)
    expect(refusal).toMatch(/^unreachable: https:\/\/reg\.example\/ cannot be reached/)
    expect(refusal).not.toContain('secret')
  })

  it.each(['169.254.169.254', '10.0.0.1', 'metadata', 'metadata.google.internal', 'printer.local', 'a.home.arpa.'])(
    'is not asked for %s, unless that may be private',
    async (host) => {
      const proxy = await serveProxy(1)
      const http = exchange({ http_proxy: `http://127.0.0.1:${proxy.port}` })
      await expect(refusalOf(ask(`http://${host}/`, { mayBePrivate: false }), http)).resolves.toMatch(
        /^private-address/,
      )
      expect(proxy.seen).toEqual([])
      await expect(http(ask(`http://${host}/`))).resolves.toMatchObject({ status: 200 })
    },
  )

  it('is left out for this machine and for what NO_PROXY lists', async () => {
    const { port } = await serveHttp((_seen, response) => response.end('direct'))
    const proxy = await serveProxy(1)
    const http = exchange({ http_proxy: `http://127.0.0.1:${proxy.port}`, no_proxy: '.reg.test' })
    for (const host of ['127.0.0.1', 'localhost', 'a.localhost', 'reg.test', 'a.reg.test']) {
      expect(textOf(await http(ask(`http://${host}:${port}/`)))).toBe('direct')
    }
    expect(proxy.seen).toEqual([])
  })
})
