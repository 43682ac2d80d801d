import { join } from 'node:path'
import type { Environment } from '../config/inputs.js'
import type { Credentials, CredentialStore } from '../model/http.js'
import type { Files, Log } from '../model/world.js'
import { FileError } from '../model/world.js'
import type { CredentialFile } from '../registry/credentials.js'
import { CREDENTIAL_BYTES, readCredentialFile, secretsOf } from '../registry/credentials.js'
import { RegistryError } from '../registry/model.js'
import type { HelperQuestion } from './credential-helper.js'

export interface CredentialFacts {
  readonly environment: Environment
  /** The user's own folder, absolute; `''`: none. */
  readonly home: string
  readonly files: Pick<Files, 'read'>
  readonly log: Pick<Log, 'warning'>
  readonly stop: AbortSignal
  /** Called with every secret, before it is used. */
  readonly mask: (secret: string) => void
  /** By default `askHelper` of credential-helper.ts. */
  readonly ask?: (question: HelperQuestion) => Promise<Credentials | null>
}

/** The credentials that Docker and Podman keep for this user. Nothing is read before a registry asks for some. */
export function openCredentials(facts: CredentialFacts): CredentialStore {
  const { environment, log, stop, mask, ask = askLazily } = facts
  const open = once(() => readFiles(facts))
  const helpers = new Map<string, Promise<Credentials | null>>()
  const askOnce = (helper: string, server: string): Promise<Credentials | null> => {
    const key = JSON.stringify([helper, server])
    const asked = helpers.get(key) ?? ask({ helper, server, environment, stop })
    helpers.set(key, asked)
    return asked
  }
  const warned = new Set<string>()
  // Each request asks for its credentials, and each mask is a line of the log.
  const masked = new Set<string>()
  const maskOnce = (secret: string): void => {
    if (masked.has(secret)) return
    masked.add(secret)
    mask(secret)
  }

  async function find(registry: string, repository: string | null): Promise<Credentials | null> {
    for (const file of open()) {
      const entry = file().find(registry, repository)
      if (entry === null) continue
      const found = entry.kind === 'credentials' ? entry.credentials : await askOnce(entry.helper, entry.server)
      if (found !== null) return found
    }
    return null
  }

  return async (registry, repository) => {
    try {
      const found = await find(registry, repository)
      if (found !== null) for (const secret of secretsOf(found)) maskOnce(secret)
      return found
    } catch (error) {
      if (error instanceof RegistryError && !warned.has(error.message)) {
        warned.add(error.message)
        log.warning(error.message)
      }
      throw error
    }
  }
}

/** Docker's file and Podman's, in the order in which they are looked at: the first that has something is it. */
function placesOf(environment: Environment, home: string): readonly string[] {
  const named = (name: string): string => environment[name] ?? ''
  const below = (folder: string, ...parts: readonly string[]): readonly string[] =>
    folder === '' ? [] : [join(folder, ...parts)]
  const docker = named('DOCKER_CONFIG')
  const configuration = named('XDG_CONFIG_HOME')
  return [
    ...(docker === '' ? below(home, '.docker', 'config.json') : below(docker, 'config.json')),
    ...below(named('REGISTRY_AUTH_FILE')),
    ...below(named('XDG_RUNTIME_DIR'), 'containers', 'auth.json'),
    ...(configuration === ''
      ? below(home, '.config', 'containers', 'auth.json')
      : below(configuration, 'containers', 'auth.json')),
  ]
}

/** Each is read when the one before had nothing; one that is there and cannot be read is never passed over. */
function readFiles({ environment, home, files }: CredentialFacts): readonly (() => CredentialFile)[] {
  return placesOf(environment, home).map((place) =>
    once(() => {
      try {
        return readCredentialFile(files.read(place, CREDENTIAL_BYTES), place)
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        if (error.code === 'not-found' || error.code === 'not-a-directory') return { find: () => null }
        throw new RegistryError('unauthorized', `The credentials could not be read: ${error.message}`, { cause: error })
      }
    }),
  )
}

/** Does it the first time; a failure is done again. */
function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | null = null
  return () => (done ??= { result: work() }).result
}

/** Processes are loaded when there is a helper. */
async function askLazily(question: HelperQuestion): Promise<Credentials | null> {
  return (await import('./credential-helper.js')).askHelper(question)
}
