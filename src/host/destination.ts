import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { FetchError } from '../model/world.js'
import { isPublicAddress } from './address.js'

/** No server is asked by a longer URL, and a certificate can hold one of megabytes. Characters. */
const LONGEST_URL = 8192

/** More of a URL does not help who reads of it. Characters. */
const SHOWN_URL = 300

/** A URL for a message: without the user and password that somebody may have written into it. */
export function shownUrl(text: string): string {
  const bare = text.replace(/^([^/?#]*\/\/)[^/?#]*@/, '$1')
  return bare.length > SHOWN_URL ? `${bare.slice(0, SHOWN_URL)}…` : bare
}

/** An absolute URL of http or https without user and password. Throws FetchError `bad-url`. */
export function readUrl(text: string): URL {
  const refuse = (why: string): FetchError => new FetchError('bad-url', `${shownUrl(text)} ${why}.`)
  if (text.length > LONGEST_URL) throw refuse(`is longer than ${LONGEST_URL} characters`)
  if (!URL.canParse(text)) throw refuse('is not a URL')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('is neither http nor https')
  if (url.username !== '' || url.password !== '') throw refuse('holds a user or a password')
  return url
}

type Addresses = readonly [LookupAddress, ...LookupAddress[]]

/** Whether a host may have a private, loopback or link-local address. */
export interface Permission {
  readonly mayBePrivate: boolean
  /** Why it may not, when it may not: `\`revocation-hosts\` does not list its host`. */
  readonly otherwise: string
}

/**
 * The addresses of the URL's host that may be connected to: public ones, or any when it may be private. The URL parser
 * has written every notation of an IP address out (`0x7f.1`). Throws FetchError.
 */
export async function checkedAddresses(
  url: URL,
  permission: Permission,
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
): Promise<Addresses> {
  const host = bareHost(url)
  const family = isIP(host)
  const found = family === 0 ? await resolve(host) : [{ address: host, family }]
  const [first, ...rest] = found.filter(({ address }) => permission.mayBePrivate || isPublicAddress(address))
  if (first !== undefined) return [first, ...rest]
  if (found.length > 0) throw privateAddress(url, permission)
  throw new FetchError('unreachable', `${shownUrl(url.href)} cannot be reached, because its host has no address.`)
}

export function privateAddress(url: URL, { otherwise }: Permission): FetchError {
  return new FetchError('private-address', `${shownUrl(url.href)} is at a private address, and ${otherwise}.`)
}

/** The name or the address, the latter without its brackets. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

/** A listed host without a port stands for all of its ports. */
export function isListed({ protocol, hostname, port }: URL, privateHosts: readonly string[]): boolean {
  const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  return privateHosts.some((entry) => {
    const listed = entry.toLowerCase()
    return listed === hostname || listed === `${hostname}:${actual}`
  })
}
