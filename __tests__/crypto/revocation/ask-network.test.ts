import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { openRevocation, type Standing } from '../../../src/crypto/revocation.js'
import { boundedFetch } from '../../../src/host/fetch.js'
import { makeCrl, revoking } from '../../support/crl.js'
import { ecKeys, makeLeaf, makeRoot } from '../../support/issue.js'
import * as ocsp from '../../support/ocsp.js'
import {
  crlPoints,
  inquiryFor,
  listUrls,
  nonceExtension,
  nonceOf,
  refusal,
  responderUrls,
  single,
} from '../../support/ocsp.js'
import { fixedClock } from '../../support/world.js'

// Over real connections, by the fetch that a run uses.

const caKeys = ecKeys()
const keys = ecKeys()
const ca = makeRoot('CA', caKeys)

/** What a server does with a request whose body was read. */
type Manner = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** The address of a server on loopback that answers so. */
async function serve(manner: Manner): Promise<string> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      manner(request, response, Buffer.concat(pieces))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) =>
      server.close(() => {
        resolve()
      }),
    )
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** An answer of the CA about every certificate that could be meant. */
function answerFor(
  about: Certificate,
  body: Buffer,
  form: Partial<ocsp.SingleForm & { by: typeof keys }> = {},
): Buffer {
  const nonce = nonceOf(body)
  return ocsp.makeResponse({
    by: form.by ?? caKeys,
    responder: ocsp.byName(ca),
    answers: [single({ id: ocsp.certId(about, ca), ...form })],
    ...(nonce === null ? {} : { extensions: [nonceExtension(nonce)] }),
  })
}

/** The standing of a certificate, at noon of 2026-11-22, within a time that a test can wait. */
function ask(about: Certificate, timeout = 5000, hosts: readonly string[] = ['127.0.0.1']): Promise<Standing> {
  const stop = new AbortController().signal
  const world = {
    fetch: boundedFetch(stop),
    cache: { read: () => null, write: () => undefined },
    clock: fixedClock(),
    stop,
  }
  return openRevocation({ mode: 'check', offline: false, hosts }, world, timeout).standing(inquiryFor(about, ca), [])
}

function said(standing: Standing): string {
  if (standing.kind === 'unknown') return standing.code
  return standing.kind === 'good' ? `good by ${standing.source}` : `revoked by ${standing.source}`
}

describe('a responder', () => {
  /** A leaf whose responder behaves so. */
  async function leafAt(manner: (about: () => Certificate) => Manner): Promise<Certificate> {
    const holder: { leaf: Certificate | null } = { leaf: null }
    const about = (): Certificate => {
      if (holder.leaf === null) throw new Error('asked too early')
      return holder.leaf
    }
    holder.leaf = makeLeaf(keys, 'CA', caKeys, { extensions: [responderUrls(await serve(manner(about)))] })
    return holder.leaf
  }

  it.each<[string, string, (about: () => Certificate) => Manner]>([
    ['that answers', 'good by ocsp', (about) => (_, response, body) => response.end(answerFor(about(), body))],
    [
      'that revokes',
      'revoked by ocsp',
      (about) => (_, response, body) =>
        response.end(answerFor(about(), body, { status: ocsp.revoked('2026-01-01T00:00:00Z', 1) })),
    ],
    [
      'that knows only GET',
      'good by ocsp',
      (about) => (request, response, body) => {
        if (request.method === 'GET') response.end(answerFor(about(), body))
        else response.writeHead(405).end()
      },
    ],
    [
      'that is late: its answer has ended',
      'revocation-stale',
      (about) => (_, response, body) => response.end(answerFor(about(), body, { nextUpdate: '2026-11-22T11:59:00Z' })),
    ],
    [
      'that repeats the answer to another request',
      'revocation-not-authentic',
      (about) => (_, response) => response.end(answerFor(about(), Buffer.from(nonceExtension(Buffer.alloc(32))))),
    ],
    [
      'of another issuer',
      'revocation-not-authentic',
      (about) => (_, response, body) => response.end(answerFor(about(), body, { by: keys })),
    ],
    [
      'that answers about another certificate',
      'revocation-out-of-scope',
      () => (_, response, body) => response.end(answerFor(makeLeaf(keys, 'CA', caKeys), body)),
    ],
    ['that wants to be asked later', 'revocation-refused', () => (_, response) => response.end(refusal(3))],
    ['that sends too much', 'revocation-unreachable', () => (_, response) => response.end(Buffer.alloc(65537))],
    ['that is broken', 'revocation-unreachable', () => (_, response) => response.writeHead(500).end()],
    ['that hangs up', 'revocation-unreachable', () => (request) => request.socket.destroy()],
    [
      'that redirects to a private address',
      'revocation-unreachable',
      () => (_, response) => response.writeHead(302, { location: 'http://[::1]:9/' }).end(),
    ],
  ])('%s: %s', async (_, expected, manner) => {
    expect(said(await ask(await leafAt(manner)))).toBe(expected)
  })

  it.each<[string, Manner]>([
    ['says nothing', () => undefined],
    [
      'sends byte by byte',
      (_, response) => {
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
  ])('that %s is left alone after the time for one address', async (_, manner) => {
    const standing = await ask(await leafAt(() => manner), 200)
    expect(standing).toMatchObject({
      code: 'revocation-unreachable',
      message: expect.stringContaining('200 ms'),
    })
  })

  it('at a private address is asked only when it is listed', async () => {
    const about = await leafAt((leaf) => (_, response, body) => response.end(answerFor(leaf(), body)))
    expect(said(await ask(about, 5000, []))).toBe('revocation-unreachable')
    expect(said(await ask(about))).toBe('good by ocsp')
  })
})

describe('a server of lists', () => {
  it('gives the list that revokes, and is not read beyond 32 MiB', async () => {
    const holder: { list: Buffer } = { list: Buffer.alloc(0) }
    const url = await serve((_, response) => response.end(holder.list))
    const leaf = makeLeaf(keys, 'CA', caKeys, { extensions: [listUrls(crlPoints, url)] })
    holder.list = makeCrl({ issuer: 'CA', by: caKeys, entries: [revoking(leaf)] })
    expect(said(await ask(leaf))).toBe('revoked by crl')
    holder.list = makeCrl({ issuer: 'CA', by: caKeys })
    expect(said(await ask(leaf))).toBe('good by crl')
    holder.list = Buffer.alloc(32 * 1024 * 1024 + 1)
    expect(said(await ask(leaf))).toBe('revocation-unreachable')
  })
})
