import { describe, expect, it } from '@jest/globals'
import type { Policy, Rule } from '../../src/policy/model.js'
import type { RunFacts } from '../../src/policy/run.js'
import { codes } from '../../src/model/codes.js'
import { findingsOfRun } from '../../src/policy/run.js'
import { failureOf } from '../support/failure.js'
import { AT, policy } from '../support/verdicts.js'

function rule(name: string, changes: Partial<Rule> = {}): Rule {
  return {
    name,
    files: ['**'],
    images: [],
    attestations: [],
    multiArch: 'index',
    formats: null,
    allow: ['release'],
    signatures: 'all',
    mode: null,
    unsignedExempt: false,
    timestamp: false,
    notation: null,
    ...changes,
  }
}

/** A subject that this rule decided. */
function judged(by: string, kind: 'file' | 'image' = 'file'): RunFacts['subjects'] {
  const facts = { rule: by, findings: [] }
  if (kind === 'file') return [{ kind, path: 'dist/app.jar', ...facts }]
  return [{ kind, reference: 'ghcr.io/acme/app:1.2', ...facts }]
}

function told(changes: Partial<RunFacts>): readonly string[] {
  const found = findingsOfRun({
    allowEmpty: false,
    policy: null,
    subjects: judged('our files'),
    roots: [],
    at: AT,
    interrupted: false,
    remarks: [],
    ...changes,
  })
  return found.map(({ id, level, code }) => `${id} ${level} ${code}`)
}

describe('what is said of a run', () => {
  it('is nothing when every rule decided something', () => {
    const rules: Policy = { ...policy, rules: [rule('our files')] }
    expect(told({ policy: rules, subjects: judged('our files') })).toEqual([])
    expect(told({})).toEqual([])
  })

  it('is a note for each rule for files that decided nothing', () => {
    const rules = [rule('our files'), rule('others'), rule('images', { files: [], images: ['**'] })]
    const subjects = judged('our files')
    expect(told({ policy: { ...policy, rules }, subjects })).toEqual(['SIG008 note rule-matches-nothing'])
  })

  it('is a note for each rule for images that decided nothing, where images were looked at', () => {
    const rules = [
      rule('files'),
      rule('ours', { files: [], images: ['**'] }),
      rule('theirs', { files: [], images: ['x/**'] }),
    ]
    const subjects = judged('ours', 'image')
    expect(told({ policy: { ...policy, rules }, subjects })).toEqual(['SIG008 note rule-matches-nothing'])
    const both = [...subjects, ...judged('other')]
    expect(told({ policy: { ...policy, rules }, subjects: both })).toHaveLength(2)
    expect(told({ policy: { ...policy, rules }, subjects: [] })).toHaveLength(4)
  })

  it('is a warning that an exception of the policy ended', () => {
    const exception = {
      name: 'exceptions[0]',
      sha256: null,
      digest: null,
      match: 'x',
      states: new Set([]),
      reason: 'old',
      until: '2020-01-01',
    }
    expect(told({ policy: { ...policy, exceptions: [exception] } })).toEqual(['SIG008 warning exception-ended'])
  })

  it('is what was met on a line that names no subject, at its level and on that line, stopped or not', () => {
    const mention = { file: 'compose.yaml', line: 7, column: 3, endColumn: 9, of: 'source' } as const
    const remarks = [
      { code: 'file-malformed', level: 'warning', message: 'compose.yaml is no YAML.', mention },
      { code: 'reference-unresolved', level: 'note', message: 'It holds a variable.', mention: null },
    ] as const
    expect(told({ remarks })).toEqual(['SIG007 warning file-malformed', 'SIG007 note reference-unresolved'])
    expect(told({ remarks, interrupted: true })).toEqual([
      'SIG007 error interrupted',
      'SIG007 warning file-malformed',
      'SIG007 note reference-unresolved',
    ])
    const facts = { policy: null, subjects: judged('x'), roots: [], at: AT, interrupted: false, allowEmpty: false }
    const [first] = findingsOfRun({ ...facts, remarks })
    expect(first).toMatchObject({
      message: 'compose.yaml is no YAML.',
      remedy: codes['file-malformed'].remedy,
      mention,
    })
  })

  it('is only that it was stopped, when it was: what it did not see says nothing', () => {
    const run = { policy: { ...policy, rules: [rule('idle')] }, subjects: [], roots: ['dist'] }
    expect(told({ ...run, interrupted: true })).toEqual(['SIG007 error interrupted'])
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

  it('is a failure though an image of the same name was found', () => {
    expect(failureOf(() => told({ roots: ['.'], subjects: judged('x', 'image') })).code).toBe('nothing-found')
  })

  it('is a warning where that is allowed', () => {
    expect(told({ allowEmpty: true, subjects: [], roots: ['dist'] })).toEqual(['SIG008 warning nothing-found'])
  })
})
