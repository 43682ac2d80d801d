import { getOctokitOptions, GitHub as Octokit } from '@actions/github/lib/utils'
import { version } from '../model/version.js'
import type { GitHubFetch } from './github-fetch.js'

/** GitHub's own client: it fills routes in and says who asks. */
export interface Client {
  /** The URL that a route with these parameters means. */
  urlOf(route: string, parameters: Readonly<Record<string, unknown>>): string
  /** The text of the answer. Throws what `@octokit/request-error` makes. */
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>
}

export interface ClientFacts {
  /** Without a slash at its end. */
  readonly base: string
  /** `null`: nobody in particular asks. */
  readonly token: string | null
  readonly fetch: GitHubFetch
}

/** What it warns of, a route that will go for example, is nothing that its user could mend. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Only this client is taken of `@actions/github`: how it is reached, and how often it is asked, is ours. */
export function openClient({ base, token, fetch }: ClientFacts): Client {
  const options = { baseUrl: base, userAgent: `sigscan/${version}`, log: silent, request: { fetch, log: silent } }
  const { request } = new Octokit(token === null ? options : getOctokitOptions(token, options))
  return {
    urlOf: (route, parameters) => request.endpoint(route, parameters).url,
    request: async (route, parameters) => {
      const answer: { readonly data: unknown } = await request(route, parameters)
      return answer.data
    },
  }
}

function ignore(): void {
  // Nobody is to hear of it.
}
