import { isIPv4, isIPv6 } from 'node:net'
import { algorithmOf, hexOf, readDigest } from './digest.js'
import type { Digest, Reference } from './model.js'

/** What was given is no reference. The message is one sentence that names it. */
export class MalformedReference extends Error {
  override readonly name = 'MalformedReference'
}

/**
 * The grammar (distribution/reference):
 *
 *     reference   := name [":" tag] ["@" digest]  |  "oci-layout:" path [":" tag | "@" digest]
 *     name        := [host "/"] component *("/" component)
 *     host        := (domain | IPv4 | "[" IPv6 "]") [":" port]
 *     component   := alphanumeric *(separator alphanumeric)    alphanumeric := 1*[a-z0-9]
 *     separator   := "." | "_" | "__" | 1*"-"
 *     tag         := [A-Za-z0-9_] 0*127[A-Za-z0-9_.-]
 *
 * The first component is a host when it has a dot or a port, or is `localhost`; otherwise the name is Docker Hub's.
 */
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const domain = /^(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])(?:\.(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9]))*$/
const hostAndPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([1-9][0-9]{0,4}))?$/

/** What registries and clients agree on (distribution/reference; OCI distribution-spec, "Pulling manifests"). */
const maxNameLength = 255

/** A path of Linux; no reference of a registry comes near it. */
const maxLength = 4096

const layoutPrefix = 'oci-layout:'
const hub = 'docker.io'
/** Names of Docker Hub that mean the same. */
const hubAliases: readonly string[] = ['index.docker.io', 'registry-1.docker.io']

/** Parses what a person or a file wrote. Throws MalformedReference. */
export function readReference(text: string): Reference {
  if (text.length > maxLength) throw malformed(text, `is longer than ${maxLength} characters`)
  return text.startsWith(layoutPrefix) ? readLayout(text) : readImage(text)
}

/** `ghcr.io/acme/app:1.2@sha256:…`: what `readReference` reads as the same. */
export function printReference(reference: Reference): string {
  const { tag, digest } = reference
  return `${repositoryName(reference)}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`
}

/** `docker.io/library/alpine`, `oci-layout:build/app`. */
export function repositoryName({
  kind,
  registry,
  repository,
}: Pick<Reference, 'kind' | 'registry' | 'repository'>): string {
  return kind === 'layout' ? `${layoutPrefix}${repository}` : `${registry}/${repository}`
}

/** What `sigscan repo` walks. */
export interface RegistryOperand {
  readonly registry: string
  /** `null`: all repositories of the registry. */
  readonly repository: string | null
  /** Whether the repositories below that path are meant (`ghcr.io/acme/**`), and not the one of that name. */
  readonly below: boolean
}

/** `ghcr.io`, `localhost:5000`, `ghcr.io/acme/app`, `ghcr.io/acme/**`, `alpine`. Throws MalformedReference. */
export function readRegistryOperand(text: string): RegistryOperand {
  if (text.length > maxLength) throw malformed(text, `is longer than ${maxLength} characters`)
  if (text.startsWith(layoutPrefix)) throw malformed(text, 'is a layout on disk and no registry')
  if (!text.includes('/') && isHost(text)) return { registry: readHost(text, text), repository: null, below: false }
  const below = text.endsWith('/**')
  const name = below ? text.slice(0, -'/**'.length) : text
  if (below && isHost(name) && !name.includes('/')) {
    return { registry: readHost(name, text), repository: null, below: false }
  }
  const { rest, host } = splitHost(name)
  if (/[:@]/.test(rest)) throw malformed(text, 'names one image, where a registry or a repository is asked for')
  const registry = host === null ? hub : readHost(host, text)
  const repository = below ? rest : hubPath(registry, rest)
  checkPath(repository, text)
  return { registry, repository, below }
}

/** The name of a registry as references have it: `GHCR.io:443` is `ghcr.io`. Throws MalformedReference. */
export function readRegistryName(text: string): string {
  return readHost(text, text)
}

export function isTag(text: string): boolean {
  return tagGrammar.test(text)
}

/**
 * The tag under which clients list what refers to a digest where the registry lacks the API (OCI distribution-spec,
 * "Referrers Tag Schema": the algorithm, and 64 digits at most).
 */
export function fallbackTag(digest: Digest): string {
  return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`
}

/** Whether a tag holds signatures, attestations or the referrers of a digest (cosign's tags and the fallback), and no image. */
export function isAuxiliary(tag: string): boolean {
  return /^sha(?:256-[0-9a-f]{64}|512-(?:[0-9a-f]{64}|[0-9a-f]{128}))(?:\.(?:sig|att|sbom))?$/.test(tag)
}

/** Whether a registry may call a repository so: `library/alpine`. */
export function isRepositoryPath(text: string): boolean {
  return text.length <= maxNameLength && text.split('/').every((part) => component.test(part))
}

/** Whether the host is this machine by its name alone: `localhost`, 127.0.0.0/8 or ::1, with any port. */
export function isLoopback(registry: string): boolean {
  const host = registry.replace(/:[0-9]+$/, '')
  return host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))
}

function readImage(text: string): Reference {
  const at = text.indexOf('@')
  const digest = at === -1 ? null : readPinned(text.slice(at + 1), text)
  const { host, rest } = splitHost(at === -1 ? text : text.slice(0, at))
  const colon = rest.indexOf(':')
  const path = colon === -1 ? rest : rest.slice(0, colon)
  const given = colon === -1 ? null : rest.slice(colon + 1)
  if (given !== null && !isTag(given)) throw malformed(text, 'has a tag that is none')
  const registry = host === null ? hub : readHost(host, text)
  const repository = hubPath(registry, path)
  checkPath(repository, text)
  // It would be taken for the ID of an image by Docker, which no registry knows.
  if (host === null && /^[0-9a-f]{64}$/.test(path))
    throw malformed(text, 'is the ID of an image, which no registry knows')
  return { kind: 'registry', registry, repository, tag: given ?? (digest === null ? 'latest' : null), digest }
}

/**
 * A path may hold colons, so what follows the last one is a tag only when it has the form of a tag: `C:\images\app` has
 * none. A path that ends like a tag is written with a slash behind it.
 */
function readLayout(text: string): Reference {
  const rest = text.slice(layoutPrefix.length)
  const at = rest.lastIndexOf('@')
  const given = at === -1 ? '' : rest.slice(at + 1)
  if (/^sha(?:256|512):[^/\\]*$/.test(given)) return layout(text, rest.slice(0, at), null, readPinned(given, text))
  const colon = rest.lastIndexOf(':')
  const tag = colon === -1 ? '' : rest.slice(colon + 1)
  return isTag(tag) ? layout(text, rest.slice(0, colon), tag, null) : layout(text, rest, null, null)
}

function layout(text: string, path: string, tag: string | null, digest: Digest | null): Reference {
  if (path === '') throw malformed(text, 'names no path')
  if (/\p{Cc}/u.test(path)) throw malformed(text, 'has a control character in its path')
  return { kind: 'layout', registry: '', repository: path, tag, digest }
}

function splitHost(name: string): { readonly host: string | null; readonly rest: string } {
  const slash = name.indexOf('/')
  if (slash === -1 || !isHost(name.slice(0, slash))) return { host: null, rest: name }
  return { host: name.slice(0, slash), rest: name.slice(slash + 1) }
}

function isHost(text: string): boolean {
  return /[.:[]/.test(text) || text.toLowerCase() === 'localhost'
}

/** In one form, so that no pattern of a policy is passed by with another one: lower case, without the usual port. */
function readHost(host: string, text: string): string {
  const [, name = '', port] = hostAndPort.exec(host.toLowerCase()) ?? []
  const isAddress = name.startsWith('[') && isIPv6(name.slice(1, -1))
  const url = `https://${name}`
  if (host.length > maxNameLength || !(isAddress || domain.test(name)) || !URL.canParse(url)) {
    throw malformed(text, 'has a host that is none')
  }
  const shown = new URL(url).hostname
  // `0x7f.1` and `2130706433` are 127.0.0.1 (WHATWG URL 3.5), and would be passed by what names that.
  if (!isAddress && shown !== name) throw malformed(text, 'has a host that must be written as an address')
  if (port !== undefined && Number(port) > 65_535) throw malformed(text, 'has a port that is none')
  if (hubAliases.includes(shown) && (port === undefined || port === '443')) return hub
  return port === undefined || (port === '443' && !isLoopback(shown)) ? shown : `${shown}:${port}`
}

/** Docker Hub keeps names of one component under `library`. */
function hubPath(registry: string, path: string): string {
  return registry === hub && !path.includes('/') ? `library/${path}` : path
}

function checkPath(path: string, text: string): void {
  if (path.length > maxNameLength) throw malformed(text, `has a name of more than ${maxNameLength} characters`)
  if (isRepositoryPath(path)) return
  throw malformed(text, /[A-Z]/.test(path) ? 'has upper case in its name' : 'has a name that no repository can have')
}

function readPinned(given: string, text: string): Digest {
  const digest = readDigest(given)
  if (digest === null) throw malformed(text, 'has a digest that is neither sha256 nor sha512 in lower-case hex')
  return digest
}

/** More of what was given does not help who reads of it. Characters. */
const shownLength = 300

function malformed(text: string, why: string): MalformedReference {
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  return new MalformedReference(`\`${shown}\` ${why}.`)
}
