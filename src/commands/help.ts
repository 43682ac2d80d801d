import type { CommandName, OptionEntry } from '../config/options.js'
import { commands, options } from '../config/options.js'

/** How wide the help's first column is: the longest option fits, and the line stays within 120 columns. */
const COLUMN = 26

/** The help of one command, or of all. */
export function helpText(command: CommandName | null): string {
  return command === null ? overview() : helpOf(command)
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { operands, means }]) =>
    row(`sigscan ${name} ${operands}`, means, 44),
  )
  return [
    'sigscan: who signed this, can we prove it, and did we allow them?',
    '',
    ...lines,
    '',
    row('sigscan COMMAND --help', 'the options of a command', 44),
    row('sigscan --version', 'the version', 44),
    '',
    ...exits,
    '',
  ].join('\n')
}

const exits = [
  'Exit status: 0 nothing denied, or nothing enforced; 1 denied; 2 wrong usage or policy, nothing was decided;',
  '3 denied only for what could not be told; 70 a fault of this program; 130 or 143 it was stopped.',
]

function helpOf(command: CommandName): string {
  const { operands, means } = commands[command]
  const own = options.filter(
    (entry) => entry.option !== null && entry.later === null && entry.commands.includes(command),
  )
  return [
    `sigscan ${command} ${operands}`.trimEnd(),
    `  ${means}`,
    '',
    ...own.map((entry) => row(usage(entry), details(entry), COLUMN)),
    '',
  ].join('\n')
}

function usage({ option, short, argument }: OptionEntry): string {
  return `--${option ?? ''}${argument === null ? '' : ` ${argument}`}${short === null ? '' : `, -${short}`}`
}

function details({ meaning, choices, kind }: OptionEntry): string {
  const repeats = kind === 'list' || kind === 'pem' ? '; repeats' : ''
  return `${meaning.replaceAll('`', '')}${choices === null ? '' : `: ${choices.join(', ')}`}${repeats}`
}

function row(first: string, second: string, column: number): string {
  return `  ${first.padEnd(column)} ${second}`.trimEnd()
}
