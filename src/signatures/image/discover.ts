import type { ManifestReading } from '../../model/image.js'
import type { Obstacle } from '../../model/subject.js'
import { RegistryError, type Descriptor, type Digest, type Manifest, type Repository } from '../../registry/model.js'
import { obstacleOf } from '../../registry/obstacle.js'
import { imageFormats } from './formats.js'
import type { Candidate, CandidateReading, ImageFormat, KnownKey, SignedManifest } from './model.js'

/** What looking for signatures needs beside the manifest that they are of. */
export interface Search {
  /** The image's own repository, and another one that was named for its signatures. */
  readonly places: readonly Repository[]
  readonly keys: readonly KnownKey[]
  /** DER of certificates that authorities of time may have. */
  readonly authorities: readonly Uint8Array[]
}

/**
 * So many artifacts of one manifest are read: nobody signs an image a hundred times, and anybody may attach more. Beyond
 * it something may be missing, and the answer says so. cosign's tags come first, so that nobody can push them out.
 */
const maxCandidates = 256

/** cosign's tags: `sha256-<hex>.sig` (cosign, specs/SIGNATURE_SPEC.md). */
const suffixes = [
  ['sig', 'sig-tag'],
  ['att', 'att-tag'],
  ['sbom', 'sbom-tag'],
] as const satisfies readonly (readonly [suffix: string, found: Candidate['found']])[]

type Found = Pick<ManifestReading, 'signatures' | 'attestations' | 'gaps' | 'notes'>

const nothing: Found = { signatures: [], attestations: [], gaps: [], notes: [] }

/** All that is signed about a manifest, wherever it is kept; what could not be asked is a gap, never silence. */
export async function discover(signed: SignedManifest, search: Search): Promise<Found> {
  const { places, keys, authorities } = search
  const looking = { signed, keys, authorities, follows: true }
  return merge(await Promise.all(places.map((repository) => discoverIn({ ...looking, repository }))))
}

/** One repository that is searched for what is signed about one manifest. */
interface Place extends Pick<Candidate, 'repository' | 'signed' | 'keys' | 'authorities'> {
  /** Whether signatures of what is attached are looked for too: of the image's own attachments, and no further. */
  readonly follows: boolean
}

async function discoverIn(place: Place): Promise<Found> {
  const { repository, signed } = place
  const [tagged, referring] = await Promise.all([
    probeTags(repository, signed.digest),
    probeReferrers(repository, signed.digest),
  ])
  const candidates = [...tagged.artifacts, ...referring.artifacts]
  const found = await readAll(candidates, place)
  const gaps = [...tagged.gaps, ...referring.gaps]
  const first = merge([found, { ...nothing, gaps, notes: referring.notes }])
  if (first.signatures.length > 0 || first.gaps.length > 0 || !tagged.skipped) return first
  // The list of tags may be older than the signature: before `unsigned` is said, the tag itself is asked for.
  const again = await probeTag(repository, tagOf(signed.digest, 'sig'), 'sig-tag')
  const later = await readAll(again.artifacts, place)
  return merge([first, later, { ...nothing, gaps: again.gaps }])
}

/** A manifest that may hold signatures, and how it was found. */
type Artifact = Pick<Candidate, 'manifest' | 'place' | 'found'>

interface Probe {
  readonly artifacts: readonly Artifact[]
  readonly gaps: readonly Obstacle[]
}

async function probeTags(repository: Repository, digest: Digest): Promise<Probe & { readonly skipped: boolean }> {
  const wanted = suffixes.map(([suffix, found]) => ({ tag: tagOf(digest, suffix), found }))
  const asked = wanted.filter(({ tag }) => repository.listed(tag) !== false)
  const probes = await Promise.all(asked.map(({ tag, found }) => probeTag(repository, tag, found)))
  return { ...together(probes), skipped: asked.length < wanted.length }
}

function tagOf(digest: Digest, suffix: string): string {
  return `${digest.replace(':', '-')}.${suffix}`
}

async function probeTag(repository: Repository, tag: string, found: Candidate['found']): Promise<Probe> {
  const manifest = await orObstacle(repository.manifest({ tag }))
  if (manifest === null) return { artifacts: [], gaps: [] }
  if ('code' in manifest) return { artifacts: [], gaps: [manifest] }
  return { artifacts: [{ manifest, place: tag, found }], gaps: [] }
}

/**
 * What refers to the manifest by its own word: a referrer counts only when its manifest names this very subject, and is
 * judged by what it holds, for registries write what they like beside it in their lists.
 */
async function probeReferrers(repository: Repository, digest: Digest): Promise<Probe & Pick<Found, 'notes'>> {
  const { descriptors, gaps } = await repository.referrers(digest)
  const told = gaps.map(obstacleOf)
  const probes = await Promise.all(descriptors.slice(0, maxCandidates).map((one) => probeReferrer(repository, one)))
  const { artifacts, gaps: failed } = together(probes)
  const strangers = artifacts.filter(({ manifest }) => manifest.subject?.digest !== digest)
  const notes = strangers.map(({ place }) => ({
    code: 'referrer-of-another' as const,
    message: `${place} is listed as referring to ${digest}, and its manifest does not say so.`,
  }))
  const left = descriptors.length - maxCandidates
  const beyond = left > 0 ? [tooMany(digest, left)] : []
  return {
    artifacts: artifacts.filter((one) => !strangers.includes(one)),
    gaps: [...told, ...failed, ...beyond],
    notes,
  }
}

async function probeReferrer(repository: Repository, { digest }: Descriptor): Promise<Probe> {
  const manifest = await orObstacle(repository.manifest(digest))
  if (manifest !== null && !('code' in manifest)) {
    return { artifacts: [{ manifest, place: digest, found: 'referrer' }], gaps: [] }
  }
  // One that is listed and not there may have been deleted; it may as well be kept from us.
  const message = `${digest} is listed as a referrer in ${repository.name}, and is not there.`
  return { artifacts: [], gaps: [manifest ?? { code: 'referrer-missing', message }] }
}

function tooMany(digest: Digest, left: number): Obstacle {
  const message = `${left} more artifacts refer to ${digest}, and only ${maxCandidates} are read.`
  return { code: 'limit-reached', message }
}

async function readAll(artifacts: readonly Artifact[], place: Place): Promise<Found> {
  const readings = artifacts.map(async (artifact) => {
    const format = imageFormats.find((one) => one.recognises(artifact))
    if (format === undefined) return nothing
    const reading = await readCandidate(format, { ...artifact, ...place })
    return place.follows && artifact.found === 'referrer' ? withSigners(reading, artifact, place) : reading
  })
  return merge(await Promise.all(readings))
}

async function readCandidate(format: ImageFormat, candidate: Candidate): Promise<Found> {
  const reading = await orObstacle(format.read(candidate))
  if (reading === null) {
    const message = `A part of ${candidate.place} in ${candidate.repository.name} is not there.`
    return { ...nothing, gaps: [{ code: 'blob-missing', message }] }
  }
  return 'code' in reading ? { ...nothing, gaps: [reading] } : reading
}

/**
 * A bill of materials that refers to the image is signed as an image is: its manifest names the image, and signatures
 * name its manifest.
 */
async function withSigners(reading: Found, { manifest }: Artifact, place: Place): Promise<Found> {
  const bills = reading.attestations.filter(({ kind, signature }) => kind === 'sbom' && signature === null)
  if (bills.length === 0) return reading
  const { digest, mediaType, size } = manifest
  const signed = { digest, mediaType, size, repository: place.signed.repository }
  const { signatures, gaps, notes } = await discoverIn({ ...place, signed, follows: false })
  const named = bills.flatMap((bill) => signatures.map((signature) => ({ ...bill, signature })))
  const others = reading.attestations.filter((one) => !bills.includes(one))
  return {
    signatures: reading.signatures,
    attestations: [...others, ...(named.length === 0 ? bills : named)],
    gaps: [...reading.gaps, ...gaps],
    notes: [...reading.notes, ...notes],
  }
}

/** `null`: it is not there; an obstacle: that could not be told. */
async function orObstacle<Result extends Manifest | CandidateReading>(
  work: Promise<Result>,
): Promise<Result | Obstacle | null> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return error.code === 'not-found' ? null : obstacleOf(error)
  }
}

function together(probes: readonly Probe[]): Probe {
  return { artifacts: probes.flatMap(({ artifacts }) => artifacts), gaps: probes.flatMap(({ gaps }) => gaps) }
}

function merge(founds: readonly Found[]): Found {
  return {
    signatures: founds.flatMap(({ signatures }) => signatures),
    attestations: founds.flatMap(({ attestations }) => attestations),
    gaps: founds.flatMap(({ gaps }) => gaps),
    notes: founds.flatMap(({ notes }) => notes),
  }
}
