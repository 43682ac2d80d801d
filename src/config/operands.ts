import { sourceOfPath } from '../find/files/source.js'
import { caught } from '../model/caught.js'
import { Failure } from '../model/failure.js'
import type { World } from '../model/world.js'
import type { Reference } from '../registry/model.js'
import { MalformedReference, readReference } from '../registry/reference.js'
import type { Given } from './given.js'
import { listOf } from './given.js'
import type { CommandName } from './options.js'

/** What a command is to look at, as it was written. */
export interface Operands {
  /** Files and directories. */
  readonly paths: readonly string[]
  readonly references: readonly string[]
  /** Texts that name images in any way: `images`. */
  readonly texts: readonly string[]
  /** Registries and repositories to be walked. */
  readonly registries: readonly string[]
  /** Nothing was named: whatever can be found is looked at. */
  readonly implied: boolean
}

const none: Operands = { paths: [], references: [], texts: [], registries: [], implied: false }

/** Sorts what was given by what the command takes. Throws Failure for an operand that may mean two things. */
export function sortOperands(command: CommandName, operands: readonly string[], given: Given, world: World): Operands {
  switch (command) {
    case 'repo':
      return { ...none, registries: operands }
    case 'image':
      return { ...none, references: operands }
    case 'scan':
      return hasSources(given)
        ? { ...none, texts: listOf(given, 'images') ?? [] }
        : { ...none, paths: ['.'], implied: true }
    case 'fs':
      return { ...none, paths: operands }
    case 'explain':
    case 'policy suggest':
      return sortSubjects(operands, world)
    default:
      return none
  }
}

/** With neither files nor images all sources are looked at: the whole directory, and what names images. */
function hasSources(given: Given): boolean {
  return listOf(given, 'files') !== null || listOf(given, 'images') !== null
}

function sortSubjects(operands: readonly string[], world: World): Operands {
  const paths: string[] = []
  const references: string[] = []
  for (const operand of operands) {
    if (isThere(operand, world)) paths.push(operand)
    else if (imageMeant(operand) !== null) references.push(operand)
    else throw notThere(operand)
  }
  return { ...none, paths, references }
}

/** Whether there is a file of that name, or something in its place: it is meant, whatever else it could be. */
export function isThere(text: string, world: World): boolean {
  return sourceOfPath(text, world) !== null
}

/** The image that a text means when there is no such file: it has a registry, a tag or a digest. Otherwise `null`. */
export function imageMeant(text: string): Reference | null {
  const isWritten = text.includes('@') || /:[^/]*$/.test(text) || /^(?:localhost|[^/]*[.:][^/]*)\/./.test(text)
  if (!isWritten) return null
  const reference = caught(MalformedReference, () => readReference(text))
  return reference instanceof Error ? null : reference
}

function notThere(operand: string): Failure {
  const isName = !(caught(MalformedReference, () => readReference(operand)) instanceof Error)
  return new Failure('nothing-found', `There is no file \`${operand}\`.`, {
    remedy: isName
      ? `If an image is meant, write its registry, tag or digest: docker.io/${operand}:TAG.`
      : 'Name a file that is there; paths start at the working directory.',
  })
}
