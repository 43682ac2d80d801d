import { Failure } from '../model/failure.js'
import type { Given, KnownOption } from './given.js'
import { checkValues, refuseEmptySources } from './given.js'
import { nearest } from '../model/near.js'
import type { OptionName } from './options.js'
import { notGiven, options } from './options.js'

export type Environment = Readonly<Record<string, string | undefined>>

const prefix = 'INPUT_'

/** Whether the runner started this as an action: it sets a variable for each input of action.yml that has a default. */
export function hasInputs(environment: Environment): boolean {
  return options.some(({ input }) => input !== null && environment[variableOf(input)] !== undefined)
}

/** Reads the inputs as the runner hands them over. An empty input is unset, except where that is an error. Throws Failure. */
export function readInputs(environment: Environment): Given {
  refuseMisspelt(environment)
  const values = new Map<OptionName, readonly string[]>()
  for (const entry of options) {
    const text = entry.input === null ? undefined : environment[variableOf(entry.input)]
    if (text === undefined || text === notGiven || (text.trim() === '' && mayBeEmpty(entry))) continue
    values.set(entry.name, checkValues('input', entry, [text]))
  }
  const given: Given = { via: 'input', values }
  refuseEmptySources(given)
  return given
}

/** Whether nothing but `name` was set to something else than its default. */
export function isAlone(given: Given, name: OptionName): boolean {
  return options.every((entry) => {
    const value = given.values.get(entry.name)
    if (entry.name === name || value === undefined) return true
    // What an expression comes to, nobody knows here.
    return value.length === 1 && (value[0] === entry.default || (entry.default?.startsWith('${{') ?? false))
  })
}

function mayBeEmpty(entry: KnownOption): boolean {
  return entry.default !== notGiven
}

/** As the runner names it: upper case, and only a space becomes `_`. */
function variableOf(input: string): string {
  return prefix + input.toUpperCase()
}

/**
 * An input one or two letters off a known one, or with `_` for `-`, is a slip; the runner only warns of it, and the
 * run would go on without. Any other INPUT_ variable belongs to somebody else.
 */
function refuseMisspelt(environment: Environment): void {
  const known = options.flatMap(({ input }) => (input === null ? [] : [input]))
  for (const variable of Object.keys(environment).sort()) {
    if (!variable.startsWith(prefix)) continue
    const input = variable.slice(prefix.length).toLowerCase()
    if (known.includes(input)) continue
    const near = nearest(input, known)
    if (near === null) continue
    throw new Failure('unknown-option', `There is no input \`${input}\`; did you mean \`${near}\`?`)
  }
}
