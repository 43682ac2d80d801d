import type { Span } from './tree.js'

/** What stands between spaces, as it is written; of a flag as BuildKit reads it. */
export interface Word {
  readonly text: string
  readonly span: Span
}

/** Where a character of joined lines stands in the file. */
export type Place = (index: number) => number

/** What Go takes for a space (unicode.IsSpace). */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/**
 * The flags before anything else, from `start` on (BuildKit, frontend/dockerfile/parser, extractBuilderFlags): quotes
 * and escapes in them are no part of them (`--"from"=x`), and a value may stand behind a space. `end`: behind them.
 */
export function flagsOf(
  text: string,
  start: number,
  place: Place,
): { readonly flags: readonly Word[]; readonly end: number } {
  const flags: Word[] = []
  let at = start
  for (;;) {
    while (at < text.length && space.test(text.charAt(at))) at += 1
    const last = flags.at(-1)
    const isValue = last !== undefined && /^--(?:from|mount)$/.test(last.text)
    if (at >= text.length || (!isValue && !text.startsWith('--', at))) return { flags, end: at }
    const from = at
    let quote = ''
    let word = ''
    for (; at < text.length && (quote !== '' || !space.test(text.charAt(at))); at += 1) {
      const character = text.charAt(at)
      if (character === quote) quote = ''
      else if (quote === '' && (character === '"' || character === "'")) quote = character
      else if (character === '\\') word += text.charAt(++at)
      else word += character
    }
    if (word === '--') return { flags, end: at }
    const span = { from: place(from), to: place(Math.min(at, text.length) - 1) + 1 }
    if (isValue && !word.startsWith('--')) flags.splice(-1, 1, { text: `${last.text}=${word}`, span })
    else flags.push({ text: word, span })
  }
}

/** A text that goes on until a line of its name. */
export interface Heredoc {
  readonly ends: (line: string) => boolean
}

/** `null`: versions of BuildKit differ in whether there is one. */
export type Heredocs = readonly Heredoc[] | null

const list = /^\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]/

/**
 * The texts that RUN, COPY and ADD open by words such as `<<NAME`, `<<-"NAME"`, `3<<NAME` (BuildKit, heredocsFromLine).
 * Words are those of a shell: what quotes or escapes hold opens none, and a line whose quotes have no end has none. A
 * list in JSON is none of a shell. `rest`: where the line is no flag any more.
 */
export function heredocsOf(text: string, rest: number): Heredocs {
  if (!text.includes('<<')) return []
  const words = shellWords(text)
  const heredocs = (words ?? []).flatMap((word): readonly (Heredoc | null)[] => {
    const [, tabs, written] = /^[0-9]*<<(-?)([^<]+)$/.exec(word) ?? []
    if (written === undefined) return []
    // How they are taken out of the name is no matter: nobody writes them there.
    if (/[\\$]/.test(written)) return [null]
    const name = written.replace(/(["'])(.*?)\1/g, '$2')
    return [{ ends: (line) => (tabs === '-' ? line.replace(/^\t+/, '') : line) === name }]
  })
  if (words === null || isDoubtful(text)) return heredocs.length > 0 || words === null ? null : []
  const [json] = list.exec(text.slice(rest)) ?? []
  if (json !== undefined && isJson(json)) return heredocs.length > 0 ? null : []
  return heredocs.includes(null) ? null : heredocs.filter((one) => one !== null)
}

/** Whether a variable is written in one of the forms of which not all are known to all versions. */
function isDoubtful(text: string): boolean {
  return text.replace(/\$\{[A-Za-z_][A-Za-z0-9_]*(?::?[-+?][^\s"'\\{}$]*)?\}/g, '').includes('${')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** With their quotes and escapes; `null`: a quote has no end, and the line is not split. */
function shellWords(text: string): readonly string[] | null {
  const words: string[] = []
  let word = ''
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote === '' && space.test(character)) {
      if (word !== '') words.push(word)
      word = ''
      continue
    }
    word += character
    if (character === '\\' && quote !== "'") {
      const next = text.charAt(at + 1)
      if (quote === '' || /["$\\]/.test(next)) word += text.charAt(++at)
    } else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  if (quote !== '') return null
  return word === '' ? words : [...words, word]
}
