import { Failure } from '../../model/failure.js'
import type { GitHub } from '../../model/github.js'
import { GitHubError } from '../../model/github.js'
import { isCommitId } from '../../model/event.js'
import { idOf, kindOfMode, type Objects, type TreeEntry } from './objects.js'

/** Why the API cannot be asked, or who asks it. */
export type Api = { readonly github: GitHub } | { readonly why: string; readonly remedy: string }

/** The objects of a repository on GitHub, by its REST API. `repository`: `owner/name`. */
export function apiObjects({ github }: Extract<Api, { github: GitHub }>, repository: string): Objects {
  const [owner = '', repo = ''] = repository.split('/')
  const ask = async (route: string, parameters: Readonly<Record<string, string>>, what: string): Promise<Members> => {
    try {
      return membersOf(await github.request(route, { owner, repo, ...parameters }), what)
    } catch (cause) {
      if (!(cause instanceof GitHubError)) throw cause
      throw new Failure('policy-source', `The ${what} of ${repository} cannot be read: ${cause.message}`, {
        remedy: remedyOf(cause),
        cause,
      })
    }
  }
  return {
    source: github.host,
    async treeOf(commit) {
      const what = `commit ${commit}`
      const answer = await ask('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: commit }, what)
      demand(answer['sha'] === commit, what)
      return idAt(membersOf(answer['tree'], what), what)
    },
    async entries(tree) {
      const what = `tree ${tree}`
      const answer = await ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: tree }, what)
      demand(answer['sha'] === tree && Array.isArray(answer['tree']), what)
      // What is cut off may be the very policy.
      if (answer['truncated'] !== false) throw cut(what, repository)
      return (answer['tree'] as readonly unknown[]).map((entry) => entryOf(membersOf(entry, what), what))
    },
    async blob(id, limit) {
      const what = `blob ${id}`
      const answer = await ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: id }, what)
      const { content, encoding } = answer
      if (typeof content !== 'string' || encoding !== 'base64') throw unlike(what)
      const bytes = Buffer.from(content, 'base64')
      if (bytes.length > limit) return 'too-large'
      demand(idOf('blob', bytes, id) === id, what)
      return bytes
    },
  }
}

/** The commit that a branch or a tag of a repository is at now. */
export async function resolveRef(
  { github }: Extract<Api, { github: GitHub }>,
  repository: string,
  ref: string,
): Promise<string> {
  const [owner = '', repo = ''] = repository.split('/')
  const what = `branch or tag ${ref}`
  try {
    // One of the changed files is enough: none is looked at.
    const parameters = { owner, repo, ref, per_page: 1 }
    return idAt(membersOf(await github.request('GET /repos/{owner}/{repo}/commits/{ref}', parameters), what), what)
  } catch (cause) {
    if (!(cause instanceof GitHubError)) throw cause
    throw new Failure('policy-source', `The ${what} of ${repository} cannot be read: ${cause.message}`, {
      remedy: remedyOf(cause),
      cause,
    })
  }
}

type Members = Readonly<Record<string, unknown>>

/** Only its own members are looked at, each with its type. */
function membersOf(value: unknown, what: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unlike(what)
  return { ...(value as Members) }
}

function idAt(members: Members, what: string): string {
  const { sha } = members
  if (typeof sha === 'string' && isCommitId(sha)) return sha
  throw unlike(what)
}

function entryOf(members: Members, what: string): TreeEntry {
  const { path, mode } = members
  const kind = typeof mode === 'string' ? kindOfMode(mode) : null
  if (typeof path !== 'string' || kind === null) throw unlike(what)
  return { name: path, kind, id: idAt(members, what) }
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw unlike(what)
}

function unlike(what: string): Failure {
  return new Failure('policy-source', `What GitHub answers for the ${what} is not what was asked for.`)
}

function cut(what: string, repository: string): Failure {
  return new Failure('policy-source', `The ${what} of ${repository} has more entries than GitHub lists.`, {
    remedy: 'Check the repository out with all of its history in a step before this one: `fetch-depth: 0`.',
  })
}

function remedyOf({ code }: GitHubError): string {
  switch (code) {
    case 'forbidden':
    case 'not-found':
      return 'Give the job the permission `contents: read` and the input `github-token` a token that may read the repository.'
    default:
      return 'Run it again, or check the commit out in a step before this one: `fetch-depth: 0`.'
  }
}
