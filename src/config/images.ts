import { caught } from '../model/caught.js'
import { Failure } from '../model/failure.js'
import type { Credentials, CredentialStore } from '../model/http.js'
import type { World } from '../model/world.js'
import type { ImageRequest } from '../read-images.js'
import { withGiven } from '../registry/credentials.js'
import type { Reference } from '../registry/model.js'
import { MalformedReference, readReference, readRegistryName, readRegistryOperand } from '../registry/reference.js'
import { openRegistries } from '../registry/registries.js'
import { authoritiesOf } from '../trust/authorities.js'
import type { Decider } from './decider.js'
import type { Given } from './given.js'
import { capital, entryOf, flagOf, labelOf, listOf, valueOf } from './given.js'
import { jobsOf } from './jobs.js'
import type { Operands } from './operands.js'
import type { OptionName } from './options.js'

/** So many images at a time: as many as there are connections to a host. */
const usualInFlight = 32

/** A longer run is not waited for by anybody: a week. Seconds. */
const longestTimeout = 7 * 24 * 60 * 60

/** Which images, and how they are read. Throws Failure. */
export function imageRequest(
  { references, registries }: Operands,
  given: Given,
  { policy, trust }: Decider,
  world: World,
): ImageRequest {
  const signatureRepository = readSignatureRepository(given)
  const named = namedRegistries(references, registries)
  const all = [...new Set([...named, ...(signatureRepository === null ? [] : [signatureRepository.registry])])]
  const settings = {
    insecure: [...listedRegistries(given), ...(flagOf(given, 'insecure') ? all : [])],
    named: all,
    allowed: policy?.registries ?? null,
    timeout: readTimeout(given),
  }
  const credentials = credentialStore(given, named, world)
  return {
    sources: {
      references: references.map((text) => ({ text, root: text, mentions: [] })),
      registries,
      allowEmpty: flagOf(given, 'allow-empty'),
    },
    reader: {
      registries: openRegistries(settings, { ...world, credentials }),
      keys: trust.keys,
      authorities: authoritiesOf(trust),
      signatureRepository,
      platforms: readPlatforms(given),
    },
    inFlight: jobsOf(given) ?? usualInFlight,
  }
}

/** The registries that the user named, each once. What names none is told of when it is looked for. */
function namedRegistries(references: readonly string[], operands: readonly string[]): readonly string[] {
  const read = [
    ...references.map((text) => caught(MalformedReference, () => readReference(text))),
    ...operands.map((text) => caught(MalformedReference, () => readRegistryOperand(text))),
  ]
  const names = read.flatMap((one) => (one instanceof Error || one.registry === '' ? [] : [one.registry]))
  return [...new Set(names)]
}

function listedRegistries(given: Given): readonly string[] {
  return (listOf(given, 'insecure-registries') ?? []).map((text) => {
    const name = caught(MalformedReference, () => readRegistryName(text))
    if (!(name instanceof Error)) return name
    const remedy = 'Write the host of a registry, with its port: registry.example:5000.'
    throw new Failure('usage', `${named(given, 'insecure-registries')}: ${name.message}`, { cause: name, remedy })
  })
}

/** cosign adds its tags to it, so it has none of its own. */
function readSignatureRepository(given: Given): Reference | null {
  const text = valueOf(given, 'signature-repository')
  if (text === null) return null
  const reference = caught(MalformedReference, () => readReference(text))
  const why = reference instanceof Error ? reference.message : `\`${text}\` names one image.`
  if (!(reference instanceof Error) && !/:[^/]*$|@/.test(text)) return { ...reference, tag: null }
  throw new Failure('usage', `${named(given, 'signature-repository')}: ${why}`, {
    remedy: 'Write a repository without tag and digest: registry.example/signatures.',
  })
}

/** `os/architecture`, `linux/arm64/v8`. */
const platformGrammar = /^[a-z0-9._-]+\/[a-z0-9._-]+(?:\/[a-z0-9._-]+)?(?::[a-z0-9._-]+)?$/

function readPlatforms(given: Given): readonly string[] {
  const platforms = listOf(given, 'platforms') ?? []
  const wrong = platforms.find((platform) => !platformGrammar.test(platform))
  if (wrong === undefined) return [...new Set(platforms)]
  const message = `${named(given, 'platforms')} is \`${wrong}\`, and must be written like linux/amd64.`
  throw new Failure('usage', message)
}

function readTimeout(given: Given): number | null {
  const text = valueOf(given, 'timeout')
  if (text === null) return null
  const seconds = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0
  if (seconds >= 1 && seconds <= longestTimeout) return seconds
  const message = `${named(given, 'timeout')} is \`${text}\`, and must be whole seconds from 1 to ${longestTimeout}.`
  throw new Failure('usage', message)
}

/** What was given is for the one registry named; a password never goes to another. */
function credentialStore(given: Given, registries: readonly string[], { credentials }: World): CredentialStore {
  const mine = givenCredentials(given)
  if (mine === null) return credentials
  if (registries.length > 1) {
    const message = `${named(given, mine.of)} is for one registry, and ${registries.join(' and ')} are named.`
    throw new Failure('usage', message, { remedy: 'Sign in with `docker login`, or look at one registry at a time.' })
  }
  return withGiven({ registries, credentials: mine.credentials }, credentials)
}

function givenCredentials(given: Given): { readonly of: OptionName; readonly credentials: Credentials } | null {
  const [username, password, token] = (['username', 'password', 'token'] as const).map((name) => valueOf(given, name))
  if (token != null) {
    if (username != null || password != null) {
      throw new Failure('usage', `${named(given, 'token')} cannot be used beside a user and a password.`)
    }
    return { of: 'token', credentials: { kind: 'bearer', token } }
  }
  if (username == null && password == null) return null
  if (username != null && password != null) {
    return { of: 'username', credentials: { kind: 'password', username, password } }
  }
  const [there, missing] = username == null ? (['password', 'username'] as const) : (['username', 'password'] as const)
  throw new Failure('usage', `${named(given, there)} is given without ${labelOf(given.via, entryOf(missing))}.`)
}

function named(given: Given, name: OptionName): string {
  return capital(labelOf(given.via, entryOf(name)))
}
