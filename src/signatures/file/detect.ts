import { type FileBytes, type FileEnds, type FileFormat, headLength, tailLength } from './format.js'
import { formats } from './formats.js'

/** Reads the beginning and the end of a file, which are the whole of a small one. */
export function readEnds(file: FileBytes): FileEnds {
  const { size } = file
  const tail = file.read(Math.max(0, size - tailLength), Math.min(size, tailLength))
  const head = size <= tailLength ? tail.subarray(0, headLength) : file.read(0, headLength)
  return { head, tail, size }
}

/** The formats that a file with these ends may be of, the likeliest first. */
export function detect(ends: FileEnds): readonly FileFormat[] {
  return formats.filter((format) => format.detects(ends))
}
