import { openHttp } from '../../src/host/http.js'
import type { CredentialStore } from '../../src/model/http.js'
import { openExchange } from '../../src/registry/exchange.js'
import type { Exchange, ExchangeFacts, RegistryAnswer, RegistryRequest } from '../../src/registry/exchange.js'
import type { Endpoint } from '../../src/registry/exchange-endpoint.js'
import { RegistryError } from '../../src/registry/model.js'
import { everyName } from './loopback.js'
import { silentLog } from './world.js'

/** An exchange over loopback whose time is its own: it goes on only where somebody waits. */
export interface TestExchange extends Exchange {
  /** Every wait, in milliseconds. */
  readonly waits: readonly number[]
  /** Lines that were logged. */
  readonly lines: readonly string[]
  /** Lets time pass. */
  advance(milliseconds: number): void
}

export interface ExchangeParts extends Partial<Omit<ExchangeFacts, 'endpoint' | 'credentials'>> {
  readonly credentials?: CredentialStore
  /** Hosts that may be private, or are reached otherwise; all others are public, over https. */
  readonly endpoints?: Readonly<Record<string, Partial<Endpoint>>>
}

/** A registry of loopback that somebody named, over plain HTTP. */
export const plain = (host: string): Record<string, Partial<Endpoint>> => ({
  [host]: { origins: [`http://${host}`], mayBePrivate: true },
})

export function testExchange({ endpoints = {}, ...of }: ExchangeParts): TestExchange {
  const waits: number[] = []
  const lines: string[] = []
  let time = Date.parse('2026-11-22T12:00:00Z')
  const stop = of.stop ?? new AbortController().signal
  const exchange = openExchange({
    http: openHttp({ stop, environment: {}, resolve: everyName() }),
    credentials: () => Promise.resolve(null),
    endpoint: (host) => ({ origins: [`https://${host}`], insecure: false, mayBePrivate: false, ...endpoints[host] }),
    clock: { now: () => new Date(time) },
    log: { ...silentLog, debug: (line) => lines.push(line) },
    timeout: null,
    sleep: (milliseconds) => {
      waits.push(Math.round(milliseconds))
      time += milliseconds
      return Promise.resolve()
    },
    random: () => 0.5,
    ...of,
    stop,
  })
  const advance = (milliseconds: number): void => {
    time += milliseconds
  }
  return { send: exchange.send.bind(exchange), waits, lines, advance }
}

/** A request for a manifest of the registry's `acme/app`. */
export const ask = (registry: string, of: Partial<RegistryRequest> = {}): RegistryRequest => ({
  registry,
  path: '/v2/acme/app/manifests/1',
  method: 'GET',
  accept: 'application/vnd.oci.image.manifest.v1+json',
  scope: 'repository:acme/app:pull',
  maxBytes: 1024,
  ...of,
})

export async function textOf(answer: Promise<RegistryAnswer>): Promise<string> {
  return Buffer.from((await answer).body).toString()
}

/** `code: message` of what was refused. */
export async function refusalOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer
  } catch (error) {
    if (error instanceof RegistryError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}
