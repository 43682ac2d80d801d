import { isJsonList, isJsonObject, JsonError, readJson, type JsonValue } from '../crypto/json.js'
import { caught } from '../model/caught.js'
import { Failure } from '../model/failure.js'
import { FileError, type Files } from '../model/world.js'
import { readDigest } from '../registry/digest.js'
import { MalformedReference, printReference, readReference } from '../registry/reference.js'
import type { DeclaredFile } from './files/declared.js'
import type { NamedImage } from './images/model.js'

/** What earlier steps of the job declared that they made. */
export interface Artifacts {
  readonly images: readonly NamedImage[]
  readonly files: readonly DeclaredFile[]
}

/** The runner takes 500 subjects a job, and names of 1 MiB a file of them (actions/runner, CreateArtifactsFileCommand). Bytes. */
const LIST_BYTES = 16 * 1024 * 1024

/** The version of the list that is known here. */
const VERSION = 1

/**
 * The list of $GITHUB_ARTIFACTS_LIST (actions/runner, ArtifactsListFileCommand). An empty file is no information: the
 * runner writes it where the feature is off. Throws Failure `artifacts` for a list that is not understood, because what
 * it declares would go by unseen.
 */
export function readArtifacts(path: string, files: Pick<Files, 'read'>): Artifacts {
  const bytes = caught(FileError, () => files.read(path, LIST_BYTES))
  if (bytes instanceof Error) throw strange(`cannot be read: ${bytes.message}`, bytes)
  if (bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)) {
    return { images: [], files: [] }
  }
  const list = caught(JsonError, () => readJson(bytes, { bytes: LIST_BYTES }))
  if (list instanceof Error) throw strange(`is not JSON: ${list.message}`, list)
  if (!isJsonObject(list)) throw strange('holds no object.')
  const version = list.get('version')
  if (version !== VERSION) throw strange(`is of a version that is not known here: ${shown(version)}.`)
  const subjects = list.get('subjects')
  if (!isJsonList(subjects)) throw strange('has no list of subjects.')
  const images: NamedImage[] = []
  const declared: DeclaredFile[] = []
  for (const [index, subject] of subjects.entries()) {
    const { name, digest, kind } = readSubject(subject, index)
    if (kind === 'oci') images.push(imageOf(name, digest, index))
    else if (kind === 'file') declared.push(fileOf(name, digest, index))
    else throw strange(`has a subject of a kind that is not known here, ${shown(kind)}, at ${index + 1}.`)
  }
  return { images, files: declared }
}

interface DeclaredSubject {
  readonly name: string
  readonly digest: string
  readonly kind: string
}

function readSubject(subject: JsonValue, index: number): DeclaredSubject {
  const texts = ['name', 'digest', 'kind'].map((key) => (isJsonObject(subject) ? subject.get(key) : undefined))
  const [name, digest, kind] = texts
  if (typeof name === 'string' && typeof digest === 'string' && typeof kind === 'string') return { name, digest, kind }
  throw strange(`has a subject without name, digest and kind, at ${index + 1}.`)
}

function imageOf(name: string, given: string, index: number): NamedImage {
  const digest = readDigest(given)
  const reference = caught(MalformedReference, () => readReference(name.replace(/^oci:\/\//, '')))
  if (digest === null) throw strange(`has ${shown(given)} as the digest of an image, at ${index + 1}.`)
  if (reference instanceof Error) throw strange(`names an image that is none, at ${index + 1}: ${reference.message}`)
  if (reference.digest !== null && reference.digest !== digest) {
    throw strange(`names ${name} with another digest than its own, at ${index + 1}.`)
  }
  // A tag that nobody wrote (`latest`) is not what was declared.
  const tag = /:[^/@]*(?:@.*)?$/.test(name.replace(/@.*$/, '')) ? reference.tag : null
  const text = printReference({ ...reference, tag, digest })
  return { text, root: 'GITHUB_ARTIFACTS_LIST', mentions: [], obstacle: null, outright: false }
}

/** The runner writes hex of the length that the algorithm has. */
const digestGrammar = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/

function fileOf(name: string, digest: string, index: number): DeclaredFile {
  if (!digestGrammar.test(digest)) throw strange(`has ${shown(digest)} as the digest of a file, at ${index + 1}.`)
  if (name === '' || /[/\\\0]/.test(name)) throw strange(`has ${shown(name)} as the name of a file, at ${index + 1}.`)
  const [algorithm = '', hex = ''] = digest.split(':')
  return { name, algorithm, hex }
}

/** More of it does not help who reads of it. Characters. */
const SHOWN = 100

function shown(value: JsonValue | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return `\`${text.slice(0, SHOWN)}\``
}

function strange(why: string, cause?: unknown): Failure {
  return new Failure('artifacts', `The runner's list of artifacts, $GITHUB_ARTIFACTS_LIST, ${why}`, {
    remedy: 'Use a later version of this action, or name what is to be looked at in `images` and `files`.',
    cause,
  })
}
