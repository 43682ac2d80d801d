import { describe, expect, it } from '@jest/globals'
import { attempt, clauseOf } from '../../../../src/signatures/image/notation/attempt.js'
import { readJws } from '../../../../src/signatures/image/notation/jws.js'
import {
  makeNotationSigner,
  notary,
  signNotation,
  type Attributes,
  type NotationForm,
} from '../../../support/notation.js'

const signer = makeNotationSigner()
const sign = (form: NotationForm = {}): Buffer => signNotation({ signer, ...form })

/** The clause that says why the bytes are no envelope; `''`: they are one. */
function faultOf(bytes: Uint8Array | string): string {
  const envelope = attempt(() => readJws(Buffer.from(bytes)))
  return envelope instanceof Error ? clauseOf(envelope) : ''
}

type Root = Record<string, unknown>
const root = JSON.parse(sign().toString()) as Root
const withRoot = (change: Root): string => JSON.stringify({ ...root, ...change })
const changed = (change: (attributes: Attributes) => void): Buffer => sign({ change })
const changedUnsigned = (changeUnsigned: (attributes: Attributes) => void): Buffer => sign({ changeUnsigned })
const header = (text: string): Buffer => sign({ header: Buffer.from(text) })
const headerText = Buffer.from(String(root['protected']), 'base64url').toString()

describe('an envelope in JWS', () => {
  it('is read as it stands there', () => {
    const envelope = readJws(sign({ expiry: new Date('2030-01-01T00:00:00Z'), agent: 'x' }))
    expect(envelope).toMatchObject({
      algorithm: 'ES256',
      contentType: 'application/vnd.cncf.notary.payload.v1+json',
      critical: [notary('signingScheme'), notary('expiry')],
      attributes: {
        scheme: 'notary.x509',
        signingTime: new Date('2024-04-06T07:01:20Z'),
        authenticSigningTime: null,
        expiry: new Date('2030-01-01T00:00:00Z'),
        plugin: null,
      },
      timestamp: null,
      agent: 'x',
    })
    expect(envelope.certificates.map((der) => Buffer.from(der))).toEqual(
      signer.chain.map(({ der }) => Buffer.from(der)),
    )
  })

  it('is read with an offset in a time', () => {
    const bytes = changed((attributes) => attributes.set(notary('signingTime'), '2024-04-06T09:01:20+02:00'))
    expect(readJws(bytes).attributes.signingTime).toEqual(new Date('2024-04-06T07:01:20Z'))
  })

  it.each<readonly [string, string | Uint8Array, RegExp]>([
    ['no JSON', '{', /^at character 2 /],
    ['a list', '[]', /^it is no JSON object$/],
    ['the compact form', 'a.b.c', /^at character 1 /],
    [
      'the general form',
      JSON.stringify({ payload: root['payload'], signatures: [root] }),
      /^it has another member than/,
    ],
    ['one more member', withRoot({ more: 1 }), /^it has another member than/],
    ['its payload twice', `{"payload":"",${JSON.stringify(root).slice(1)}`, /stands there twice$/],
    ['no payload', withRoot({ payload: undefined }), /^its payload is not there, or is no text$/],
    ['a payload that is no text', withRoot({ payload: {} }), /^its payload is not there, or is no text$/],
    ['no protected header', withRoot({ protected: undefined }), /^its protected is not there/],
    ['no unprotected header', withRoot({ header: undefined }), /^its unprotected header is no JSON object$/],
    ['no signature', withRoot({ signature: undefined }), /^its signature is not there/],
    ['a padded payload', withRoot({ payload: 'e30=' }), /^its payload is not base64url$/],
    ['a payload with bits that nobody reads', withRoot({ payload: 'e31' }), /^its payload is not base64url$/],
    ['a payload in base64', withRoot({ payload: '+/8' }), /^its payload is not base64url$/],
    ['a payload with a line break', withRoot({ payload: 'e3\n0' }), /^its payload is not base64url$/],
    ['a padded header', withRoot({ protected: `${String(root['protected'])}=` }), /^its protected is not base64url$/],
    [
      'a padded signature',
      withRoot({ signature: `${String(root['signature'])}=` }),
      /^its signature is not base64url$/,
    ],
    ['a header that is no JSON', header('x'), /^at character 1 /],
    ['a header that is a list', header('[]'), /^its protected header is no JSON object$/],
    ['an algorithm twice', header(`{"alg":"none",${headerText.slice(1)}`), /stands there twice$/],
    ['an algorithm twice for Go', header(`{"ALG":"none",${headerText.slice(1)}`), /^it has an attribute ALG, which/],
    ['no algorithm', changed((all) => all.delete('alg')), /^its alg is not there/],
    ['no content type', changed((all) => all.delete('cty')), /^its cty is not there/],
    [
      'critical names that are no list',
      changed((all) => all.set('crit', 'x')),
      /^its crit is not there, or is no list$/,
    ],
    [
      'no critical name in the list',
      changed((all) => all.set('crit', [])),
      /^its list of critical attributes is empty$/,
    ],
    ['a critical name that is none', changed((all) => all.set('crit', [1])), /^its crit is not there, or is no text$/],
    ['a critical name twice', changed((all) => all.set('crit', ['a', 'a'])), /^it names a critical attribute twice$/],
    [
      'a scheme that is no text',
      changed((all) => all.set(notary('signingScheme'), null)),
      /signingScheme is not there/,
    ],
    ['a plugin that is no text', changed((all) => all.set(notary('verificationPlugin'), 1)), /Plugin is not there/],
    ['a time that is a number', changed((all) => all.set(notary('signingTime'), 1)), /signingTime is not there/],
    [
      'a time without an offset',
      changed((all) => all.set(notary('signingTime'), '2024-04-06T07:01:20.5')),
      /signingTime is no date-time of RFC 3339$/,
    ],
    [
      'an expiry that is null',
      changed((all) => all.set(notary('expiry'), null)),
      /expiry is not there, or is no text$/,
    ],
    ['no certificates', changedUnsigned((all) => all.delete('x5c')), /^its x5c is not there, or is no list$/],
    ['an empty chain', changedUnsigned((all) => all.set('x5c', [])), /^it has no certificate$/],
    [
      'a certificate that is no text',
      changedUnsigned((all) => all.set('x5c', [1])),
      /^its x5c is not there, or is no text/,
    ],
    ['a certificate in base64url', changedUnsigned((all) => all.set('x5c', ['_-8='])), /is not base64$/],
    [
      'more certificates than a chain has',
      changedUnsigned((all) =>
        all.set(
          'x5c',
          Array.from({ length: 17 }, () => 'MAA='),
        ),
      ),
      /^it has 17 certificates, and no chain has more than 16$/,
    ],
    ['certificates twice for Go', changedUnsigned((all) => all.set('X5C', [])), /^it has an attribute X5C, which/],
    [
      'an unsigned algorithm',
      changedUnsigned((all) => all.set('alg', 'x')),
      /^its attribute alg stands there signed and/,
    ],
    [
      'a signed chain beside',
      changed((all) => all.set('x5c', [])),
      /^its attribute x5c stands there signed and unsigned$/,
    ],
    [
      'a timestamp that is no base64',
      changedUnsigned((all) => all.set(notary('timestampSignature'), '?')),
      /^its timestamp is not base64$/,
    ],
    [
      'a timestamp that is no text',
      changedUnsigned((all) => all.set(notary('timestampSignature'), null)),
      /timestampSignature is not there, or is no text$/,
    ],
    [
      'an agent that is no text',
      changedUnsigned((all) => all.set(notary('signingAgent'), 1)),
      /signingAgent is not there/,
    ],
  ])('is not read with %s', (_, bytes, clause) => {
    expect(faultOf(bytes)).toMatch(clause)
  })

  it('may have unsigned attributes that mean nothing', () => {
    expect(faultOf(changedUnsigned((all) => all.set('com.example', [])))).toBe('')
  })
})
