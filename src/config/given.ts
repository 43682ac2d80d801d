import { Failure } from '../model/failure.js'
import { suggestion } from '../model/near.js'
import type { OptionEntry, OptionName } from './options.js'
import { notGiven, options } from './options.js'

/** What a user gave, checked entry by entry. What was not given is not in `values`. */
export interface Given {
  readonly via: 'option' | 'input'
  /** A flag's is `true` or `false`; a list may be empty only where `allow-empty` says so. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>
}

export type KnownOption = (typeof options)[number]

/** `--trust-root` or ``the input `trust-roots` ``: what the user wrote, for messages. */
export function labelOf(via: Given['via'], entry: Pick<OptionEntry, 'option' | 'input'>): string {
  return via === 'input' ? `the input \`${entry.input ?? ''}\`` : `--${entry.option ?? ''}`
}

export function valueOf(given: Given, name: OptionName): string | null {
  return given.values.get(name)?.[0] ?? null
}

/** `null` when it was not given. */
export function listOf(given: Given, name: OptionName): readonly string[] | null {
  return given.values.get(name) ?? null
}

export function flagOf(given: Given, name: OptionName): boolean {
  return (valueOf(given, name) ?? entryOf(name).default) === 'true'
}

export function entryOf(name: OptionName): KnownOption {
  const found = options.find((entry) => entry.name === name)
  if (found === undefined) throw new Error(`no option ${name}`)
  return found
}

/** The texts that were given for one entry, checked and taken apart. Throws Failure. */
export function checkValues(via: Given['via'], entry: KnownOption, texts: readonly string[]): readonly string[] {
  const label = labelOf(via, entry)
  if (entry.later !== null) throw new Failure('not-supported-yet', `${capital(label)} is not supported: ${entry.later}`)
  if (entry.kind !== 'list' && entry.kind !== 'text' && entry.kind !== 'pem' && texts.length > 1) {
    throw new Failure('usage', `${capital(label)} is given ${texts.length} times, and means one thing.`)
  }
  if (texts.every((text) => text.trim() === '')) refuseEmpty(label, entry)
  switch (entry.kind) {
    case 'flag':
      return texts.map((text) => readBoolean(label, text))
    case 'choice':
      return texts.map((text) => readChoice(label, text.trim(), entry.choices ?? []))
    case 'value':
      return texts.map((text) => text.trim())
    case 'list':
      return texts.flatMap(linesOf)
    case 'text':
      return texts.filter((text) => text.trim() !== '')
    case 'pem':
      return texts.flatMap((text) => (text.includes(pemMark) ? [text] : linesOf(text)))
  }
}

/** What tells a PEM text from a path. */
export const pemMark = '-----BEGIN'

/** Lists are by line; blank lines and the spaces around an element do not count. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * Given but empty must not pass for not given: an empty variable would turn a gate into an inventory. `files` and
 * `images` may be empty where `allow-empty` is set, which is known when everything was read: see refuseEmptySources.
 */
function refuseEmpty(label: string, entry: KnownOption): void {
  if (entry.name === 'files' || entry.name === 'images') return
  throw entry.default === notGiven
    ? new Failure('empty-input', `${capital(label)} is given but empty.`, { remedy: emptyRemedy })
    : new Failure('usage', `${capital(label)} needs a value.`)
}

const emptyRemedy =
  'An expression such as ${{ vars.NAME }} that came out empty looks like this; leave it out when nothing is meant.'

/** `files` or `images` with nothing in it is an error, unless `allow-empty`. Throws Failure. */
export function refuseEmptySources(given: Given): void {
  const empty = (['files', 'images'] as const).find((name) => listOf(given, name)?.length === 0)
  if (empty === undefined || flagOf(given, 'allow-empty')) return
  throw new Failure('empty-input', `${capital(labelOf(given.via, entryOf(empty)))} is given but empty.`, {
    remedy: emptyRemedy,
  })
}

/** The booleans of YAML 1.2's core schema, and nothing else. */
function readBoolean(label: string, text: string): string {
  if (/^(?:true|True|TRUE)$/.test(text.trim())) return 'true'
  if (/^(?:false|False|FALSE)$/.test(text.trim())) return 'false'
  throw new Failure('usage', `${capital(label)} is \`${text.trim()}\`, and must be true or false.`)
}

function readChoice(label: string, text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text
  const near = suggestion(text, choices)
  throw new Failure('usage', `${capital(label)} is \`${text}\`, and must be one of ${choices.join(', ')}${near || '.'}`)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
