import type { Artifacts } from '../find/artifacts.js'
import type { DeclaredFile } from '../find/files/declared.js'
import type { FoundImages, NamedImage } from '../find/images/model.js'
import type { World } from '../model/world.js'
import { flagOf, listOf, type Given } from './given.js'
import type { Operands } from './operands.js'

/** What was named, or found because nothing was. */
export interface FoundSources extends FoundImages {
  readonly declared: readonly DeclaredFile[]
  /** What was given for images, in short. */
  readonly asked: readonly string[]
}

/** The images that were named. With nothing named: those of the runner's list of artifacts and of the repository's files. Throws Failure. */
export async function findNamed(
  { references, texts, implied }: Operands,
  given: Given,
  world: World,
): Promise<FoundSources> {
  const named = { images: references.map(writtenImage), remarks: [], declared: [], asked: references } as const
  if (texts.length > 0) {
    const { readGiven } = await import('../find/images/given/read.js')
    return { ...named, ...(await readGiven(texts, flagOf(given, 'allow-empty'), world)) }
  }
  if (!implied) return named
  const artifacts = await artifactsOf(world)
  const { searchRepository } = await import('../find/images/repository/search.js')
  const found = await searchRepository(world, listOf(given, 'exclude') ?? [])
  return { ...named, images: [...artifacts.images, ...found.images], remarks: found.remarks, declared: artifacts.files }
}

function writtenImage(text: string): NamedImage {
  return { text, root: text, mentions: [], obstacle: null, outright: true }
}

async function artifactsOf({ artifacts, files }: World): Promise<Artifacts> {
  if (artifacts === null) return { images: [], files: [] }
  return (await import('../find/artifacts.js')).readArtifacts(artifacts, files)
}
