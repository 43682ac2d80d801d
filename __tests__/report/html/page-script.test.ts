import { describe, expect, it } from '@jest/globals'
import { Linter } from 'eslint'
import { proofTags } from '../../../src/report/html/markup.js'
import { script } from '../../../src/report/html/page-script.js'
import { style } from '../../../src/report/html/page-style.js'

const GLOBALS = ['document', 'getSelection', 'matchMedia', 'addEventListener', 'setTimeout', 'clearTimeout']

/** What makes HTML, code or a request of a text. */
const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln', 'createContextualFragment', 'srcdoc']

describe("the page's script", () => {
  it('has no fault that a linter finds, and never makes HTML or code of a text', () => {
    const found = new Linter().verify(script, {
      languageOptions: {
        ecmaVersion: 2021,
        sourceType: 'script',
        globals: Object.fromEntries(GLOBALS.map((name) => [name, 'readonly' as const])),
      },
      rules: {
        'no-undef': 'error',
        'no-unused-vars': 'error',
        'no-implicit-globals': 'error',
        'no-shadow': 'error',
        'no-use-before-define': ['error', { functions: false }],
        'prefer-const': 'error',
        'no-var': 'error',
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        'no-eval': 'error',
        'no-implied-eval': 'error',
        'no-new-func': 'error',
        'no-restricted-properties': ['error', ...SINKS.map((property) => ({ property }))],
      },
    })
    expect(found).toEqual([])
  })

  it('ends neither its own element nor that of the style', () => {
    expect(script + style).not.toMatch(/<\/|<!--|<script/i)
  })

  it('makes the elements that proofs are made of, none of which runs or loads anything', () => {
    expect(script).toContain(JSON.stringify(proofTags))
    for (const tag of ['script', 'style', 'a', 'img', 'iframe', 'object', 'form', 'svg']) {
      expect(proofTags).not.toContain(tag)
    }
  })
})
