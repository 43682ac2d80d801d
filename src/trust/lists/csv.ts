import { TrustListError } from './error.js'

/**
 * The rows of a CSV text (RFC 4180) by the names of its first row, which are to be exactly these, in any order: a column
 * that is not known may restrict what the others say. Throws TrustListError.
 */
export function readCsv<Column extends string>(
  text: string,
  columns: readonly Column[],
  source: string,
): readonly Readonly<Record<Column, string>>[] {
  const [head = [], ...rows] = readRows(text.replace(/^\uFEFF/, ''), source)
  const unknown = head.find((name) => !(columns as readonly string[]).includes(name))
  if (unknown !== undefined) throw new TrustListError(`${source} has the unknown column “${unknown}”.`)
  const missing = columns.find((name) => !head.includes(name))
  if (missing !== undefined) throw new TrustListError(`${source} has no column “${missing}”.`)
  if (head.length !== columns.length) throw new TrustListError(`${source} has a column twice.`)
  return rows.map((cells, index) => {
    if (cells.length !== head.length) {
      throw new TrustListError(`Row ${index + 2} of ${source} has ${cells.length} cells, not ${head.length}.`)
    }
    return Object.fromEntries(head.map((name, column) => [name, cells[column]])) as Record<Column, string>
  })
}

/** A cell in quotes, in which a quote is written twice, or a bare one; then what ends it. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y

function readRows(text: string, source: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length || row.length > 0;) {
    cell.lastIndex = at
    const match = cell.exec(text)
    if (match === null) throw new TrustListError(`${source} is no CSV at character ${at}.`)
    const [whole, quoted, bare = '', end] = match
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    at += whole.length
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
