import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { sigstoreBundles } from '../../../src/signatures/image/bundle.js'
import type { CandidateReading } from '../../../src/signatures/image/model.js'
import {
  bundleCandidate,
  bundleLayer,
  bundleType,
  candidateOf,
  checksOf,
  emptyType,
  hintOf,
  imageDigest,
  intact,
  issuing,
  knownKey,
  leaf,
  leafAndChain,
  leafKeys,
  leafOnly,
  legacyLayer,
  makeBundle,
  manifestOf,
  otherDigest,
  repositoryOf,
  readBy,
  signBy,
  signEnvelope,
  signingKeys,
  signPredicate,
  slsaPredicate,
  spkiOf,
  statement,
  subjectOf,
  timestampOver,
  type BundleForm,
  type CandidateForm,
} from '../../support/cosign.js'
import { faultsOf, tsa, tsaTwin } from '../../support/timestamp.js'
import { certificate, ecKeys } from '../../support/issue.js'

/** Lists that are so deep in each other. */
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], [])

async function readBundle(bundle: unknown, changes: CandidateForm = {}): Promise<CandidateReading> {
  return readBy(sigstoreBundles, bundleCandidate(bundle, changes))
}

async function readForm(form: BundleForm = {}, changes: CandidateForm = {}): Promise<CandidateReading> {
  return readBundle(makeBundle(form), changes)
}

/** The checks of the one signature; there is no attestation. */
async function checksOfOne(form: BundleForm = {}, changes: CandidateForm = {}): Promise<readonly string[]> {
  const { signatures, attestations } = await readForm(form, changes)
  expect([signatures.length, attestations]).toEqual([1, []])
  return checksOf(signatures[0])
}

const failsSignature = (code: string, result = 'fail'): readonly string[] => [
  'integrity pass names-this-image',
  `signature ${result} ${code}`,
  'coverage pass names-this-image',
]
const failsIntegrity = (code: string): readonly string[] => [
  `integrity fail ${code}`,
  'signature pass signature-valid',
  'coverage unknown not-checked',
]
const broken = (code: string): readonly string[] => [
  `integrity fail ${code}`,
  'signature unknown not-checked',
  'coverage unknown not-checked',
]

describe('A bundle that refers to an image', () => {
  it('is a signature of it when cosign made it so', async () => {
    const { signatures, attestations, gaps, notes } = await readForm()
    expect({ attestations, gaps, notes }).toEqual({ attestations: [], gaps: [], notes: [] })
    expect(signatures.map(checksOf)).toEqual([intact])
    expect(signatures[0]).toMatchObject({
      format: 'sigstore-bundle',
      role: 'primary',
      place: 'sha256:bb',
      times: [],
      statements: [],
      terms: null,
      claim: {
        hasLeaf: true,
        bareKey: null,
        algorithms: [
          { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
          { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of the image' },
        ],
      },
    })
    expect(signatures[0]?.claim.certificates).toEqual([Buffer.from(leaf.der)])
  })

  it.each([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    bundleType,
  ])('may be of the type %s, with a chain of certificates', async (mediaType) => {
    const { signatures } = await readForm({ mediaType, signer: leafAndChain })
    expect(signatures.map(checksOf)).toEqual([intact])
    expect(signatures[0]?.claim.certificates).toEqual([Buffer.from(leaf.der), Buffer.from(issuing.der)])
  })

  it.each(Object.entries(signingKeys))('holds by a certificate with a key of %s', async (_name, { keys, hash }) => {
    const own = certificate({ subject: 'Signer', issuer: 'Signer', keys, by: leafKeys })
    const signer = { certificate: { rawBytes: Buffer.from(own.der).toString('base64') } }
    expect(await checksOfOne({ signer, sign: signBy(keys, hash) })).toEqual(intact)
  })

  it.each(Object.entries(signingKeys))('holds by a bare key of %s that was given', async (_name, { keys, hash }) => {
    const others = Object.values(signingKeys).map((one) => knownKey(one.keys))
    const hint = hintOf(keys)
    const { signatures } = await readForm(
      { signer: { publicKey: { hint } }, sign: signBy(keys, hash) },
      { keys: others },
    )
    expect(signatures.map(checksOf)).toEqual([intact])
    expect(signatures[0]?.claim.bareKey).toEqual({ spki: new Uint8Array(spkiOf(keys.publicKey)), hint })
  })

  it('is of a key that is not known, whatever it says of it', async () => {
    const keys = [knownKey(signingKeys['P-256'].keys)]
    for (const publicKey of [{}, { hint: null }, { hint: 'release' }, { hint: hintOf(leafKeys) }]) {
      const { signatures } = await readForm({ signer: { publicKey } }, { keys })
      expect(signatures.map(checksOf)).toEqual([failsSignature('key-unknown', 'unknown')])
      const { hint = null } = publicKey
      expect(signatures[0]?.claim.bareKey).toEqual({ spki: null, hint })
    }
  })

  it('does not hold when it names a key that was given and did not make it', async () => {
    const { keys } = signingKeys['P-256']
    const signer = { publicKey: { hint: hintOf(keys) } }
    const { signatures } = await readForm({ signer }, { keys: [knownKey(ecKeys()), knownKey(keys)] })
    expect(signatures.map(checksOf)).toEqual([failsSignature('signature-mismatch')])
    expect(signatures[0]?.claim.bareKey?.spki).toBeNull()
    // What it says of its key is not signed, so another key that was given counts as well.
    expect(await checksOfOne({ signer }, { keys: [knownKey(keys), knownKey(leafKeys)] })).toEqual(intact)
  })

  it('does not hold by the certificate of another key', async () => {
    const twin = certificate({ subject: 'Signer', issuer: 'Acme CA', keys: ecKeys(), by: ecKeys() })
    const signer = { certificate: { rawBytes: Buffer.from(twin.der).toString('base64') } }
    expect(await checksOfOne({ signer })).toEqual(failsSignature('signature-mismatch'))
  })

  it('does not hold with a value over the bare payload, without the pre-authentication encoding', async () => {
    const bare = signBy(leafKeys)(Buffer.from(JSON.stringify(statement())))
    expect(await checksOfOne({ sign: () => bare })).toEqual(failsSignature('signature-mismatch'))
  })

  it('does not hold when it was signed as a payload of another type', async () => {
    const form = { signedType: 'application/vnd.acme.test+json' }
    expect(await checksOfOne(form)).toEqual(failsSignature('signature-mismatch'))
  })

  it('does not hold with the value of another statement', async () => {
    const { value } = signEnvelope({ payload: statement({ subject: [subjectOf(otherDigest)] }) })
    expect(await checksOfOne({ sign: () => value })).toEqual(failsSignature('signature-mismatch'))
  })

  it('is of another image when no subject has its digest by its very hash', async () => {
    const hex = imageDigest.slice('sha256:'.length)
    const subjects: readonly (readonly [unknown, RegExp])[] = [
      [[], /about nothing, and not about sha256:/],
      [[subjectOf(otherDigest)], /about “sha256:[0-9a-f]{64}”, and not/],
      [[subjectOf(otherDigest), { digest: {} }], /” and 1 more, and not/],
      [[{ digest: { sha512: hex } }], /about something without a SHA-256, and not/],
      [[{ digest: { SHA256: hex } }], /without a SHA-256/],
      [[{ digest: { sha256: hex.toUpperCase() } }], /about “sha256:/],
      [[{ digest: { sha256: `${hex} ` } }], /about “sha256:/],
      [[{ digest: { sha256: [hex] } }], /without a SHA-256/],
      [[{ name: imageDigest, digest: { gitCommit: hex } }], /without a SHA-256/],
    ]
    for (const [subject, message] of subjects) {
      const { signatures } = await readForm({ payload: statement({ subject }) })
      expect(signatures.map(checksOf)).toEqual([failsIntegrity('names-another-image')])
      expect(signatures[0]?.intact[0]?.message).toMatch(message)
    }
  })

  it('may name the image among others, with what the signer wrote beside it', async () => {
    const subject = [
      subjectOf(otherDigest, { annotations: { no: 'no' } }),
      subjectOf(imageDigest, { annotations: { a: 'b' } }),
    ]
    const { signatures } = await readForm({ payload: statement({ subject }) })
    expect(signatures.map(checksOf)).toEqual([intact])
    expect(signatures[0]?.statements).toEqual([{ about: 'annotation', text: 'a=b' }])
  })

  it('is a statement about the image, and never a signature of it, with any other predicate', async () => {
    for (const predicateType of [slsaPredicate, `${signPredicate}/`, 'https://sigstore.dev/cosign/sign/v2', '']) {
      const { signatures, attestations } = await readForm({ payload: statement({ predicateType }) })
      expect(signatures).toEqual([])
      expect(attestations).toMatchObject([{ kind: 'attestation', predicateType, place: 'sha256:bb' }])
      expect(checksOf(attestations[0]?.signature)).toEqual(intact)
    }
  })

  it('may be of the first version of statements', async () => {
    expect(await checksOfOne({ payload: statement({ type: 'https://in-toto.io/Statement/v0.1' }) })).toEqual(intact)
  })

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    ['of another type', statement({ type: 'https://in-toto.io/Statement/v2' })],
    ['without a type', { ...statement(), _type: undefined }],
    ['without a predicate type', { ...statement(), predicateType: undefined }],
    ['without subjects', { ...statement(), subject: undefined }],
    ['with a subject that is no object', statement({ subject: [imageDigest] })],
    ['with a subject without digests', statement({ subject: [{ name: 'app' }] })],
    ['with a subject twice', JSON.stringify(statement()).replace('{', '{"subject":[],')],
    ['with a second subject in other letters', { ...statement(), Subject: [] }],
    ['with a second digest in other letters', statement({ subject: [subjectOf(imageDigest, { Digest: {} })] })],
    ['with a predicate type longer than any', statement({ predicateType: 'a'.repeat(1025) })],
    ['with annotations that are no object', statement({ subject: [subjectOf(imageDigest, { annotations: 'a' })] })],
  ])('does not hold with a statement that is %s', async (_name, payload) => {
    expect(await checksOfOne({ payload })).toEqual(failsIntegrity('malformed-statement'))
  })

  const { envelope } = signEnvelope()
  const [signature] = envelope['signatures'] as readonly unknown[]
  it.each<[string, unknown]>([
    ['no object', 'envelope'],
    ['without signatures', { ...envelope, signatures: [] }],
    ['with two signatures', { ...envelope, signatures: [signature, signature] }],
    ['with a signature that is no object', { ...envelope, signatures: ['AA=='] }],
    ['with signatures that are no list', { ...envelope, signatures: signature }],
    ['with an empty signature', { ...envelope, signatures: [{ sig: '' }] }],
    ['with a signature that is not base64', { ...envelope, signatures: [{ sig: '%%' }] }],
    ['with a signature in both alphabets', { ...envelope, signatures: [{ sig: '+_AA' }] }],
    ['with a payload that is not base64', { ...envelope, payload: `${String(envelope['payload'])}\n` }],
    ['without a payload', { ...envelope, payload: null }],
    ['of another type', { ...envelope, payloadType: 'text/plain' }],
    ['of the same type in other letters', { ...envelope, payloadType: 'application/vnd.in-toto+JSON' }],
    ['without a type', { ...envelope, payloadType: undefined }],
    ['with a second payload in other letters', { ...envelope, Payload: '' }],
  ])('does not hold with an envelope that is %s', async (_name, dsseEnvelope) => {
    expect(await checksOfOne({ content: { dsseEnvelope } })).toEqual(broken('malformed-bundle'))
  })

  it('may be in the alphabet of base64 for URLs', async () => {
    const urlSafe = (text: unknown): string => String(text).replaceAll('+', '-').replaceAll('/', '_')
    const sign = (value: Buffer): unknown => ({
      dsseEnvelope: {
        ...envelope,
        payload: urlSafe(envelope['payload']),
        signatures: [{ sig: urlSafe(value.toString('base64')), keyid: 'not read' }],
      },
    })
    const { sig } = signature as { sig: string }
    const content = sign(Buffer.from(sig, 'base64')) as Record<string, unknown>
    expect(await checksOfOne({ content })).toEqual(intact)
  })

  const bundle = makeBundle()
  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['without a media type', { ...bundle, mediaType: undefined }],
    ['of a media type that is none of a bundle', { ...bundle, mediaType: 'application/json' }],
    ['without material', { ...bundle, verificationMaterial: undefined }],
    ['without content', makeBundle({ content: {} })],
    ['with two contents', { ...bundle, messageSignature: {} }],
    ['with a member twice', JSON.stringify(bundle).replace('{', '{"dsseEnvelope":null,')],
    ['with an envelope in the letters of protocol buffers', makeBundle({ content: { dsse_envelope: envelope } })],
    ['without a signer', makeBundle({ signer: {} })],
    ['with two signers', makeBundle({ signer: { ...leafOnly, publicKey: {} } })],
    ['with a certificate and a chain', makeBundle({ signer: { ...leafOnly, ...leafAndChain } })],
    ['with a certificate that is not base64', makeBundle({ signer: { certificate: { rawBytes: '%' } } })],
    ['with a chain of none', makeBundle({ signer: { x509CertificateChain: { certificates: [] } } })],
    ['with a certificate longer than any', makeBundle({ signer: { certificate: { rawBytes: 'A'.repeat(88_000) } } })],
    ['with a hint longer than any', makeBundle({ signer: { publicKey: { hint: 'a'.repeat(1025) } } })],
    ['with a hint that is no text', makeBundle({ signer: { publicKey: { hint: 5 } } })],
    [
      'with timestamps that are no list',
      makeBundle({ material: { timestampVerificationData: { rfc3161Timestamps: {} } } }),
    ],
    [
      'with a timestamp that is no object',
      makeBundle({ material: { timestampVerificationData: { rfc3161Timestamps: [5] } } }),
    ],
    ['with timestamps that are no object', makeBundle({ material: { timestampVerificationData: 5 } })],
    ['with log entries that are no list', makeBundle({ material: { tlogEntries: {} } })],
    ['with a log entry that is no object', makeBundle({ material: { tlogEntries: [5] } })],
  ])('does not hold %s', async (_name, document) => {
    const { signatures, attestations, gaps } = await readBundle(document)
    expect(signatures.map(checksOf)).toEqual([broken('malformed-bundle')])
    expect({ attestations, gaps }).toEqual({ attestations: [], gaps: [] })
  })

  it('does not hold with a certificate that cannot be read', async () => {
    const signer = { certificate: { rawBytes: '' } }
    expect(await checksOfOne({ signer })).toEqual(failsSignature('signer-certificate-missing'))
  })

  it.each(['application/vnd.dev.sigstore.bundle.v0.4+json', 'application/vnd.dev.sigstore.bundle+json;version=1.0'])(
    'is a gap when it is of the version %s, which is not known',
    async (mediaType) => {
      const { signatures, attestations, gaps } = await readForm({ mediaType })
      expect({ signatures, attestations }).toEqual({ signatures: [], attestations: [] })
      expect(gaps).toEqual([
        {
          code: 'bundle-not-supported',
          message: `sha256:bb is a bundle of the type “${mediaType}”, which is not known.`,
        },
      ])
    },
  )

  it('is a note when an annotation says another predicate', async () => {
    const layers = [bundleLayer(makeBundle({ payload: statement({ predicateType: slsaPredicate }) }))]
    const say = async (said: string): Promise<CandidateReading> => {
      const annotations = new Map([['dev.sigstore.bundle.predicateType', said]])
      const manifest = manifestOf(layers, { artifactType: bundleType, annotations })
      return readBundle(null, { layers, manifest })
    }
    const lie = await say(signPredicate)
    expect([lie.signatures, lie.attestations.length]).toEqual([[], 1])
    expect(lie.notes).toEqual([
      {
        code: 'predicate-type-differs',
        message: `sha256:bb is announced as “${signPredicate}”, and holds a statement of the type “${slsaPredicate}”.`,
      },
    ])
    expect((await say(slsaPredicate)).notes).toEqual([])
    const long = await say('a'.repeat(200))
    expect(long.notes[0]?.message).toContain(`“${'a'.repeat(100)}…”`)
  })
})

describe('What stands in a bundle beside its signature', () => {
  it('may be timestamps of its value', async () => {
    const { signatures } = await readForm({ stamps: (value) => [timestampOver(value), timestampOver(value)] })
    expect(signatures[0]?.times.map(faultsOf)).toEqual([[], []])
    expect(signatures[0]?.times[0]?.at?.toISOString()).toBe('2024-02-29T12:00:00.000Z')
  })

  it('may be timestamps of something else, or none at all, which are never passed over', async () => {
    const payload = Buffer.from(JSON.stringify(statement()))
    const { signatures } = await readForm({ stamps: () => [timestampOver(payload), Buffer.from('junk')] })
    expect(signatures[0]?.times.map(faultsOf)).toEqual([
      ['fail timestamp-imprint-mismatch'],
      ['fail timestamp-malformed'],
    ])
  })

  it('may be timestamps without the certificate of their authority, which is found among those that were given', async () => {
    const bare = (value: Buffer): readonly Buffer[] => [timestampOver(value, [])]
    const faults = async (changes: CandidateForm, stamps = bare): Promise<unknown> =>
      (await readForm({ stamps }, changes)).signatures[0]?.times.map(faultsOf)
    expect(await faults({})).toEqual([['fail timestamp-certificate-missing']])
    expect(await faults({ authorities: [leaf.der] })).toEqual([['fail timestamp-certificate-missing']])
    expect(await faults({ authorities: [leaf.der, tsa.der] })).toEqual([[]])
    // Another certificate of the same key, which the token does not mean.
    expect(await faults({ authorities: [tsaTwin.der] })).toEqual([['fail timestamp-certificate-missing']])
    const moved = (): readonly Buffer[] => [timestampOver(Buffer.from('something else'), [])]
    expect(await faults({ authorities: [tsa.der] }, moved)).toEqual([['fail timestamp-imprint-mismatch']])
  })

  it('may be timestamps with the certificate of their authority, beside which those that were given do not count', async () => {
    const stamps = (value: Buffer): readonly Buffer[] => [timestampOver(value)]
    const { signatures } = await readForm({ stamps }, { authorities: [leaf.der] })
    expect(signatures[0]?.times.map(({ certificates }) => certificates.length)).toEqual([1])
  })

  it('may be more timestamps than are read', async () => {
    const { signatures } = await readForm({ stamps: (value) => Array.from({ length: 9 }, () => timestampOver(value)) })
    expect(signatures[0]?.times.map(faultsOf)).toEqual([['unknown timestamp-limit']])
  })

  it('may be left out in each way in which protocol buffers do', async () => {
    for (const timestampVerificationData of [null, {}, { rfc3161Timestamps: null }, { rfc3161Timestamps: [] }]) {
      const { signatures } = await readForm({ material: { timestampVerificationData, tlogEntries: null } })
      expect(signatures.map(({ times, statements }) => [times, statements])).toEqual([[[], []]])
    }
  })

  it('may be entries of logs, of which a few are told, and none is a time', async () => {
    const entry = { logIndex: '77', integratedTime: '1709208000' }
    const { signatures } = await readForm({ material: { tlogEntries: Array.from({ length: 9 }, () => entry) } })
    expect(signatures[0]?.statements).toHaveLength(8)
    expect(signatures[0]?.statements[0]).toEqual({
      about: 'log entry',
      text: 'index 77, time 2024-02-29T12:00:00.000Z (claimed)',
    })
    expect(signatures[0]?.times).toEqual([])
  })
})

describe('A signature of a file in a bundle', () => {
  const digestOf = (digest: string): string => Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64')
  const ofDigest = (digest: string): BundleForm => ({
    content: {
      messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: digestOf(digest) }, signature: 'AA==' },
    },
  })
  const open = 'signature unknown message-signature'

  it('is not taken for one of the image, whatever it is of', async () => {
    expect(await checksOfOne(ofDigest(imageDigest))).toEqual([intact[0], open, intact[2]])
    expect(await checksOfOne(ofDigest(otherDigest))).toEqual([
      'integrity fail names-another-image',
      open,
      'coverage unknown not-checked',
    ])
    expect(await checksOfOne({ content: { messageSignature: { signature: 'AA==' } } })).toEqual([
      'integrity unknown not-checked',
      open,
      'coverage unknown not-checked',
    ])
    // An empty digest is the end of every one.
    const empty = { content: { messageSignature: { messageDigest: { digest: '' } } } }
    expect((await checksOfOne(empty))[0]).toBe('integrity fail names-another-image')
  })

  it('does not hold when its digest cannot be read', async () => {
    const content = { messageSignature: { messageDigest: { digest: '%' } } }
    expect(await checksOfOne({ content })).toEqual(broken('malformed-bundle'))
  })
})

describe('A manifest with a bundle', () => {
  it('is known by its artifact type, by its configuration, or by its layer', () => {
    const layers = [bundleLayer()]
    const { config } = manifestOf(layers)
    if (config === null) throw new Error('no configuration')
    const recognised = (changes: object): boolean =>
      sigstoreBundles.recognises({ manifest: manifestOf(layers, changes), found: 'referrer' })
    expect(recognised({ artifactType: bundleType })).toBe(true)
    expect(recognised({ artifactType: 'application/vnd.dev.sigstore.bundle+json;version=0.1' })).toBe(true)
    expect(recognised({ config: { ...config, mediaType: emptyType, artifactType: bundleType } })).toBe(true)
    expect(recognised({ artifactType: emptyType })).toBe(true)
    expect(recognised({})).toBe(true)
    expect(recognised({ artifactType: 'application/vnd.acme.test' })).toBe(false)
    expect(sigstoreBundles.recognises({ manifest: manifestOf(layers), found: 'sig-tag' })).toBe(false)
  })

  it('has exactly one layer, which is a bundle', async () => {
    for (const layers of [[], [bundleLayer(), bundleLayer()], [legacyLayer()]]) {
      const manifest = manifestOf(layers, { artifactType: bundleType })
      const { signatures } = await readBy(sigstoreBundles, bundleCandidate(null, { layers, manifest }))
      expect(signatures.map(checksOf)).toEqual([broken('malformed-bundle')])
      expect(signatures[0]?.intact[0]?.message).toBe('sha256:bb does not hold exactly one bundle.')
    }
  })

  it('has a gap when the bundle is missing or longer than any', async () => {
    const missing = await readForm({}, { repository: repositoryOf([]) })
    expect([missing.signatures, missing.gaps.map(({ code }) => code)]).toEqual([[], ['blob-missing']])
    const long = await readForm({ material: { text: 'a'.repeat(16 * 1024 * 1024) } })
    expect([long.signatures, long.gaps.map(({ code }) => code)]).toEqual([[], ['registry-too-large']])
  })
})

describe('A flipped byte', () => {
  it('of a bundle never leaves another one that holds', async () => {
    const bytes = Buffer.from(JSON.stringify(makeBundle()))
    const { signatures: before } = await readBundle(bytes)
    expect(before.map(checksOf)).toEqual([intact])
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      const { signatures, attestations, gaps } = await readBundle(changed)
      expect([index, signatures.length + attestations.length + gaps.length]).toEqual([index, 1])
      // A byte of the certificate that is none of its key makes another certificate, which the CA did not sign.
      const held = [...signatures, ...attestations.flatMap(({ signature }) => signature ?? [])]
        .filter((one) => checksOf(one).join() === intact.join())
        .filter(({ claim }) => Buffer.from(leaf.der).equals(claim.certificates[0] ?? Buffer.of()))
      expect([index, held]).toEqual([index, []])
    }
  })

  it('of the payload, of its type or of the value is always noticed', async () => {
    const { envelope, value } = signEnvelope()
    const payload = Buffer.from(String(envelope['payload']), 'base64')
    const readEnvelope = async (changed: object): Promise<readonly string[]> => {
      const { signatures, attestations } = await readForm({ content: { dsseEnvelope: { ...envelope, ...changed } } })
      return checksOf(signatures[0] ?? attestations[0]?.signature)
    }
    for (const [name, bytes] of Object.entries({ payload, value })) {
      for (const index of bytes.keys()) {
        const changed = Buffer.from(bytes)
        changed[index] = (changed[index] ?? 0) ^ 1
        const text = changed.toString('base64')
        const checks = await readEnvelope(name === 'payload' ? { payload: text } : { signatures: [{ sig: text }] })
        expect([name, index, checks[1]]).toEqual([name, index, 'signature fail signature-mismatch'])
      }
    }
  })
})

/**
 * Bytes of texts and objects in use once nothing is left to be freed. Long texts are kept outside of the heap; so are
 * buffers, which are freed at some later time and are left out.
 */
async function measureMemory(): Promise<number> {
  setFlagsFromString('--expose-gc')
  for (let round = 0; round < 3; round += 1) {
    await setImmediate()
    runInNewContext('gc()')
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external - arrayBuffers
}

describe('What is kept of large bundles', () => {
  const megabytes = 1024 * 1024
  const long = 'a text that is longer than those that are copied anyway'
  const subject = [subjectOf(imageDigest, { annotations: { [long]: long } })]
  const material = { tlogEntries: [{ logIndex: '12345678901234567890' }] }

  it.each<[string, Parameters<typeof statement>[0]]>([
    ['a predicate', { predicateType: slsaPredicate, subject }],
    ['another image', { subject: [{ digest: { sha256: long } }] }],
    ['another type', { type: long }],
  ])('with statements of %s is not their text', async (_name, form) => {
    const kept: CandidateReading[] = []
    const read = async (count: number): Promise<void> => {
      const payload = statement({ ...form, predicate: { text: 'a'.repeat(4 * megabytes) } })
      const signer = { publicKey: { hint: long } }
      for (let index = 0; index < count; index += 1) kept.push(await readForm({ payload, signer, material }))
    }
    await read(2)
    const before = await measureMemory()
    await read(6)
    expect((await measureMemory()) - before).toBeLessThan(8 * megabytes)
    expect(kept).toHaveLength(8)
  })
})

describe('A candidate that is no referrer', () => {
  it('is no bundle', () => {
    expect(sigstoreBundles.recognises(candidateOf())).toBe(false)
  })
})

describe('a statement in a bundle', () => {
  const billOf = (predicate: unknown) => statement({ predicateType: 'https://cyclonedx.org/bom', predicate })

  it('that holds more than is read is a gap, and no signature that does not hold', async () => {
    const { signatures, attestations, gaps } = await readForm({ payload: billOf(nested(200)) })
    expect([signatures, attestations]).toEqual([[], []])
    expect(gaps.map(({ code }) => code)).toEqual(['limit-reached'])
  })

  it('may hold numbers of any size in what it says of the image', async () => {
    const payload = Buffer.from(JSON.stringify(billOf({ at: 'NUMBER' })).replace('"NUMBER"', '1795396115185123456'))
    const { signatures, attestations } = await readForm({ payload })
    expect(signatures).toEqual([])
    expect(checksOf(attestations[0]?.signature)).toEqual(intact)
  })
})
