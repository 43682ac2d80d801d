/**
 * One escaper for each place that text goes to. Paths, names and messages come from files that an attacker may have
 * made; each function gives text that means only itself in its place.
 */

/**
 * What shows nothing, or shows something else than it is: controls, line breaks, bidi and zero-width characters,
 * variation selectors, tags, private and non-characters, lone surrogates, and every space but U+0020.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu

/** Nothing of it is hidden, and no backslash is in it: most texts are such. */
const PLAIN = /^[ -[\]-~]*$/

/** Hidden characters as `\u{202e}`. A text that already reads so is told apart: its backslash becomes `\u{5c}`. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(/\\(?=u\{)/g, '\\u{5c}').replace(HIDDEN, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/**
 * One line, or a part of one, for a terminal or the runner's log. The runner reads both streams of every step for
 * commands: `::name::` after leading spaces, and `##[name]` anywhere in a line.
 */
export function terminal(text: string): string {
  return breakCommands(visible(text))
}

/** One whole line for the runner's log. */
export const logLine: (text: string) => string = terminal

function breakCommands(line: string): string {
  return line.replace(/^( *):(?=:)/, '$1\\u{3a}').replace(/##(?=\[)/g, '#\\u{23}')
}

/**
 * What Markdown reads as markup anywhere in a line, and what GitHub would link or replace: mentions, issues, addresses,
 * emoji. An underscore within a word, a backslash before a letter and the colons of a clock mean only themselves.
 */
const MARKUP =
  /[&<>|`*[\]~$@#]|\\(?![a-z\d])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=mailto|xmpp):|:(?=\/\/)|:(?!\d\d:)(?=[^\s:]+:)|(?<=www)\.|(?<=gh)-(?=\d)/giu

/** References that GitHub would still see through: they are decoded before it looks for mentions, issues and addresses. */
const LINKED = /&#(?:35|45|46|58|64);/g

/** What makes a list, a rule, an underlined heading or a table of a line that begins with it. */
const LINE_START = /^(?:[-+=:]|\d(?=\d*[.)](?: |$)))/

/**
 * GitHub's Markdown, within a line: in a paragraph, a list item, a heading or a table's cell. What could be markup is a
 * character reference, and what GitHub would link or replace is also split by an element. Other text stays as it is.
 */
export function markdownText(text: string): string {
  return split(referred(text).replace(LINE_START, entity))
}

/** The same, set as code. Never backticks: a text could end them. */
export function markdownCode(text: string): string {
  return `<code>${split(referred(text))}</code>`
}

function referred(text: string): string {
  return spaced(visible(text)).replace(MARKUP, entity)
}

function split(text: string): string {
  return text.replace(LINKED, '<span>$&</span>')
}

function entity(character: string): string {
  return `&#${(character.codePointAt(0) ?? 0).toString(10)};`
}

/** Spaces that HTML would swallow: at either end, and all but the first of several. */
function spaced(text: string): string {
  return text.replace(/^ | $|(?<= ) /g, '\\u{20}')
}

/**
 * What Mermaid might read as markup: all but letters, digits, spaces and a few marks. It takes texts as Markdown, so dots,
 * hyphens and underscores stand only within words, where they make no list, no emphasis and no address.
 */
const MERMAID_MARKUP = /[^\p{L}\p{M}\p{N} .,/=_-]|(?<![\p{L}\p{N}])[._-]|[._-](?![\p{L}\p{N}])|(?<=www)\./giu

/**
 * A text of Mermaid, within double quotes and a Markdown fence, cut to `limit` code points: what could be markup is an
 * entity code, so that nothing ends the quotes, the line or the fence, or begins a directive.
 */
export function mermaidText(text: string, limit: number = NAME_LIMIT): string {
  return clip(visible(clip(text)), limit).replace(
    MERMAID_MARKUP,
    (character) => `#${(character.codePointAt(0) ?? 0).toString(10)};`,
  )
}

/**
 * A plain text message of SARIF 2.1.0: braces are doubled, for they make placeholders (3.11.5), and brackets escaped,
 * for they make links (3.11.6). A backslash before a bracket is made visible, so that it cannot undo that.
 */
export function sarifPlain(text: string): string {
  return spaced(visible(text))
    .replace(/\\(?=[[\]])/g, '\\u{5c}')
    .replace(/[[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
}

/** A comment's line in a PEM text: no boundary can begin in it (RFC 7468 section 2). */
export function pemComment(text: string): string {
  return `# ${terminal(text).replace(/-(?=-)/g, '\\u{2d}')}`
}

/** HTML, as text of an element and as a value within double quotes. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, entity)
}

/**
 * JSON within a script element of HTML: nothing of it ends the element or begins a comment there (HTML 4.12.1.3), and what is
 * hidden in its strings is visible in the very values.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? visible(one) : one)).replace(
    /[<>&]/g,
    jsonEscape,
  )
}

/** A line break within JSON text is always layout: in a string it is escaped. There are millions in a large report. */
const HIDDEN_IN_JSON = new RegExp(`(?!\\n)(?:${HIDDEN.source})`, HIDDEN.flags)

/** JSON for any place, a terminal and a workflow's output included: what is escaped in its strings means the same. */
export function json(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent)
    .replace(/##(?=\[)/g, '#\\u0023')
    .replace(HIDDEN_IN_JSON, jsonEscape)
}

function jsonEscape(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * A path as a relative URI reference (RFC 3986 section 4.2) from the workspace; `null` when it leads out of it or is
 * no path. A colon is encoded, so that no first segment reads as a scheme.
 */
export function uriPath(path: string): string | null {
  const segments = path.split('/')
  // On Windows a drive's letter begins an absolute path.
  if (/^[a-z]:$/i.test(segments[0] ?? '')) return null
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null
  return segments.map(encodeSegment).join('/')
}

function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The longest name or path that people are shown, in code points: twice a long path of a build. JSON has it whole. */
export const NAME_LIMIT = 300

/** The text, or its beginning and its end around an ellipsis, `limit` code points in all: a path's end tells most. */
export function clip(text: string, limit: number = NAME_LIMIT): string {
  if (text.length <= limit) return text
  const points = Array.from(text)
  if (points.length <= limit) return text
  const head = Math.ceil((limit - 1) / 2)
  const tail = limit - 1 - head
  return `${points.slice(0, head).join('')}…${tail === 0 ? '' : points.slice(-tail).join('')}`
}
