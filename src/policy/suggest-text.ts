/** A longer name or path would make a line that no policy may have; it is left to its reader. Characters. */
export const textLimit = 500

/** A double-quoted scalar (YAML 1.2 section 7.3.1) in which nothing is left that a terminal or a reader could mistake. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeUnits)
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
