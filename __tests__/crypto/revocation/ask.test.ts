import { afterEach, describe, expect, it } from '@jest/globals'
import { CertificateError, type Certificate } from '../../../src/crypto/certificate.js'
import { openRevocation, type Crl, type RevocationWays, type Standing } from '../../../src/crypto/revocation.js'
import { Memory } from '../../../src/crypto/revocation/ask-memory.js'
import { FetchError, type Cache, type Clock, type FetchErrorCode, type FetchRequest } from '../../../src/model/world.js'
import { crl, deltaOf, makeCrl, reason, revoking } from '../../support/crl.js'
import type { CrlForm } from '../../support/crl.js'
import { extension, ecKeys, makeLeaf, makeRoot } from '../../support/issue.js'
import * as ocsp from '../../support/ocsp.js'
import {
  crlPoints,
  freshest,
  inquiryFor,
  listUrls,
  nonceExtension,
  nonceOf,
  refusal,
  responderUrls,
  single,
} from '../../support/ocsp.js'
import { fixedClock } from '../../support/world.js'

const caKeys = ecKeys()
const keys = ecKeys()
const ca = makeRoot('CA', caKeys)
const responder = 'http://ocsp.example/'
const list = 'http://crl.example/ca.crl'
const leafWith = (...extensions: readonly Buffer[]): Certificate => makeLeaf(keys, 'CA', caKeys, { extensions })
const withOcsp = leafWith(responderUrls(responder))
const withList = leafWith(listUrls(crlPoints, list))
const withBoth = leafWith(responderUrls(responder), listUrls(crlPoints, list))

/** An answer of the CA about this certificate, with the nonce that was sent, if any. */
function answerTo(body: Uint8Array | null, about: Certificate, form: Partial<ocsp.SingleForm> = {}): Buffer {
  const nonce = body === null ? null : nonceOf(body)
  return ocsp.makeResponse({
    by: caKeys,
    responder: ocsp.byName(ca),
    answers: [single({ id: ocsp.certId(about, ca), ...form })],
    ...(nonce === null ? {} : { extensions: [nonceExtension(nonce)] }),
  })
}
const revokedBy = (number: number): Partial<ocsp.SingleForm> => ({
  status: ocsp.revoked('2026-03-01T00:00:00Z', number),
})
const listOf = (form: Partial<CrlForm> = {}): Buffer => makeCrl({ issuer: 'CA', by: caKeys, ...form })
const givenList = (form: Partial<CrlForm> = {}): Crl => crl({ issuer: 'CA', by: caKeys, ...form })

type Answer = Uint8Array | FetchErrorCode
type Answers = (request: FetchRequest) => Answer | Promise<Answer>

/** A network that answers so, and remembers what it was asked. */
function network(answers: Answers): {
  readonly asked: FetchRequest[]
  readonly fetch: (request: FetchRequest) => Promise<Uint8Array>
} {
  const asked: FetchRequest[] = []
  return {
    asked,
    fetch: async (request) => {
      asked.push(request)
      const answer = await answers(request)
      if (typeof answer === 'string') throw new FetchError(answer, `${request.url} fails: ${answer}.`)
      return answer
    },
  }
}

function memoryCache(): Cache & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>()
  return {
    entries,
    read: (key, limit) => {
      const bytes = entries.get(key)
      return bytes === undefined || bytes.length > limit ? null : bytes
    },
    write: (key, bytes) => void entries.set(key, bytes),
  }
}

interface Setting extends Partial<RevocationWays> {
  readonly cache?: Cache
  readonly clock?: Clock
  readonly stop?: AbortSignal
}

function open(answers: Answers, setting: Setting = {}): { readonly asked: FetchRequest[]; readonly ask: Ask } {
  const { asked, fetch } = network(answers)
  const { mode = 'check', offline = false, hosts = [] } = setting
  const { cache = memoryCache(), clock = fixedClock(), stop = new AbortController().signal } = setting
  const desk = openRevocation({ mode, offline, hosts }, { fetch, cache, clock, stop })
  return { asked, ask: (about, given = [], more = {}) => desk.standing(inquiryFor(about, ca, more), given) }
}
type Ask = (about: Certificate, given?: readonly Crl[], more?: Parameters<typeof inquiryFor>[2]) => Promise<Standing>

function said(standing: Standing): string {
  if (standing.kind === 'unknown') return standing.code
  return standing.kind === 'good' ? `good by ${standing.source}` : `revoked by ${standing.source}: ${standing.reason}`
}
const nobody: Answers = () => 'unreachable'
const goodByOcsp: Answers = ({ body }) => answerTo(body, withOcsp)

describe('asking a responder', () => {
  it('sends the request by POST with a nonce, bounded as it is promised', async () => {
    const { asked, ask } = open(goodByOcsp, { hosts: ['pki.corp.example'] })
    expect(said(await ask(withOcsp))).toBe('good by ocsp')
    expect(asked).toEqual([
      {
        url: responder,
        method: 'POST',
        headers: { accept: 'application/ocsp-response', 'content-type': 'application/ocsp-request' },
        body: expect.any(Uint8Array),
        maxBytes: 65536,
        timeout: 3000,
        privateHosts: ['pki.corp.example'],
      },
    ])
    expect(nonceOf(asked[0]?.body ?? new Uint8Array())).toHaveLength(32)
  })

  it('sends another nonce each time', async () => {
    const nonces: string[] = []
    for (let count = 0; count < 2; count += 1) {
      const { asked, ask } = open(goodByOcsp)
      await ask(withOcsp)
      nonces.push(String(nonceOf(asked[0]?.body ?? new Uint8Array())?.toString('hex')))
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it.each([
    ['another status', 'status'],
    ['a redirect that is not followed', 'redirect'],
    ['a refusal', refusal(6)],
    ['a page', Buffer.from('<html>')],
  ] as const)('asks by GET without a nonce where POST gives %s', async (_, first) => {
    const { asked, ask } = open(({ method }) => (method === 'POST' ? first : answerTo(null, withOcsp)))
    expect(said(await ask(withOcsp))).toBe('good by ocsp')
    const [, second] = asked
    expect(second).toMatchObject({ method: 'GET', body: null, headers: { accept: 'application/ocsp-response' } })
    expect(second?.url).toMatch(/^http:\/\/ocsp\.example\/[\w%]+$/)
    const request = Buffer.from(decodeURIComponent(second?.url.slice(responder.length) ?? ''), 'base64')
    expect(request.subarray(0, 1).toString('hex')).toBe('30')
    expect(nonceOf(request)).toBeNull()
  })

  it.each(['timeout', 'unreachable', 'too-large', 'private-address', 'offline', 'bad-url'] as const)(
    'does not ask again after %s',
    async (code) => {
      const { asked, ask } = open(() => code)
      expect(await ask(withOcsp)).toEqual({
        kind: 'unknown',
        code: 'revocation-unreachable',
        message: `${responder} fails: ${code}.`,
      })
      expect(asked).toHaveLength(1)
    },
  )

  it('tells why POST failed where GET fails too, and what GET was answered', async () => {
    const both = open(({ method }) => (method === 'POST' ? refusal(3) : 'status'))
    expect(await both.ask(withOcsp)).toMatchObject({
      code: 'revocation-refused',
      message: expect.stringContaining('tryLater'),
    })
    const other = open(({ method }) => (method === 'POST' ? 'status' : refusal(6)))
    expect(await other.ask(withOcsp)).toMatchObject({ message: expect.stringContaining('unauthorized') })
  })

  it('gives both together no more than the time for one address', async () => {
    let now = 0
    const clock = { now: () => new Date(now) }
    const slow =
      (spent: number): Answers =>
      ({ method }) => {
        now += spent
        return method === 'POST' ? 'status' : answerTo(null, withOcsp)
      }
    const some = open(slow(1000), { clock })
    expect(said(await some.ask(withOcsp))).toBe('good by ocsp')
    expect(some.asked.map(({ timeout }) => timeout)).toEqual([3000, 2000])
    const none = open(slow(3000), { clock })
    expect(said(await none.ask(withOcsp))).toBe('revocation-unreachable')
    expect(none.asked).toHaveLength(1)
  })

  it('does not ask by GET where the address has a query', async () => {
    const { asked, ask } = open(() => 'status')
    expect(said(await ask(leafWith(responderUrls('http://ocsp.example/?a'))))).toBe('revocation-unreachable')
    expect(asked).toHaveLength(1)
  })

  it('refuses an answer to another nonce', async () => {
    const { ask } = open(() =>
      ocsp.makeResponse({
        by: caKeys,
        responder: ocsp.byName(ca),
        answers: [single({ id: ocsp.certId(withOcsp, ca) })],
        extensions: [nonceExtension(Buffer.alloc(32))],
      }),
    )
    expect(said(await ask(withOcsp))).toBe('revocation-not-authentic')
  })

  it('asks nobody where the key of the issuer cannot be read', async () => {
    const { asked, ask } = open(nobody)
    const key = (): never => {
      throw new CertificateError('The public key of the certificate cannot be read.')
    }
    expect(said(await ask(withOcsp, [], { issuer: { ...ca, key } }))).toBe('revocation-malformed')
    expect(asked).toEqual([])
  })
})

describe('asking for lists', () => {
  it('fetches the list that the certificate names', async () => {
    const { asked, ask } = open(() => listOf())
    expect(said(await ask(withList))).toBe('good by crl')
    expect(asked).toEqual([
      { url: list, method: 'GET', headers: {}, body: null, maxBytes: 33554432, timeout: 3000, privateHosts: [] },
    ])
  })

  it.each([
    ['that revokes', listOf({ entries: [revoking(withList, reason(4))] }), 'revoked by crl: superseded'],
    ['that is no list', Buffer.from('<html>'), 'revocation-malformed'],
    ['that somebody else signed', listOf({ by: keys }), 'revocation-not-authentic'],
    ['that has ended', listOf({ nextUpdate: '20240201000000Z' }), 'revocation-stale'],
    ['of another issuer', listOf({ issuer: 'Another CA' }), 'revocation-out-of-scope'],
  ])('one %s', async (_, bytes, expected) => {
    const { ask } = open(() => bytes)
    expect(said(await ask(withList))).toBe(expected)
  })

  const delta = 'http://crl.example/delta.crl'
  const ended = { nextUpdate: '20240201000000Z' }
  const change = (about: Certificate): Buffer =>
    listOf({
      number: 2,
      thisUpdate: '20260101000000Z',
      extensions: [deltaOf(1)],
      entries: [revoking(about, reason(1))],
    })

  it('fetches the deltas that the certificate names', async () => {
    const about = leafWith(listUrls(crlPoints, list), listUrls(freshest, delta))
    const { asked, ask } = open(({ url }) => (url === delta ? change(about) : listOf()))
    expect(said(await ask(about))).toBe('revoked by crl: keyCompromise')
    expect(asked.map(({ url }) => url)).toEqual([list, delta])
  })

  it('fetches the deltas that only the list names, and none twice', async () => {
    const extensions = [listUrls(freshest, delta)]
    const { asked, ask } = open(({ url }) => (url === delta ? change(withList) : listOf({ extensions })))
    expect(said(await ask(withList))).toBe('revoked by crl: keyCompromise')
    expect(asked.map(({ url }) => url)).toEqual([list, delta])
    const about = leafWith(listUrls(crlPoints, list), listUrls(freshest, delta))
    const both = open(({ url }) => (url === delta ? change(about) : listOf({ extensions })))
    await both.ask(about)
    expect(both.asked).toHaveLength(2)
  })

  it('a delta that cannot be had changes nothing that the list says', async () => {
    const { ask } = open(({ url }) => (url === delta ? 'status' : listOf({ extensions: [listUrls(freshest, delta)] })))
    expect(said(await ask(withList))).toBe('good by crl')
  })

  it('a list that was given helps one that was fetched', async () => {
    const about = leafWith(listUrls(freshest, delta))
    const { ask } = open(() => listOf({ number: 2, thisUpdate: '20260101000000Z', extensions: [deltaOf(1)] }))
    expect(said(await ask(about, [givenList(ended)]))).toBe('good by crl')
  })
})

describe('what several say', () => {
  const byUrl =
    (first: Answer, second: Answer): Answers =>
    ({ url }) =>
      url === list ? second : first
  const good = (): Buffer => answerTo(null, withBoth)
  const revokingList = (): Buffer => listOf({ entries: [revoking(withBoth)] })

  it.each<[string, Answer, Answer, string]>([
    ['a revocation by a list counts beside a good answer', good(), revokingList(), 'revoked by crl: unspecified'],
    [
      'a revocation by an answer counts beside a good list',
      answerTo(null, withBoth, revokedBy(1)),
      listOf(),
      'revoked by ocsp: keyCompromise',
    ],
    ['a good answer is enough', good(), 'timeout', 'good by ocsp'],
    ['a good list is enough', refusal(3), listOf(), 'good by crl'],
    [
      'not knowing the certificate is told first',
      answerTo(null, withBoth, { status: ocsp.statusUnknown }),
      listOf({ by: keys }),
      'revocation-unknown-certificate',
    ],
    ['then what is not authentic', 'timeout', listOf({ by: keys }), 'revocation-not-authentic'],
    ['then what is malformed', refusal(3), Buffer.from('x'), 'revocation-malformed'],
    ['then what is stale', refusal(3), listOf({ nextUpdate: '20240201000000Z' }), 'revocation-stale'],
    ['then a refusal', refusal(3), 'timeout', 'revocation-refused'],
    ['then who is not reached', 'timeout', listOf({ issuer: 'Another CA' }), 'revocation-unreachable'],
  ])('%s', async (_, first, second, expected) => {
    const { ask } = open(byUrl(first, second))
    expect(said(await ask(withBoth))).toBe(expected)
  })

  it('all are asked at once', async () => {
    let inFlight = 0
    const { ask } = open(async ({ url }) => {
      inFlight += 1
      while (inFlight < 2) await new Promise((resolve) => setImmediate(resolve))
      return url === list ? listOf() : 'status'
    })
    expect(said(await ask(withBoth))).toBe('good by crl')
  })
})

describe('where nobody can be asked', () => {
  it('says that nothing is named', async () => {
    const { asked, ask } = open(nobody)
    expect(said(await ask(leafWith()))).toBe('revocation-not-named')
    expect(asked).toEqual([])
  })

  it('says that what is named is not of HTTP, or cannot be read', async () => {
    const { ask } = open(nobody)
    expect(said(await ask(leafWith(listUrls(crlPoints, 'ldap://a.example/'))))).toBe('revocation-unreachable')
    expect(said(await ask(leafWith(extension(crlPoints, false, Buffer.from('x')))))).toBe('revocation-malformed')
  })
})

describe('lists that were given', () => {
  it('that revoke for good leave nothing to ask', async () => {
    const { asked, ask } = open(nobody)
    expect(said(await ask(withBoth, [givenList({ entries: [revoking(withBoth)] })]))).toBe(
      'revoked by crl: unspecified',
    )
    expect(asked).toEqual([])
  })

  it('that hold the certificate may be over', async () => {
    const held = givenList({ entries: [revoking(withList, reason(6))] })
    const { ask } = open(() => listOf({ number: 2, thisUpdate: '20260101000000Z' }))
    expect(said(await ask(withList, [held]))).toBe('good by crl')
    expect(said(await open(nobody).ask(withList, [held]))).toBe('revoked by crl: certificateHold')
  })

  it('that leave it out are enough where nobody answers, and not where somebody revokes', async () => {
    expect(said(await open(nobody).ask(withOcsp, [givenList()]))).toBe('good by crl')
    const { ask } = open(({ body }) => answerTo(body, withOcsp, revokedBy(1)))
    expect(said(await ask(withOcsp, [givenList()]))).toBe('revoked by ocsp: keyCompromise')
  })

  it('that revoke are not the last word where a time of signing is proven: the reason decides', async () => {
    const replaced = givenList({ entries: [revoking(withOcsp, reason(4))] })
    const stolen = givenList({ entries: [revoking(withOcsp, reason(1))] })
    const signed = { signedAt: [new Date('2022-01-01T00:00:00Z')] }
    const { asked, ask } = open(({ body }) => answerTo(body, withOcsp, revokedBy(1)))
    expect(said(await ask(withOcsp, [stolen], signed))).toBe('revoked by crl: keyCompromise')
    expect(said(await ask(withOcsp, [replaced]))).toBe('revoked by crl: superseded')
    expect(asked).toEqual([])
    expect(said(await ask(withOcsp, [replaced], signed))).toBe('revoked by ocsp: keyCompromise')
    expect(said(await open(nobody).ask(withOcsp, [replaced], signed))).toBe('revoked by crl: superseded')
  })

  it('stay good beside a fetched one that is of no use', async () => {
    expect(said(await open(() => listOf({ by: keys })).ask(withList, [givenList()]))).toBe('good by crl')
  })

  it('are all that is used when revocation is off', async () => {
    const { asked, ask } = open(nobody, { mode: 'off' })
    expect(said(await ask(withBoth))).toBe('revocation-not-named')
    expect(said(await ask(withBoth, [givenList()]))).toBe('good by crl')
    expect(said(await ask(withBoth, [givenList({ entries: [revoking(withBoth, reason(6))] })]))).toBe(
      'revoked by crl: certificateHold',
    )
    expect(asked).toEqual([])
  })
})

describe('the cache', () => {
  const soon = '2026-11-23T11:00:00Z'

  it('keeps answers and lists for the next run', async () => {
    const cache = memoryCache()
    const answers: Answers = ({ url, body }) => (url === list ? listOf() : answerTo(body, withBoth))
    expect(said(await open(answers, { cache }).ask(withBoth))).toBe('good by ocsp')
    expect([...cache.entries.keys()]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    const next = open(nobody, { cache })
    expect(said(await next.ask(withBoth))).toBe('good by ocsp')
    expect(next.asked).toEqual([])
  })

  it('keeps revocations', async () => {
    const cache = memoryCache()
    await open(({ body }) => answerTo(body, withOcsp, revokedBy(1)), { cache }).ask(withOcsp)
    expect(said(await open(nobody, { cache }).ask(withOcsp))).toBe('revoked by ocsp: keyCompromise')
  })

  it.each<[string, Certificate, Answers]>([
    ['an answer without an end', withOcsp, ({ body }) => answerTo(body, withOcsp, { nextUpdate: null })],
    ['an answer that says nothing', withOcsp, ({ body }) => answerTo(body, withOcsp, { status: ocsp.statusUnknown })],
    ['a refusal', withOcsp, () => refusal(3)],
    ['a list that somebody else signed', withList, () => listOf({ by: keys })],
    ['a list without an end', withList, () => listOf({ nextUpdate: null })],
    ['a list that has ended', withList, () => listOf({ nextUpdate: '20240201000000Z' })],
    ['a delta', withList, () => listOf({ number: 2, extensions: [deltaOf(1)] })],
  ])('does not keep %s', async (_, about, answers) => {
    const cache = memoryCache()
    await open(answers, { cache }).ask(about)
    expect(cache.entries.size).toBe(0)
  })

  it.each([
    ['answer', withOcsp, goodByOcsp, 'good by ocsp'],
    ['list', withList, () => listOf(), 'good by crl'],
  ] as const)('no byte of a kept %s can be changed without asking anew', async (_, about, answers, expected) => {
    const cache = memoryCache()
    await open(answers, { cache }).ask(about)
    const [[key, bytes] = ['', new Uint8Array()]] = cache.entries
    for (let index = 0; index < bytes.length; index += 7) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      const { asked, ask } = open(answers, {
        cache: { read: (wanted) => (wanted === key ? changed : null), write: () => undefined },
      })
      expect(said(await ask(about))).toBe(expected)
      expect([index, asked.length]).toEqual([index, 1])
    }
  })

  it.each([
    ['answer', withOcsp, goodByOcsp],
    ['list', withList, () => listOf({ nextUpdate: '20261123110000Z' })],
  ] as const)('a kept %s that has ended is asked for anew', async (_, about, answers) => {
    const cache = memoryCache()
    await open(answers, { cache }).ask(about)
    const before = open(nobody, { cache, clock: fixedClock('2026-11-23T10:59:59Z') })
    expect(said(await before.ask(about))).toMatch(/^good/)
    const after = open(nobody, { cache, clock: fixedClock(soon) })
    expect(said(await after.ask(about))).toBe('revocation-unreachable')
    expect(after.asked).toHaveLength(1)
  })

  it('what is kept for another certificate or another address is not used', async () => {
    const cache = memoryCache()
    await open(goodByOcsp, { cache }).ask(withOcsp)
    const next = open(nobody, { cache })
    expect(said(await next.ask(leafWith(responderUrls(responder))))).toBe('revocation-unreachable')
    expect(next.asked).toHaveLength(1)
  })
})

describe('evidence of another day', () => {
  // As somebody on the way to the responder would repeat it after the revocation.
  const now = new Date('2026-11-22T12:00:00Z')
  const signed = { signedAt: [new Date('2026-06-01T12:00:00Z')], now }
  const then = { thisUpdate: '2026-06-01T00:00:00Z', nextUpdate: '2026-06-02T00:00:00Z' }
  const thenList = { thisUpdate: '20260601000000Z', nextUpdate: '20260602000000Z' }

  it('that was current at the time of signing says nothing when it is fetched now', async () => {
    expect(said(await open(({ body }) => answerTo(body, withOcsp, then)).ask(withOcsp, [], signed))).toBe(
      'revocation-stale',
    )
    expect(said(await open(() => listOf(thenList)).ask(withList, [], signed))).toBe('revocation-stale')
  })

  it('counts when it was given', async () => {
    expect(said(await open(nobody).ask(withList, [givenList(thenList)], signed))).toBe('good by crl')
  })

  it('counts when it revokes', async () => {
    const { ask } = open(({ body }) => answerTo(body, withOcsp, { ...then, ...revokedBy(1) }))
    expect(said(await ask(withOcsp, [], signed))).toBe('revoked by ocsp: keyCompromise')
  })
})

describe('of two that say revoked', () => {
  it('the one counts whose reason speaks most against the signer', async () => {
    const answers: Answers = ({ url, body }) =>
      url === list ? listOf({ entries: [revoking(withBoth, reason(1))] }) : answerTo(body, withBoth, revokedBy(4))
    expect(said(await open(answers).ask(withBoth))).toBe('revoked by crl: keyCompromise')
  })
})

describe('offline', () => {
  it('nothing is asked, and that is said', async () => {
    const { asked, ask } = open(goodByOcsp, { offline: true })
    expect(await ask(withOcsp)).toMatchObject({
      code: 'revocation-unreachable',
      message: `${responder} was not asked, because the run is offline.`,
    })
    expect(await ask(withList)).toMatchObject({ message: `${list} was not asked, because the run is offline.` })
    expect(asked).toEqual([])
  })

  it('what the cache holds is used, also where it has ended and was current at the time of signing', async () => {
    const cache = memoryCache()
    await open(goodByOcsp, { cache }).ask(withOcsp)
    await open(() => listOf({ nextUpdate: '20261123110000Z' }), { cache }).ask(withList)
    const then = { now: new Date('2027-01-01T00:00:00Z') }
    const signedThen = { ...then, signedAt: [new Date('2026-11-22T12:00:00Z')] }
    const { ask } = open(nobody, { cache, offline: true, clock: fixedClock('2027-01-01T00:00:00Z') })
    expect(said(await ask(withOcsp, [], then))).toBe('revocation-stale')
    expect(said(await ask(withOcsp, [], signedThen))).toBe('good by ocsp')
    expect(said(await ask(withList, [], then))).toBe('revocation-stale')
    expect(said(await ask(withList, [], signedThen))).toBe('good by crl')
  })

  it('a list that the cache holds is found whoever asks for its address first', async () => {
    const cache = memoryCache()
    await open(() => listOf({ entries: [revoking(withList, reason(1))] }), { cache }).ask(withList)
    const { ask } = open(nobody, { cache, offline: true })
    const stranger = makeLeaf(keys, 'Other CA', keys, { extensions: [listUrls(crlPoints, list)] })
    const other = { issuer: makeRoot('Other CA', keys), issuerCertificate: null, candidates: [] }
    expect(said(await ask(stranger, [], other))).toBe('revocation-out-of-scope')
    expect(said(await ask(withList))).toBe('revoked by crl: keyCompromise')
  })

  it('what the cache holds and cannot be believed is as good as nothing', async () => {
    const cache: Cache = { read: () => Buffer.from('x'), write: () => undefined }
    expect(said(await open(nobody, { cache, offline: true }).ask(withBoth))).toBe('revocation-unreachable')
  })
})

describe('within a run', () => {
  it('each question is asked once, also while it is on its way, and also where it failed', async () => {
    const answered = open(({ url, body }) => (url === list ? listOf() : answerTo(body, withBoth)))
    await Promise.all([answered.ask(withBoth), answered.ask(withBoth)])
    expect(said(await answered.ask(withBoth))).toBe('good by ocsp')
    expect(answered.asked).toHaveLength(2)
    const failed = open(() => 'private-address')
    await failed.ask(withBoth)
    await failed.ask(withBoth)
    expect(failed.asked).toHaveLength(2)
  })

  it('an answer is judged again for other moments', async () => {
    const { ask } = open(goodByOcsp)
    expect(said(await ask(withOcsp))).toBe('good by ocsp')
    expect(said(await ask(withOcsp, [], { now: new Date('2027-11-22T12:00:00Z') }))).toBe('revocation-stale')
  })

  it('a host that was silent three times in a row is not asked again', async () => {
    const leaves = Array.from({ length: 5 }, () => leafWith(responderUrls(responder)))
    const { asked, ask } = open(() => 'timeout')
    for (const about of leaves) expect(said(await ask(about))).toBe('revocation-unreachable')
    expect(asked).toHaveLength(3)
    const [last] = leaves.slice(-1)
    expect(last === undefined ? null : await ask(last)).toEqual({
      kind: 'unknown',
      code: 'revocation-unreachable',
      message: `${responder} was not asked: http://ocsp.example did not answer before.`,
    })
  })

  it('an answer of any kind ends the silence', async () => {
    let count = 0
    const { asked, ask } = open(() => {
      count += 1
      return count % 3 === 0 ? 'too-large' : 'unreachable'
    })
    for (let index = 0; index < 9; index += 1) await ask(leafWith(responderUrls(responder)))
    expect(asked).toHaveLength(9)
  })

  it('no more than sixteen requests are in flight', async () => {
    let inFlight = 0
    let most = 0
    const { asked, ask } = open(async () => {
      inFlight += 1
      most = Math.max(most, inFlight)
      await new Promise((resolve) => setImmediate(resolve))
      inFlight -= 1
      return 'too-large' as const
    })
    await Promise.all(Array.from({ length: 40 }, () => ask(leafWith(responderUrls(responder)))))
    expect(most).toBe(16)
    expect(asked).toHaveLength(40)
  })

  it('nothing is asked once the run was stopped', async () => {
    const stop = new AbortController()
    const { asked, ask } = open(nobody, { stop: stop.signal })
    stop.abort()
    expect(await ask(withOcsp)).toEqual({
      kind: 'unknown',
      code: 'revocation-unreachable',
      message: `${responder} was not asked, because the run was stopped.`,
    })
    expect(asked).toEqual([])
  })

  it('a fault of ours is not hidden', async () => {
    const { ask } = open(() => {
      throw new TypeError('a fault')
    })
    await expect(ask(withOcsp)).rejects.toThrow('a fault')
  })
})

describe('the memory of a run', () => {
  const sizes = new Memory<number>(2000, (size) => size)
  const askedFor: string[] = []
  const recall = (key: string, size: number): Promise<number> =>
    sizes.recall(key, () => {
      askedFor.push(key)
      return Promise.resolve(size)
    })
  afterEach(() => {
    askedFor.length = 0
  })

  it('forgets the oldest when it is full, and nothing that is still asked for', async () => {
    let answer: (size: number) => void = () => undefined
    const pending = sizes.recall('pending', () => new Promise<number>((resolve) => (answer = resolve)))
    await recall('a', 100)
    await recall('b', 300)
    await recall('c', 300)
    await recall('b', 300)
    await recall('a', 100)
    expect(askedFor).toEqual(['a', 'b', 'c', 'a'])
    answer(0)
    expect(await pending).toBe(0)
  })
})
