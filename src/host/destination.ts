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

/**
 * The addresses of the URL's host that may be connected to: public ones, or any when `privateHosts` lists the host. The
 * URL parser has written every notation of an IP address out (`0x7f.1`). Throws FetchError.
 */
export async function checkedAddresses(
  url: URL,
  privateHosts: readonly string[],
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
): Promise<Addresses> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const found = family === 0 ? await resolve(host) : [{ address: host, family }]
  const listed = isListed(url, privateHosts)
  const [first, ...rest] = found.filter(({ address }) => listed || isPublicAddress(address))
  if (first !== undefined) return [first, ...rest]
  throw found.length === 0
    ? new FetchError('unreachable', `${shownUrl(url.href)} cannot be reached, because its host has no address.`)
    : new FetchError(
        'private-address',
        `${shownUrl(url.href)} is at a private address, and \`revocation-hosts\` does not list its host.`,
      )
}

/** A listed host without a port stands for all of its ports. */
function isListed({ protocol, hostname, port }: URL, privateHosts: readonly string[]): boolean {
  const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  return privateHosts.some((entry) => {
    const listed = entry.toLowerCase()
    return listed === hostname || listed === `${hostname}:${actual}`
  })
}
