/** What a text with variables comes to; `null`: a variable has no value here. */
export type Interpolated = { readonly text: string; readonly assumed: readonly string[] } | null

/** What is known of a variable; `null`: nothing. */
export type Lookup = (name: string) => string | null

/** Defaults stand in defaults, two or three deep where people write them. */
const MAX_DEPTH = 16

/** A text comes to no more characters than this: no reference is as long, and variables can name each other. */
const MAX_LENGTH = 4096

/**
 * The rules that Compose and Dockerfiles share: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`,
 * `${NAME:+other}`, `${NAME+other}` (Compose specification, interpolation; Dockerfile reference, environment
 * replacement). The words in them hold variables in turn. `${NAME:?message}` and `${NAME?message}` have no value, and
 * everything else that starts with `$` is not known. `assumed`: the variables that another environment changes.
 */
export function interpolate(text: string, lookup: Lookup, dollar: '$$' | '\\$', depth = 0): Interpolated {
  const assumed: string[] = []
  let out = ''
  let at = 0
  while (at < text.length) {
    if (text.startsWith(dollar, at)) {
      out += '$'
      at += dollar.length
    } else if (text[at] !== '$') {
      out += text.charAt(at)
      at += 1
    } else {
      const variable = readVariable(text, at)
      const value = variable === null || depth >= MAX_DEPTH ? null : valueOf(variable, lookup, dollar, depth)
      if (variable === null || value === null) return null
      assumed.push(variable.name, ...value.assumed)
      out += value.text
      at = variable.end
    }
    if (out.length > MAX_LENGTH) return null
  }
  return { text: out, assumed }
}

interface Variable {
  readonly name: string
  readonly operator: string
  readonly word: string
  /** Behind it. */
  readonly end: number
}

const plain = /\$([A-Za-z_][A-Za-z0-9_]*)/y
const braced = /\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-+?])?/y

function readVariable(text: string, at: number): Variable | null {
  plain.lastIndex = at
  const short = plain.exec(text)
  if (short !== null) return { name: short[1] ?? '', operator: '', word: '', end: at + short[0].length }
  braced.lastIndex = at
  const long = braced.exec(text)
  if (long === null) return null
  const [all, name = '', operator = ''] = long
  const from = at + all.length
  const to = closingBrace(text, from)
  if (to < 0 || (operator === '' && to !== from)) return null
  return { name, operator, word: text.slice(from, to), end: to + 1 }
}

/** The brace that closes the one before: those of variables in between are pairs. */
function closingBrace(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('${', at)) open += 1
    else if (text[at] === '}') open -= 1
    if (open === 0) return at
  }
  return -1
}

function valueOf(
  { name, operator, word }: Variable,
  lookup: Lookup,
  dollar: '$$' | '\\$',
  depth: number,
): Interpolated {
  const known = lookup(name)
  const isSet = known !== null && !(operator.startsWith(':') && known === '')
  const ofWord = (): Interpolated => interpolate(word, lookup, dollar, depth + 1)
  if (operator.endsWith('+')) return isSet ? ofWord() : { text: '', assumed: [] }
  if (isSet) return { text: known, assumed: [] }
  return operator.endsWith('-') ? ofWord() : null
}
