import { isIP } from 'node:net'
import type { Environment } from '../config/inputs.js'
import { FetchError } from '../model/world.js'
import { bareHost } from './destination.js'

/** A proxy over which a request goes. */
export interface Proxy {
  /** Without user and password. */
  readonly origin: string
  /** The value of Proxy-Authorization; `null`: none. It is in no message. */
  readonly authorization: string | null
}

/** Names of which no public server has one: RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use. */
const localDomains: readonly string[] = ['localhost', 'local', 'internal', 'home.arpa']

/**
 * The proxy that the environment names for this URL; `null`: it is asked directly, as this machine itself and what
 * NO_PROXY lists always is. The variables are named in lower or upper case. Throws FetchError `bad-url`.
 */
export function proxyFor(url: URL, environment: Environment): Proxy | null {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const named = valueOf(environment, name)
  if (named === '' || isThisMachine(bareHost(url)) || isExcepted(url, valueOf(environment, 'no_proxy'))) return null
  const text = named.includes('://') ? named : `http://${named}`
  const proxy = URL.canParse(text) ? new URL(text) : null
  if (proxy === null || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')) {
    throw new FetchError('bad-url', `${name.toUpperCase()} is no URL of http or https.`)
  }
  return { origin: proxy.origin, authorization: authorizationOf(proxy) }
}

/** Whether the name itself says that its address is a private one: a proxy looks names up where nobody can check them. */
export function isLocalName(host: string): boolean {
  const name = host.replace(/\.+$/, '')
  if (isIP(name) !== 0) return false
  return !name.includes('.') || localDomains.some((domain) => name === domain || name.endsWith(`.${domain}`))
}

function valueOf(environment: Environment, name: string): string {
  return (environment[name] ?? environment[name.toUpperCase()] ?? '').trim()
}

function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

/** `*`, or names with or without a port; a name stands for all that is below it, with a dot before it or not. */
function isExcepted(url: URL, list: string): boolean {
  const host = bareHost(url)
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return list.split(/[\s,]+/).some((entry) => entry === '*' || excepts(entry.toLowerCase(), host, port))
}

function excepts(entry: string, host: string, port: string): boolean {
  if (isIP(entry) !== 0) return entry === host
  const [, name = '', ofPort = port] = /^\*?\.?\[?(.+?)\]?(?::([0-9]+))?$/.exec(entry) ?? []
  if (name === '' || ofPort !== port) return false
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`))
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  return `Basic ${Buffer.from(`${plain(username)}:${plain(password)}`).toString('base64')}`
}

/** A `%` that encodes nothing stands for itself. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
