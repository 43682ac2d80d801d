import { describe, expect, it } from '@jest/globals'
import type { Policy, Rule } from '../../src/policy/model.js'
import type { RunFacts } from '../../src/policy/run.js'
import { findingsOfRun } from '../../src/policy/run.js'
import { failureOf } from '../support/failure.js'
import { AT, policy, verdict } from '../support/verdicts.js'

function rule(name: string, changes: Partial<Rule> = {}): Rule {
  return {
    name,
    files: ['**'],
    images: [],
    formats: null,
    allow: ['release'],
    signatures: 'all',
    mode: null,
    unsignedExempt: false,
    inert: null,
    ...changes,
  }
}

function told(facts: Partial<RunFacts>): readonly string[] {
  const found = findingsOfRun({
    allowEmpty: false,
    policy: null,
    verdicts: [verdict()],
    roots: [],
    at: AT,
    interrupted: false,
    ...facts,
  })
  return found.map(({ id, level, code }) => `${id} ${level} ${code}`)
}

describe('what is said of a run', () => {
  it('is nothing when every rule decided something', () => {
    const rules: Policy = { ...policy, rules: [rule('our files')] }
    expect(told({ policy: rules, verdicts: [verdict({ rule: 'our files' })] })).toEqual([])
    expect(told({})).toEqual([])
  })

  it('is a note for each rule for files that decided nothing', () => {
    const rules = [rule('our files'), rule('others'), rule('images', { files: [], images: ['**'] })]
    const verdicts = [verdict({ rule: 'our files' })]
    expect(told({ policy: { ...policy, rules }, verdicts })).toEqual(['SIG008 note rule-matches-nothing'])
  })

  it('is a warning that an exception of the policy ended', () => {
    const exception = {
      name: 'exceptions[0]',
      sha256: null,
      match: 'x',
      states: new Set([]),
      reason: 'old',
      until: '2020-01-01',
    }
    expect(told({ policy: { ...policy, exceptions: [exception] } })).toEqual(['SIG008 warning exception-ended'])
  })

  it('is only that it was stopped, when it was: what it did not see says nothing', () => {
    const facts = { policy: { ...policy, rules: [rule('idle')] }, verdicts: [], roots: ['dist'] }
    expect(told({ ...facts, interrupted: true })).toEqual(['SIG007 error interrupted'])
  })
})

describe('a walk that finds nothing that can be signed', () => {
  it('is a failure that names its root', () => {
    expect(failureOf(() => told({ roots: ['dist', 'lib'] }))).toEqual({
      code: 'nothing-found',
      message: 'No file that can be signed was found in lib.',
    })
  })

  it('is allowed where a subject was found under the same root', () => {
    expect(told({ roots: ['dist'] })).toEqual([])
  })

  it('is a warning where that is allowed', () => {
    expect(told({ allowEmpty: true, verdicts: [], roots: ['dist'] })).toEqual(['SIG008 warning nothing-found'])
  })
})
