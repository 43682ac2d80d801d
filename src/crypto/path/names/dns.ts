import { isBelow, readHost } from './host.js'
import type { Relation } from './relation.js'

export interface DnsName {
  readonly kind: 'dNSName'
  /** Without the wildcard, in small letters. */
  readonly host: string
  /** It stands for every host with one label more (RFC 6125 6.4.3). */
  readonly wildcard: boolean
}

export interface DnsBase {
  readonly kind: 'dNSName'
  /** Empty: every name. */
  readonly domain: string
}

/** `null`: no DNS name. A `*` is a whole first label. */
export function readDnsName(text: string): DnsName | null {
  const wildcard = text.startsWith('*.')
  const host = readHost(wildcard ? text.slice(2) : text)
  return host === null ? null : { kind: 'dNSName', host, wildcard }
}

/** `null`: no domain. A leading dot, which has a meaning for URIs only, and a wildcard have none here. */
export function readDnsBase(text: string): DnsBase | null {
  const domain = text === '' ? '' : readHost(text)
  return domain === null ? null : { kind: 'dNSName', domain }
}

/** RFC 5280 4.2.1.10: the domain, and whatever adds labels at the left of it. */
export function relateDns({ domain }: DnsBase, { host, wildcard }: DnsName): Relation {
  if (domain === '' || host === domain || isBelow(host, domain)) return 'within'
  const parent = domain.slice(domain.indexOf('.') + 1)
  return wildcard && parent === host ? 'partly' : 'outside'
}
