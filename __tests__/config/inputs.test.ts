import { describe, expect, it } from '@jest/globals'
import { flagOf, listOf, valueOf } from '../../src/config/given.js'
import type { Environment } from '../../src/config/inputs.js'
import { hasInputs, isAlone, readInputs } from '../../src/config/inputs.js'
import { options } from '../../src/config/options.js'
import { failureOf } from '../support/failure.js'

function refusal(environment: Environment): { readonly code: string; readonly message: string } {
  return failureOf(() => readInputs(environment))
}

/** What the runner sets when a step names no input: the defaults of action.yml. */
const defaults: Environment = Object.fromEntries(
  options.flatMap((entry) =>
    entry.input === null || entry.later !== null ? [] : [[`INPUT_${entry.input.toUpperCase()}`, entry.default ?? '']],
  ),
)

describe('the inputs', () => {
  it('are there when the runner set one of them', () => {
    expect(hasInputs(defaults)).toBe(true)
    expect(hasInputs({ INPUT_KEYS: '' })).toBe(true)
    expect(hasInputs({ INPUT_SOMETHING: 'x', GITHUB_ACTIONS: 'true' })).toBe(false)
  })

  it('at their defaults say nothing', () => {
    const given = readInputs(defaults)
    expect(
      ['policy', 'allow', 'trust-root', 'files', 'exclude', 'report'].map((name) => given.values.has(name as 'files')),
    ).toEqual([false, false, false, false, false, false])
    expect([flagOf(given, 'enforce'), flagOf(given, 'annotations'), valueOf(given, 'fail-on')]).toEqual([
      false,
      true,
      'denied-or-unknown',
    ])
  })

  it('are lists by line', () => {
    const given = readInputs({ INPUT_FILES: ' dist/** \r\n\nlib/*.jar\n', 'INPUT_TRUST-ROOTS': 'a.pem\nb.pem' })
    expect(listOf(given, 'files')).toEqual(['dist/**', 'lib/*.jar'])
    expect(listOf(given, 'trust-root')).toEqual(['a.pem', 'b.pem'])
  })

  it('are true or false in the words of YAML 1.2', () => {
    for (const text of ['true', 'True', 'TRUE'])
      expect(flagOf(readInputs({ INPUT_ENFORCE: text }), 'enforce')).toBe(true)
    for (const text of ['false', 'False', 'FALSE']) {
      expect(flagOf(readInputs({ INPUT_ANNOTATIONS: text }), 'annotations')).toBe(false)
    }
    for (const text of ['yes', '1', 'tRUE', 'on']) {
      expect(refusal({ INPUT_ENFORCE: text })).toEqual({
        code: 'usage',
        message: `The input \`enforce\` is \`${text}\`, and must be true or false.`,
      })
    }
  })

  it('are as good as none when they are empty', () => {
    const given = readInputs({ INPUT_ENFORCE: '', 'INPUT_FAIL-ON': ' ', INPUT_EXCLUDE: '\n' })
    expect(given.values.size).toBe(0)
  })

  it.each(['policy', 'allowed-signers', 'trust-roots', 'timestamp-roots', 'keys', 'files'])(
    'are refused when %s is given but empty',
    (input) => {
      for (const text of ['', ' \n']) {
        expect(refusal({ [`INPUT_${input.toUpperCase()}`]: text })).toEqual({
          code: 'empty-input',
          message: `The input \`${input}\` is given but empty.`,
        })
      }
      expect(readInputs({ [`INPUT_${input.toUpperCase()}`]: '(not given)' }).values.size).toBe(0)
    },
  )

  it('may name no files where that is allowed', () => {
    expect(listOf(readInputs({ INPUT_FILES: '', 'INPUT_ALLOW-EMPTY': 'true' }), 'files')).toEqual([])
  })

  it.each([
    ['INPUT_POLCY', 'polcy', 'policy'],
    ['INPUT_ALLOWED_SIGNERS', 'allowed_signers', 'allowed-signers'],
    ['INPUT_TRUST-ROOT', 'trust-root', 'trust-roots'],
    ['INPUT_FILE', 'file', 'files'],
    ['INPUT_FAIL-NO', 'fail-no', 'fail-on'],
    ['INPUT_IMAGE', 'image', 'images'],
  ])('that are misspelt are refused with the near match: %s', (variable, wrote, near) => {
    expect(refusal({ ...defaults, [variable]: '' })).toEqual({
      code: 'unknown-option',
      message: `There is no input \`${wrote}\`; did you mean \`${near}\`?`,
    })
  })

  it('of somebody else are left alone', () => {
    expect(readInputs({ INPUT_WONDERFUL: 'x', POLCY: 'x', INPUT_: 'x' }).values.size).toBe(0)
  })

  it('say nothing of revocation when they are left out: a policy may', () => {
    expect(readInputs(defaults).values.has('revocation')).toBe(false)
    expect(valueOf(readInputs({ INPUT_REVOCATION: 'require' }), 'revocation')).toBe('require')
    expect(refusal({ INPUT_REVOCATION: 'required' }).message).toBe(
      'The input `revocation` is `required`, and must be one of check, require, off; did you mean `require`?',
    )
  })

  it('of a choice are refused with the choices', () => {
    expect(refusal({ 'INPUT_FAIL-ON': 'denid' }).message).toBe(
      'The input `fail-on` is `denid`, and must be one of denied-or-unknown, denied, never; did you mean `denied`?',
    )
  })
})

describe('an input that a later version brings', () => {
  const later = options.flatMap((entry) => (entry.later !== null && entry.input !== null ? [entry.input] : []))

  it.each(later)('is refused with a sentence: %s', (input) => {
    const { code, message } = refusal({ [`INPUT_${input.toUpperCase()}`]: 'x' })
    expect(code).toBe('not-supported-yet')
    expect(message).toMatch(/^The input `[a-z-]+` is not supported: .*\.$/)
  })

  it.each(['baseline', 'jobs'])('is nothing when it is empty: %s', (input) => {
    expect(readInputs({ [`INPUT_${input.toUpperCase()}`]: '' }).values.size).toBe(0)
  })
})

describe('command: true', () => {
  it('is alone beside the defaults, and not beside anything else', () => {
    const alone = (more: Environment): boolean =>
      isAlone(readInputs({ ...defaults, INPUT_COMMAND: 'true', ...more }), 'command')
    expect(alone({})).toBe(true)
    // What the runner makes of `${{ github.token }}`.
    expect(alone({ 'INPUT_GITHUB-TOKEN': 'ghs_1' })).toBe(true)
    expect(alone({ INPUT_FILES: 'dist/**' })).toBe(false)
    expect(alone({ INPUT_ENFORCE: 'true' })).toBe(false)
    expect(alone({ INPUT_EXCLUDE: 'a\nb' })).toBe(false)
  })
})
