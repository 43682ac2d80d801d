import { afterEach, describe, expect, it } from '@jest/globals'
import type { Credentials, CredentialStore } from '../../src/model/http.js'
import { RegistryError } from '../../src/registry/model.js'
import type { ExchangeParts } from '../support/exchange.js'
import { ask, plain, refusalOf, testExchange, textOf } from '../support/exchange.js'
import type { Answer, Loopback } from '../support/loopback.js'
import { closeServers, json, serveHttp, serveHttps } from '../support/loopback.js'

afterEach(closeServers)

const password: Credentials = { kind: 'password', username: 'me', password: 'secret' }
const basic = `Basic ${Buffer.from('me:secret').toString('base64')}`
const always =
  (credentials: Credentials | null): CredentialStore =>
  () =>
    Promise.resolve(credentials)

const challenge = (realm: string, more = ''): Record<string, string> => ({
  'www-authenticate': `Bearer realm="${realm}",service="reg.test",scope="repository:acme/app:pull,push"${more}`,
})

/** What a server was shown, in the order in which it was asked. */
const shownTo = ({ seen }: Loopback): readonly (string | undefined)[] =>
  seen.map(({ headers }) => headers.authorization)

const isToken = (shown: string | undefined): boolean => shown?.startsWith('Bearer token-') === true

/** A registry that wants tokens, and the realm that gives `token-1`, `token-2` and so on. */
async function open(of: {
  readonly give?: Answer
  readonly realm?: (port: number) => string
  readonly accept?: (authorization: string | undefined) => boolean
  readonly error?: string
  readonly parts?: ExchangeParts
}) {
  let given = 0
  const give: Answer = (_seen, response) => {
    json(response, 200, { token: `token-${(given += 1)}` })
  }
  const auth = await serveHttp(of.give ?? give)
  const realm = of.realm?.(auth.port) ?? `http://auth.test:${auth.port}/token?account=a`
  const { accept = isToken, error = '' } = of
  const server = await serveHttp(({ headers }, response) => {
    if (accept(headers.authorization)) response.end('there')
    else response.writeHead(401, challenge(realm, error)).end()
  })
  const registry = `reg.test:${server.port}`
  const endpoints = { ...plain(registry), ...plain(`auth.test:${auth.port}`) }
  return { auth, server, registry, exchange: testExchange({ endpoints, ...of.parts }) }
}

const queryOf = (path: string | undefined): Record<string, string> =>
  Object.fromEntries(new URL(path ?? '', 'http://x').searchParams)

describe('a token', () => {
  it("is anybody's where there are no credentials, for our own scope and no more", async () => {
    const { auth, server, registry, exchange } = await open({})
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(shownTo(server)).toEqual([undefined, 'Bearer token-1'])
    expect(shownTo(auth)).toEqual([undefined])
    expect(queryOf(auth.seen[0]?.path)).toEqual({
      account: 'a',
      service: 'reg.test',
      scope: 'repository:acme/app:pull',
    })
    expect(exchange.lines).toEqual([
      `${registry} wants a token of auth.test:${auth.port} for repository:acme/app:pull.`,
    ])
  })

  it('is got by a password, which goes to the realm only', async () => {
    const { auth, server, registry, exchange } = await open({ parts: { credentials: always(password) } })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(shownTo(auth)).toEqual([basic])
    expect(shownTo(server)).toEqual([undefined, 'Bearer token-1'])
    expect(exchange.lines.join()).not.toMatch(/secret|token-1/)
  })

  it('is got by an identity token, as OAuth 2 refreshes one', async () => {
    const { auth, registry, exchange } = await open({
      give: (_seen, response) => {
        json(response, 200, { access_token: 'token-x' })
      },
      parts: { credentials: always({ kind: 'identity', token: 'identity secret' }) },
    })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(auth.seen[0]).toMatchObject({ method: 'POST', path: '/token?account=a' })
    expect(auth.seen[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' })
    expect(Object.fromEntries(new URLSearchParams(auth.seen[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'sigscan',
      service: 'reg.test',
      scope: 'repository:acme/app:pull',
      refresh_token: 'identity secret',
    })
  })

  it('may be what was given, which is used as it is', async () => {
    const { auth, server, registry, exchange } = await open({
      parts: { credentials: always({ kind: 'bearer', token: 'token-given' }) },
    })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(shownTo(server)).toEqual([undefined, 'Bearer token-given'])
    expect(auth.seen).toEqual([])
  })

  it('that was given and is refused is not asked for elsewhere', async () => {
    const { auth, server, registry, exchange } = await open({
      accept: () => false,
      error: ',error="invalid_token"',
      parts: { credentials: always({ kind: 'bearer', token: 'token-given' }) },
    })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized: GET .*: status 401\.$/)
    expect(server.seen).toHaveLength(2)
    expect(auth.seen).toEqual([])
  })

  it('that was given and cannot stand in a header is refused, and not repeated', async () => {
    const { registry, exchange } = await open({
      parts: { credentials: always({ kind: 'bearer', token: 'token\r\nsecret' }) },
    })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(
      /^unauthorized: [^\r\n]+ that no request can carry\.$/,
    )
  })

  it('may be of a registry that names no service', async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const { port } = await serveHttp(({ headers }, response) => {
      if (headers.authorization !== undefined) response.end('there')
      else response.writeHead(401, { 'www-authenticate': `Bearer realm="http://auth.test:${auth.port}/"` }).end()
    })
    const exchange = testExchange({ endpoints: { ...plain(`reg.test:${port}`), ...plain(`auth.test:${auth.port}`) } })
    await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('there')
    expect(queryOf(auth.seen[0]?.path)).toEqual({ scope: 'repository:acme/app:pull' })
  })

  it('is asked for once by all who need the same, and before each later request', async () => {
    const { auth, server, registry, exchange } = await open({})
    const all = Array.from({ length: 50 }, () => exchange.send(ask(registry)))
    await Promise.all(all)
    await exchange.send(ask(registry))
    expect(auth.seen).toHaveLength(1)
    expect(server.seen).toHaveLength(52)
    expect(shownTo(server).filter((shown) => shown === undefined)).toHaveLength(1)
    await exchange.send(ask(registry, { path: '/v2/other/manifests/1', scope: 'repository:other:pull' }))
    expect(shownTo(server).at(-1)).toBe('Bearer token-2')
    await exchange.send(ask(registry, { path: '/v2/_catalog', scope: 'registry:catalog:*' }))
    expect(queryOf(auth.seen[2]?.path)).toMatchObject({ scope: 'registry:catalog:*' })
    expect(server.seen).toHaveLength(54)
  })

  it.each([
    [{}, 49_000, 1],
    [{}, 50_000, 2],
    [{ expires_in: 1 }, 49_000, 1],
    [{ expires_in: -5 }, 49_000, 1],
    [{ expires_in: '300' }, 50_000, 2],
    [{ expires_in: 300 }, 289_000, 1],
    [{ expires_in: 300 }, 290_000, 2],
    [{ expires_in: 9e15 }, 3_590_000, 2],
  ])('that says %j is kept, or not, after %p ms', async (more, wait, asked) => {
    const { auth, registry, exchange } = await open({
      give: (_seen, response) => {
        json(response, 200, { token: 'token-1', ...more })
      },
    })
    await exchange.send(ask(registry))
    exchange.advance(wait)
    await exchange.send(ask(registry))
    expect(auth.seen).toHaveLength(asked)
  })

  it('is not kept for more repositories than a thousand', async () => {
    const { auth, registry, exchange } = await open({})
    const of = (index: number) => ask(registry, { scope: `repository:a/${index}:pull` })
    for (let index = 0; index <= 1024; index++) await exchange.send(of(index))
    await exchange.send(of(1))
    expect(auth.seen).toHaveLength(1025)
    await exchange.send(of(0))
    expect(auth.seen).toHaveLength(1026)
  })

  it.each(['invalid_token', 'insufficient_scope'])('is renewed once where it is refused for %s', async (error) => {
    const valid = new Set(['Bearer token-1'])
    const { auth, server, registry, exchange } = await open({
      accept: (shown) => valid.has(shown ?? ''),
      error: `,error="${error}"`,
    })
    await exchange.send(ask(registry))
    valid.clear()
    valid.add('Bearer token-2')
    await Promise.all(Array.from({ length: 10 }, () => exchange.send(ask(registry))))
    expect(auth.seen).toHaveLength(2)
    valid.clear()
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized: .*: status 401\.$/)
    expect(auth.seen).toHaveLength(3)
    expect(server.seen).toHaveLength(2 + 20 + 2)
  })

  it('is not renewed where it is refused for no reason, or for another one', async () => {
    for (const error of ['', ',error="invalid_request"']) {
      const { auth, registry, exchange } = await open({ accept: () => false, error })
      await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized/)
      expect(auth.seen).toHaveLength(1)
    }
  })

  it('is not repeated in a message, though the registry repeats it', async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const { port } = await serveHttp(({ headers }, response) => {
      json(
        response,
        401,
        { errors: [{ message: `bad ${headers.authorization ?? ''}` }] },
        challenge(`http://auth.test:${auth.port}`),
      )
    })
    const exchange = testExchange({ endpoints: { ...plain(`reg.test:${port}`), ...plain(`auth.test:${auth.port}`) } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/: status 401\.$/)
  })

  it.each([
    ['longer than what is told', 'x'.repeat(400), ''],
    ['at the end of what is told', 'secret-token', 'a'.repeat(195)],
  ])('is not repeated in part: %s', async (_, token, before) => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token })
    })
    const { port } = await serveHttp(({ headers }, response) => {
      const errors = [{ message: `${before}${headers.authorization ?? ''}` }]
      json(
        response,
        headers.authorization === undefined ? 401 : 403,
        { errors },
        challenge(`http://auth.test:${auth.port}`),
      )
    })
    const exchange = testExchange({ endpoints: { ...plain(`reg.test:${port}`), ...plain(`auth.test:${auth.port}`) } })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/: status 403\.$/)
  })
})

describe('a realm', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'refused'],
    [405, 'refused'],
    [400, 'refused'],
    [302, 'redirect'],
    [429, 'throttled'],
    [500, 'refused'],
  ])('that answers %p gives no token: %s, which is never not-found', async (status, code) => {
    const { auth, server, registry, exchange } = await open({
      give: (_seen, response) => response.writeHead(status, { location: '/' }).end('{"errors":[{"message":"no"}]}'),
      parts: { credentials: always(password) },
    })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(
      new RegExp(`^${code}: GET http://auth\\.test:[0-9]+/token: status ${status}`),
    )
    expect(server.seen).toHaveLength(1)
    expect(auth.seen.every(({ path }) => path.startsWith('/token?'))).toBe(true)
  })

  it('whose refusal is final is not asked for the same again; another one is', async () => {
    let status = 403
    const { auth, registry, exchange } = await open({
      give: (_seen, response) => {
        json(response, status, { token: 'token-1' })
      },
    })
    await refusalOf(exchange.send(ask(registry)))
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^forbidden/)
    expect(auth.seen).toHaveLength(1)
    status = 400
    const other = ask(registry, { scope: 'repository:other:pull' })
    await expect(refusalOf(exchange.send(other))).resolves.toMatch(/^refused/)
    status = 200
    await expect(textOf(exchange.send(other))).resolves.toBe('there')
  })

  it('is asked again where that may help, be it by GET or by POST', async () => {
    for (const credentials of [null, { kind: 'identity', token: 't' }] as const) {
      let left = 2
      const { auth, registry, exchange } = await open({
        give: (_seen, response) => {
          if (left-- > 0) response.writeHead(503).end()
          else json(response, 200, { token: 'token-1' })
        },
        parts: { credentials: always(credentials) },
      })
      await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
      expect(auth.seen).toHaveLength(3)
    }
  })

  it.each([
    '<html>sign in</html>',
    '{}',
    '[]',
    '{"token":""}',
    '{"token":7}',
    '{"token":"a b"}',
    '{"token":"a\\r\\nX-Evil: b"}',
    '{"token":"ä"}',
    '{"token":"a","token":"b"}',
    `{"token":"${'a'.repeat(64 * 1024 + 1)}"}`,
  ])('that answers with no token is malformed, and nothing of it is repeated (%#)', async (body) => {
    const { server, registry, exchange } = await open({ give: (_seen, response) => response.end(body) })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(
      /^malformed: http:\/\/auth\.test:[0-9]+\/token answers with no token that can be read\.$/,
    )
    expect(server.seen).toHaveLength(1)
  })

  it('that answers without an end is cut off', async () => {
    const { registry, exchange } = await open({ give: (_seen, response) => response.end('x'.repeat(256 * 1024 + 1)) })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^too-large/)
  })

  it.each([
    ['http://169.254.169.254/latest/meta-data/', /^private-address: GET http:\/\/169\.254\.169\.254\//],
    ['http://10.0.0.1/token', /^private-address/],
    ['http://other.test/token', /^private-address/],
    ['https://169.254.169.254/token', /^private-address/],
    ['ftp://auth.test/token', /^redirect: .* which is not https\.$/],
    ['file:///etc/passwd', /^redirect/],
    ['/token', /^malformed: .* is no URL\.$/],
    ['https://user:hidden@auth.test/token', /^malformed: .* a URL with a password\.$/],
    [`https://auth.test/${'a'.repeat(2048)}`, /^malformed: .* more than 2048 characters\.$/],
  ])('%s gets no credentials', async (realm, why) => {
    const { auth, server, registry, exchange } = await open({
      realm: () => realm,
      parts: { credentials: always(password) },
    })
    const refusal = await refusalOf(exchange.send(ask(registry)))
    expect(refusal).toMatch(why)
    expect(refusal).not.toMatch(/hidden|secret/)
    expect(shownTo(server)).toEqual([undefined])
    expect(auth.seen).toEqual([])
  })

  it('does not add a scope of its own to ours', async () => {
    const realm = (port: number): string => `http://auth.test:${port}/token?scope=repository:acme/app:push&a=b`
    for (const credentials of [null, password, { kind: 'identity', token: 'i' } as const]) {
      const { auth, registry, exchange } = await open({ realm, parts: { credentials: always(credentials) } })
      await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
      const [seen] = auth.seen
      const asked = [seen?.path.replace(/^[^?]*/, ''), seen?.body].map((text) => new URLSearchParams(text))
      expect(asked.flatMap((parameters) => parameters.getAll('scope'))).toEqual(['repository:acme/app:pull'])
      expect(seen?.path).toContain('?a=b')
    }
  })

  it('may have the private address of the registry itself, at another port', async () => {
    const { auth, registry, exchange } = await open({ realm: (port) => `http://reg.test:${port}/token` })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    expect(auth.seen).toHaveLength(1)
  })

  it('of a registry over https is https', async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const { port } = await serveHttps((_seen, response) =>
      response.writeHead(401, challenge(`http://reg.test:${auth.port}/token`)).end(),
    )
    const endpoints = { [`reg.test:${port}`]: { insecure: true, mayBePrivate: true } }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(
      /^redirect: .* which is not https\.$/,
    )
    expect(auth.seen).toEqual([])
  })

  it("of this machine's own registry over https may be http", async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const { port } = await serveHttps(({ headers }, response) => {
      if (headers.authorization === 'Bearer token-1') response.end('there')
      else response.writeHead(401, challenge(`http://localhost:${auth.port}/token`)).end()
    })
    const endpoints = { [`localhost:${port}`]: { insecure: true, mayBePrivate: true } }
    await expect(textOf(testExchange({ endpoints }).send(ask(`localhost:${port}`)))).resolves.toBe('there')
  })

  it('on another host does not take along that a certificate need not be verified', async () => {
    const auth = await serveHttps((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const { port } = await serveHttps((_seen, response) =>
      response.writeHead(401, challenge(`https://auth.test:${auth.port}/token`)).end(),
    )
    const endpoints = {
      [`reg.test:${port}`]: { insecure: true, mayBePrivate: true },
      [`auth.test:${auth.port}`]: { mayBePrivate: true },
    }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    await expect(refusalOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toMatch(/^unreachable: .*not trusted/)
    expect(auth.seen).toEqual([])
  })
})

describe('a password', () => {
  it('is shown to a registry that wants it, and from then on at once', async () => {
    const { port, ...server } = await serveHttp(({ headers }, response) => {
      if (headers.authorization === basic) response.end('there')
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end()
    })
    const exchange = testExchange({ endpoints: plain(`reg.test:${port}`), credentials: always(password) })
    await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('there')
    await expect(textOf(exchange.send(ask(`reg.test:${port}`)))).resolves.toBe('there')
    expect(shownTo({ port, ...server })).toEqual([undefined, basic, basic])
  })

  it('that is wrong is shown once', async () => {
    const server = await serveHttp((_seen, response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end())
    const registry = `reg.test:${server.port}`
    const exchange = testExchange({ endpoints: plain(registry), credentials: always(password) })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized/)
    expect(shownTo(server)).toEqual([undefined, basic])
  })

  it.each([null, { kind: 'identity', token: 't' }, { kind: 'bearer', token: 't' }] as const)(
    'is not made of anything else: %j',
    async (credentials) => {
      const server = await serveHttp((_seen, response) =>
        response.writeHead(401, { 'www-authenticate': 'Basic' }).end(),
      )
      const registry = `reg.test:${server.port}`
      const exchange = testExchange({ endpoints: plain(registry), credentials: always(credentials) })
      await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized/)
      expect(shownTo(server)).toEqual([undefined])
    },
  )

  it('is not shown where a token will do, whatever the order of the challenges', async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const server = await serveHttp(({ headers }, response) => {
      if (headers.authorization === 'Bearer token-1') response.end('there')
      else
        response
          .writeHead(401, [
            ['www-authenticate', 'Basic realm="r"'],
            ...Object.entries(challenge(`http://auth.test:${auth.port}/`)),
          ])
          .end()
    })
    const registry = `reg.test:${server.port}`
    const endpoints = { ...plain(registry), ...plain(`auth.test:${auth.port}`) }
    await expect(textOf(testExchange({ endpoints, credentials: always(password) }).send(ask(registry)))).resolves.toBe(
      'there',
    )
    expect(shownTo(server)).toEqual([undefined, 'Bearer token-1'])
  })

  it('is shown where the token has no realm', async () => {
    const server = await serveHttp(({ headers }, response) => {
      if (headers.authorization === basic) response.end('there')
      else response.writeHead(401, { 'www-authenticate': 'Bearer service="a", Bearer realm="", Basic realm="r"' }).end()
    })
    const registry = `reg.test:${server.port}`
    const exchange = testExchange({ endpoints: plain(registry), credentials: always(password) })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
  })

  it('is shown where the registry comes to want it in the place of a token', async () => {
    const auth = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    let wants = challenge(`http://auth.test:${auth.port}/`)
    const server = await serveHttp(({ headers }, response) => {
      if (
        headers.authorization === (wants['www-authenticate']?.startsWith('Basic') === true ? basic : 'Bearer token-1')
      )
        response.end('there')
      else response.writeHead(401, wants).end()
    })
    const registry = `reg.test:${server.port}`
    const endpoints = { ...plain(registry), ...plain(`auth.test:${auth.port}`) }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
    wants = { 'www-authenticate': 'Basic realm="r"' }
    await expect(textOf(exchange.send(ask(registry)))).resolves.toBe('there')
  })
})

describe('credentials', () => {
  it('are asked for by host and repository, and not before somebody wants them', async () => {
    const asked: string[] = []
    const credentials: CredentialStore = (registry, repository) => {
      asked.push(`${registry} ${repository ?? '-'}`)
      return Promise.resolve(null)
    }
    const free = await serveHttp((_seen, response) => response.end('free'))
    await testExchange({ endpoints: plain(`reg.test:${free.port}`), credentials }).send(ask(`reg.test:${free.port}`))
    expect(asked).toEqual([])
    const { registry, exchange } = await open({ parts: { credentials } })
    await exchange.send(ask(registry))
    await exchange.send(ask(registry, { path: '/v2/_catalog', scope: 'registry:catalog:*' }))
    expect(asked).toEqual([`${registry} acme/app`, `${registry} -`])
  })

  it('that cannot be had are no absence of them', async () => {
    const credentials: CredentialStore = () => Promise.reject(new RegistryError('unauthorized', 'The helper failed.'))
    const { auth, registry, exchange } = await open({ parts: { credentials } })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toBe('unauthorized: The helper failed.')
    expect(auth.seen).toEqual([])
  })

  it('are not shown to whom the registry redirects to, nor to whom that leads back to', async () => {
    const blob = { path: '/v2/acme/app/blobs/sha256:00' }
    const evil = await serveHttp(({ path }, response) => {
      if (path === '/back')
        response.writeHead(307, { location: `http://reg.test:${server.port}/v2/acme/app/blobs/back` }).end()
      else response.end('stored')
    })
    const server: Loopback = await serveHttp(({ headers, path }, response) => {
      if (path.endsWith('/back')) response.end('back')
      else if (headers.authorization !== basic) response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
      else
        response
          .writeHead(307, { location: `http://evil.test:${evil.port}${path.endsWith('00') ? '/x' : '/back'}` })
          .end()
    })
    const registry = `reg.test:${server.port}`
    const endpoints = { ...plain(registry), ...plain(`evil.test:${evil.port}`) }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    await expect(textOf(exchange.send(ask(registry, blob)))).resolves.toBe('stored')
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/acme/app/blobs/round' })))).resolves.toBe('back')
    expect(shownTo(evil)).toEqual([undefined, undefined])
    expect(shownTo(server)).toEqual([undefined, basic, basic, undefined])
  })

  it('stay with the registry over a redirect of its own, and go to no other port or scheme of its host', async () => {
    const other = await serveHttp((_seen, response) => response.end('other'))
    const server = await serveHttp(({ headers, path }, response) => {
      if (headers.authorization !== basic) response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
      else if (path.endsWith('/own')) response.writeHead(307, { location: '/v2/there' }).end()
      else if (path.endsWith('/port')) response.writeHead(307, { location: `http://reg.test:${other.port}/` }).end()
      else response.end('there')
    })
    const registry = `reg.test:${server.port}`
    const endpoints = { ...plain(registry), ...plain(`reg.test:${other.port}`) }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/a/blobs/own' })))).resolves.toBe('there')
    await expect(textOf(exchange.send(ask(registry, { path: '/v2/a/blobs/port' })))).resolves.toBe('other')
    expect(shownTo(other)).toEqual([undefined])
  })

  it('are not given to the realm that somebody else names', async () => {
    const realm = await serveHttp((_seen, response) => {
      json(response, 200, { token: 'token-1' })
    })
    const evil = await serveHttp((_seen, response) =>
      response.writeHead(401, challenge(`http://auth.test:${realm.port}/`)).end(),
    )
    const server = await serveHttp((_seen, response) => {
      response.writeHead(307, { location: `http://evil.test:${evil.port}/v2/acme/app/blobs/sha256:00` }).end()
    })
    const registry = `reg.test:${server.port}`
    const endpoints = { ...plain(registry), ...plain(`evil.test:${evil.port}`), ...plain(`auth.test:${realm.port}`) }
    const exchange = testExchange({ endpoints, credentials: always(password) })
    const blob = { path: '/v2/acme/app/blobs/sha256:00' }
    await expect(refusalOf(exchange.send(ask(registry, blob)))).resolves.toMatch(
      /^unauthorized: GET http:\/\/evil\.test/,
    )
    expect(realm.seen).toEqual([])
    expect(shownTo(evil)).toEqual([undefined])
  })

  it('of one registry are not shown to another one that is asked in the same run', async () => {
    const wants: Answer = (_seen, response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
    const [own, other] = [await serveHttp(wants), await serveHttp(wants)]
    const credentials: CredentialStore = (registry) =>
      Promise.resolve(registry === `reg.test:${own.port}` ? password : null)
    const endpoints = { ...plain(`reg.test:${own.port}`), ...plain(`reg.test:${other.port}`) }
    const exchange = testExchange({ endpoints, credentials })
    await refusalOf(exchange.send(ask(`reg.test:${own.port}`)))
    await refusalOf(exchange.send(ask(`reg.test:${other.port}`)))
    expect(shownTo(own)).toEqual([undefined, basic])
    expect(shownTo(other)).toEqual([undefined])
  })
})

it('A registry that asks without saying for what is not answered', async () => {
  for (const headers of [{}, { 'www-authenticate': 'Negotiate' }, { 'www-authenticate': '"' }]) {
    const server = await serveHttp((_seen, response) => response.writeHead(401, headers).end())
    const registry = `reg.test:${server.port}`
    const exchange = testExchange({ endpoints: plain(registry), credentials: always(password) })
    await expect(refusalOf(exchange.send(ask(registry)))).resolves.toMatch(/^unauthorized: GET .*: status 401\.$/)
    expect(shownTo(server)).toEqual([undefined])
  }
})
