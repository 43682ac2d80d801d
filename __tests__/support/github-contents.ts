import type { components } from '@octokit/openapi-types'
import { git, objectOf } from './git.js'
import { demand, refusal } from './github-route.js'
import type { GitHubAnswer, Route } from './github-route.js'
import type { GitHubState } from './github.js'

type Schemas = components['schemas']

/** GitHub lists no more entries of a tree (Git database API, get a tree). */
const TREE_ENTRIES = 100_000

/** Objects and refs of the repositories, as GitHub gives them; `null`: something else is asked. */
export function answerContents({ repository, path, request }: Route, { url, parts }: GitHubState): GitHubAnswer | null {
  const [, kind = '', name = ''] = /^(git\/commits|git\/trees|git\/blobs|commits)\/([^?]*)(?:\?.*)?$/.exec(path) ?? []
  if (kind === '') return null
  demand(request.method === 'GET' && request.body.length === 0, 'it is a question, and has a body or another method')
  const folder = parts.repositories?.[repository]
  if (folder === undefined) return refusal(404, 'Not Found')
  const base = `${url}/repos/${repository}`
  const wanted = decodeURIComponent(name)
  switch (kind) {
    case 'git/commits':
      return answerObject(folder, wanted, 'commit', (id) => commitOf(folder, id, base))
    case 'git/trees':
      return answerObject(folder, wanted, 'tree', (id) => treeOf(folder, id, base))
    case 'git/blobs':
      return answerObject(folder, wanted, 'blob', (id) => blobOf(folder, id, base))
    default: {
      const id = idOfRef(folder, wanted)
      if (id === null) return refusal(422, `No commit found for SHA: ${wanted}`)
      return { status: 200, body: atRef(commitOf(folder, id, base), base) }
    }
  }
}

function answerObject(folder: string, id: string, type: string, of: (id: string) => unknown): GitHubAnswer {
  demand(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id), `${id} names no object`)
  if (typeAt(folder, id) !== type) return refusal(404, 'Not Found')
  return { status: 200, body: of(id) }
}

function typeAt(folder: string, id: string): string | null {
  try {
    return git(folder, 'cat-file', '-t', id)
  } catch {
    return null
  }
}

/** A branch, a tag (also one with an object of its own), a full name of a ref, or a commit. */
function idOfRef(folder: string, ref: string): string | null {
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]) {
    try {
      return git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
    } catch {
      // It is called otherwise.
    }
  }
  return null
}

function commitOf(folder: string, id: string, base: string): Schemas['git-commit'] {
  const text = objectOf(folder, id).content.toString()
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end).split('\n')
  const valuesOf = (key: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []))
  const tree = valuesOf('tree')[0] ?? ''
  return {
    sha: id,
    node_id: nodeId(id),
    url: `${base}/git/commits/${id}`,
    html_url: `${base}/commit/${id}`,
    author: personOf(valuesOf('author')[0]),
    committer: personOf(valuesOf('committer')[0]),
    message: text.slice(end + 2),
    tree: { sha: tree, url: `${base}/git/trees/${tree}` },
    parents: valuesOf('parent').map((sha) => ({
      sha,
      url: `${base}/git/commits/${sha}`,
      html_url: `${base}/commit/${sha}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

function personOf(line = ''): Schemas['git-commit']['author'] {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> ([0-9]+) [+-][0-9]{4}$/.exec(line) ?? []
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString() }
}

function treeOf(folder: string, id: string, base: string): Schemas['git-tree'] {
  const lines = git(folder, 'ls-tree', '-z', '--long', id)
    .split('\0')
    .filter((line) => line !== '')
  const entries = lines.map((line) => {
    const [, mode = '', type = '', sha = '', size = '', path = ''] =
      /^([0-7]{6}) (\w+) ([0-9a-f]+) +([0-9-]+)\t([^]*)$/.exec(line) ?? []
    const address = type === 'commit' ? {} : { url: `${base}/git/${type}s/${sha}` }
    return { path, mode, type, sha, ...(size === '-' ? {} : { size: Number(size) }), ...address }
  })
  return {
    sha: id,
    url: `${base}/git/trees/${id}`,
    tree: entries.slice(0, TREE_ENTRIES),
    truncated: entries.length > TREE_ENTRIES,
  }
}

function blobOf(folder: string, id: string, base: string): Schemas['blob'] {
  const { content } = objectOf(folder, id)
  // GitHub breaks base64 into lines of 60 characters.
  const lines = content.toString('base64').replaceAll(/.{1,60}/g, '$&\n')
  return {
    sha: id,
    node_id: nodeId(id),
    size: content.length,
    url: `${base}/git/blobs/${id}`,
    content: lines,
    encoding: 'base64',
  }
}

function atRef(commit: Schemas['git-commit'], base: string): Schemas['commit'] {
  const { sha, node_id, html_url, author, committer, message, tree, parents, verification } = commit
  return {
    sha,
    node_id,
    html_url,
    url: `${base}/commits/${sha}`,
    comments_url: `${base}/commits/${sha}/comments`,
    commit: { author, committer, message, tree, url: commit.url, comment_count: 0, verification },
    author: null,
    committer: null,
    parents,
    stats: { additions: 0, deletions: 0, total: 0 },
    files: [],
  }
}

function nodeId(id: string): string {
  return Buffer.from(`object:${id}`).toString('base64')
}
