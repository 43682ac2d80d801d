import type { JsonObject, JsonValue } from '../crypto/json.js'
import { readJson } from '../crypto/json.js'
import type { Credentials, CredentialStore } from '../model/http.js'
import { RegistryError } from './model.js'

/** One file of Docker's or Podman's, of which nothing but credentials is read: its `HttpHeaders` are nobody's here. */
export interface CredentialFile {
  /**
   * What it has for exactly this host (`null`: nothing): a key for the repository or for what it is in, the longest
   * first, then the host's. Throws RegistryError `unauthorized` for an entry that cannot be read.
   */
  find(registry: string, repository: string | null): CredentialEntry | null
}

export type CredentialEntry =
  | { readonly kind: 'credentials'; readonly credentials: Credentials }
  /** A program keeps them: `docker-credential-NAME`, which knows the registry as `server`. */
  | { readonly kind: 'helper'; readonly helper: string; readonly server: string }

/** What a file or a helper may hold, in bytes: a login for each of some hundred registries. */
export const CREDENTIAL_BYTES = 1024 * 1024

const JSON_DEPTH = 32

/** How Docker knows Docker Hub, in its files and to its helpers. */
const DOCKER_HUB = 'https://index.docker.io/v1/'

/** The name in the place of a user's that says that the password is an identity token. */
const TOKEN_USER = '<token>'

/** Docker's config.json, or an auth.json (containers-auth.json(5)). `name` is for messages. Throws RegistryError. */
export function readCredentialFile(bytes: Uint8Array, name: string): CredentialFile {
  // Who makes an empty file has no credentials in it.
  const document = bytes.length === 0 ? new Map<string, JsonValue>() : objectOf(bytes, name)
  const auths = objectIn(document, 'auths', name)
  const helpers = objectIn(document, 'credHelpers', name)
  const store = textIn(document, 'credsStore', name)
  return {
    find(registry, repository) {
      const host = hostOf(registry)
      const helper = valueFor(helpers, host)
      if (helper !== null && typeof helper !== 'string') throw refuse(name, `names no helper for ${host}`)
      const program = helper ?? store ?? ''
      if (program !== '') {
        return { kind: 'helper', helper: program, server: host === 'docker.io' ? DOCKER_HUB : host }
      }
      for (const key of scopesOf(host, repository)) {
        const entry = valueFor(auths, key)
        const credentials = entry === null ? null : credentialsOfEntry(entry, `${name}, for ${key},`)
        if (credentials !== null) return { kind: 'credentials', credentials }
      }
      return null
    },
  }
}

/** What a helper answers (docker-credential-helpers). `name` is the helper's. Throws RegistryError. */
export function readHelperAnswer(bytes: Uint8Array, name: string): Credentials | null {
  const answer = objectOf(bytes, name)
  return credentialsOf(textIn(answer, 'Username', name) ?? '', textIn(answer, 'Secret', name) ?? '')
}

/** Credentials that somebody gave for these registries come before all that is kept, and go to no other. */
export function withGiven(
  given: { readonly registries: readonly string[]; readonly credentials: Credentials },
  kept: CredentialStore,
): CredentialStore {
  const hosts = new Set(given.registries.map(hostOf))
  return (registry, repository) =>
    hosts.has(hostOf(registry)) ? Promise.resolve(given.credentials) : kept(registry, repository)
}

/** A user's name and password; `null`: neither is there. */
export function credentialsOf(username: string, password: string): Credentials | null {
  if (password === '') return null
  return username === TOKEN_USER ? { kind: 'identity', token: password } : { kind: 'password', username, password }
}

/** RFC 7617 2. Throws RegistryError `unauthorized` for a user that its form cannot hold. */
export function basic({ username, password }: { readonly username: string; readonly password: string }): {
  readonly header: string
  readonly secrets: readonly string[]
} {
  if (username.includes(':')) {
    throw new RegistryError('unauthorized', 'The name of a user cannot hold a colon (RFC 7617 2).')
  }
  const encoded = encodedOf(username, password)
  return { header: `Basic ${encoded}`, secrets: [encoded, password] }
}

/** All that no log may show of credentials. */
export function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind !== 'password') return [credentials.token]
  return [credentials.password, encodedOf(credentials.username, credentials.password)]
}

function encodedOf(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

/** Docker Hub has three names; a host's case is no difference, its port is. */
function hostOf(name: string): string {
  const host = name.toLowerCase()
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host
}

/** `https://index.docker.io/v1/` and `https://host/v1/` stand for their hosts, `host/name` for what is below it. */
function scopeOfKey(key: string): string {
  const bare = key.replace(/^https?:\/\//, '')
  const host = bare.replace(/\/.*$/s, '')
  const below = bare === key ? key.slice(host.length).replace(/\/$/, '') : ''
  return `${hostOf(host)}${below}`
}

/** From the repository itself up to its host. */
function scopesOf(host: string, repository: string | null): readonly string[] {
  const parts = repository === null ? [] : repository.split('/')
  return [...parts.keys()]
    .reverse()
    .map((last) => [host, ...parts.slice(0, last + 1)].join('/'))
    .concat(host)
}

/** Of several keys for the same the one that is written as we write it, then the first. */
function valueFor(entries: JsonObject, scope: string): JsonValue {
  const exact = entries.get(scope)
  if (exact !== undefined) return exact
  for (const [key, value] of entries) if (scopeOfKey(key) === scope) return value
  return null
}

/** `null`: an entry that says only that somebody signed in, as Docker writes it where a helper keeps the rest. */
function credentialsOfEntry(entry: JsonValue, where: string): Credentials | null {
  if (!(entry instanceof Map)) throw refuse(where, 'holds no object')
  const registryToken = textIn(entry, 'registrytoken', where) ?? ''
  if (registryToken !== '') return { kind: 'bearer', token: registryToken }
  // Azure's user (zeros) has an identity token and no password.
  const identityToken = textIn(entry, 'identitytoken', where) ?? ''
  if (identityToken !== '') return { kind: 'identity', token: identityToken }
  const encoded = textIn(entry, 'auth', where) ?? ''
  if (encoded === '')
    return credentialsOf(textIn(entry, 'username', where) ?? '', textIn(entry, 'password', where) ?? '')
  return decoded(encoded, where)
}

/** The user ends at the first colon; Docker pads with NUL. */
function decoded(encoded: string, where: string): Credentials | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw refuse(where, 'has an `auth` that is no base64')
  const text = Buffer.from(encoded, 'base64').toString()
  const colon = text.indexOf(':')
  if (colon === -1) throw refuse(where, 'has an `auth` without a password')
  return credentialsOf(text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, ''))
}

function objectOf(bytes: Uint8Array, name: string): JsonObject {
  try {
    const document = readJson(bytes, { bytes: CREDENTIAL_BYTES, depth: JSON_DEPTH })
    if (document instanceof Map) return document
  } catch {
    // What is wrong with it is not repeated: it is full of secrets.
  }
  throw refuse(name, 'is no JSON object that can be read')
}

/** Empty: left out. */
function objectIn(object: JsonObject, key: string, name: string): JsonObject {
  const value = object.get(key) ?? new Map<string, JsonValue>()
  if (value instanceof Map) return value
  throw refuse(name, `has no object as \`${key}\``)
}

function textIn(object: JsonObject, key: string, name: string): string | null {
  const value = object.get(key) ?? null
  if (value === null || typeof value === 'string') return value
  throw refuse(name, `has no string as \`${key}\``)
}

function refuse(name: string, why: string): RegistryError {
  return new RegistryError('unauthorized', `${name} ${why}.`)
}
