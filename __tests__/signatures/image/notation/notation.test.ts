import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Check } from '../../../../src/model/check.js'
import type { Signature } from '../../../../src/model/signature.js'
import { RegistryError, type Manifest } from '../../../../src/registry/model.js'
import type { CandidateReading } from '../../../../src/signatures/image/model.js'
import { notationSignatures } from '../../../../src/signatures/image/notation/notation.js'
import { bits, integer, sequence } from '../../../support/der-parts.js'
import { algorithm, ecKeys, nothing, rsaKeys, type Keys } from '../../../support/issue.js'
import {
  descriptorOf,
  envelopeTypes,
  makeNotationSigner,
  makeValue,
  notary,
  notationCandidate,
  notationManifest,
  notationSigners,
  notationType,
  signedManifest,
  signNotation,
  type NotationAlgorithm,
  type NotationForm,
} from '../../../support/notation.js'
import { imprintOf, makeInfo, makeToken, tsa } from '../../../support/timestamp.js'

type Kind = 'jws' | 'cose'
const kinds: readonly Kind[] = ['jws', 'cose']
const signer = makeNotationSigner()

async function read(form: NotationForm, manifest: Partial<Manifest> = {}): Promise<CandidateReading> {
  const blob = signNotation({ signer, ...form })
  return notationSignatures.read(notationCandidate(blob, envelopeTypes[form.envelope ?? 'jws'], manifest))
}

async function signatureOf(form: NotationForm, manifest: Partial<Manifest> = {}): Promise<Signature> {
  const { signatures } = await read(form, manifest)
  const [signature] = signatures
  if (signature === undefined || signatures.length > 1) throw new Error('not one signature')
  return signature
}

const faultsIn = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ result }) => result !== 'pass').map(({ check, result, code }) => `${check} ${result} ${code}`)

async function faultsOf(form: NotationForm, manifest: Partial<Manifest> = {}): Promise<readonly string[]> {
  return faultsIn((await signatureOf(form, manifest)).intact)
}

const passed = ['integrity names-this-image', 'signature signature-valid', 'coverage attributes-understood']
const malformed = [
  'integrity fail envelope-malformed',
  'signature unknown not-checked',
  'coverage unknown not-checked',
] as const

/** By COSE's label, or JWS's name. */
const names = {
  jws: { alg: 'alg', crit: 'crit', cty: 'cty', chain: 'x5c' },
  cose: { alg: 1, crit: 2, cty: 3, chain: 33 },
} as const

/** Two numbers as a SEQUENCE (RFC 3279 2.2.3). */
function derOf(value: Buffer): Buffer {
  const half = value.length / 2
  return sequence(integer(0, ...value.subarray(0, half)), integer(0, ...value.subarray(half)))
}

const saltless = (data: Uint8Array, key: KeyObject): Buffer =>
  sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 })

const ed25519 = (): Keys => generateKeyPairSync('ed25519')
const pssKeys = (): Keys => generateKeyPairSync('rsa-pss', { modulusLength: 2048 })

/** An RSA key of 2,048 bits whose exponent has 40. */
function excessiveSpki(): Buffer {
  const modulus = Buffer.from(rsaKeys().publicKey.export({ format: 'jwk' }).n ?? '', 'base64url')
  const key = sequence(integer(0, ...modulus), integer(1, 0, 0, 0, 0, 1))
  return sequence(algorithm('1.2.840.113549.1.1.1', nothing), bits(0, key))
}

describe.each(kinds)('a signature of Notation in an envelope of the form %s', (envelope) => {
  const name = names[envelope]

  it.each(Object.keys(notationSigners) as readonly NotationAlgorithm[])(
    'holds when it is made by %s',
    async (algorithm) => {
      const own = notationSigners[algorithm]()
      const signature = await signatureOf({ envelope, signer: own })
      expect(
        signature.intact.map(({ check, result, code }) => `${check} ${result === 'pass' ? '' : result}${code}`),
      ).toEqual(passed)
      const hash = `SHA-${algorithm.slice(2)}`
      const kind = algorithm.startsWith('PS') ? 'RSA-PSS' : 'ECDSA'
      expect(signature.claim).toEqual({
        certificates: own.chain.map(({ der }) => Buffer.from(der)),
        hasLeaf: true,
        bareKey: null,
        algorithms: [
          { use: 'signature', hash, label: `${hash} with ${kind}` },
          { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of the image' },
        ],
      })
    },
  )

  it('says what the signer claims', async () => {
    const expiry = new Date('2030-01-01T00:00:00Z')
    const target = { ...signedManifest, annotations: { build: '7' } }
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set('com.example.note', 'x')
    }
    const signature = await signatureOf({ envelope, expiry, target, agent: 'notation-go/1.3.2', change })
    expect(faultsIn(signature.intact)).toEqual([])
    expect(signature).toMatchObject({ format: 'notation', role: 'primary', times: [] })
    expect(signature.terms).toEqual({ scheme: 'notary.x509', expiry })
    expect(signature.statements).toEqual([
      { about: 'claimed signing time', text: '2024-04-06T07:01:20.000Z' },
      { about: 'signing agent', text: 'notation-go/1.3.2' },
      { about: 'annotation', text: 'build=7' },
      { about: 'unknown attribute', text: 'com.example.note' },
    ])
  })

  it('tells of a few unknown attributes, and counts the others', async () => {
    const change = (attributes: Map<string | number, unknown>): void => {
      for (let index = 0; index < 10; index++) attributes.set(`${index}${'x'.repeat(200)}`, 'x')
    }
    const { statements, intact } = await signatureOf({ envelope, change })
    expect(faultsIn(intact)).toEqual([])
    const texts = statements.filter(({ about }) => about === 'unknown attribute').map(({ text }) => text)
    expect(texts).toHaveLength(9)
    expect(texts[0]).toBe(`0${'x'.repeat(127)}…`)
    expect(texts[8]).toBe('and 2 more')
  })

  it('cuts no character in two', async () => {
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(`${'x'.repeat(127)}😀`, 'x').set(`${'y'.repeat(126)}😀z`, 'x')
    }
    const { statements } = await signatureOf({ envelope, change })
    const texts = statements.filter(({ about }) => about === 'unknown attribute').map(({ text }) => text)
    expect(texts).toEqual([`${'x'.repeat(127)}…`, `${'y'.repeat(126)}😀…`])
  })

  it('states the time of a signing authority, which nobody else vouches for', async () => {
    const signature = await signatureOf({ envelope, scheme: 'notary.x509.signingAuthority' })
    expect(faultsIn(signature.intact)).toEqual([])
    expect(signature.terms).toEqual({ scheme: 'notary.x509.signingAuthority', expiry: null })
    expect(signature.times).toMatchObject([
      {
        kind: 'authentic',
        at: new Date('2024-04-06T07:01:20Z'),
        accuracy: 0,
        certificates: [],
        hasLeaf: false,
        algorithms: [],
        checks: [{ check: 'time', result: 'pass', code: 'authentic-signing-time' }],
      },
    ])
    expect(signature.statements).toEqual([])
  })

  it('has a timestamp of its value', async () => {
    const timestamp = (value: Buffer): Buffer => makeToken({ info: makeInfo({ imprint: imprintOf(value) }) })
    const { times, intact } = await signatureOf({ envelope, timestamp })
    expect(faultsIn(intact)).toEqual([])
    expect(times).toMatchObject([{ kind: 'rfc3161', at: new Date('2024-02-29T12:00:00Z'), hasLeaf: true }])
    expect(times.flatMap(({ checks }) => faultsIn(checks))).toEqual([])
  })

  it('has a timestamp whose authority is known from elsewhere', async () => {
    const timestamp = (value: Buffer): Buffer =>
      makeToken({ info: makeInfo({ imprint: imprintOf(value) }), data: { certificates: [] } })
    const candidate = notationCandidate(signNotation({ signer, envelope, timestamp }), envelopeTypes[envelope])
    const faultsBy = async (authorities: readonly Uint8Array[]) => {
      const { signatures } = await notationSignatures.read({ ...candidate, authorities })
      return signatures.flatMap(({ times }) => times.flatMap(({ checks }) => faultsIn(checks)))
    }
    expect(await faultsBy([tsa.der])).toEqual([])
    expect(await faultsBy([])).toContain('time fail timestamp-certificate-missing')
  })

  it('has a timestamp that is of something else', async () => {
    const { times } = await signatureOf({ envelope, timestamp: () => makeToken() })
    expect(times.flatMap(({ checks }) => faultsIn(checks))).toEqual(['time fail timestamp-imprint-mismatch'])
  })

  it.each([
    ['the digest of another image', { digest: `sha256:${'00'.repeat(32)}` as const }, 'names-another-image'],
    ['another size', { size: 1235 }, 'target-mismatch'],
    ['another media type', { mediaType: 'application/vnd.oci.image.index.v1+json' }, 'target-mismatch'],
  ])('does not hold for %s', async (_, target, code) => {
    expect(await faultsOf({ envelope, target: { ...signedManifest, ...target } })).toEqual([`integrity fail ${code}`])
  })

  it.each([
    ['no JSON', '{'],
    ['JSON that is no object', '[]'],
    ['nothing', ''],
    ['another member', '{"target":{}}'],
    ['a target that is no object', '{"targetArtifact":"sha256:"}'],
    ['a target without a digest', JSON.stringify({ targetArtifact: { mediaType: 'x', size: 1 } })],
    ['a target without a media type', JSON.stringify({ targetArtifact: { digest: 'x', size: 1 } })],
    ['a size in a text', JSON.stringify({ targetArtifact: { ...signedManifest, size: '1234' } })],
    ['annotations that are no object', JSON.stringify({ targetArtifact: { ...signedManifest, annotations: [] } })],
    ['an annotation that is no text', JSON.stringify({ targetArtifact: { ...signedManifest, annotations: { a: 1 } } })],
    ['two targets', `{"targetArtifact":${JSON.stringify(signedManifest)},"targetArtifact":{}}`],
    ['two targets for Go', `{"targetArtifact":${JSON.stringify(signedManifest)},"TargetArtifact":{}}`],
    ['two digests for Go', JSON.stringify({ targetArtifact: { ...signedManifest, Digest: 'x' } })],
  ])('does not hold for a payload of %s', async (_, payload) => {
    expect(await faultsOf({ envelope, payload: Buffer.from(payload) })).toEqual(['integrity fail payload-malformed'])
  })

  it('may hold members in its target that mean nothing', async () => {
    const targetArtifact = { ...signedManifest, artifactType: 'x', urls: [] }
    expect(await faultsOf({ envelope, payload: Buffer.from(JSON.stringify({ targetArtifact, more: 1 })) })).toEqual([])
  })

  it('does not hold for a payload of another type', async () => {
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.cty, 'application/json')
    }
    expect(await faultsOf({ envelope, change })).toEqual(['integrity fail payload-type-unknown'])
  })

  it('does not hold by another key of the same kind', async () => {
    const make = (data: Buffer): Buffer => makeValue('ES256', data, ecKeys().privateKey)
    expect(await faultsOf({ envelope, make })).toEqual(['signature fail signature-mismatch'])
  })

  it('does not hold by a certificate of another key', async () => {
    const { keys } = makeNotationSigner()
    expect(await faultsOf({ envelope, signer: { ...signer, keys } })).toEqual(['signature fail signature-mismatch'])
  })

  it('does not hold by an ECDSA value in DER', async () => {
    const make = (data: Buffer): Buffer => derOf(makeValue('ES256', data, signer.keys.privateKey))
    expect(await faultsOf({ envelope, make })).toEqual(['signature fail signature-mismatch'])
  })

  it('does not hold without a value', async () => {
    expect(await faultsOf({ envelope, make: () => Buffer.alloc(0) })).toEqual(['signature fail signature-mismatch'])
  })

  it.each([
    ['ES384', 'ES384', -35],
    ['PS256', 'PS256', -37],
    ['RS256', 'RS256', -257],
    ['HS256', 'HS256', 5],
    ['none', 'none', 0],
  ])('does not hold when it names the algorithm %s', async (_, jws, cose) => {
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.alg, envelope === 'jws' ? jws : cose)
    }
    expect(await faultsOf({ envelope, change })).toEqual(['signature fail algorithm-not-of-key'])
  })

  it('is not made by a weaker hash with the same key', async () => {
    const own = makeNotationSigner(ecKeys('secp384r1'))
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.alg, envelope === 'jws' ? 'ES256' : -7)
    }
    const make = (data: Buffer): Buffer => makeValue('ES256', data, own.keys.privateKey)
    expect(await faultsOf({ envelope, signer: own, change, make })).toEqual(['signature fail algorithm-not-of-key'])
  })

  it('does not hold with a salt that is not as long as the hash', async () => {
    const own = makeNotationSigner(rsaKeys())
    const make = (data: Buffer): Buffer => saltless(data, own.keys.privateKey)
    expect(await faultsOf({ envelope, signer: own, make })).toEqual(['signature fail signature-mismatch'])
  })

  it.each([
    ['RSA with 2,560 bits', () => rsaKeys(2560)],
    ['RSA with 1,024 bits', () => rsaKeys(1024)],
    ['ECDSA on another curve', () => ecKeys('secp256k1')],
    ['Ed25519', () => ed25519()],
    ['RSASSA-PSS alone', () => pssKeys()],
  ])('is not made by a key of %s', async (_, keys) => {
    const own = makeNotationSigner(keys())
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.alg, envelope === 'jws' ? 'PS256' : -37)
    }
    const signature = await signatureOf({ envelope, signer: own, change, make: () => Buffer.alloc(256) })
    expect(faultsIn(signature.intact)).toEqual(['signature fail key-not-for-notation'])
    expect(signature.claim.algorithms[0]).toEqual({ use: 'signature', hash: 'unknown', label: 'the algorithm PS256' })
  })

  it('is not known to hold by a key that takes too much work', async () => {
    const own = makeNotationSigner(rsaKeys(), { spki: excessiveSpki() })
    const change = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.alg, envelope === 'jws' ? 'PS256' : -37)
    }
    expect(await faultsOf({ envelope, signer: own, change })).toEqual(['signature unknown unsupported-algorithm'])
  })

  it('claims nobody whose certificate cannot be read', async () => {
    const changeUnsigned = (attributes: Map<string | number, unknown>): void => {
      attributes.set(name.chain, envelope === 'jws' ? ['MAA='] : [Buffer.of(0x30, 0)])
    }
    const signature = await signatureOf({ envelope, changeUnsigned })
    expect(faultsIn(signature.intact)).toEqual(['signature fail signer-certificate-missing'])
    expect(signature.claim).toMatchObject({ certificates: [Buffer.of(0x30, 0)], hasLeaf: false })
  })

  describe('and its attributes', () => {
    const changed = async (form: NotationForm, change: (attributes: Map<string | number, unknown>) => void) =>
      faultsOf({ envelope, ...form, change })
    const authority = { scheme: 'notary.x509.signingAuthority' } as const
    const expiring = { expiry: new Date('2030-01-01T00:00:00Z') }
    const moment = (text: string): unknown =>
      envelope === 'jws' ? text : { tag: 1, value: new Date(text).getTime() / 1000 }
    const critical = (...extra: readonly unknown[]) => [notary('signingScheme'), ...extra]

    it('may not have an unknown one that is critical', async () => {
      const faults = await changed({}, (attributes) => {
        attributes.set('com.example', 'x').set(name.crit, critical('com.example'))
      })
      expect(faults).toEqual(['coverage fail critical-unknown'])
    })

    it('may not have a critical one that is only told', async () => {
      const faults = await changed({}, (attributes) => {
        attributes.set(name.crit, critical(notary('signingTime')))
      })
      expect(faults).toEqual(['coverage fail critical-unknown'])
    })

    it('may not lack one that is critical', async () => {
      const faults = await changed({}, (attributes) => {
        attributes.set(name.crit, critical(notary('expiry')))
      })
      expect(faults).toEqual(['coverage fail critical-missing'])
    })

    it('tells one fault of a kind, however many there are', async () => {
      const { intact } = await signatureOf({
        envelope,
        change: (attributes) => {
          attributes.set(name.crit, critical(...Array.from({ length: 1000 }, (_, index) => `x${index}`)))
        },
      })
      expect(faultsIn(intact)).toEqual(['coverage fail critical-unknown', 'coverage fail critical-missing'])
      expect(intact.map(({ message }) => message)).toContainEqual(expect.stringMatching(/, and 999 more like it\.$/))
    })

    it.each([
      ['the scheme', {}, [notary('expiry')], expiring],
      ['the expiry', {}, [notary('signingScheme')], expiring],
      ['the time of a signing authority', {}, [notary('signingScheme')], authority],
    ])('must mark %s as critical', async (_, __, list, form) => {
      expect(await changed(form, (attributes) => attributes.set(name.crit, list))).toEqual([
        'coverage fail not-marked-critical',
      ])
    })

    it('must mark anything at all', async () => {
      expect(await changed({}, (attributes) => attributes.delete(name.crit))).toEqual([
        'coverage fail not-marked-critical',
      ])
    })

    it('may not ask for a plugin', async () => {
      const plugin = notary('verificationPlugin')
      const { intact } = await signatureOf({
        envelope,
        change: (attributes) => {
          attributes.set(plugin, 'com.example.plugin').set(name.crit, critical(plugin))
        },
      })
      expect(faultsIn(intact)).toEqual(['coverage fail plugin-demanded'])
      expect(intact.at(-1)?.message).toContain('the plugin com.example.plugin ')
    })

    it('may not ask for the version of a plugin', async () => {
      const version = notary('verificationPluginMinVersion')
      const faults = await changed({}, (attributes) => {
        attributes.set(version, '1.0.0').set(name.crit, critical(version))
      })
      expect(faults).toEqual(['coverage fail plugin-demanded'])
    })

    it('may not ask for a plugin without marking it as critical', async () => {
      const faults = await changed({}, (attributes) => attributes.set(notary('verificationPlugin'), 'x'))
      expect(faults).toEqual(['coverage fail not-marked-critical', 'coverage fail plugin-demanded'])
    })

    it('must have a scheme', async () => {
      const faults = await changed({}, (attributes) => {
        attributes.delete(notary('signingScheme'))
      })
      expect(faults).toEqual(['integrity fail signing-scheme-unknown', 'coverage fail critical-missing'])
    })

    it('must have a scheme of Notation', async () => {
      const signature = await signatureOf({
        envelope,
        change: (attributes) => attributes.set(notary('signingScheme'), 'notary.x510'),
      })
      expect(faultsIn(signature.intact)).toEqual(['integrity fail signing-scheme-unknown'])
      expect(signature.terms).toBeNull()
    })

    it('must have a time of signing', async () => {
      expect(await changed({}, (attributes) => attributes.delete(notary('signingTime')))).toEqual([
        'integrity fail signing-time-wrong',
      ])
    })

    it('must have the time of a signing authority under its scheme', async () => {
      const faults = await changed(authority, (attributes) => {
        attributes.delete(notary('authenticSigningTime'))
        attributes.set(name.crit, critical())
      })
      expect(faults).toEqual(['integrity fail signing-time-wrong'])
    })

    it('may not have the time of a signing authority under another scheme', async () => {
      const time = notary('authenticSigningTime')
      const faults = await changed({}, (attributes) => {
        attributes.set(time, moment('2024-04-06T07:01:20Z')).set(name.crit, critical(time))
      })
      expect(faults).toEqual(['integrity fail signing-time-wrong'])
    })

    it('may not have the time of an ordinary signer under the scheme of a signing authority', async () => {
      const faults = await changed(authority, (attributes) => {
        attributes.set(notary('signingTime'), moment('2024-04-06T07:01:20Z'))
      })
      expect(faults).toEqual(['integrity fail signing-time-wrong'])
    })

    it.each(['2024-04-06T07:01:20Z', '2024-04-06T07:01:19Z'])('may not end at %s, when it was made', async (expiry) => {
      expect(await faultsOf({ envelope, expiry: new Date(expiry) })).toEqual(['integrity fail expiry-before-signing'])
    })

    it('may end a second after it was made', async () => {
      expect(await faultsOf({ envelope, expiry: new Date('2024-04-06T07:01:21Z') })).toEqual([])
    })
  })
})

describe('the manifest of a signature of Notation', () => {
  const blob = signNotation({ signer })
  const jws = envelopeTypes.jws
  const read = async (manifest: Partial<Manifest>, type: string = jws) =>
    notationSignatures.read(notationCandidate(blob, type, manifest))
  const faults = async (manifest: Partial<Manifest>, type?: string) =>
    faultsIn((await read(manifest, type)).signatures.flatMap(({ intact }) => intact))
  const rest = ['signature unknown not-checked', 'coverage unknown not-checked']

  it.each<readonly [string, Partial<Manifest>]>([
    ['its config', {}],
    [
      'its artifactType',
      { artifactType: notationType, config: descriptorOf('application/vnd.oci.empty.v1+json', blob) },
    ],
    ['its artifactType, as an artifact manifest', { kind: 'artifact', artifactType: notationType, config: null }],
  ])('is recognised by %s', async (_, form) => {
    const manifest = notationManifest(blob, jws, form)
    expect(notationSignatures.recognises({ manifest, found: 'referrer' })).toBe(true)
    expect(await faults(form)).toEqual([])
  })

  it.each<readonly [string, Partial<Manifest>]>([
    ['another config', { config: descriptorOf('application/vnd.oci.image.config.v1+json', blob) }],
    ['no config', { config: null }],
    ['another artifactType', { artifactType: 'application/vnd.example' }],
  ])('is not recognised with %s', (_, form) => {
    expect(notationSignatures.recognises({ manifest: notationManifest(blob, jws, form), found: 'referrer' })).toBe(
      false,
    )
  })

  it.each(['sig-tag', 'att-tag', 'sbom-tag'] as const)('is not recognised at a %s of cosign', (found) => {
    expect(notationSignatures.recognises({ manifest: notationManifest(blob, jws), found })).toBe(false)
  })

  it.each([
    ['none', []],
    ['two', [descriptorOf(jws, blob), descriptorOf(jws, blob)]],
  ])('must hold one envelope, not %s', async (_, layers) => {
    expect(await faults({ layers })).toEqual(['integrity fail envelope-misplaced', ...rest])
  })

  it('must hold an envelope of a known type', async () => {
    expect(await faults({}, 'application/json')).toEqual(['integrity unknown envelope-not-supported', ...rest])
  })

  it('must refer to something', async () => {
    expect(await faults({ subject: null })).toEqual(['integrity fail envelope-misplaced', ...rest])
  })

  it('must refer to the image', async () => {
    expect(await faults({ subject: descriptorOf(signedManifest.mediaType, Buffer.from('other')) })).toEqual([
      'integrity fail names-another-image',
      ...rest,
    ])
  })

  it('does not make an envelope of the one form into one of the other', async () => {
    expect(await faults({}, envelopeTypes.cose)).toEqual([...malformed])
    const cose = signNotation({ signer, envelope: 'cose' })
    const { signatures } = await notationSignatures.read(notationCandidate(cose, jws))
    expect(signatures.flatMap(({ intact }) => faultsIn(intact))).toEqual([...malformed])
  })

  it('leaves it to who asked when the registry refuses', async () => {
    const candidate = notationCandidate(blob, jws)
    const error = new RegistryError('throttled', 'No.')
    const repository = { ...candidate.repository, blob: () => Promise.reject(error) }
    await expect(notationSignatures.read({ ...candidate, repository })).rejects.toBe(error)
  })

  it('asks for one mebibyte at most', async () => {
    const candidate = notationCandidate(blob, jws)
    const limits: number[] = []
    const repository = {
      ...candidate.repository,
      blob: (_: unknown, limit: number) => {
        limits.push(limit)
        return Promise.resolve(blob)
      },
    }
    await notationSignatures.read({ ...candidate, repository })
    expect(limits).toEqual([1024 * 1024])
  })

  it('is of an image whose digest is SHA-512', async () => {
    const candidate = notationCandidate(blob, jws)
    const digest = `sha512:${'5a'.repeat(64)}` as const
    const subject = candidate.manifest.subject
    if (subject === null) throw new Error('no subject')
    const own = signNotation({ signer, target: { ...signedManifest, digest } })
    const repository = { ...candidate.repository, blob: () => Promise.resolve(own) }
    const manifest = { ...candidate.manifest, subject: { ...subject, digest } }
    const { signatures } = await notationSignatures.read({
      ...candidate,
      repository,
      manifest,
      signed: { ...signedManifest, digest },
    })
    expect(signatures[0]?.claim.algorithms.at(-1)).toEqual({
      use: 'digest',
      hash: 'SHA-512',
      label: 'SHA-512 digest of the image',
    })
    expect(faultsIn(signatures[0]?.intact ?? [])).toEqual([])
  })

  describe('and its thumbprints', () => {
    const annotation = 'io.cncf.notary.x509chain.thumbprint#S256'
    const right = signer.chain.map(({ sha256 }) => sha256)
    const noted = async (text: string) => read({ annotations: new Map([[annotation, text]]) })

    it.each([
      ['small letters', JSON.stringify(right)],
      ['capitals', JSON.stringify(right.map((one) => one.toUpperCase()))],
    ])('are told in %s', async (_, text) => {
      const { notes, signatures } = await noted(text)
      expect(notes).toEqual([])
      expect(signatures[0]?.statements.at(-1)).toEqual({ about: 'thumbprints', text })
    })

    it.each([
      ['others', JSON.stringify(['00', ...right.slice(1)])],
      ['another order', JSON.stringify([...right].reverse())],
      ['fewer', JSON.stringify(right.slice(0, 1))],
      ['more', JSON.stringify([...right, right[0]])],
      ['no texts', '[1,2]'],
      ['no list', JSON.stringify(right[0])],
      ['no JSON', right.join(',')],
    ])('are noted when they are %s', async (_, text) => {
      const { notes, signatures } = await noted(text)
      expect(notes.map(({ code }) => code)).toEqual(['thumbprint-mismatch'])
      expect(faultsIn(signatures[0]?.intact ?? [])).toEqual([])
    })

    it('are cut between characters', async () => {
      const { signatures } = await noted(`${'x'.repeat(2047)}😀`)
      expect(signatures[0]?.statements.at(-1)).toEqual({ about: 'thumbprints', text: 'x'.repeat(2047) })
    })

    it('may be left out', async () => {
      const { notes, signatures } = await read({})
      expect(notes).toEqual([])
      expect(signatures[0]?.statements.map(({ about }) => about)).toEqual(['claimed signing time'])
    })
  })
})
