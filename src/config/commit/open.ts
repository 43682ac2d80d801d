import { isAbsolute, resolve } from 'node:path'
import { nameOf } from '../../find/files/place.js'
import type { RunEvent } from '../../model/event.js'
import { Failure } from '../../model/failure.js'
import type { World } from '../../model/world.js'
import { addressMark, readAddress } from './address.js'
import { apiObjects, resolveRef, type Api } from './api.js'
import { openCommit, shortOf } from './files.js'
import { gitObjects } from './objects.js'
import { commitOrigin, type CommitOrigin } from './origin.js'

const pathRemedy = 'Name a file that the commit holds; paths start at the root of the repository.'

/** A commit of the repository that the workflow runs for: from git when it is there, else through the API. */
export function ownCommit(commit: string, { repository }: RunEvent, world: World, offline: boolean): CommitOrigin {
  const { directory } = world.files
  const api = apiOf(world, offline)
  const sources = [gitObjects(world.git), ...('github' in api ? [apiObjects(api, repository)] : [])]
  const missing = (what: string): Failure => {
    const why = 'why' in api ? api.why : 'the API does not have it'
    return new Failure('policy-source', `The policy cannot be read: git does not have the ${what} here, and ${why}.`, {
      remedy: 'Check the repository out with that commit in a step before this one: `fetch-depth: 0`.',
    })
  }
  return commitOrigin(openCommit(commit, sources, missing), {
    kind: 'commit',
    prefix: '',
    remedy: pathRemedy,
    pathOf(given) {
      const path = nameOf(resolve(directory, given), directory)
      if (!isAbsolute(path) && !path.startsWith('/')) return path
      throw new Failure(
        'policy-source',
        `${given} lies outside of the repository, where anything may have written it.`,
        {
          remedy: 'Commit it, or name it in another repository: github:ORG/REPO/PATH@SHA.',
        },
      )
    },
  })
}

/** A policy of another repository, and where its files come from. A branch or tag is looked up once. */
export async function otherRepository(
  text: string,
  world: World,
  offline: boolean,
): Promise<{ readonly origin: CommitOrigin; readonly path: string }> {
  const { repository, path, ref, isPinned } = readAddress(text)
  const api = apiOf(world, offline)
  if ('why' in api) {
    const message = `The policy ${text} cannot be read, for ${api.why}.`
    throw new Failure('policy-source', message, { remedy: api.remedy })
  }
  const commit = isPinned ? ref : await resolveRef(api, repository, ref)
  if (!isPinned) {
    world.log.warning(
      `The policy ${text} is read from commit ${commit}: whoever may move \`${ref}\` may change what is allowed. ` +
        `Write the SHA in its place.`,
    )
  }
  const missing = (what: string): Failure =>
    new Failure('policy-source', `The policy ${text} cannot be read: ${repository} does not have the ${what}.`)
  const files = openCommit(commit, [apiObjects(api, repository)], missing)
  const of = { kind: 'other-repository', prefix: `${addressMark}${repository}/`, pathOf: () => path } as const
  const remedy = `Name a file that ${repository} has at commit ${shortOf(commit)}.`
  return { origin: commitOrigin(files, { ...of, remedy }), path }
}

function apiOf({ github }: World, offline: boolean): Api {
  if (offline) return { why: 'the run is offline', remedy: 'Name a file that is there.' }
  if (github !== null) return { github }
  return { why: 'there is no token to ask GitHub with', remedy: 'Give the input `github-token` a token.' }
}
