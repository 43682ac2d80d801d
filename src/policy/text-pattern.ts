/** Whether the whole text is the pattern, in which each `*` stands for any text, also none. Linear in the text: nothing is tried twice. */
export function matchesText(text: string, pattern: string): boolean {
  const firstStar = pattern.indexOf('*')
  if (firstStar === -1) return text === pattern
  const lastStar = pattern.lastIndexOf('*')
  const last = pattern.slice(lastStar + 1)
  if (!text.startsWith(pattern.slice(0, firstStar)) || !text.endsWith(last)) return false
  let position = firstStar
  for (const part of pattern.slice(firstStar + 1, lastStar).split('*')) {
    const found = text.indexOf(part, position)
    if (found === -1) return false
    position = found + part.length
  }
  return position + last.length <= text.length
}

/**
 * The text with every capital letter made small that is the only capital of its small letter. A letter that merely has
 * the same small letter as another (the Kelvin sign and K, a capital sharp s) stays, so no look-alike becomes equal.
 */
export function foldCase(text: string): string {
  let folded = ''
  for (const char of text) {
    const small = char.toLowerCase()
    folded += small.toUpperCase() === char ? small : char
  }
  return folded
}
