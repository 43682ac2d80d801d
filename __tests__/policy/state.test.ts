import { describe, expect, it } from '@jest/globals'
import type { CheckName } from '../../src/model/check.js'
import type { Route } from '../../src/model/proof.js'
import type { State } from '../../src/model/verdict.js'
import { holds, stateOfObstacle, stateOfSignature, stateOfSignatures, worstState } from '../../src/policy/state.js'
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

  it('is untrusted when only the key is unknown that made it, whatever a route says', () => {
    const unknownKey = check('signature', 'unknown', 'key-unknown')
    const state = (intact: typeof intactChecks) => stateOfSignature(proof({ intact, routes: [route()] }))
    const open = withCheck(intactChecks, unknownKey)
    expect(state(open)).toBe('untrusted')
    expect(state([...intactChecks, unknownKey])).toBe('untrusted')
    expect(state([...open, check('coverage', 'fail')])).toBe('invalid')
    // Nothing else may be open, nor left out.
    expect(state([...open, check('signature', 'unknown', 'unsupported-algorithm')])).toBe('unknown')
    expect(state([...open, check('integrity', 'unknown')])).toBe('unknown')
    expect(state(open.filter((one) => one.check !== 'integrity'))).toBe('unknown')
    expect(state(open.filter((one) => one.check !== 'coverage'))).toBe('unknown')
    expect(state(withCheck(intactChecks, check('integrity', 'unknown', 'key-unknown')))).toBe('unknown')
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

describe('the state of several signatures', () => {
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
    expect(stateOfSignatures(states, demand)).toBe(expected)
    expect(stateOfSignatures([...states].reverse(), demand)).toBe(expected)
  })
})

describe('the state of things that must hold together', () => {
  it.each([
    [[], 'unsigned'],
    [['verified'], 'verified'],
    [['verified', 'unsigned'], 'unsigned'],
    [['verified', 'unsigned', 'unknown'], 'unknown'],
    [['verified', 'unsigned', 'unknown', 'untrusted'], 'untrusted'],
    [['verified', 'unsigned', 'unknown', 'untrusted', 'invalid'], 'invalid'],
  ] as const)('of %j is %s', (states, expected) => {
    expect(worstState(states)).toBe(expected)
    expect(worstState([...states].reverse())).toBe(expected)
  })
})

describe('the state of what could not be read', () => {
  it('is unknown, or invalid when an archive is signed and malformed', () => {
    expect(stateOfObstacle({ code: 'unreadable', message: 'It cannot be read.' })).toBe('unknown')
    expect(stateOfObstacle({ code: 'malformed-signed-archive', message: 'It is cut short.' })).toBe('invalid')
  })
})
