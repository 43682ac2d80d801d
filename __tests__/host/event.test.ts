import { describe, expect, it } from '@jest/globals'
import { readEvent } from '../../src/host/event.js'
import { isOfPullRequest } from '../../src/model/event.js'
import { failureOf } from '../support/failure.js'
import { memoryFiles } from '../support/world.js'

const [base, head, commit] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string]
const runner = {
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SHA: commit,
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_ACTOR: 'octocat',
  GITHUB_EVENT_PATH: '/event.json',
}

function eventOf(name: string, payload: unknown, environment: Readonly<Record<string, string | undefined>> = {}) {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const files = memoryFiles(new Map([['/event.json', Buffer.from(text)]]))
  return readEvent({ ...runner, GITHUB_EVENT_NAME: name, ...environment }, files)
}

const pull = { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } }

describe('the event', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    '%s has a base and a head',
    (name) => {
      const event = eventOf(name, pull)
      expect(event).toEqual({
        name,
        repository: 'acme/app',
        commit,
        ref: 'refs/pull/7/merge',
        base,
        head,
        pullRequest: 7,

        actor: 'octocat',
      })
      expect(isOfPullRequest(event)).toBe(true)
    },
  )

  it.each([undefined, '7', 0, -7, 1.5, 1e300])(
    'says no number where it is no number of a pull request (%p)',
    (number) => {
      const event = eventOf('pull_request', { pull_request: { ...pull.pull_request, number } })
      expect(event).toMatchObject({ base, head, pullRequest: null })
    },
  )

  it('merge_group has those of the group', () => {
    const event = eventOf('merge_group', { merge_group: { base_sha: base, head_sha: head } })
    expect(event).toMatchObject({ base, head })
    expect(isOfPullRequest(event)).toBe(false)
  })

  it('workflow_run is about a change only when a pull request started that run', () => {
    const of = (event: string) => eventOf('workflow_run', { workflow_run: { event, head_sha: head } })
    expect(of('pull_request')).toMatchObject({ base: null, head })
    expect(isOfPullRequest(of('pull_request'))).toBe(true)
    expect(of('push')).toMatchObject({ base: null, head: null })
  })

  it('issue_comment is about a change when the issue is a pull request', () => {
    const change = eventOf('issue_comment', { issue: { number: 7, pull_request: {} } })
    expect(change).toMatchObject({ base: null, head: null, pullRequest: 7 })
    expect(isOfPullRequest(change)).toBe(true)
    const issue = eventOf('issue_comment', { issue: { number: 7 } })
    expect(issue).toMatchObject({ base: null, head: null, pullRequest: null })
    expect(isOfPullRequest(issue)).toBe(false)
  })

  it.each(['push', 'schedule', 'workflow_dispatch'])('%s proposes nothing, and needs no payload', (name) => {
    const event = eventOf(name, pull, {
      GITHUB_EVENT_PATH: undefined,
      GITHUB_REF: undefined,
      GITHUB_ACTOR: undefined,
    })
    expect(event).toMatchObject({ base: null, head: null, ref: '', actor: '' })
    expect(isOfPullRequest(event)).toBe(false)
  })

  it('is none where no workflow runs', () => {
    expect(readEvent({}, memoryFiles(new Map()))).toBeNull()
    expect(isOfPullRequest(null)).toBe(false)
  })

  it('may be of a repository whose commits have names by SHA-256', () => {
    const long = 'd'.repeat(64)
    expect(eventOf('push', '', { GITHUB_SHA: long })).toMatchObject({ commit: long })
  })
})

describe('what the runner says is refused', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    ['without a commit', { GITHUB_SHA: undefined }, /GITHUB_SHA/],
    ['with a branch for a commit', { GITHUB_SHA: 'main' }, /GITHUB_SHA/],
    ['with a short commit', { GITHUB_SHA: 'abcdef0' }, /GITHUB_SHA/],
    ['with a commit in upper case', { GITHUB_SHA: 'A'.repeat(40) }, /GITHUB_SHA/],
    ['with a commit and more', { GITHUB_SHA: `${commit}\n` }, /GITHUB_SHA/],
    ['without a repository', { GITHUB_REPOSITORY: undefined }, /GITHUB_REPOSITORY/],
    ['with a repository of three parts', { GITHUB_REPOSITORY: 'a/b/c' }, /GITHUB_REPOSITORY/],
    ['without an event file', { GITHUB_EVENT_PATH: undefined }, /GITHUB_EVENT_PATH/],
    ['with an event file that is not there', { GITHUB_EVENT_PATH: '/gone' }, /gone/],
  ])('%s', (_, environment, words) => {
    const { code, message } = failureOf(() => eventOf('pull_request', pull, environment))
    expect([code, message]).toEqual(['event', expect.stringMatching(words)])
  })

  it.each<[string, string, unknown, RegExp]>([
    ['no JSON', 'pull_request', '{', /not JSON/],
    ['a name twice', 'pull_request', '{"pull_request":{},"pull_request":{}}', /not JSON/],
    ['a list', 'pull_request', [], /no object/],
    ['nothing of the change', 'pull_request', {}, /`pull_request`/],
    ['no base', 'pull_request', { pull_request: { head: { sha: head } } }, /`base`/],
    ['no head', 'pull_request', { pull_request: { base: { sha: base } } }, /`head`/],
    [
      'a base that is a branch',
      'pull_request',
      { pull_request: { base: { sha: 'main' }, head: { sha: head } } },
      /`sha`/,
    ],
    ['a base that is a number', 'pull_request', { pull_request: { base: { sha: 1 }, head: { sha: head } } }, /`sha`/],
    ['no group', 'merge_group', {}, /`merge_group`/],
    ['a group without a base', 'merge_group', { merge_group: { head_sha: head } }, /`base_sha`/],
    ['no run', 'workflow_run', {}, /`workflow_run`/],
    ['no issue', 'issue_comment', {}, /`issue`/],
    ['a comment on nothing', 'issue_comment', { issue: { pull_request: {} } }, /which pull request/],
    ['a run that nothing started', 'workflow_run', { workflow_run: { event: 1, head_sha: head } }, /what started/],
    ['a run without its commit', 'workflow_run', { workflow_run: { event: 'pull_request' } }, /`head_sha`/],
  ])('with a payload that has %s', (_, name, payload, words) => {
    const { code, message } = failureOf(() => eventOf(name, payload))
    expect([code, message]).toEqual(['event', expect.stringMatching(words)])
  })
})
