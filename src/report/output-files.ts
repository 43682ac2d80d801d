import { posix } from 'node:path'
import { Failure } from '../model/failure.js'
import type { Files } from '../model/world.js'
import { FileError } from '../model/world.js'

/** A workflow file has 512 KiB at most; nothing else is read with this. */
const LONGEST_TEXT = 512 * 1024

/** The text of a file, `null` where it cannot be read. */
export function readTextIfThere(files: Files, path: string): string | null {
  try {
    return new TextDecoder().decode(files.read(path, LONGEST_TEXT))
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}

/** Writes a rendering, in one piece or in several, to where the user wants it. Throws Failure `output`. */
export function writeRendering(files: Files, path: string, pieces: Iterable<string>): void {
  try {
    files.write(path, pieces)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure('output', error.message, { cause: error, remedy: 'Name a file that this step may write.' })
  }
}

/** The first of `sigscan.sarif`, `sigscan-2.sarif`, … that is not there: an earlier step of the job keeps its own. */
export function freePath(files: Files, folder: string, name: string): string {
  const { name: stem, ext } = posix.parse(name)
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${number === 1 ? name : `${stem}-${number}${ext}`}`
    if (files.kind(path) === null) return path
  }
}
