import { isCommitId } from '../../model/event.js'
import { Failure } from '../../model/failure.js'

/** A policy of another repository: `github:ORG/REPO/PATH@SHA`. */
export interface PolicyAddress {
  /** `ORG/REPO`. */
  readonly repository: string
  readonly path: string
  /** A commit, or a branch or a tag, which somebody may move. */
  readonly ref: string
  readonly isPinned: boolean
}

export const addressMark = 'github:'

/** What GitHub takes as the name of an account and of a repository. */
const ownerGrammar = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?$/
const repositoryGrammar = /^[A-Za-z0-9_.-]{1,100}$/

/** Names that people give to folders and files; a backslash or a control character would be read differently elsewhere. */
const partGrammar = /^[^\\\u0000-\u001f\u007f]+$/

/** Of git-check-ref-format(1) what branches and tags are called in practice. */
const refGrammar = /^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/

/** Throws Failure `usage`. */
export function readAddress(text: string): PolicyAddress {
  const rest = text.slice(addressMark.length)
  const mark = rest.lastIndexOf('@')
  const ref = rest.slice(mark + 1)
  const [owner = '', name = '', ...path] = rest.slice(0, Math.max(mark, 0)).split('/')
  const isClimbing = (part: string): boolean => part === '.' || part === '..'
  const holds =
    mark > 0 &&
    ownerGrammar.test(owner) &&
    repositoryGrammar.test(name) &&
    !isClimbing(name) &&
    path.length > 0 &&
    path.every((part) => partGrammar.test(part) && !isClimbing(part)) &&
    refGrammar.test(ref) &&
    !/\.\.|\/\/|\/$|\.$|\.lock$/.test(ref)
  if (!holds) {
    throw new Failure('usage', `The policy \`${text}\` names no file of a repository.`, {
      remedy: 'Write it like github:acme/policies/sigscan.yml@ and the full SHA of the commit.',
    })
  }
  const sha = ref.toLowerCase()
  const isPinned = isCommitId(sha)
  return { repository: `${owner}/${name}`, path: path.join('/'), ref: isPinned ? sha : ref, isPinned }
}
