import { caught } from '../model/caught.js'
import type { GitHub, GitHubErrorCode } from '../model/github.js'
import { GitHubError } from '../model/github.js'
import type { HttpExchange } from '../model/http.js'
import { FetchError, type FetchErrorCode } from '../model/world.js'
import type { Sleep } from '../pause.js'
import { shownUrl } from './destination.js'
import type { Client, ClientFacts } from './github-client.js'
import { openGitHubFetch } from './github-fetch.js'
import { hostOf } from './github-host.js'
import { openHttp } from './http.js'

/** What asking GitHub needs. */
export interface GitHubFacts {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `null`: what is public only. */
  readonly token: string | null
  readonly stop: AbortSignal
  /** By default those of this machine. */
  readonly http?: HttpExchange
  readonly sleep?: Sleep
  readonly now?: () => number
}

/** GitHub's API, at GITHUB_API_URL; its client is loaded by the first request. */
export function openGitHub(facts: GitHubFacts): GitHub {
  const { environment, stop } = facts
  const token = facts.token?.trim() === '' ? null : (facts.token?.trim() ?? null)
  let opened: Promise<Client> | null = null
  const open = async (): Promise<Client> => {
    const base = baseOf(environment['GITHUB_API_URL'] ?? '')
    const fetch = openGitHubFetch({ ...facts, http: facts.http ?? openHttp({ stop, environment }) })
    return openClient({ base, token, fetch })
  }
  return {
    host: hostOf(environment),
    async request(route, parameters) {
      const client = await (opened ??= open())
      const [method = ''] = route.split(' ')
      const asked = `${method} ${shownUrl(client.urlOf(route, parameters).replace(/[?#].*$/s, ''))}`
      const text = await client.request(route, parameters).catch((error: unknown): never => {
        throw refusalOf(error, asked, token)
      })
      const data = jsonOf(text)
      if (typeof data === 'object' && data !== null) return data
      throw new GitHubError('malformed', `${asked}: what it answers is not JSON.`, null, '')
    },
  }
}

/** Loading it reads the event file and the variables that name proxies, each of which may be broken. */
async function openClient(facts: ClientFacts): Promise<Client> {
  try {
    return (await import('./github-client.js')).openClient(facts)
  } catch (cause) {
    throw new GitHubError('unreachable', 'The client of GitHub cannot be started.', null, '', { cause })
  }
}

/** GitHub Enterprise Server has its API below a path. */
function baseOf(given: string): string {
  const text = given === '' ? 'https://api.github.com' : given
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  }
  throw new GitHubError('unreachable', 'GITHUB_API_URL is no URL of http or https.', null, '')
}

const statuses: Readonly<Partial<Record<number, GitHubErrorCode>>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  413: 'too-large',
}

const codes: Readonly<Partial<Record<FetchErrorCode, GitHubErrorCode>>> = {
  'too-large': 'too-large',
  malformed: 'malformed',
  redirect: 'refused',
}

/** Why there is no answer, or what the answer refuses, in GitHub's own words unless they repeat the token. */
function refusalOf(error: unknown, asked: string, token: string | null): GitHubError {
  const [method = ''] = asked.split(' ')
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof FetchError) {
    const message = cause.code === 'bad-url' ? `${asked} was not sent: ${cause.message}` : `${method} ${cause.message}`
    return new GitHubError(codes[cause.code] ?? 'unreachable', message, null, '', { cause })
  }
  // What is thrown below the client comes out of it as an answer with the status 500.
  if (cause instanceof Error) throw cause
  const status = statusOf(error)
  if (status === null) throw error
  const said = saidBy(error, token)
  const words = said === '' ? '' : `: ${said.replace(/\.+$/, '')}`
  // Whoever asks too often may well ask.
  const code = /\brate limit\b/i.test(said) ? 'refused' : (statuses[status] ?? 'refused')
  return new GitHubError(code, `${asked}: status ${status}${words}.`, status, said)
}

/** `undefined`: it is none. */
function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  const json = caught(SyntaxError, () => JSON.parse(text) as unknown)
  return json instanceof SyntaxError ? undefined : json
}

/** Of a RequestError; its class is the client's, which is loaded later than this. */
function statusOf(error: unknown): number | null {
  const status = error instanceof Error && error.name === 'HttpError' && 'status' in error ? error.status : null
  return typeof status === 'number' ? status : null
}

/** More of what GitHub says does not help who reads of it: characters in all, and errors that explain one. */
const SAID = 300
const EXPLAINED = 3

/** The `message` of an error of GitHub's (REST API, "troubleshooting") and of those that explain it. Never a page's text. */
function saidBy(error: unknown, token: string | null): string {
  const data = jsonOf(memberOf(memberOf(error, 'response'), 'data'))
  const explained = memberOf(data, 'errors')
  const further = Array.isArray(explained) ? (explained as readonly unknown[]).slice(0, EXPLAINED) : []
  const messages = [memberOf(data, 'message'), ...further.map((one) => memberOf(one, 'message') ?? one)].filter(
    (text): text is string => typeof text === 'string',
  )
  const line = messages
    .join('; ')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  // As it came: of what is cut off, a part of the token would be left.
  if (token !== null && messages.join('').includes(token)) return ''
  return line.length > SAID ? `${line.slice(0, SAID)}…` : line
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
