import { describe, expect, it } from '@jest/globals'
import type { CheckName } from '../../src/model/check.js'
import type { Route } from '../../src/model/proof.js'
import type { State } from '../../src/model/verdict.js'
import { holds, stateOfSignature, stateOfSubject } from '../../src/policy/state.js'
import type { SignatureDemand } from '../../src/policy/state.js'
import { check, failing, intactChecks, proof, route, routeChecks, withCheck } from '../support/proofs.js'

const intactNames: readonly CheckName[] = ['integrity', 'signature', 'coverage']
const routeNames: readonly CheckName[] = ['chain', 'usage', 'algorithm', 'time']

describe('the state of a signature', () => {
  it('is verified when it is intact and one of its routes holds', () => {
    expect(stateOfSignature(proof())).toBe('verified')
    expect(stateOfSignature(proof({ routes: [failing('chain'), route()] }))).toBe('verified')
  })

  it.each(intactNames)('is invalid when the check %s fails, whatever else passes', (name) => {
    expect(stateOfSignature(proof({ intact: withCheck(intactChecks, check(name, 'fail')) }))).toBe('invalid')
    expect(stateOfSignature(proof({ intact: [...intactChecks, check(name, 'fail')] }))).toBe('invalid')
  })

  it('is invalid when one check fails and another could not be made', () => {
    const intact = [check('integrity', 'unknown'), check('signature', 'fail'), check('coverage')]
    expect(stateOfSignature(proof({ intact }))).toBe('invalid')
  })

  it.each(intactNames)('is unknown when the check %s could not be made, does not apply, or is not there', (name) => {
    expect(stateOfSignature(proof({ intact: withCheck(intactChecks, check(name, 'unknown')) }))).toBe('unknown')
    expect(stateOfSignature(proof({ intact: withCheck(intactChecks, check(name, 'not-applicable')) }))).toBe('unknown')
    expect(stateOfSignature(proof({ intact: intactChecks.filter((one) => one.check !== name) }))).toBe('unknown')
    expect(stateOfSignature(proof({ intact: [...intactChecks, check(name, 'unknown')] }))).toBe('unknown')
  })

  it('is unknown without any check at all', () => {
    expect(stateOfSignature(proof({ intact: [] }))).toBe('unknown')
  })

  it.each([...routeNames, 'transparency', 'revocation'] as const)('is untrusted when %s fails', (name) => {
    expect(stateOfSignature(proof({ routes: [failing(name)] }))).toBe('untrusted')
    // Even where the route claims to hold.
    expect(stateOfSignature(proof({ routes: [{ ...failing(name), holds: true }] }))).toBe('untrusted')
  })

  it.each([...routeNames, 'transparency'] as const)('is unknown when %s could not be told', (name) => {
    const undecided = route({ holds: false, checks: withCheck(routeChecks, check(name, 'unknown')) })
    expect(stateOfSignature(proof({ routes: [undecided] }))).toBe('unknown')
    expect(stateOfSignature(proof({ routes: [{ ...undecided, holds: true }] }))).toBe('unknown')
    expect(stateOfSignature(proof({ routes: [failing('chain'), undecided] }))).toBe('unknown')
    expect(stateOfSignature(proof({ routes: [undecided, route()] }))).toBe('verified')
  })

  it('is untrusted when on the same route something failed and something could not be told', () => {
    const checks = withCheck(withCheck(routeChecks, check('usage', 'fail')), check('chain', 'unknown'))
    expect(stateOfSignature(proof({ routes: [route({ holds: false, checks })] }))).toBe('untrusted')
  })

  it('is untrusted when a route does not say that it holds', () => {
    expect(stateOfSignature(proof({ routes: [route({ holds: false })] }))).toBe('untrusted')
  })

  it.each(routeNames)('is never verified when the route does not speak of %s', (name) => {
    const silent = route({ checks: routeChecks.filter((one) => one.check !== name) })
    expect(stateOfSignature(proof({ routes: [silent] }))).toBe('untrusted')
  })
})

describe('a route', () => {
  const cases: readonly [string, Route, boolean][] = [
    ['holds when nothing speaks against it', route(), true],
    ['holds when revocation could not be asked for', route(), true],
    [
      'holds when a check does not apply',
      route({ checks: withCheck(routeChecks, check('usage', 'not-applicable')) }),
      true,
    ],
    ['does not hold when a check failed', failing('time'), false],
    ['does not hold without checks', route({ checks: [] }), false],
    ['does not hold when it does not say so', route({ holds: false }), false],
  ]
  it.each(cases)('%s', (_, given, expected) => {
    expect(holds(given)).toBe(expected)
  })
})

describe('the state of a subject', () => {
  const table: readonly [SignatureDemand, readonly State[], State][] = [
    ['any', [], 'unsigned'],
    ['any', ['invalid'], 'invalid'],
    ['any', ['invalid', 'untrusted'], 'untrusted'],
    ['any', ['invalid', 'untrusted', 'unknown'], 'unknown'],
    ['any', ['invalid', 'untrusted', 'unknown', 'verified'], 'verified'],
    [2, [], 'unsigned'],
    [2, ['untrusted', 'unknown'], 'unknown'],
    [2, ['invalid', 'verified'], 'verified'],
    ['all', [], 'unsigned'],
    ['all', ['verified'], 'verified'],
    ['all', ['verified', 'unknown'], 'unknown'],
    ['all', ['verified', 'unknown', 'untrusted'], 'untrusted'],
    ['all', ['verified', 'unknown', 'untrusted', 'invalid'], 'invalid'],
  ]
  it.each(table)('under %j with %j is %s', (demand, states, expected) => {
    expect(stateOfSubject(states, demand, null)).toBe(expected)
    expect(stateOfSubject([...states].reverse(), demand, null)).toBe(expected)
  })

  it('is unknown when it could not be read, whatever was found', () => {
    const obstacle = { code: 'unreadable', message: 'It cannot be read.' } as const
    expect(stateOfSubject([], 'all', obstacle)).toBe('unknown')
    expect(stateOfSubject(['verified'], 'any', obstacle)).toBe('unknown')
    expect(stateOfSubject(['invalid'], 'all', obstacle)).toBe('unknown')
  })

  it('is invalid when the archive is signed and malformed', () => {
    const obstacle = { code: 'malformed-signed-archive', message: 'It is cut short.' } as const
    expect(stateOfSubject([], 'all', obstacle)).toBe('invalid')
    expect(stateOfSubject(['verified'], 'any', obstacle)).toBe('invalid')
  })
})
