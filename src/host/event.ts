import { isJsonObject, JsonError, readJson, type JsonObject, type JsonValue } from '../crypto/json.js'
import type { Environment } from '../config/inputs.js'
import { caught } from '../model/caught.js'
import { isCommitId, type RunEvent } from '../model/event.js'
import { Failure } from '../model/failure.js'
import { FileError, type Files } from '../model/world.js'

/** GitHub sends no payload above 25 MB. Bytes. */
const PAYLOAD_BYTES = 32 * 1024 * 1024

/** A payload names repositories, users and labels, each an object: a pull request's has some hundred. */
const PAYLOAD_CONTAINERS = 1024 * 1024

/** `owner/repository`. */
const repositoryGrammar = /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/

/**
 * What started the workflow, by the runner's variables and its event file; `null` where no workflow did. Throws Failure
 * `event` when what the runner says cannot be understood: the policy hangs on it.
 */
export function readEvent(environment: Environment, files: Pick<Files, 'read'>): RunEvent | null {
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  if (name === '') return null
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  if (!repositoryGrammar.test(repository)) throw strange('GITHUB_REPOSITORY is no `owner/repository`.')
  const commit = environment['GITHUB_SHA'] ?? ''
  if (!isCommitId(commit)) throw strange('GITHUB_SHA is no commit.')
  return {
    name,
    repository,
    commit,
    ref: environment['GITHUB_REF'] ?? '',
    actor: environment['GITHUB_ACTOR'] ?? '',
    ...changeOf(name, environment['GITHUB_EVENT_PATH'] ?? '', files),
  }
}

/** The change that the event is about. Only the payload says it; those of other events are not read. */
function changeOf(
  name: string,
  path: string,
  files: Pick<Files, 'read'>,
): Pick<RunEvent, 'base' | 'head' | 'pullRequest'> {
  if (name.startsWith('pull_request')) {
    const change = memberOf(readPayload(path, files), 'pull_request', name)
    const [base, head] = [memberOf(change, 'base', name), memberOf(change, 'head', name)]
    const pullRequest = numberOf(change.get('number'))
    return { base: commitAt(base, 'sha', name), head: commitAt(head, 'sha', name), pullRequest }
  }
  if (name === 'merge_group') {
    const group = memberOf(readPayload(path, files), 'merge_group', name)
    return { base: commitAt(group, 'base_sha', name), head: commitAt(group, 'head_sha', name), pullRequest: null }
  }
  if (name === 'workflow_run') {
    const run = memberOf(readPayload(path, files), 'workflow_run', name)
    const event = run.get('event')
    // Whom it may ask for images hangs on it.
    if (typeof event !== 'string') throw strange('The event file does not say what started the run before this one.')
    const isOfChange = event.startsWith('pull_request')
    return { base: null, head: isOfChange ? commitAt(run, 'head_sha', name) : null, pullRequest: null }
  }
  if (name === 'issue_comment') {
    // Comments on a pull request come by this event; the payload does not say its commits.
    const issue = memberOf(readPayload(path, files), 'issue', name)
    const number = numberOf(issue.get('number'))
    const isOfChange = issue.has('pull_request')
    if (isOfChange && number === null) throw strange('The event file does not say which pull request was commented on.')
    return { base: null, head: null, pullRequest: isOfChange ? number : null }
  }
  return { base: null, head: null, pullRequest: null }
}

/** Nothing of the policy hangs on it. */
function numberOf(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

function readPayload(path: string, files: Pick<Files, 'read'>): JsonObject {
  if (path === '') throw strange('There is no GITHUB_EVENT_PATH, so the base commit is not known.')
  const bytes = caught(FileError, () => files.read(path, PAYLOAD_BYTES))
  if (bytes instanceof Error) throw strange(`The event file cannot be read: ${bytes.message}`, bytes)
  const limits = { bytes: PAYLOAD_BYTES, containers: PAYLOAD_CONTAINERS, anyNumber: true }
  const json = caught(JsonError, () => readJson(bytes, limits))
  if (json instanceof Error) throw strange(`The event file is not JSON: ${json.message}`, json)
  if (!isJsonObject(json)) throw strange('The event file holds no object.')
  return json
}

function memberOf(object: JsonObject, name: string, event: string): JsonObject {
  const value: JsonValue | undefined = object.get(name)
  if (isJsonObject(value)) return value
  throw strange(`The event file says nothing of \`${name}\`, which a ${event} event is about.`)
}

function commitAt(object: JsonObject, name: string, event: string): string {
  const value = object.get(name)
  if (typeof value === 'string' && isCommitId(value)) return value
  throw strange(`The event file of the ${event} event has no commit as \`${name}\`.`)
}

function strange(message: string, cause?: unknown): Failure {
  const remedy = 'Run the action on a runner of GitHub Actions, which says what started the workflow.'
  return new Failure('event', message, { remedy, cause })
}
