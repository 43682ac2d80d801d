/** Columns of text that line up on a terminal. Cells are escaped before they come here. */
export interface Column {
  readonly title: string
  readonly cells: readonly string[]
}

/** What a part of a text is painted as. */
export type Paint = (text: string, ink: Ink) => string

export type Ink = 'title' | 'heading' | 'name' | 'good' | 'bad' | 'doubt' | 'faint'

/** SGR parameters (ECMA-48 8.3.117). The first three are those of the original sigscan's tables. */
const INKS: Readonly<Record<Ink, string>> = {
  title: '95',
  heading: '4;32',
  name: '33',
  good: '32',
  bad: '31',
  doubt: '33',
  faint: '2',
}

/** Colours, or none. */
export function painter(color: boolean): Paint {
  return color ? (text, ink) => `\u001b[${INKS[ink]}m${text}\u001b[0m` : (text) => text
}

/** Two spaces, as the original leaves between columns. */
const GAP = '  '

/** A heading line and a line for each row; the first column is painted as a name. */
export function lineUp(columns: readonly Column[], paint: Paint): readonly string[] {
  const widths = columns.map(({ title, cells }) =>
    cells.reduce((most, cell) => Math.max(most, widthOf(cell)), title.length),
  )
  const line = (cellOf: (column: Column) => string, inkOf: (column: number) => Ink | null): string => {
    const last = columns.length - 1
    const parts = columns.map((column, index) => {
      const cell = cellOf(column)
      const ink = inkOf(index)
      const padding = index === last ? '' : ' '.repeat((widths[index] ?? 0) - widthOf(cell)) + GAP
      return (ink === null ? cell : paint(cell, ink)) + padding
    })
    return parts.join('')
  }
  const rows = columns[0]?.cells.length ?? 0
  const heading = line(
    ({ title }) => title,
    () => 'heading',
  )
  const body = Array.from({ length: rows }, (_, row) =>
    line(
      ({ cells }) => cells[row] ?? '',
      (index) => (index === 0 ? 'name' : null),
    ),
  )
  return [heading, ...body]
}

/** Characters that take two columns: the East Asian Wide blocks (UAX 11) and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Printable ASCII: a column each. Most cells are of nothing else. */
const NARROW = /^[ -~]*$/

/** The columns that a text takes; marks that stand on the character before them take none. */
function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}
