import type { CommandName, OptionEntry } from '../config/options.js'
import { commands, options } from '../config/options.js'
import { suggestion } from '../model/near.js'
import { Failure } from '../model/failure.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'

/** `sigscan completion`: the script that a shell reads. */
export function completionCommand(task: Task): Promise<number> {
  refuseOperands(task, 1, 1)
  task.print(completionScript(task.operands[0] ?? ''))
  return Promise.resolve(0)
}

/** The script that completes `sigscan` in a shell. Throws Failure for a shell that it does not know. */
export function completionScript(shell: string): string {
  if (isShell(shell)) return scripts[shell]()
  const known = Object.keys(scripts)
  const near = suggestion(shell, known)
  throw new Failure('usage', `There is no completion for \`${shell}\`${near || `: know ${known.join(', ')}.`}`)
}

const scripts = { bash, zsh, fish } as const

function isShell(text: string): text is keyof typeof scripts {
  return Object.hasOwn(scripts, text)
}

/** An option that works in this version and is no input only. */
type Usable = OptionEntry & { readonly option: string }

const usable = options.filter((entry): entry is (typeof options)[number] & Usable => {
  return entry.option !== null && entry.later === null
})
const names = Object.keys(commands) as CommandName[]
const firstWords = [...new Set(names.map((name) => name.split(' ')[0] ?? name))]
const shells = Object.keys({ bash: 0, zsh: 0, fish: 0 })

function optionsOf(command: CommandName): readonly Usable[] {
  return usable.filter((entry) => entry.commands.includes(command))
}

/** The words that may follow an operand-less command: `policy` has two, `completion` the shells. */
function secondWords(first: string): readonly string[] {
  const seconds = names.flatMap((name) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))
  return first === 'completion' ? shells : seconds
}

/** In bash an empty answer means file names, by `-o default`. */
function bash(): string {
  const words = (command: CommandName): string =>
    optionsOf(command)
      .map((entry) => `--${entry.option}`)
      .join(' ')
  const chosen = usable.flatMap(({ option, short, choices }) => (choices === null ? [] : [{ option, short, choices }]))
  return `# bash completion for sigscan: eval "$(sigscan completion bash)"
_sigscan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words=
  COMPREPLY=()
  # bash takes --option=value for three words.
  if [[ $previous == = && $COMP_CWORD -gt 1 ]]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $current == = ]]; then current=; fi
  case $previous in
${chosen.map(({ option, short, choices }) => `    --${option}${short === null ? '' : `|-${short}`}) words='${choices.join(' ')}' ;;`).join('\n')}
  esac
  if [[ -z $words && $COMP_CWORD -eq 1 ]]; then words='${firstWords.join(' ')} --help --version'; fi
  if [[ -z $words && $COMP_CWORD -eq 2 ]]; then
    case \${COMP_WORDS[1]} in
${firstWords
  .filter((first) => secondWords(first).length > 0)
  .map((first) => `      ${first}) words='${secondWords(first).join(' ')}' ;;`)
  .join('\n')}
    esac
  fi
  if [[ -z $words && $current == -* ]]; then
    case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${names.map((name) => `      '${name}'${name.includes(' ') ? '' : "' '*"}) words='${words(name)} --help' ;;`).join('\n')}
    esac
  fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _sigscan sigscan
`
}

function zsh(): string {
  const action = ({ argument, choices }: Usable): string =>
    argument === null ? '' : `:${argument}:${choices === null ? '_files' : `(${choices.join(' ')})`}`
  const spec = (entry: Usable): string => {
    const repeats = entry.kind === 'list' || entry.kind === 'pem' ? '*' : ''
    const text = plain(entry.meaning).replace(/[[\]:]/g, '\\$&')
    return `    ${quote(`${repeats}--${entry.option}${entry.argument === null ? '' : '='}[${text}]${action(entry)}`)} \\`
  }
  return `#compdef sigscan
# zsh completion for sigscan: source <(sigscan completion zsh)
_sigscan() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    _values command ${firstWords.join(' ')}
    return
  fi
  case $command in
${firstWords
  .filter((first) => secondWords(first).length > 0)
  .map((first) => `  ${first}) if (( CURRENT == 3 )); then _values word ${secondWords(first).join(' ')}; return; fi ;;`)
  .join('\n')}
  esac
  if [[ $command == policy ]]; then command="policy $words[3]"; fi
  case $command in
${names
  .map((name) => `  ${quote(name)}) _arguments \\\n${optionsOf(name).map(spec).join('\n')}\n    '*:file:_files' ;;`)
  .join('\n')}
  esac
}
compdef _sigscan sigscan
`
}

function fish(): string {
  const seen = (name: string): string =>
    name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ')
  const takes = ({ argument, choices }: Usable): string =>
    argument === null ? '' : choices === null ? ' -r' : ` -x -a ${quote(choices.join(' '))}`
  return [
    '# fish completion for sigscan: sigscan completion fish | source',
    `complete -c sigscan -f -n __fish_use_subcommand -a ${quote(firstWords.join(' '))}`,
    ...firstWords
      .filter((first) => secondWords(first).length > 0)
      .map((first) => `complete -c sigscan -f -n ${quote(seen(first))} -a ${quote(secondWords(first).join(' '))}`),
    ...names.flatMap((name) =>
      optionsOf(name).map(
        (entry) =>
          `complete -c sigscan -n ${quote(seen(name))} -l ${entry.option}${takes(entry)} -d ${quote(plain(entry.meaning))}`,
      ),
    ),
    '',
  ].join('\n')
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}

/** A word for any of the three shells. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
