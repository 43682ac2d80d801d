import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { completionScript } from '../../src/commands/completion.js'
import { helpText } from '../../src/commands/help.js'
import type { CommandName } from '../../src/config/options.js'
import { commands, options } from '../../src/config/options.js'
import { failureOf } from '../support/failure.js'

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): readonly string[] {
  const list = words.map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(sigscan ${list}); COMP_CWORD=${words.length}; _sigscan; printf '%s\\n' "\${COMPREPLY[@]}"`
  const said = execFileSync('bash', ['-c', `${completionScript('bash')}\n${ask}`], { encoding: 'utf8' })
  return said.split('\n').filter((line) => line !== '')
}

const usable = (command: CommandName): readonly string[] =>
  options.flatMap(({ option, later, commands: of }) =>
    option === null || later !== null || !of.includes(command) ? [] : [`--${option}`],
  )

describe('completion in bash', () => {
  it('offers the commands', () => {
    expect(offered('')).toEqual([
      ...['scan', 'fs', 'repo', 'image', 'explain', 'judge', 'policy', 'completion', '--help', '--version'],
    ])
    expect(offered('policy', '')).toEqual(['check', 'suggest'])
    expect(offered('completion', 'z')).toEqual(['zsh'])
  })

  it('offers the options of a command, and the choices of an option', () => {
    expect(offered('fs', '--')).toEqual([...usable('fs'), '--help'])
    expect(offered('policy', 'check', '--')).toEqual([...usable('policy check'), '--help'])
    expect(offered('fs', 'dist', '--fail-on', '')).toEqual(['denied-or-unknown', 'denied', 'never'])
    expect(offered('fs', 'dist', '--fail-on', '=')).toEqual(['denied-or-unknown', 'denied', 'never'])
    expect(offered('fs', 'dist', '--fail-on', '=', 'n')).toEqual(['never'])
    expect(offered('fs', 'dist', '-o', 'ma')).toEqual(['markdown'])
  })

  it('leaves files to bash', () => {
    expect(offered('fs', '')).toEqual([])
    expect(offered('fs', '--policy', '')).toEqual([])
  })
})

describe('completion in zsh and fish', () => {
  it.each(['zsh', 'fish'])('knows every option that works: %s', (shell) => {
    const script = completionScript(shell)
    for (const { option, later } of options) {
      if (option === null) continue
      const written = shell === 'zsh' ? new RegExp(`--${option}[=[]`) : new RegExp(` -l ${option} `)
      expect([option, written.test(script)]).toEqual([option, later === null])
    }
  })

  it('is refused for another shell', () => {
    expect(failureOf(() => completionScript('fsih')).message).toContain('did you mean `fish`?')
    expect(failureOf(() => completionScript('powershell')).message).toBe(
      'There is no completion for `powershell`: know bash, zsh, fish.',
    )
  })
})

describe('the help', () => {
  it('names every command', () => {
    for (const command of Object.keys(commands)) expect(helpText(null)).toContain(`sigscan ${command}`)
  })

  it.each(Object.keys(commands) as CommandName[])('names every option of %s', (command) => {
    const named = [...helpText(command).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option)
    expect(named).toEqual(usable(command))
  })
})
