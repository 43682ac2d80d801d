import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer as createTcp } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import tls from 'node:tls'
import { sequence, value } from './der-parts.js'
import { commonName, ecKeys, extension, makeCertificate } from './issue.js'
import type { Resolve } from '../../src/host/resolver.js'

/** A request as a server got it. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server on loopback that remembers every request. */
export interface Loopback {
  readonly port: number
  readonly seen: readonly Seen[]
}

export type Answer = (seen: Seen, response: ServerResponse, request: IncomingMessage) => void

const opened: { readonly server: Server; readonly sockets: Set<Socket> }[] = []

/** Closes all servers of the test; call it in `afterEach`. */
export function closeServers(): void {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  opened.push({ server, sockets })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

const listener =
  (seen: Seen[], answer: Answer) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body: Buffer.concat(pieces).toString() }
      seen.push(one)
      answer(one, response, request)
    })
  }

export async function serveHttp(answer: Answer): Promise<Loopback> {
  const seen: Seen[] = []
  return { port: await listen(createHttp(listener(seen, answer))), seen }
}

/** Its certificate names 127.0.0.1 and `reg`, `other`, `auth`, `store` and `evil` below `.test`; nobody trusts it but inside of `trusting`. */
export async function serveHttps(answer: Answer): Promise<Loopback> {
  const seen: Seen[] = []
  return { port: await listen(createHttps(identity(), listener(seen, answer))), seen }
}

/** A server that writes these bytes whatever it is asked, and then closes, stays open or resets. */
export async function serveBytes(text: string, then: 'close' | 'stay' | 'reset' = 'close'): Promise<Loopback> {
  const seen: Seen[] = []
  const port = await listen(
    createTcp((socket) => {
      socket.once('data', () => {
        seen.push({ method: '', path: '', headers: {}, body: '' })
        if (then === 'close') socket.end(text)
        else if (then === 'stay') socket.write(text)
        else socket.resetAndDestroy()
      })
    }),
  )
  return { port, seen }
}

export function json(
  response: ServerResponse,
  status: number,
  document: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(document))
}

/** Every name has this address, or those that are listed have theirs. */
export const everyName =
  (others: Readonly<Record<string, string>> = {}): Resolve =>
  (host) =>
    Promise.resolve([{ address: others[host] ?? '127.0.0.1', family: 4 }])

let made: { readonly cert: string; readonly key: string } | null = null

function identity(): { readonly cert: string; readonly key: string } {
  if (made !== null) return made
  const keys = ecKeys()
  const names = ['reg', 'other', 'auth', 'store', 'evil'].map((name) => value(0x82, Buffer.from(`${name}.test`)))
  const loopback = value(0x87, Buffer.from([127, 0, 0, 1]))
  const alternatives = extension('2.5.29.17', false, sequence(loopback, ...names))
  const of = { subject: commonName('tls'), issuer: commonName('tls'), keys, by: keys, extensions: [alternatives] }
  const cert = `-----BEGIN CERTIFICATE-----\n${makeCertificate(of).toString('base64')}\n-----END CERTIFICATE-----\n`
  return (made = { cert, key: String(keys.privateKey.export({ format: 'pem', type: 'pkcs8' })) })
}

/** Node 24, which runs the tests, can be given other roots for a while: here those of `serveHttps`. */
const { getCACertificates, setDefaultCACertificates } = tls as unknown as {
  getCACertificates: (type: 'default') => readonly string[]
  setDefaultCACertificates: (certificates: readonly string[]) => void
}

export async function trusting<Result>(work: () => Promise<Result>): Promise<Result> {
  const usual = getCACertificates('default')
  setDefaultCACertificates([identity().cert])
  try {
    return await work()
  } finally {
    setDefaultCACertificates(usual)
  }
}
