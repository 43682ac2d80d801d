/** Blocks of Markdown that are counted in bytes: a block is there whole, or not at all. */

/** Rows or items that are kept as long as they fit, between a beginning and an end that are always there. */
export interface Block {
  readonly before: string
  readonly count: number
  /** Made when its turn comes: most of a long list never is. */
  readonly item: (index: number) => string
  readonly after: string
  /** What is said of those that did not fit, within the block. */
  readonly left: (count: number) => string
  /** The part of the whole that it may take at most; left out: all that there is room for. */
  readonly share?: number
}

/** There are four lists that stand before what is denied; together they take half of the room at most. */
export const LEADING_SHARE = 1 / 8

/** The block with as many of its first items as fit in `limit` bytes of UTF-8; `null` when not even one does. */
export function fitBlock({ before, count, item, after, left }: Block, limit: number): string | null {
  let room = limit - bytesOf(before) - bytesOf(left(count)) - bytesOf(after)
  const kept: string[] = []
  while (kept.length < count) {
    const next = item(kept.length)
    room -= bytesOf(next)
    if (room < 0) break
    kept.push(next)
  }
  if (kept.length === 0) return null
  return [before, ...kept, kept.length < count ? left(count - kept.length) : '', after].join('')
}

/** What a block is made of. */
export function itemsOf<T>(list: readonly T[], print: (one: T) => string): Pick<Block, 'count' | 'item'> {
  return {
    count: list.length,
    item: (index) =>
      list
        .slice(index, index + 1)
        .map(print)
        .join(''),
  }
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/** A row of a table; its cells are escaped. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

export function tableHead(titles: readonly string[]): string {
  return tableRow(titles) + tableRow(titles.map(() => '---'))
}

/** The beginning and the end of a part that is folded away. */
export function folded(title: string): { readonly before: string; readonly after: string } {
  return { before: `<details><summary>${title}</summary>\n\n`, after: '\n</details>\n\n' }
}
