import { readDigest } from './digest.js'
import type { LayoutFiles } from './layout-files.js'
import { maxManifestSize, readManifest } from './manifest.js'
import { membersOf, member, readMembers, textOf } from './members.js'
import type { Descriptor, Digest } from './model.js'
import { RegistryError } from './model.js'

/** What refers to each digest in a layout, and why something may be missing. */
export interface LayoutReferrers {
  readonly bySubject: ReadonlyMap<Digest, readonly Descriptor[]>
  readonly gaps: readonly RegistryError[]
}

/** Far beyond a layout of one product; each is opened once. */
const maxBlobs = 20_000

/** What is read in search of manifests, in bytes: they have a kilobyte or two each. */
const maxRead = 64 * 1024 * 1024

/**
 * Every manifest among the blobs that names a subject. The index of a layout need not list them: `cosign save` and
 * copies of an image leave them out.
 */
export function findReferrers(files: LayoutFiles, name: string): LayoutReferrers {
  const bySubject = new Map<Digest, Descriptor[]>()
  const gaps: RegistryError[] = []
  let left = maxRead
  const look = (digest: Digest, path: string): void => {
    const bytes = readCandidate(files, path)
    left -= bytes?.length ?? 0
    const referrer = bytes === null ? null : readReferrer(bytes, digest)
    if (referrer === null) return
    const { subject, descriptor } = referrer
    const others = bySubject.get(subject)
    if (others === undefined) bySubject.set(subject, [descriptor])
    else others.push(descriptor)
  }
  const note = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error
      gaps.push(error)
    }
  }
  for (const algorithm of ['sha256', 'sha512']) {
    note(() => {
      for (const hex of files.list(`blobs/${algorithm}`, maxBlobs)) {
        const digest = readDigest(`${algorithm}:${hex}`)
        if (digest === null) continue
        note(() => {
          look(digest, `blobs/${algorithm}/${hex}`)
        })
        if (left < 0) throw new RegistryError('too-many', `${name} has too much in its blobs to look for referrers in.`)
      }
    })
  }
  return { bySubject, gaps }
}

const brace = 0x7b
const spaces: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d])

/** The bytes of what may be a manifest; `null`: it is none. */
function readCandidate(files: LayoutFiles, path: string): Uint8Array | null {
  const size = files.size(path)
  if (size === 0 || size > maxManifestSize) return null
  const [first] = files.read(path, 0, 1)
  return first === brace || spaces.has(first) ? files.read(path, 0, size) : null
}

interface Referrer {
  readonly subject: Digest
  readonly descriptor: Descriptor
}

/** `null`: no manifest, or one without a subject. Throws RegistryError for one that names a subject and cannot be read. */
function readReferrer(bytes: Uint8Array, digest: Digest): Referrer | null {
  try {
    const { subject, mediaType, size, artifactType, annotations } = readManifest({ bytes, digest, contentType: '' })
    if (subject === null) return null
    return {
      subject: subject.digest,
      descriptor: { mediaType, digest, size, artifactType, annotations, platform: null },
    }
  } catch (error) {
    if (namesSubject(bytes)) throw error
    return null
  }
}

/** Statements have a `subject` too, which is a list. What is no strict JSON is no manifest. */
function namesSubject(bytes: Uint8Array): boolean {
  try {
    const subject = member(readMembers(bytes, 'A blob'), 'subject')
    return textOf(membersOf(subject, 'A subject'), 'digest') !== null
  } catch {
    return false
  }
}
