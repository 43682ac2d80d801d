import { readLong, zip64Marker } from './bytes.js'

/** APPNOTE.TXT 4.5.3: Zip64 extended information. */
export const zip64Extra = 0x0001
/** APPNOTE.TXT 4.6.9: a name that replaces the one in the header. */
export const unicodePathExtra = 0x7075

/**
 * The data of every extra field `id`: readers differ on which of two counts. Padding that is no field (zipalign writes
 * it) ends the search: what cannot be read is not used.
 */
export function findExtras(extra: Buffer, id: number): readonly Buffer[] {
  const found: Buffer[] = []
  let position = 0
  while (position + 4 <= extra.length) {
    const end = position + 4 + extra.readUInt16LE(position + 2)
    if (end > extra.length) break
    if (extra.readUInt16LE(position) === id) found.push(extra.subarray(position + 4, end))
    position = end
  }
  return found
}

/**
 * Resolves values of a header, one after the other in the order of APPNOTE.TXT 4.5.3: one that is only a mark stands in
 * the Zip64 field, of which there is one. `null`: it does not.
 */
export function zip64Values(extra: Buffer): (value: number) => number | null {
  let rest: Buffer | null = null
  return (value) => {
    if (value !== zip64Marker.long) return value
    if (rest === null) {
      const [first, second] = findExtras(extra, zip64Extra)
      if (first === undefined || second !== undefined) return null
      rest = first
    }
    if (rest.length < 8) return null
    const resolved = readLong(rest, 0)
    rest = rest.subarray(8)
    return resolved
  }
}
