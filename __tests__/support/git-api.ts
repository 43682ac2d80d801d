import { GitHubError, type GitHub } from '../../src/model/github.js'
import { git, objectOf } from './git.js'

/** What GitHub's API says of the repository in a folder: the objects of git, and where a branch or tag is. `null`: 404. */
export function answerFrom(folder: string, path: string): unknown {
  const [, kind = '', encoded = ''] =
    /^\/repos\/acme\/app\/(git\/commits|git\/trees|git\/blobs|commits)\/([^/?]+)(?:\?.*)?$/.exec(path) ?? []
  const name = decodeURIComponent(encoded)
  if (!hasObject(folder, name)) return null
  switch (kind) {
    case 'git/commits': {
      const parents = git(folder, 'rev-parse', `${name}^@`).split('\n')
      return {
        sha: name,
        message: 'Test',
        tree: { sha: git(folder, 'rev-parse', `${name}^{tree}`), url: '' },
        parents: parents.filter((sha) => sha !== '').map((sha) => ({ sha, url: '' })),
      }
    }
    case 'git/trees':
      return { sha: name, tree: entriesOf(folder, name), truncated: false }
    case 'git/blobs': {
      const { content } = objectOf(folder, name)
      // GitHub breaks its base64 into lines.
      const lines = content.toString('base64').replace(/.{60}/g, '$&\n')
      return { sha: name, size: content.length, content: `${lines}\n`, encoding: 'base64' }
    }
    case 'commits':
      return { sha: git(folder, 'rev-parse', `${name}^{commit}`), files: [] }
    default:
      return null
  }
}

function hasObject(folder: string, name: string): boolean {
  try {
    git(folder, 'cat-file', '-e', name)
    return true
  } catch {
    return false
  }
}

function entriesOf(folder: string, tree: string): readonly object[] {
  const lines = git(folder, 'ls-tree', '-z', tree).split('\0')
  return lines.flatMap((line) => {
    const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t([^]+)$/.exec(line) ?? []
    return path === undefined ? [] : [{ path, mode, type, sha, url: '' }]
  })
}

/** The API without a network; it remembers what it was asked. */
export function gitHubOf(
  folder: string,
  change: (answer: unknown) => unknown = (answer) => answer,
): GitHub & { readonly asked: readonly string[] } {
  const asked: string[] = []
  return {
    host: 'github.com',
    asked,
    request(route, parameters) {
      const path = route
        .replace(/^GET /, '')
        .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])))
      asked.push(path)
      const answer = answerFrom(folder, path)
      if (answer === null)
        return Promise.reject(new GitHubError('not-found', `GET ${path}: Not Found.`, 404, 'Not Found'))
      return Promise.resolve(change(answer))
    },
  }
}
