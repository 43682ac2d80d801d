import { afterEach, describe, expect, it } from '@jest/globals'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { apiObjects, resolveRef } from '../../src/config/commit/api.js'
import { openGitHub } from '../../src/host/github.js'
import type { GitHub } from '../../src/model/github.js'
import { GitHubError } from '../../src/model/github.js'
import { temporaryFolder } from '../e2e/temporary.js'
import { commitAll, edit, git } from '../support/git.js'
import { startGitHub } from '../support/github.js'
import type { GitHubParts, LoopbackGitHub } from '../support/github.js'
import { refusal } from '../support/github-route.js'
import type { GitHubAnswer } from '../support/github-route.js'
import { closeServers, serveHttp } from '../support/loopback.js'

let opened: LoopbackGitHub[] = []

afterEach(() => {
  closeServers()
  const all = opened
  opened = []
  for (const one of all) one.stop()
})

const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'
const route = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}'
const named = { owner: 'acme', repo: 'app', sarif_id: 'x' }

interface Asking extends GitHub {
  readonly waits: readonly number[]
  readonly at: LoopbackGitHub
}

async function asking(
  parts: GitHubParts,
  of: { readonly token?: string | null; readonly base?: string; readonly stop?: AbortSignal } = {},
): Promise<Asking> {
  const at = await startGitHub(parts)
  opened.push(at)
  const waits: number[] = []
  const github = openGitHub({
    environment: { GITHUB_API_URL: of.base ?? at.url },
    token: of.token ?? null,
    stop: of.stop ?? new AbortController().signal,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    now: () => 1_800_000_000_000,
  })
  return { ...github, waits, at }
}

async function errorOf(work: Promise<unknown>): Promise<GitHubError> {
  try {
    await work
  } catch (error) {
    if (error instanceof GitHubError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const told = ({ code, status, message }: GitHubError): string => `${code} ${status ?? '-'} ${message}`

/** Answers these, one request after the other; the last stays. */
const inTurn =
  (...answers: readonly GitHubAnswer[]): NonNullable<GitHubParts['instead']> =>
  (_request, count) =>
    answers[Math.min(count, answers.length - 1)] ?? null

const good: GitHubAnswer = { status: 200, body: { processing_status: 'complete' } }

describe('a request', () => {
  it('gives the JSON of the answer, and fills the route in', async () => {
    const github = await asking({ token, instead: inTurn(good) }, { token })
    expect(await github.request(route, { ...named, sarif_id: 'a/b?c#d' })).toEqual({ processing_status: 'complete' })
    expect(github.at.requests[0]).toMatchObject({
      method: 'GET',
      path: '/repos/acme/app/code-scanning/sarifs/a%2Fb%3Fc%23d',
    })
    expect(github.at.requests[0]?.headers['user-agent']).toMatch(/^sigscan\/[0-9.]+ /)
  })

  it('carries the token, and without one none', async () => {
    const github = await asking({ token, isPublic: true, instead: inTurn(good) }, { token: ` ${token}\n` })
    await github.request(route, named)
    expect(github.at.requests[0]?.headers.authorization).toBe(`token ${token}`)
    for (const none of [null, '', ' ']) {
      const nobody = await asking({ instead: inTurn(good) }, { token: none })
      await nobody.request(route, named)
      expect(nobody.at.requests[0]?.headers.authorization).toBeUndefined()
    }
  })

  it('goes below the path that the address of the API has', async () => {
    const at = await asking({ instead: inTurn(good) })
    const github = await asking({}, { base: `${at.at.url}/api/v3/` })
    await github.request(route, named)
    expect(at.at.requests[0]?.path).toBe('/api/v3/repos/acme/app/code-scanning/sarifs/x')
  })

  it('posts what is no part of the route as JSON', async () => {
    const github = await asking({ instead: inTurn({ status: 202, body: { id: '1' } }) })
    expect(await github.request('POST /repos/{owner}/{repo}/x', { owner: 'a', repo: 'b', one: 1 })).toEqual({ id: '1' })
    expect(github.at.requests[0]?.body.toString()).toBe('{"one":1}')
  })

  it('is not sent where a parameter leads elsewhere', async () => {
    const github = await asking({})
    const error = await errorOf(github.request(route, { ...named, owner: '..' }))
    expect(told(error)).toMatch(
      /^unreachable - GET http.* was not sent: http.* is not a URL that means what it says\.$/,
    )
    expect(github.at.requests).toEqual([])
  })
})

/** Arrays in arrays. */
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('what GitHub refuses', () => {
  it.each([
    [401, 'Bad credentials', 'forbidden'],
    [403, 'Resource not accessible by integration', 'forbidden'],
    [404, 'Not Found', 'not-found'],
    [410, 'Gone', 'not-found'],
    [413, 'Payload Too Large', 'too-large'],
    [422, 'ref not found', 'refused'],
    [451, 'Blocked', 'refused'],
  ])('with %i (%s) is `%s`, in its own words', async (status, words, code) => {
    const github = await asking({ instead: inTurn(refusal(status, words)) })
    const error = await errorOf(github.request(route, named))
    expect([error.code, error.status, error.said]).toEqual([code, status, words])
    expect(error.message).toBe(
      `GET ${github.at.url}/repos/acme/app/code-scanning/sarifs/x: status ${status}: ${words}.`,
    )
    expect(github.at.requests).toHaveLength(1)
  })

  it('is told with what explains it, on one line that is not endless', async () => {
    const errors = ['one\r\n::error::x', { message: 'two', code: 'x' }, 3, 'never shown']
    const told = await asking({ instead: inTurn({ status: 422, body: { message: 'Invalid.', errors } }) })
    expect((await errorOf(told.request(route, named))).said).toBe('Invalid.; one ::error::x; two')
    const long = await asking({ instead: inTurn({ status: 422, body: { message: 'x'.repeat(1000) } }) })
    expect((await errorOf(long.request(route, named))).said).toBe(`${'x'.repeat(300)}…`)
  })

  it('as a page, with nothing, or with what is no message, is told by its status alone', async () => {
    for (const body of ['<html>secret</html>', undefined, { message: 7 }, [1], null, { errors: [] }]) {
      const github = await asking({ instead: inTurn({ status: 403, body }) })
      const error = await errorOf(github.request(route, named))
      expect([error.said, error.message]).toEqual([
        '',
        `GET ${github.at.url}/repos/acme/app/code-scanning/sarifs/x: status 403.`,
      ])
    }
  })

  it.each([
    ['numbers that have no exact value', '{"message":"x","errors":[12345678901234567890]}', 'x'],
    ['a number alone', '12345678901234567890', ''],
    ['levels without end', nested(100_000), ''],
    ['levels without end in what explains it', `{"message":"x","errors":[${nested(100_000)}]}`, 'x'],
    ['objects in the place of texts', '{"message":{"toString":1},"documentation_url":{"toString":1},"errors":{}}', ''],
  ])('with %s is refused all the same', async (_what, body, words) => {
    const github = await asking({ instead: inTurn({ status: 403, body }) })
    const { code, status, said } = await errorOf(github.request(route, named))
    expect([code, status, said]).toEqual(['forbidden', 403, words])
  })

  it('never repeats the token', async () => {
    for (const body of [
      { message: `Bad token ${token}` },
      { message: 'x'.repeat(290) + token },
      { message: 'a', errors: [`token ${token}`] },
    ]) {
      const github = await asking({ instead: inTurn({ status: 401, body }) }, { token })
      const error = await errorOf(github.request(route, named))
      expect(`${error.stack ?? ''} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(token.slice(0, 12))
      expect(error.said).toBe('')
    }
  })
})

describe('an answer', () => {
  it.each([
    ['is no JSON', { status: 200, body: '<html>' }],
    ['has nothing', { status: 200 }],
    ['is a number', { status: 200, body: 7 }],
    ['is null', { status: 200, body: null }],
    ['says that there is nothing', { status: 204 }],
  ])('that %s is refused', async (_what, answer) => {
    const github = await asking({ instead: inTurn(answer) })
    expect(told(await errorOf(github.request(route, named)))).toMatch(/^malformed - GET .* is not JSON\.$/)
  })

  it('that has no end is refused', async () => {
    const { port } = await serveHttp((_seen, response) => {
      response.writeHead(200, { 'content-length': String(17 * 1024 * 1024) }).flushHeaders()
    })
    const github = await asking({}, { base: `http://127.0.0.1:${port}` })
    expect(told(await errorOf(github.request(route, named)))).toMatch(
      /^too-large - GET .* answers with more than 16777216 bytes\.$/,
    )
  })

  it('with a status that HTTP does not know is refused', async () => {
    const github = await asking({ instead: inTurn({ status: 700, body: {} }) })
    expect(told(await errorOf(github.request(route, named)))).toMatch(/^malformed - GET .* with the status 700\.$/)
  })

  it('that warns of a route that will go says nothing to anybody', async () => {
    const headers = { deprecation: 'true', link: '<https://evil.example/::error::x>; rel="deprecation"', sunset: 'now' }
    const github = await asking({ instead: inTurn({ ...good, headers }) })
    expect(await github.request(route, named)).toEqual(good.body)
  })
})

describe('a redirect', () => {
  const to = (location: string, status = 301): GitHubAnswer => ({ status, body: {}, headers: { location } })

  it.each([301, 302, 307, 308])('with %i to the same origin is followed, with the token', async (status) => {
    const github = await asking({ instead: inTurn(to('/repositories/7/x', status), good) }, { token })
    expect(await github.request(route, named)).toEqual(good.body)
    expect(github.at.requests[1]).toMatchObject({ path: '/repositories/7/x' })
    expect(github.at.requests[1]?.headers.authorization).toBe(`token ${token}`)
    expect(github.waits).toEqual([])
  })

  it('to anybody else is not followed, whatever is alike', async () => {
    const other = await asking({ instead: inTurn(good) })
    for (const location of [
      `${other.at.url}/x`,
      'https://api.github.com/x',
      'http://me:pw@127.0.0.1/x',
      'file:///etc/passwd',
      '//evil.example/x',
    ]) {
      const github = await asking({ instead: inTurn(to(location)) }, { token })
      const error = await errorOf(github.request(route, named))
      expect(told(error)).toMatch(/^refused - GET .* redirects to .*, which is not to be given the token\.$/)
    }
    expect(other.at.requests).toEqual([])
  })

  it('with a user in its address is not followed', async () => {
    const github: Asking = await asking({
      instead: () => to(github.at.url.replace('//', '//me:pw@')),
    })
    const error = await errorOf(github.request(route, named))
    expect(error.message).toMatch(/not to be given the token/)
    expect(error.message).not.toContain('pw')
  })

  it('without an address, of another kind, or without end is refused', async () => {
    for (const answer of [{ status: 302, body: {} }, to('/x', 300), to('/x', 304), to('http://[', 301)]) {
      const github = await asking({ instead: inTurn(answer) })
      expect(told(await errorOf(github.request(route, named)))).toMatch(/^refused - GET .* with the status 30[0-4]\.$/)
    }
    const endless = await asking({ instead: inTurn(to('/x')) })
    expect((await errorOf(endless.request(route, named))).message).toMatch(/redirects more than 3 times\.$/)
    expect(endless.at.requests).toHaveLength(4)
  })

  it('of what is posted is followed only where it stays a POST', async () => {
    const post = 'POST /repos/{owner}/{repo}/x'
    const kept = await asking({ instead: inTurn(to('/y', 307), good) })
    await kept.request(post, { ...named, one: 1 })
    expect(kept.at.requests[1]).toMatchObject({ method: 'POST', path: '/y' })
    expect(kept.at.requests[1]?.body.toString()).toBe('{"sarif_id":"x","one":1}')
    const lost = await asking({ instead: inTurn(to('/y', 301), good) })
    expect(told(await errorOf(lost.request(post, named)))).toMatch(/^refused - POST .* with the status 301\.$/)
  })
})

describe('asking again', () => {
  it.each([500, 502, 503, 504])('helps against a %i, at growing distances', async (status) => {
    const github = await asking({ instead: inTurn(refusal(status, 'x'), refusal(status, 'x'), good) })
    expect(await github.request(route, named)).toEqual(good.body)
    expect(github.waits).toEqual([1000, 2000])
  })

  it('ends after four times', async () => {
    const github = await asking({ instead: inTurn(refusal(503, 'Service unavailable')) })
    expect(told(await errorOf(github.request(route, named)))).toMatch(/^refused 503 .*: Service unavailable\.$/)
    expect(github.waits).toEqual([1000, 2000, 4000])
    expect(github.at.requests).toHaveLength(4)
  })

  const limited = (headers: Readonly<Record<string, string>>, message = 'API rate limit exceeded'): GitHubAnswer =>
    refusal(403, message, headers)

  it.each([
    ['as long as it asks for', refusal(429, 'Too many', { 'retry-after': '7' }), 7000],
    ['as long as it asks for with a 403', limited({ 'retry-after': '60' }, 'Wait'), 60_000],
    ['until there is more', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000030' }), 30_000],
    ['a second where that is past', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }), 1000],
    ['a minute where it says nothing', limited({}, 'You have exceeded a secondary rate limit.'), 60_000],
    [
      'a minute where it says nothing clear',
      limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'x' }),
      60_000,
    ],
    ['as long as it asks for while it is away', refusal(503, 'x', { 'retry-after': '9' }), 9000],
  ])('waits %s', async (_how, answer, wait) => {
    const github = await asking({ instead: inTurn(answer, good) })
    expect(await github.request(route, named)).toEqual(good.body)
    expect(github.waits).toEqual([wait])
  })

  it.each([
    ['is asked to wait for more than a minute', limited({ 'retry-after': '61' })],
    ['has used up an hour', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800003600' })],
  ])('is left off where it %s, which is no lack of rights', async (_why, answer) => {
    const github = await asking({ instead: inTurn(answer, good) })
    expect(told(await errorOf(github.request(route, named)))).toMatch(/^refused 403 .*: API rate limit exceeded\.$/)
    expect(github.waits).toEqual([])
  })

  it('is left off for what may have been taken', async () => {
    const post = 'POST /repos/{owner}/{repo}/x'
    for (const status of [500, 502, 504]) {
      const github = await asking({ instead: inTurn(refusal(status, 'x'), good) })
      expect((await errorOf(github.request(post, named))).status).toBe(status)
    }
    const away = await asking({ instead: inTurn(refusal(503, 'x'), good) })
    expect(await away.request(post, named)).toEqual(good.body)
    const { port, seen } = await serveHttp((_seen, response) => void response.destroy())
    const cut = await asking({}, { base: `http://127.0.0.1:${port}` })
    expect((await errorOf(cut.request(post, named))).code).toBe('unreachable')
    expect(seen).toHaveLength(1)
    expect((await errorOf(cut.request(route, named))).code).toBe('unreachable')
    expect(seen).toHaveLength(5)
  })

  it('is left off when the run is stopped', async () => {
    const stop = new AbortController()
    const github = await asking(
      {
        instead: () => {
          stop.abort()
          return refusal(503, 'x')
        },
      },
      { stop: stop.signal },
    )
    expect((await errorOf(github.request(route, named))).code).toBe('unreachable')
    expect(github.at.requests).toHaveLength(1)
  })
})

describe('the address of the API', () => {
  it.each(['no url', 'ftp://github.example', 'https://me:pw@github.example'])('cannot be %s', async (base) => {
    const github = await asking({}, { base })
    expect(told(await errorOf(github.request(route, named)))).toBe(
      'unreachable - GITHUB_API_URL is no URL of http or https.',
    )
  })

  it('is over the proxy that the environment names', async () => {
    const proxy = await serveHttp((_seen, response) => response.end('{"over":"proxy"}'))
    const environment = { GITHUB_API_URL: 'http://github.example', HTTP_PROXY: `http://127.0.0.1:${proxy.port}` }
    const github = openGitHub({ environment, token, stop: new AbortController().signal })
    expect(await github.request(route, named)).toEqual({ over: 'proxy' })
    expect(proxy.seen[0]?.path).toBe('http://github.example/repos/acme/app/code-scanning/sarifs/x')
  })

  it('is asked of nobody where the proxy cannot be read', async () => {
    const environment = { GITHUB_API_URL: 'http://github.example', HTTP_PROXY: 'http://[' }
    const github = openGitHub({
      environment,
      token,
      stop: new AbortController().signal,
      sleep: () => Promise.resolve(),
    })
    expect(told(await errorOf(github.request(route, named)))).toBe(
      'unreachable - GET http://github.example/repos/acme/app/code-scanning/sarifs/x was not sent: ' +
        'HTTP_PROXY is no URL of http or https.',
    )
  })
})

describe('the objects of a repository', () => {
  it('are those that git has, from the commit down', async () => {
    const folder = temporaryFolder()
    edit(folder, { 'sigscan.yml': 'version: 1\n', 'certs/root.pem': new Uint8Array([0, 255, 10]) })
    symlinkSync('sigscan.yml', join(folder, 'link'))
    const commit = commitAll(folder)
    git(folder, 'tag', '--annotate', '--message', 'x', 'v1')
    const github = await asking({ token, repositories: { 'acme/app': folder } }, { token })
    const objects = apiObjects({ github }, 'acme/app')
    for (const ref of ['main', 'v1', commit]) expect(await resolveRef({ github }, 'acme/app', ref)).toBe(commit)
    const tree = (await objects.treeOf(commit)) ?? ''
    expect(tree).toBe(git(folder, 'rev-parse', 'HEAD^{tree}'))
    const entries = (await objects.entries(tree)) ?? []
    expect(entries.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'certs directory',
      'link link',
      'sigscan.yml file',
    ])
    const [certs] = (await objects.entries(entries[0]?.id ?? '')) ?? []
    expect(await objects.blob(certs?.id ?? '', 3)).toEqual(Buffer.from([0, 255, 10]))
  })

  it('are not there for other names, other kinds, other repositories and who may not read them', async () => {
    const folder = temporaryFolder()
    edit(folder, { a: 'a' })
    const commit = commitAll(folder)
    const parts = { token, repositories: { 'acme/app': folder } }
    const github = await asking(parts, { token })
    const objects = apiObjects({ github }, 'acme/app')
    await expect(objects.treeOf('ab'.repeat(20))).rejects.toThrow('status 404: Not Found')
    await expect(objects.entries(commit)).rejects.toThrow('status 404: Not Found')
    await expect(apiObjects({ github }, 'acme/other').treeOf(commit)).rejects.toThrow('status 404: Not Found')
    await expect(resolveRef({ github }, 'acme/app', 'gone')).rejects.toThrow('No commit found for SHA: gone')
    const nobody = await asking(parts)
    await expect(apiObjects({ github: nobody }, 'acme/app').treeOf(commit)).rejects.toThrow('Requires authentication')
    const other = await asking(parts, { token: 'other' })
    await expect(apiObjects({ github: other }, 'acme/app').treeOf(commit)).rejects.toThrow('Bad credentials')
  })
})

describe('GitHub on loopback', () => {
  it.each([
    [
      'a member that the description does not know',
      { commit_sha: 'a'.repeat(40), ref: 'refs/heads/a', sarif: 'x', more: 1 },
    ],
    ['no ref', { commit_sha: 'a'.repeat(40), sarif: 'x' }],
    ['a ref that is short', { commit_sha: 'a'.repeat(40), ref: 'main', sarif: 'x' }],
    ['a file that is not compressed', { commit_sha: 'a'.repeat(40), ref: 'refs/heads/a', sarif: 'eA==' }],
  ])('fails a test that sends it %s', async (_what, body) => {
    const at = await startGitHub()
    const environment = { GITHUB_API_URL: at.url }
    const github = openGitHub({ environment, token, stop: new AbortController().signal })
    const sent = github.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      ...named,
      ...body,
      sarif_id: undefined,
    })
    expect((await errorOf(sent)).status).toBe(400)
    expect(() => {
      at.stop()
    }).toThrow('/code-scanning/sarifs: ')
  })
})

describe('a fault of ours', () => {
  it('is thrown as it is, and blames nobody', async () => {
    const fault = new TypeError('ours')
    const facts = { environment: {}, token, stop: new AbortController().signal }
    const broken = openGitHub({ ...facts, http: () => Promise.reject(fault) })
    await expect(broken.request(route, named)).rejects.toBe(fault)
    const unused = openGitHub({ ...facts, http: () => Promise.reject(fault) })
    await expect(unused.request('PATCH /x', {})).rejects.toThrow('GitHub is not asked with PATCH')
  })
})

describe('who is asked', () => {
  it('is named by the server', () => {
    const hostFor = (environment: Readonly<Record<string, string>>): string =>
      openGitHub({ environment, token: null, stop: new AbortController().signal }).host
    expect(hostFor({})).toBe('github.com')
    expect(hostFor({ GITHUB_SERVER_URL: 'https://github.acme.example' })).toBe('github.acme.example')
    expect(hostFor({ GITHUB_SERVER_URL: 'no url' })).toBe('github.com')
  })
})
