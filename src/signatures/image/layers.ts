import type { Obstacle } from '../../model/subject.js'
import { RegistryError, type Descriptor, type Repository } from '../../registry/model.js'
import { obstacleOf } from '../../registry/obstacle.js'
import { DocumentLimit } from './document.js'
import type { Candidate } from './model.js'

/** One layer of a candidate, whose bytes have the digest that the manifest says. */
export interface Layer {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  /** `sha256-….sig, layer 1`. */
  readonly place: string
}

/** Which layers are read, and how far. */
export interface LayerChoice {
  readonly wants: (descriptor: Descriptor) => boolean
  /** Bytes of one. */
  readonly limit: number
}

export interface LayerReadings<Result> {
  /** In the order of the layers. */
  readonly results: readonly Result[]
  readonly gaps: readonly Obstacle[]
}

/**
 * So many layers of one manifest are read. A pipeline that signs the same image at each run adds a layer each time, and
 * none known has reached a hundred; whoever may push can add any number.
 */
const maxLayers = 256

/** Of contents above this, in bytes, one of a repository is held at a time: 256 of them at once would fill the memory. */
const largeContent = 256 * 1024

/** Layers that are not read yet, each with where it stands, up to the bound. */
export function pickLayers(
  { manifest, place }: Pick<Candidate, 'manifest' | 'place'>,
  wants: LayerChoice['wants'],
): LayerReadings<Pick<Layer, 'descriptor' | 'place'>> {
  const wanted = manifest.layers
    .map((descriptor, index) => ({ descriptor, place: `${place}, layer ${index + 1}` }))
    .filter(({ descriptor }) => wants(descriptor))
  const left = wanted.length - maxLayers
  const message = `${place} has ${left} more layers, and only ${maxLayers} are read.`
  return { results: wanted.slice(0, maxLayers), gaps: left > 0 ? [{ code: 'limit-reached', message }] : [] }
}

/** Reads each layer that is wanted and hands it on; what cannot be had is a gap, and leaves the others as they are. */
export async function readLayers<Result>(
  candidate: Candidate,
  { wants, limit }: LayerChoice,
  judge: (layer: Layer) => Promise<Result>,
): Promise<LayerReadings<Result>> {
  const { repository } = candidate
  const { results: picked, gaps: beyond } = pickLayers(candidate, wants)
  const blobs = new Map<string, Promise<Uint8Array>>()
  const readings = picked.map(({ descriptor, place }) => {
    const isLarge = descriptor.size > largeContent
    const read = async (): Promise<Result> => {
      // The same payload is often there several times, signed by several keys.
      const key = `${descriptor.digest} ${descriptor.size}`
      const blob = blobs.get(key) ?? repository.blob(descriptor, limit)
      if (!isLarge) blobs.set(key, blob)
      return judge({ descriptor, bytes: await blob, place })
    }
    return orObstacle(isLarge ? inTurn(repository, read) : read(), place)
  })
  const outcomes = await Promise.all(readings)
  return {
    results: outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : [])),
    gaps: [...outcomes.flatMap((outcome) => ('gap' in outcome ? [outcome.gap] : [])), ...beyond],
  }
}

type Outcome<Result> = { readonly result: Result } | { readonly gap: Obstacle }

async function orObstacle<Result>(work: Promise<Result>, place: string): Promise<Outcome<Result>> {
  try {
    return { result: await work }
  } catch (error) {
    if (error instanceof DocumentLimit) return { gap: { code: 'limit-reached', message: error.message } }
    if (!(error instanceof RegistryError)) throw error
    if (error.code !== 'not-found') return { gap: obstacleOf(error) }
    return { gap: { code: 'blob-missing', message: `${place} is not there.` } }
  }
}

/** The work on a large content that is under way, for each repository. */
const turns = new WeakMap<Repository, Promise<unknown>>()

async function inTurn<Result>(repository: Repository, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(repository) ?? Promise.resolve()
  const mine = before.then(work, work)
  turns.set(repository, mine)
  return mine
}
