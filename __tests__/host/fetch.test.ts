import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer as createTcp, isIPv4 } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import tls from 'node:tls'
import { boundedFetch } from '../../src/host/fetch.js'
import type { Resolve } from '../../src/host/resolver.js'
import { lazyFetch } from '../../src/host/network.js'
import { version } from '../../src/model/version.js'
import type { FetchRequest } from '../../src/model/world.js'
import { FetchError } from '../../src/model/world.js'
import { sequence, value } from '../support/der-parts.js'
import { commonName, ecKeys, extension, makeCertificate } from '../support/issue.js'

const opened: { readonly server: Server; readonly sockets: Set<Socket> }[] = []

afterEach(() => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
})

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  opened.push({ server, sockets })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

const serve = (answer: RequestListener): Promise<number> => listen(createHttp(answer))

/** A server that writes these bytes whatever it is asked, and then closes, or stays open. */
const serveBytes = (text: string, then: 'close' | 'stay' | 'reset' = 'close'): Promise<number> =>
  listen(
    createTcp((socket) => {
      socket.once('data', () => {
        if (then === 'close') socket.end(text)
        else if (then === 'stay') socket.write(text)
        else socket.resetAndDestroy()
      })
    }),
  )

const never = new AbortController().signal
const ask = (url: string, of: Partial<FetchRequest> = {}): FetchRequest => ({
  url,
  method: 'GET',
  headers: {},
  body: null,
  maxBytes: 1024,
  timeout: 30_000,
  privateHosts: ['127.0.0.1'],
  ...of,
})

/** Names with these addresses, and none besides. */
const names =
  (known: Readonly<Record<string, readonly string[]>>): Resolve =>
  (host) =>
    Promise.resolve((known[host] ?? []).map((address) => ({ address, family: isIPv4(address) ? 4 : 6 })))

const nobody = names({})

async function get(request: FetchRequest, resolve: Resolve = nobody, stop = never): Promise<string> {
  return Buffer.from(await boundedFetch(stop, resolve)(request)).toString()
}

async function refusalOf(request: FetchRequest, resolve: Resolve = nobody, stop = never): Promise<string> {
  try {
    await boundedFetch(stop, resolve)(request)
  } catch (error) {
    if (error instanceof FetchError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}

const redirectTo =
  (location: string, status = 302) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { location }).end('elsewhere')
  }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe('an answer', () => {
  it('is its body, byte for byte', async () => {
    const port = await serve((_request, response) => response.end(Buffer.from([0, 255, 13, 10])))
    expect([...(await boundedFetch(never)(ask(`http://127.0.0.1:${port}/`)))]).toEqual([0, 255, 13, 10])
  })

  it('may be empty, and may have exactly as many bytes as are allowed', async () => {
    const port = await serve((request, response) => response.end(request.url === '/full' ? 'x'.repeat(1024) : ''))
    await expect(get(ask(`http://127.0.0.1:${port}/full`))).resolves.toHaveLength(1024)
    await expect(get(ask(`http://127.0.0.1:${port}/empty`))).resolves.toBe('')
  })

  it('comes to a request that says who asks, wants no encoding and keeps no connection', async () => {
    const seen: IncomingMessage[] = []
    const port = await serve((request, response) => {
      seen.push(request)
      response.end('ok')
    })
    await get(ask(`http://127.0.0.1:${port}/a/b?c=d#e`, { headers: { accept: 'application/pkix-crl' } }))
    expect(seen[0]?.url).toBe('/a/b?c=d')
    expect(seen[0]?.headers).toEqual({
      host: `127.0.0.1:${port}`,
      'user-agent': `sigscan/${version}`,
      accept: 'application/pkix-crl',
      'accept-encoding': 'identity',
      connection: 'close',
    })
  })

  it('comes to a body that is posted with its length', async () => {
    const port = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        response.end(`${request.method ?? ''} ${request.headers['content-length'] ?? ''} ${body}`)
      })
    })
    const request = ask(`http://127.0.0.1:${port}/`, { method: 'POST', body: Buffer.from('question') })
    await expect(get(request)).resolves.toBe('POST 8 question')
  })

  it('comes by the name of a host that resolves to the server', async () => {
    const port = await serve((request, response) => response.end(request.headers.host))
    const request = ask(`http://ocsp.test:${port}/`, { privateHosts: ['ocsp.test'] })
    await expect(get(request, names({ 'ocsp.test': ['127.0.0.1'] }))).resolves.toBe(`ocsp.test:${port}`)
  })

  it('comes from the second address when nobody answers at the first', async () => {
    const port = await serve((_request, response) => response.end('ok'))
    const request = ask(`http://ocsp.test:${port}/`, { privateHosts: ['ocsp.test'] })
    await expect(get(request, names({ 'ocsp.test': ['127.0.0.2', '127.0.0.1'] }))).resolves.toBe('ok')
  })

  it('comes by the name that the system knows', async () => {
    const port = await serve((_request, response) => response.end('ok'))
    const request = ask(`http://localhost:${port}/`, { privateHosts: ['localhost'] })
    const fetch = lazyFetch(never)
    const answers = await Promise.all([fetch(request), fetch(request)])
    expect(answers.map((answer) => Buffer.from(answer).toString())).toEqual(['ok', 'ok'])
  })
})

describe('a host with a private address', () => {
  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://127.1/',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
  ])('is not asked when its URL holds it: %s', async (url) => {
    await expect(refusalOf(ask(url, { privateHosts: [] }))).resolves.toMatch(/^private-address: /)
  })

  it('is not asked when its name resolves to it', async () => {
    await expect(refusalOf(ask('http://ocsp.test/'), names({ 'ocsp.test': ['127.0.0.1', '::1'] }))).resolves.toBe(
      'private-address: http://ocsp.test/ is at a private address, and `revocation-hosts` does not list its host.',
    )
  })

  it('is not asked when the system resolves its name to it', async () => {
    const refused = boundedFetch(never)(ask('http://localhost/', { privateHosts: [] }))
    await expect(refused).rejects.toMatchObject({ code: 'private-address' })
  })

  it('is asked at any port when it is listed without one, in whatever case', async () => {
    const port = await serve((_request, response) => response.end('ok'))
    const request = ask(`http://ocsp.test:${port}/`, { privateHosts: ['OCSP.test'] })
    await expect(get(request, names({ 'ocsp.test': ['127.0.0.1'] }))).resolves.toBe('ok')
  })

  it('is asked at the port that it is listed with, and at no other', async () => {
    const port = await serve((_request, response) => response.end('ok'))
    const resolve = names({ 'ocsp.test': ['127.0.0.1'] })
    const url = `http://ocsp.test:${port}/`
    await expect(get(ask(url, { privateHosts: [`ocsp.test:${port}`] }), resolve)).resolves.toBe('ok')
    await expect(refusalOf(ask(url, { privateHosts: ['ocsp.test:80'] }), resolve)).resolves.toMatch(/^private/)
  })

  it('is not asked for a listed one whose name it only ends with', async () => {
    const resolve = names({ 'evil-ocsp.test': ['127.0.0.1'], 'ocsp.test.': ['127.0.0.1'] })
    for (const url of ['http://evil-ocsp.test/', 'http://ocsp.test./']) {
      await expect(refusalOf(ask(url, { privateHosts: ['ocsp.test'] }), resolve)).resolves.toMatch(/^private/)
    }
  })
})

describe('a URL', () => {
  it.each([
    ['ldap://ldap.test/cn=CA', 'ldap://ldap.test/cn=CA is neither http nor https.'],
    ['file:///etc/passwd', 'file:///etc/passwd is neither http nor https.'],
    ['crl/root.crl', 'crl/root.crl is not a URL.'],
    ['http://user:secret@crl.test/', 'http://crl.test/ holds a user or a password.'],
    ['http://user@crl.test/', 'http://crl.test/ holds a user or a password.'],
    ['http://user:secret@[bad/', 'http://[bad/ is not a URL.'],
  ])('is refused when it is %s', async (url, message) => {
    await expect(refusalOf(ask(url))).resolves.toBe(`bad-url: ${message}`)
  })

  it('is refused when it is longer than any that is meant, and is not told whole', async () => {
    const refused = await refusalOf(ask(`http://crl.test/${'a'.repeat(8192)}`))
    expect(refused).toMatch(/^bad-url: http:\/\/crl\.test\/a+… is longer than 8192 characters\.$/)
    expect(refused.length).toBeLessThan(400)
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('is followed with the status %i', async (status) => {
    const to = await serve((_request, response) => response.end('there'))
    const port = await serve(redirectTo(`http://127.0.0.1:${to}/`, status))
    await expect(get(ask(`http://127.0.0.1:${port}/`))).resolves.toBe('there')
  })

  it.each([
    [301, 'POST question'],
    [302, 'POST question'],
    [303, 'GET '],
    [307, 'POST question'],
    [308, 'POST question'],
  ])('with the status %i asks by %s', async (status, asked) => {
    const port = await serve((request, response) => {
      if (request.url === '/') redirectTo('/there', status)(request, response)
      else void bodyOf(request).then((body) => response.end(`${request.method ?? ''} ${body}`))
    })
    const request = ask(`http://127.0.0.1:${port}/`, { method: 'POST', body: Buffer.from('question') })
    await expect(get(request)).resolves.toBe(asked)
  })

  it('is followed three times and no more', async () => {
    const port = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('there')
      else redirectTo(`/${left - 1}`)(request, response)
    })
    await expect(get(ask(`http://127.0.0.1:${port}/3`))).resolves.toBe('there')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/4`))).resolves.toBe(
      `redirect: http://127.0.0.1:${port}/4 redirects more than 3 times.`,
    )
  })

  it('to itself ends', async () => {
    const port = await serve(redirectTo('/'))
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^redirect: /)
  })

  it('to a private address is not followed', async () => {
    const port = await serve(redirectTo('http://127.0.0.2/'))
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      'private-address: http://127.0.0.2/ is at a private address, and `revocation-hosts` does not list its host.',
    )
  })

  it('to a name with a private address is not followed', async () => {
    const port = await serve(redirectTo('http://inside.test/'))
    const resolve = names({ 'inside.test': ['10.0.0.1'] })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`), resolve)).resolves.toMatch(/^private-address: /)
  })

  it.each([
    ['ftp://127.0.0.1/', 'bad-url: ftp://127.0.0.1/ is neither http nor https.'],
    ['http://user:secret@127.0.0.1/', 'bad-url: http://127.0.0.1/ holds a user or a password.'],
    ['http://[', 'bad-url: http://[ is not a URL.'],
  ])('to %s is not followed', async (location, message) => {
    const port = await serve(redirectTo(location))
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(message)
  })

  it('to nowhere is refused', async () => {
    const port = await serve((_request, response) => response.writeHead(302).end())
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      `redirect: http://127.0.0.1:${port}/ redirects, and does not say to where.`,
    )
  })

  it('does not begin the time anew', async () => {
    const port = await serve((request, response) => {
      setTimeout(redirectTo('/'), 150, request, response)
    })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { timeout: 300 }))).resolves.toMatch(/^timeout: /)
  })

  it('does not begin the bytes anew: a redirect has a body that nobody reads', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/there') response.end('there')
      else response.writeHead(302, { location: '/there' }).end(Buffer.alloc(4 * 1024 * 1024))
    })
    await expect(get(ask(`http://127.0.0.1:${port}/`))).resolves.toBe('there')
  })
})

describe('an answer that is not taken', () => {
  it.each([204, 206, 304, 400, 404, 500, 503])('has the status %i', async (status) => {
    const port = await serve((_request, response) => response.writeHead(status).end())
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/x`))).resolves.toBe(
      `status: http://127.0.0.1:${port}/x answers with the status ${status}, and not with 200.`,
    )
  })

  it('says that it is too long', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 1025\r\n\r\n', 'stay')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      `too-large: http://127.0.0.1:${port}/ answers with more than 1024 bytes.`,
    )
  })

  it('is too long and does not say so', async () => {
    const port = await serve((_request, response) => {
      response.write('x'.repeat(1000))
      response.write('x'.repeat(25))
    })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^too-large: /)
  })

  it('never ends', async () => {
    const port = await serve((_request, response) => {
      const pour = (): void => {
        while (response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', pour)
      pour()
    })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { maxBytes: 1024 * 1024 }))).resolves.toMatch(/^too-large/)
  })

  it('ends before it is whole', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      `unreachable: http://127.0.0.1:${port}/ cannot be reached (ECONNRESET).`,
    )
  })

  it('ends before its last chunk', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^unreachable: /)
  })

  it.each([
    ['is not HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['says nothing', ''],
    ['has two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc'],
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n'],
    ['has a head without end', `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(10_000)}`],
  ])('%s', async (_what, text) => {
    const port = await serveBytes(text)
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toMatch(/^unreachable: /)
  })

  it('is a reset of the connection', async () => {
    const port = await serveBytes('', 'reset')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      `unreachable: http://127.0.0.1:${port}/ cannot be reached (ECONNRESET).`,
    )
  })

  it('is none, because nobody listens', async () => {
    const server = createTcp()
    const port = await listen(server)
    await new Promise((done) => server.close(done))
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`))).resolves.toBe(
      `unreachable: http://127.0.0.1:${port}/ cannot be reached (ECONNREFUSED).`,
    )
  })

  it('is none, because the name is unknown', async () => {
    const unknown: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    await expect(refusalOf(ask('http://crl.test/'), unknown)).resolves.toBe(
      'unreachable: http://crl.test/ cannot be reached (ENOTFOUND).',
    )
    await expect(refusalOf(ask('http://crl.test/'), () => Promise.reject(new Error('odd')))).resolves.toBe(
      'unreachable: http://crl.test/ cannot be reached (no reason given).',
    )
    await expect(refusalOf(ask('http://crl.test/'), nobody)).resolves.toBe(
      'unreachable: http://crl.test/ cannot be reached, because its host has no address.',
    )
  })
})

describe('the time of a request', () => {
  const late = (port: number): string => `timeout: http://127.0.0.1:${port}/ did not answer within 200 ms.`

  it('ends while the name is looked up', async () => {
    await expect(
      refusalOf(ask('http://crl.test/', { timeout: 200 }), () => new Promise(() => undefined)),
    ).resolves.toBe('timeout: http://crl.test/ did not answer within 200 ms.')
  })

  it('ends while nothing is answered', async () => {
    const port = await serve(() => undefined)
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { timeout: 200 }))).resolves.toBe(late(port))
  })

  it('ends while the head comes slowly', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\nX-A: ', 'stay')
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { timeout: 200 }))).resolves.toBe(late(port))
  })

  it('ends while the body drips', async () => {
    const port = await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => {
        clearInterval(drip)
      })
    })
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`, { timeout: 200 }))).resolves.toBe(late(port))
  })

  it('ends when the run is stopped, before it and in the middle of it', async () => {
    const run = new AbortController()
    const port = await serve(() => {
      run.abort()
    })
    const stopped = `unreachable: http://127.0.0.1:${port}/ was not asked to the end, because the run was stopped.`
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`), nobody, run.signal)).resolves.toBe(stopped)
    await expect(refusalOf(ask(`http://127.0.0.1:${port}/`), nobody, run.signal)).resolves.toBe(stopped)
    const named = await refusalOf(ask('http://crl.test/'), names({ 'crl.test': ['1.1.1.1'] }), run.signal)
    expect(named).toMatch(/because the run was stopped\.$/)
  })
})

describe('a connection', () => {
  it('is closed by us when the answer was refused, and when it was taken', async () => {
    for (const status of [200, 302, 404]) {
      let closed: Promise<unknown> = Promise.resolve()
      const port = await listen(
        createHttp((_request, response) => {
          response.writeHead(status).write('first')
          if (status === 200) response.end()
        }).on('connection', (socket: Socket) => {
          closed = once(socket, 'close')
        }),
      )
      await boundedFetch(never)(ask(`http://127.0.0.1:${port}/`)).catch(() => null)
      await closed
    }
  })
})

describe('a server over TLS', () => {
  const keys = ecKeys()
  const names = extension(
    '2.5.29.17',
    false,
    sequence(value(0x87, Buffer.from([127, 0, 0, 1])), value(0x82, Buffer.from('tls.test'))),
  )
  const der = makeCertificate({
    subject: commonName('tls'),
    issuer: commonName('tls'),
    keys,
    by: keys,
    extensions: [names],
  })
  const cert = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`
  const key = keys.privateKey.export({ format: 'pem', type: 'pkcs8' })

  const serveTls = (answer: RequestListener): Promise<number> => listen(createHttps({ cert, key }, answer))

  /** Node 24, which runs the tests, can be given other roots for a while. */
  const { getCACertificates, setDefaultCACertificates } = tls as unknown as {
    getCACertificates: (type: 'default') => readonly string[]
    setDefaultCACertificates: (certificates: readonly string[]) => void
  }

  async function trusting<Result>(work: () => Promise<Result>): Promise<Result> {
    const usual = getCACertificates('default')
    setDefaultCACertificates([cert])
    try {
      return await work()
    } finally {
      setDefaultCACertificates(usual)
    }
  }

  it('is not asked when its certificate is nobody that is trusted, whatever the environment says', async () => {
    const port = await serveTls((_request, response) => response.end('ok'))
    const usual = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      await expect(refusalOf(ask(`https://127.0.0.1:${port}/`))).resolves.toBe(
        `unreachable: https://127.0.0.1:${port}/ cannot be reached (DEPTH_ZERO_SELF_SIGNED_CERT).`,
      )
    } finally {
      if (usual === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = usual
    }
  })

  it('is not asked when its certificate is for another name', async () => {
    const port = await serveTls((_request, response) => response.end('ok'))
    const resolve: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    const request = ask(`https://other.test:${port}/`, { privateHosts: ['other.test'] })
    await expect(trusting(() => refusalOf(request, resolve))).resolves.toMatch(/ERR_TLS_CERT_ALTNAME_INVALID/)
  })

  it('is asked by its name, and by its address', async () => {
    const port = await serveTls((_request, response) => response.end('ok'))
    const resolve: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    const named = ask(`https://tls.test:${port}/`, { privateHosts: ['tls.test'] })
    await expect(trusting(() => get(named, resolve))).resolves.toBe('ok')
    await expect(trusting(() => get(ask(`https://127.0.0.1:${port}/`)))).resolves.toBe('ok')
  })

  it('may be redirected to, and not redirect back to http', async () => {
    const plain = await serve((_request, response) => response.end('plain'))
    const secure = await serveTls((request, response) => {
      if (request.url === '/back') redirectTo(`http://127.0.0.1:${plain}/`)(request, response)
      else response.end('secure')
    })
    const to = await serve(redirectTo(`https://127.0.0.1:${secure}/`))
    await expect(trusting(() => get(ask(`http://127.0.0.1:${to}/`)))).resolves.toBe('secure')
    await expect(trusting(() => refusalOf(ask(`https://127.0.0.1:${secure}/back`)))).resolves.toBe(
      `redirect: https://127.0.0.1:${secure}/back redirects to http://127.0.0.1:${plain}/, which is not https.`,
    )
  })

  it('that does not speak it cannot be reached', async () => {
    const port = await serve((_request, response) => response.end('plain'))
    await expect(refusalOf(ask(`https://127.0.0.1:${port}/`))).resolves.toMatch(/^unreachable: /)
  })
})
