import type { Given } from '../config/given.js'
import type { CommandName } from '../config/options.js'
import { commands } from '../config/options.js'
import { Failure } from '../model/failure.js'
import type { World } from '../model/world.js'

/** One call of a command. */
export interface Task {
  readonly command: CommandName
  readonly operands: readonly string[]
  readonly given: Given
  readonly world: World
  /** Whether standard output is coloured. */
  readonly color: boolean
  /** Writes a rendering, which is escaped already, to standard output. */
  readonly print: (text: string) => void
  /** Waits until most of what was printed has been read, so that what follows does not pile up. */
  readonly flushed: () => Promise<void>
  /** The exit status of a run that was asked to stop; `null` when it was not. */
  readonly stopped: () => number | null
}

/** Does it and gives the exit status. Throws Failure. */
export type Command = (task: Task) => Promise<number>

/** A command that is told nothing to work on, or something where it takes none, was meant otherwise. Throws Failure. */
export function refuseOperands({ command, operands }: Task, least: number, most: number): void {
  // As a path it would be the whole working directory.
  if (operands.some((operand) => operand.trim() === '')) {
    throw new Failure('empty-input', `\`sigscan ${command}\` is given an empty word.`, {
      remedy: 'A variable such as "$NAME" that came out empty looks like this; leave it out when nothing is meant.',
    })
  }
  if (operands.length >= least && operands.length <= most) return
  const use = `sigscan ${command} ${commands[command].operands}`.trimEnd()
  const much = operands.length < least ? 'too little' : 'too much'
  throw new Failure('usage', `\`sigscan ${command}\` is told ${much}; it is used like \`${use}\`.`)
}
