import type { GitHubError } from '../model/github.js'
import type { Aim } from './aim.js'

/** Why an upload was refused, and what mends it. */
export interface Trouble {
  /** The end of a sentence. */
  readonly why: string
  /** A sentence. */
  readonly remedy: string
}

interface Known {
  readonly statuses: readonly number[]
  readonly said: RegExp
  readonly trouble: (aim: Aim) => Trouble
}

const later = 'Run the job again later.'

const rights =
  'Give the job the permission `security-events: write`, and in a private repository `actions: read` and `contents: read`; ' +
  'a run whose token only reads (a push by Dependabot, a pull request from a fork to a private repository) cannot upload.'

const anything = /^/

/** What GitHub is known to answer, what is said of it first; the last of a status stands for whatever else it says. */
const known: readonly Known[] = [
  {
    statuses: [401],
    said: anything,
    trouble: () => ({
      why: 'GitHub does not take the token',
      remedy: 'Leave `github-token` out, or give it a token that is still good.',
    }),
  },
  {
    statuses: [403, 429],
    said: /\brate limit\b/i,
    trouble: () => ({ why: 'GitHub was asked too often with this token', remedy: later }),
  },
  {
    statuses: [403],
    said: /\b(?:advanced|code) security must be enabled\b/i,
    trouble: ({ owner, repo }) => ({
      why: `GitHub Code Security, which was a part of Advanced Security, is not enabled for ${owner}/${repo}`,
      remedy: 'Enable it in the settings of the repository, or set `upload-sarif` to false.',
    }),
  },
  {
    statuses: [403, 404],
    said: /\bcode scanning is not (?:enabled|available)\b|\bfeature is disabled\b/i,
    trouble: ({ owner, repo }) => ({
      why: `code scanning is not enabled for ${owner}/${repo}`,
      remedy: 'Enable it in the settings of the repository, or set `upload-sarif` to false.',
    }),
  },
  {
    statuses: [400, 404, 422],
    said: /\b(?:ref|commit)\b.*\bnot found\b|\bno commit found\b/i,
    trouble: ({ commit, ref }) => ({
      why: `GitHub does not have the commit ${commit} at ${ref} any more`,
      remedy: 'The branch was deleted or the pull request changed while this run went on: its next run uploads again.',
    }),
  },
  {
    statuses: [403],
    said: anything,
    trouble: () => ({ why: 'the token may not write the results of code scanning', remedy: rights }),
  },
  {
    statuses: [404],
    said: anything,
    trouble: ({ owner, repo }) => ({
      why: `the token sees no code scanning of ${owner}/${repo}`,
      remedy: `${rights} A GitHub Enterprise Server may be without code scanning: then set \`upload-sarif\` to false.`,
    }),
  },
  {
    statuses: [413],
    said: anything,
    trouble: () => ({
      why: 'the file is larger than GitHub takes',
      remedy: 'Look at less in one step, and give each step its own `category`.',
    }),
  },
  {
    statuses: [400, 422],
    said: anything,
    trouble: () => ({
      why: 'GitHub refuses the file',
      remedy: 'Please report it at https://github.com/venafi/sigscan-action/issues.',
    }),
  },
  {
    statuses: [429, 500, 502, 503, 504],
    said: anything,
    trouble: () => ({ why: 'code scanning is not available at the moment', remedy: later }),
  },
]

/** What a refusal means to who wrote the workflow. */
export function troubleOf({ code, status, said }: GitHubError, aim: Aim): Trouble {
  const found = known.find((one) => status !== null && one.statuses.includes(status) && one.said.test(said))
  if (found !== undefined) return found.trouble(aim)
  if (code === 'unreachable') {
    return { why: 'GitHub cannot be reached', remedy: 'Look at GITHUB_API_URL and at the proxy of this runner.' }
  }
  return { why: 'GitHub answers otherwise than it is known to', remedy: later }
}
