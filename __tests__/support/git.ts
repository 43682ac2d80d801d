import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** Nobody's: what the machine's own configuration says must not change what a test makes. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Acme',
  GIT_AUTHOR_EMAIL: 'build@acme.example',
  GIT_AUTHOR_DATE: '2026-11-22T10:00:00Z',
  GIT_COMMITTER_NAME: 'Acme',
  GIT_COMMITTER_EMAIL: 'build@acme.example',
  GIT_COMMITTER_DATE: '2026-11-22T10:00:00Z',
}

/** Runs git in a folder; what it says, without the last line feed. */
export function git(folder: string, ...args: readonly string[]): string {
  const said = execFileSync('git', ['-C', folder, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  return said.toString().trimEnd()
}

/** Makes the folder a repository, unless it is one, and commits what is new in it, or in these paths; the commit. */
export function commitAll(folder: string, paths: readonly string[] = ['.']): string {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  if (paths.length > 0) git(folder, 'add', '--force', '--all', '--', ...paths)
  const isNew =
    git(folder, 'for-each-ref') === '' || git(folder, 'write-tree') !== git(folder, 'rev-parse', 'HEAD^{tree}')
  if (isNew) git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Test')
  return git(folder, 'rev-parse', 'HEAD')
}

/** What a change does to files: their new content, or `null` for one that is taken away. */
export type Edits = Readonly<Record<string, string | Uint8Array | null>>

/** Makes the edits in the work tree. */
export function edit(folder: string, edits: Edits): void {
  for (const [path, content] of Object.entries(edits)) {
    const at = join(folder, path)
    rmSync(at, { force: true })
    if (content === null) continue
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, content)
  }
}

/** A pull request in a folder whose commit is its base: as a runner checks it out. */
export interface PullRequest {
  readonly base: string
  /** The last commit of the branch. */
  readonly head: string
  /** GitHub's merge of both, which is checked out. */
  readonly merge: string
}

/** Commits the folder as the base, then the edits on a branch, and merges them. */
export function pullRequest(folder: string, edits: Edits): PullRequest {
  const base = commitAll(folder)
  git(folder, 'checkout', '--quiet', '-b', 'change')
  edit(folder, edits)
  const head = commitAll(folder)
  const tree = git(folder, 'rev-parse', `${head}^{tree}`)
  const merge = git(folder, 'commit-tree', tree, '-p', base, '-p', head, '-m', 'Merge')
  git(folder, 'checkout', '--quiet', '--detach', merge)
  return { base, head, merge }
}

/** The payload of a `pull_request` event. */
export function payloadOf({ base, head }: PullRequest): string {
  return JSON.stringify({
    action: 'synchronize',
    number: 7,
    pull_request: { base: { sha: base }, head: { sha: head } },
  })
}

/** An object as git holds it, without its header. */
export function objectOf(
  folder: string,
  name: string,
): { readonly id: string; readonly type: string; readonly content: Buffer } {
  const type = git(folder, 'cat-file', '-t', name)
  const content = execFileSync('git', ['-C', folder, 'cat-file', type, name], { env: environment })
  return { id: git(folder, 'rev-parse', name), type, content }
}

/** Puts content under a name that is another object's, as a step that may write to .git could. */
export function forge(folder: string, id: string, type: string, content: Uint8Array): void {
  const path = join(folder, '.git/objects', id.slice(0, 2), id.slice(2))
  edit(folder, { [path.slice(folder.length + 1)]: deflateSync(encode(type, content)) })
}

/** The name of an object by SHA-1. */
export function nameOfObject(type: string, content: Uint8Array): string {
  return hash('sha1', encode(type, content))
}

function encode(type: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
}
