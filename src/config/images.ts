import type { NamedImage } from '../find/images/model.js'
import { caught } from '../model/caught.js'
import { isOfPullRequest } from '../model/event.js'
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
import type { OptionName } from './options.js'

/** So many images at a time: as many as there are connections to a host. */
const usualInFlight = 32

/** A longer run is not waited for by anybody: a week. Seconds. */
const longestTimeout = 7 * 24 * 60 * 60

/** What is to be read. */
export interface WantedImages {
  readonly images: readonly NamedImage[]
  /** Registries and repositories to be walked. */
  readonly registries: readonly string[]
}

/** Which images, and how they are read. Throws Failure. */
export function imageRequest(
  { images, registries }: WantedImages,
  given: Given,
  { policy, trust }: Decider,
  world: World,
): ImageRequest {
  const signatureRepository = readSignatureRepository(given)
  const written = registriesOf(
    images.filter(({ outright }) => outright),
    registries,
  )
  const all = [...new Set([...written, ...(signatureRepository === null ? [] : [signatureRepository.registry])])]
  const allowed = policy?.registries ?? null
  const settings = {
    insecure: [...listedRegistries(given), ...(flagOf(given, 'insecure') ? all : [])],
    // What a pull request names may be anything in the private network; only the policy says what may be asked there.
    named: isOfPullRequest(world.event) ? [] : all,
    allowed,
    timeout: readTimeout(given),
  }
  const receivers = written.length > 0 ? written : handedOn(images, allowed)
  const credentials = credentialStore(
    given,
    isTheirs(world) ? receivers.filter((one) => allowed?.includes(one)) : receivers,
    world,
  )
  return {
    sources: { references: images, registries, allowEmpty: flagOf(given, 'allow-empty') },
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

/**
 * Whether outputs may be those of somebody who may not see the secrets of the run. A run of `pull_request` has none for
 * forks, and who may push to the repository may change the workflow too.
 */
function isTheirs({ event }: World): boolean {
  return isOfPullRequest(event) && event?.name !== 'pull_request'
}

/**
 * The registries of what steps handed on. What a file of the repository names may be proposed by anybody, whatever the
 * event is called that the run is for (a comment, a schedule), so that only the policy says who may be sent a password.
 */
function handedOn(images: readonly NamedImage[], allowed: readonly string[] | null): readonly string[] {
  const isOfSource = ({ mentions }: NamedImage): boolean => mentions.some(({ of }) => of === 'source')
  const handed = registriesOf(
    images.filter((image) => !isOfSource(image)),
    [],
  )
  const written = registriesOf(images.filter(isOfSource), []).filter((name) => allowed?.includes(name))
  return [...new Set([...handed, ...written])]
}

/** The registries that are named, each once. What names none is told of when it is looked for. */
function registriesOf(images: readonly NamedImage[], operands: readonly string[]): readonly string[] {
  const known = images.filter(({ obstacle }) => obstacle === null)
  const read = [
    ...known.map(({ text }) => caught(MalformedReference, () => readReference(text))),
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

/** So many registries are named in a message. */
const SHOWN = 5

/** What was given is for the one registry named; a password never goes to another. */
function credentialStore(given: Given, registries: readonly string[], world: World): CredentialStore {
  const mine = givenCredentials(given)
  if (mine === null) return world.credentials
  if (registries.length === 0) {
    world.log.warning(`${named(given, mine.of)} is not used: no registry was named that it may be sent to.`)
    return world.credentials
  }
  if (registries.length > 1) {
    const shown = [...registries.slice(0, SHOWN), ...(registries.length > SHOWN ? ['others'] : [])]
    const message = `${named(given, mine.of)} is for one registry, and ${shown.join(' and ')} are named.`
    throw new Failure('usage', message, { remedy: 'Sign in with `docker login`, or look at one registry at a time.' })
  }
  return withGiven({ registries, credentials: mine.credentials }, world.credentials)
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
