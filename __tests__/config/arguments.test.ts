import { describe, expect, it } from '@jest/globals'
import type { Invocation } from '../../src/config/arguments.js'
import { readArguments } from '../../src/config/arguments.js'
import { flagOf, listOf, valueOf } from '../../src/config/given.js'
import { commands, options } from '../../src/config/options.js'
import { failureOf } from '../support/failure.js'

type Run = Extract<Invocation, { ask: 'run' }>

function run(...args: string[]): Run {
  const invocation = readArguments(args)
  if (invocation.ask !== 'run') throw new Error(`asked for ${invocation.ask}`)
  return invocation
}

function refusal(...args: string[]): { readonly code: string; readonly message: string } {
  return failureOf(() => readArguments(args))
}

describe('the arguments', () => {
  it('name a command of one word or of two, and its operands', () => {
    expect(run('fs', 'dist', '-')).toMatchObject({ command: 'fs', operands: ['dist', '-'] })
    expect(run('policy', 'check', 'CN=x')).toMatchObject({ command: 'policy check', operands: ['CN=x'] })
  })

  it('may have options anywhere, joined or apart', () => {
    const { operands, given } = run('--policy', 'p.yml', 'fs', '--output=json', 'a', '--quiet', 'b', 'c')
    expect(operands).toEqual(['a', 'b', 'c'])
    expect([valueOf(given, 'policy'), valueOf(given, 'output'), flagOf(given, 'quiet')]).toEqual([
      'p.yml',
      'json',
      true,
    ])
  })

  it('know the short form of an option', () => {
    expect(valueOf(run('fs', '-o', 'wide', 'a').given, 'output')).toBe('wide')
    expect(valueOf(run('fs', '-o=pem', 'a').given, 'output')).toBe('pem')
  })

  it('end their options with --', () => {
    expect(run('fs', '--', '--quiet', '--').operands).toEqual(['--quiet', '--'])
  })

  it('may say false of a flag, and nothing else', () => {
    expect(flagOf(run('fs', 'a', '--enforce=false').given, 'enforce')).toBe(false)
    expect(refusal('fs', 'a', '--enforce=no')).toEqual({
      code: 'usage',
      message: '--enforce is `no`, and must be true or false.',
    })
  })

  it('may repeat a list, and each of it is a list by line', () => {
    const { given } = run('fs', 'a', '--exclude', 'x\n  y \r\n\n', '--exclude=-z')
    expect(listOf(given, 'exclude')).toEqual(['x', 'y', '-z'])
  })

  it('keep a PEM text whole, and read anything else as paths by line', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n'
    const { given } = run('fs', 'a', '--trust-root', 'a.pem\nb.pem', '--trust-root', pem)
    expect(listOf(given, 'trust-root')).toEqual(['a.pem', 'b.pem', pem])
  })

  it('may not repeat what means one thing', () => {
    expect(refusal('fs', 'a', '--policy', 'x', '--policy', 'y')).toEqual({
      code: 'usage',
      message: '--policy is given 2 times, and means one thing.',
    })
  })

  it('must give a value where one is needed', () => {
    expect(refusal('fs', '--policy').message).toBe('--policy needs a value: FILE.')
    expect(refusal('fs', '--policy', '--enforce').message).toBe(
      '--policy needs a value, and `--enforce` looks like an option; write --policy=--enforce.',
    )
    expect(refusal('fs', '--report', '').message).toBe('--report needs a value.')
  })

  it('are refused when what would gate is empty', () => {
    for (const option of ['policy', 'allow', 'trust-root']) {
      expect(refusal('fs', 'a', `--${option}=`)).toEqual({
        code: 'empty-input',
        message: `--${option} is given but empty.`,
      })
    }
    expect(refusal('scan', '--files=').code).toBe('empty-input')
    expect(listOf(run('scan', '--files=', '--allow-empty').given, 'files')).toEqual([])
  })

  it('are refused with the nearest right word', () => {
    expect(refusal('fs', '--polcy', 'x')).toEqual({
      code: 'unknown-option',
      message: 'There is no option `--polcy`; did you mean `--policy`?',
    })
    expect(refusal('fs', '-q').message).toBe('There is no option `-q`.')
    expect(refusal('fs', '--wonderful').message).toBe('There is no option `--wonderful`.')
    expect(refusal('explian', 'x').message).toBe('There is no command `explian`; did you mean `explain`?')
    expect(refusal('policy', 'chek').message).toBe('There is no command `policy chek`; did you mean `policy check`?')
    expect(refusal('policy').message).toBe('There is no command `policy`; there are policy check and policy suggest.')
    expect(refusal('wonderful').message).toBe('There is no command `wonderful`.')
    expect(refusal('fs', 'a', '-o', 'jsn').message).toBe(
      '--output is `jsn`, and must be one of pretty, wide, json, pem, report, sarif, markdown; did you mean `json`?',
    )
    expect(refusal('fs', 'a', '-o', 'xml').message).toMatch(/markdown\.$/)
  })

  it('cannot set what is an input only', () => {
    expect(refusal('scan', '--category', 'x').code).toBe('unknown-option')
    expect(refusal('scan', '--null').code).toBe('unknown-option')
  })

  it('must name a command', () => {
    expect(refusal('--quiet').message).toBe('A command is needed.')
  })

  it('cannot give a command an option that it does not take', () => {
    expect(refusal('policy', 'check', 'CN=x', '--sarif', 'x')).toEqual({
      code: 'usage',
      message: '--sarif is no option of `sigscan policy check`.',
    })
  })

  it('may ask for help and for the version, whatever else they hold', () => {
    expect(readArguments(['--help'])).toEqual({ ask: 'help', command: null })
    expect(readArguments(['fs', '-h'])).toEqual({ ask: 'help', command: 'fs' })
    expect(readArguments(['fs', '--version', 'a'])).toEqual({ ask: 'version' })
    expect(refusal('fss', '--help').code).toBe('usage')
  })
})

describe('what a later version brings', () => {
  const later = options.filter((entry) => entry.later !== null && entry.option !== null)
  it.each(later)('is refused with a sentence: --$option', ({ option, short, later: why }) => {
    for (const written of [`--${option ?? ''}`, `--${option ?? ''}=x`, ...(short === null ? [] : [`-${short}`])]) {
      expect(refusal('fs', 'a', written)).toEqual({
        code: 'not-supported-yet',
        message: `--${option ?? ''} is not supported: ${why ?? ''}`,
      })
    }
  })
})

describe('every option', () => {
  it('belongs to a command, and no two are written alike', () => {
    const written = options.flatMap(({ option, short }) => [option, short].filter((one) => one !== null))
    expect(new Set(written).size).toBe(written.length)
    expect(options.filter((entry) => entry.commands.length === 0)).toEqual([])
    expect(options.flatMap((entry) => entry.commands).filter((name) => !(name in commands))).toEqual([])
  })

  it('is the option of an input, or only one of both', () => {
    expect(options.filter(({ option, input }) => option === null && input === null)).toEqual([])
    const inputs = options.flatMap(({ input }) => input ?? [])
    expect(new Set(inputs).size).toBe(inputs.length)
  })
})
