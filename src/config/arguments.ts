import { Failure } from '../model/failure.js'
import type { Given, KnownOption } from './given.js'
import { checkValues, pemMark, refuseEmptySources } from './given.js'
import { suggestion } from '../model/near.js'
import type { CommandName, OptionName } from './options.js'
import { commands, options } from './options.js'

/** What the arguments ask for. */
export type Invocation =
  | { readonly ask: 'help'; readonly command: CommandName | null }
  | { readonly ask: 'version' }
  | { readonly ask: 'run'; readonly command: CommandName; readonly operands: readonly string[]; readonly given: Given }

/** Reads the arguments of `sigscan`. Options may stand anywhere; `--` ends them. Throws Failure. */
export function readArguments(args: readonly string[]): Invocation {
  const { words, texts, help, version } = splitArguments(args)
  if (version) return { ask: 'version' }
  if (help && words.length === 0) return { ask: 'help', command: null }
  const { command, operands } = readCommand(words)
  if (help) return { ask: 'help', command }
  const values = new Map<OptionName, readonly string[]>()
  for (const [entry, given] of texts) {
    const checked = checkValues('option', entry, given)
    if (!entry.commands.includes(command)) {
      throw new Failure('usage', `--${entry.option} is no option of \`sigscan ${command}\`.`)
    }
    values.set(entry.name, checked)
  }
  const given: Given = { via: 'option', values }
  refuseEmptySources(given)
  return { ask: 'run', command, operands, given }
}

interface SplitArguments {
  readonly words: readonly string[]
  readonly texts: ReadonlyMap<KnownOption, readonly string[]>
  readonly help: boolean
  readonly version: boolean
}

/** Options from words. A value that begins with `-` must be joined: `--exclude=-x`. */
function splitArguments(args: readonly string[]): SplitArguments {
  const words: string[] = []
  const texts = new Map<KnownOption, string[]>()
  const asked = new Set<string>()
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg === '--') {
      words.push(...args.slice(index + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg)
      continue
    }
    if (askings.has(arg)) {
      asked.add(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const name = equals < 0 ? arg : arg.slice(0, equals)
    const entry = findOption(name)
    const joined = equals < 0 ? null : arg.slice(equals + 1)
    if (joined === null && entry.kind !== 'flag' && entry.later === null) index += 1
    texts.set(entry, [...(texts.get(entry) ?? []), joined ?? separateValue(name, entry, args[index])])
  }
  return { words, texts, help: asked.has('--help') || asked.has('-h'), version: asked.has('--version') }
}

const askings: ReadonlySet<string> = new Set(['--help', '-h', '--version'])

function separateValue(name: string, entry: KnownOption, next: string | undefined): string {
  if (entry.kind === 'flag') return 'true'
  if (entry.later !== null) return ''
  if (next === undefined) throw new Failure('usage', `${name} needs a value: ${entry.argument ?? ''}.`)
  if (!next.startsWith('-') || next === '-' || next.startsWith(pemMark)) return next
  throw new Failure('usage', `${name} needs a value, and \`${next}\` looks like an option; write ${name}=${next}.`)
}

function findOption(name: string): KnownOption {
  const found = options.find(({ option, short }) => name === `--${option}` || (short !== null && name === `-${short}`))
  if (found !== undefined && found.option !== null) return found
  const known = name.startsWith('--')
    ? [...options.flatMap(({ option }) => (option === null ? [] : [`--${option}`])), ...askings]
    : []
  throw new Failure('unknown-option', `There is no option \`${name}\`${suggestion(name, known) || '.'}`)
}

function readCommand(words: readonly string[]): {
  readonly command: CommandName
  readonly operands: readonly string[]
} {
  const [first, second, ...rest] = words
  if (first === undefined) throw new Failure('usage', 'A command is needed.', { remedy: 'See sigscan --help.' })
  if (isCommand(first)) return { command: first, operands: words.slice(1) }
  const both = `${first} ${second ?? ''}`
  if (isCommand(both)) return { command: both, operands: rest }
  const names = Object.keys(commands)
  const longer = names.filter((name) => name.startsWith(`${first} `))
  const wrote = longer.length > 0 ? both.trim() : first
  const near = suggestion(wrote, names) || (longer.length > 0 ? `; there are ${longer.join(' and ')}.` : '.')
  throw new Failure('usage', `There is no command \`${wrote}\`${near}`, { remedy: 'See sigscan --help.' })
}

function isCommand(text: string): text is CommandName {
  return Object.hasOwn(commands, text)
}
