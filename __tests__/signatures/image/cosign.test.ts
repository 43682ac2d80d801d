import { describe, expect, it } from '@jest/globals'
import { RegistryError } from '../../../src/registry/model.js'
import { digestOf } from '../../../src/registry/digest.js'
import { cosignSignatures } from '../../../src/signatures/image/cosign.js'
import type { CandidateReading } from '../../../src/signatures/image/model.js'
import {
  annotationNames,
  bundleLayer,
  candidateOf,
  checksOf,
  emptyType,
  imageDigest,
  imageRepository,
  intact,
  issuing,
  knownKey,
  leaf,
  leafKeys,
  legacyLayer,
  legacyType,
  manifestOf,
  otherDigest,
  pem,
  readBy,
  repositoryOf,
  root,
  signBy,
  signingKeys,
  simpleSigning,
  spkiOf,
  timestampAnnotation,
  timestampOver,
  type CandidateForm,
  type LegacyForm,
} from '../../support/cosign.js'
import { faultsOf } from '../../support/timestamp.js'
import { certificate, ecKeys, rsaKeys } from '../../support/issue.js'
import { generateKeyPairSync, sign } from 'node:crypto'

async function readAll(changes: CandidateForm = {}): Promise<CandidateReading> {
  return readBy(cosignSignatures, candidateOf(changes))
}

async function readOne(form: LegacyForm = {}, changes: CandidateForm = {}): Promise<CandidateReading> {
  return readAll({ layers: [legacyLayer(form)], ...changes })
}

/** The checks of the one signature. */
async function checksOfOne(form: LegacyForm = {}, changes: CandidateForm = {}): Promise<readonly string[]> {
  const { signatures } = await readOne(form, changes)
  expect(signatures).toHaveLength(1)
  return checksOf(signatures[0])
}

const failsIntegrity = (code: string): readonly string[] => [
  `integrity fail ${code}`,
  'signature pass signature-valid',
  'coverage unknown not-checked',
]
const failsSignature = (code: string, result = 'fail'): readonly string[] => [
  'integrity pass names-this-image',
  `signature ${result} ${code}`,
  'coverage pass names-this-image',
]

describe('A signature of cosign in a layer', () => {
  it('is intact, and says who it claims to be by', async () => {
    const { signatures, attestations, gaps, notes } = await readOne()
    expect({ attestations, gaps, notes }).toEqual({ attestations: [], gaps: [], notes: [] })
    expect(signatures).toEqual([
      {
        format: 'cosign',
        role: 'primary',
        place: 'sha256-aa.sig, layer 1',
        claim: {
          certificates: [Buffer.from(leaf.der), Buffer.from(issuing.der)],
          hasLeaf: true,
          bareKey: null,
          algorithms: [
            { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
            { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of the image' },
          ],
        },
        times: [],
        statements: [{ about: 'docker reference', text: imageRepository }],
        terms: null,
        intact: [
          {
            check: 'integrity',
            result: 'pass',
            code: 'names-this-image',
            message: `What was signed names ${imageDigest}.`,
          },
          {
            check: 'signature',
            result: 'pass',
            code: 'signature-valid',
            message: 'The value of sha256-aa.sig, layer 1 was made by the key of its certificate.',
          },
          {
            check: 'coverage',
            result: 'pass',
            code: 'names-this-image',
            message: `The digest ${imageDigest} covers everything in the image.`,
          },
        ],
      },
    ])
  })

  it.each(Object.entries(signingKeys))('holds by a certificate with a key of %s', async (_name, { keys, hash }) => {
    const own = certificate({ subject: 'Signer', issuer: 'Signer', keys, by: leafKeys })
    expect(await checksOfOne({ certificate: pem(own), sign: signBy(keys, hash) })).toEqual(intact)
  })

  it.each(Object.entries(signingKeys))('holds by a bare key of %s that was given', async (_name, { keys, hash }) => {
    const others = Object.values(signingKeys).map((one) => knownKey(one.keys))
    const { signatures } = await readOne({ certificate: null, sign: signBy(keys, hash) }, { keys: others })
    expect(checksOf(signatures[0])).toEqual(intact)
    expect(signatures[0]?.claim).toMatchObject({ certificates: [], hasLeaf: false, bareKey: { hint: null } })
    expect(signatures[0]?.claim.bareKey?.spki).toEqual(new Uint8Array(spkiOf(keys.publicKey)))
  })

  it.each([
    ['P-384', 'sha256'],
    ['P-521', 'sha256'],
    ['RSA 2048', 'sha384'],
    ['RSA 2048', 'sha512'],
  ] as const)('holds by a key of %s with %s, as older versions and key services make it', async (name, hash) => {
    const { keys } = signingKeys[name]
    const { signatures } = await readOne({ certificate: null, sign: signBy(keys, hash) }, { keys: [knownKey(keys)] })
    expect(checksOf(signatures[0])).toEqual(intact)
    expect(signatures[0]?.claim.algorithms[0]?.hash).toBe(hash.replace('sha', 'SHA-'))
  })

  it.each([
    ['P-256', 'sha384'],
    ['P-256', 'sha1'],
    ['P-384', 'sha512'],
    ['P-521', 'sha384'],
    ['RSA 2048', 'sha1'],
  ] as const)('does not hold by a key of %s with %s, which cosign never takes', async (name, hash) => {
    const { keys } = signingKeys[name]
    expect(await checksOfOne({ certificate: null, sign: signBy(keys, hash) }, { keys: [knownKey(keys)] })).toEqual(
      failsSignature('key-unknown', 'unknown'),
    )
  })

  it('is of a key that is not known when none was given that made it', async () => {
    const { signatures } = await readOne({ certificate: null }, { keys: [knownKey(signingKeys['P-256'].keys)] })
    expect(checksOf(signatures[0])).toEqual(failsSignature('key-unknown', 'unknown'))
    expect(signatures[0]?.claim.bareKey).toEqual({ spki: null, hint: null })
    expect(await checksOfOne({ certificate: '' })).toEqual(failsSignature('key-unknown', 'unknown'))
  })

  it('is none by RSASSA-PSS, which cosign does not make', async () => {
    const keys = rsaKeys()
    const padding = { padding: 6, saltLength: 32 }
    const own = certificate({ subject: 'Signer', issuer: 'Signer', keys, by: leafKeys })
    const pss = (data: Uint8Array): Buffer => sign('sha256', data, { key: keys.privateKey, ...padding })
    expect(await checksOfOne({ certificate: pem(own), sign: pss })).toEqual(failsSignature('signature-mismatch'))
  })

  it('cannot be told of a key of a kind that signs no images', async () => {
    const keys = generateKeyPairSync('ed448')
    const own = certificate({ subject: 'Signer', issuer: 'Signer', keys, by: leafKeys })
    const form = { certificate: pem(own), sign: signBy(keys, null) }
    expect(await checksOfOne(form)).toEqual(failsSignature('unsupported-algorithm', 'unknown'))
  })

  it('may be right in the prehashed form of Ed25519, and is neither intact nor invalid', async () => {
    const { keys } = signingKeys.Ed25519
    const own = certificate({ subject: 'Signer', issuer: 'Signer', keys, by: leafKeys })
    const other = (data: Uint8Array): Buffer => sign(null, Buffer.concat([data, data]), keys.privateKey)
    const open = failsSignature('ed25519-prehashed', 'unknown')
    expect(await checksOfOne({ certificate: pem(own), sign: other })).toEqual(open)
    const { signatures } = await readOne({ certificate: null, sign: other }, { keys: [knownKey(keys)] })
    expect(checksOf(signatures[0])).toEqual(open)
    expect(signatures[0]?.claim.bareKey).toEqual({ spki: null, hint: null })
    // A value of another length is of no form of Ed25519.
    const short = (data: Uint8Array): Buffer => other(data).subarray(1)
    expect(await checksOfOne({ certificate: pem(own), sign: short })).toEqual(failsSignature('signature-mismatch'))
    expect(await checksOfOne({ certificate: null, sign: short }, { keys: [knownKey(keys)] })).toEqual(
      failsSignature('key-unknown', 'unknown'),
    )
  })

  it('does not hold by the certificate of another key, of another root with the same name', async () => {
    const twin = certificate({ subject: 'Signer', issuer: 'Acme CA', keys: ecKeys(), by: ecKeys() })
    expect(await checksOfOne({ certificate: pem(twin) })).toEqual(failsSignature('signature-mismatch'))
  })

  it('does not hold for a payload that was not signed', async () => {
    const sign = signBy(leafKeys)
    const moved = (): Buffer => sign(Buffer.from(JSON.stringify(simpleSigning(otherDigest))))
    expect(await checksOfOne({ sign: moved })).toEqual(failsSignature('signature-mismatch'))
  })

  it('does not hold by the value side by side (IEEE P1363) in the place of DER', async () => {
    const flat = (data: Uint8Array): Buffer =>
      sign('sha256', data, { key: leafKeys.privateKey, dsaEncoding: 'ieee-p1363' })
    expect(await checksOfOne({ sign: flat })).toEqual(failsSignature('signature-mismatch'))
  })

  it('is of another image when the payload names its digest', async () => {
    const { signatures } = await readOne({ payload: simpleSigning(otherDigest) })
    expect(checksOf(signatures[0])).toEqual(failsIntegrity('names-another-image'))
    expect(signatures[0]?.intact[0]?.message).toBe(`What was signed names “${otherDigest}”, and not ${imageDigest}.`)
    expect(await checksOfOne({ payload: simpleSigning(imageDigest.toUpperCase()) })).toEqual(
      failsIntegrity('names-another-image'),
    )
  })

  it('is of an image that is asked for by SHA-512', async () => {
    const digest = digestOf(Buffer.from('an image'), 'sha512')
    const signed = { digest, mediaType: '', size: 8, repository: imageRepository }
    const { signatures } = await readOne({ payload: simpleSigning(digest) }, { signed })
    expect(checksOf(signatures[0])).toEqual(intact)
    expect(signatures[0]?.claim.algorithms[1]?.label).toBe('SHA-512 digest of the image')
  })

  const good = simpleSigning() as { readonly critical: Record<string, unknown> }
  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    ['without its critical part', { optional: null }],
    ['with a critical part that is no object', { critical: 'yes' }],
    ['of another type', { critical: { ...good.critical, type: 'atomic container signature' } }],
    ['without a type', { critical: { ...good.critical, type: undefined } }],
    ['without an image', { critical: { ...good.critical, image: undefined } }],
    ['with a digest that is no text', { critical: { ...good.critical, image: { 'docker-manifest-digest': 5 } } }],
    ['with another critical member', { critical: { ...good.critical, expires: '2020-01-01' } }],
    [
      'with another member of the image',
      { critical: { ...good.critical, image: { 'docker-manifest-digest': imageDigest, size: 5 } } },
    ],
    ['with another member of the identity', { critical: { ...good.critical, identity: { 'docker-tag': '1.2' } } }],
    ['with a reference that is no text', { critical: { ...good.critical, identity: { 'docker-reference': 5 } } }],
    [
      'with a reference longer than any',
      { critical: { ...good.critical, identity: { 'docker-reference': 'a'.repeat(1025) } } },
    ],
    ['with annotations that are no object', { ...good, optional: 'commit' }],
    ['with the critical part twice', JSON.stringify(good).replace('{', '{"critical":{},')],
    ['with a second critical part in other letters', { ...good, Critical: good.critical }],
    ['with a member of the critical part in other letters', { critical: { ...good.critical, Type: 'cosign' } }],
    ['with more behind it', `${JSON.stringify(good)}{}`],
  ])('does not hold with a payload %s', async (_name, payload) => {
    expect(await checksOfOne({ payload })).toEqual(failsIntegrity('malformed-payload'))
  })

  it.each<[string, (value: Buffer) => string]>([
    ['nothing', () => ''],
    ['junk', () => '%%%'],
    ['nothing but the end of a line', () => '\n'],
    ['base64 with junk behind it', (value) => `${value.toString('base64')}%`],
    ['base64 with a space in it', (value) => value.toString('base64').replace(/^.{4}/, '$& ')],
    ['base64 for URLs', (value) => Buffer.concat([Buffer.from([0xff, 0xff, 0xff]), value]).toString('base64url')],
    ['base64 without its padding', () => Buffer.from('four').toString('base64').replace(/=/g, '')],
    ['more than any key makes', () => Buffer.alloc(8 * 1024).toString('base64')],
  ])('does not hold with %s in the place of its value', async (_name, write) => {
    const { signatures } = await readOne({ write })
    expect(checksOf(signatures[0])).toEqual(failsSignature('malformed-annotation'))
    expect(signatures[0]?.claim.certificates).toEqual([])
  })

  it.each<[string, (base64: string) => string]>([
    ['behind it', (base64) => `${base64}\n`],
    ['of each 76 characters', (base64) => base64.replace(/.{76}/g, '$&\n')],
    ['as Windows writes them', (base64) => `${base64.replace(/.{64}/g, '$&\r\n')}\r\n`],
  ])('holds with ends of lines in its value %s, which cosign attaches as others printed it', async (_name, wrap) => {
    const { keys } = signingKeys['RSA 2048']
    const write = (value: Buffer): string => wrap(value.toString('base64'))
    const form = { certificate: null, sign: signBy(keys), write }
    const { signatures } = await readOne(form, { keys: [knownKey(keys)] })
    expect(checksOf(signatures[0])).toEqual(intact)
  })

  it('does not hold without its value', async () => {
    const layer = legacyLayer()
    const annotations = { [annotationNames.certificate]: pem(leaf) }
    const { signatures } = await readAll({ layers: [{ ...layer, annotations }] })
    expect(checksOf(signatures[0])).toEqual(failsSignature('malformed-annotation'))
  })

  const key = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n'
  it.each<[string, LegacyForm]>([
    ['a certificate that is no PEM', { certificate: 'MIIB' }],
    ['a certificate in a block that does not end', { certificate: pem(leaf).replace('END', 'BEGIN') }],
    ['a key in the place of its certificate', { certificate: key }],
    ['a chain that is no PEM', { chain: 'MIIB' }],
    ['a key in its chain', { chain: `${pem(issuing)}${key}` }],
    ['a chain of more certificates than are of use', { chain: pem(...Array.from({ length: 33 }, () => issuing)) }],
    ['a chain longer than any', { chain: `${' '.repeat(256 * 1024)}${pem(issuing)}` }],
  ])('does not hold with %s', async (_name, form) => {
    expect(await checksOfOne(form)).toEqual(failsSignature('malformed-annotation'))
  })

  it('does not hold with a certificate that cannot be read', async () => {
    const { signatures } = await readOne({ certificate: pem({ der: Buffer.from('3003020101', 'hex') }) })
    expect(checksOf(signatures[0])).toEqual(failsSignature('signer-certificate-missing'))
    expect(signatures[0]?.claim).toMatchObject({ hasLeaf: false, bareKey: null })
  })

  it('takes the first certificate for the leaf, and the others for helpers, of which a few are of use', async () => {
    const many = Array.from({ length: 32 }, () => issuing)
    const { signatures } = await readOne({ certificate: pem(leaf, issuing), chain: pem(root, ...many.slice(1)) })
    const { certificates = [] } = signatures[0]?.claim ?? {}
    expect(certificates.slice(0, 3).map((der) => Buffer.from(der))).toEqual(
      [leaf, issuing, root].map(({ der }) => Buffer.from(der)),
    )
    expect(certificates).toHaveLength(32)
  })

  it('needs no chain, and has none without a certificate', async () => {
    expect(await checksOfOne({ chain: null })).toEqual(intact)
    const annotations = { [annotationNames.chain]: 'MIIB' }
    expect(await checksOfOne({ certificate: null, annotations })).toEqual(failsSignature('key-unknown', 'unknown'))
  })
})

describe('What stands beside a signature of cosign', () => {
  it('may be a timestamp of its value', async () => {
    const { signatures } = await readOne({ stamp: (value) => timestampAnnotation(timestampOver(value)) })
    const [time] = signatures[0]?.times ?? []
    expect(time?.at?.toISOString()).toBe('2024-02-29T12:00:00.000Z')
    expect(signatures[0]?.times.map(faultsOf)).toEqual([[]])
  })

  it.each<[string, string, string]>([
    [
      'of the payload',
      timestampAnnotation(timestampOver(Buffer.from(JSON.stringify(simpleSigning())))),
      'timestamp-imprint-mismatch',
    ],
    ['that is no answer of an authority', timestampAnnotation(Buffer.from('junk')), 'timestamp-malformed'],
    ['that is no JSON', '{', 'timestamp-malformed'],
    ['without its token', '{}', 'timestamp-malformed'],
    ['that is null', '{"SignedRFC3161Timestamp":null}', 'timestamp-malformed'],
    ['that is not base64', '{"SignedRFC3161Timestamp":"%"}', 'timestamp-malformed'],
    ['that is longer than any', `{"SignedRFC3161Timestamp":"${'A'.repeat(256 * 1024)}"}`, 'timestamp-malformed'],
  ])('may be a timestamp %s, which is never passed over', async (_name, text, code) => {
    const { signatures } = await readOne({ stamp: () => text })
    expect(checksOf(signatures[0])).toEqual(intact)
    expect(signatures[0]?.times.map(faultsOf)).toEqual([[`fail ${code}`]])
  })

  it('may be an empty annotation, which is none', async () => {
    const { signatures, notes } = await readOne({ stamp: () => '', annotations: { [annotationNames.logEntry]: '' } })
    expect(signatures[0]?.times).toEqual([])
    expect(notes).toEqual([])
  })

  it('may be what was written by the signer', async () => {
    const annotations = { commit: '5a1f', count: 5, done: true, nothing: null, list: [1] }
    const { signatures } = await readOne({ payload: simpleSigning(imageDigest, annotations) })
    expect(signatures[0]?.statements.slice(1).map(({ text }) => text)).toEqual([
      'commit=5a1f',
      'count=5',
      'done=true',
      'nothing=…',
      'list=…',
    ])
    const { signatures: long } = await readOne({ payload: simpleSigning(imageDigest, { a: 'b'.repeat(600) }) })
    expect(long[0]?.statements[1]?.text).toBe(`a=${'b'.repeat(510)}…`)
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}`, 'b']))
    const { signatures: others } = await readOne({ payload: simpleSigning(imageDigest, many) })
    expect(others[0]?.statements.filter(({ about }) => about === 'annotation')).toHaveLength(32)
  })

  const entryOf = (payload: unknown): LegacyForm => ({
    annotations: { [annotationNames.logEntry]: JSON.stringify({ SignedEntryTimestamp: 'AA==', Payload: payload }) },
  })

  it.each<[unknown, string]>([
    [{ integratedTime: 1_709_208_000, logIndex: 77 }, 'index 77, time 2024-02-29T12:00:00.000Z (claimed)'],
    [{ integratedTime: 0, logIndex: '78' }, 'index 78, without a time (claimed)'],
    [{ integratedTime: 'soon', logIndex: null }, 'without an index, without a time (claimed)'],
    [{ integratedTime: 1e15 }, 'without an index, time 1000000000000000 (claimed)'],
    [{ integratedTime: -5 }, 'without an index, time -5 (claimed)'],
  ])('may be an entry of a log, which is told and not believed: %j', async (payload, text) => {
    const { signatures, notes } = await readOne(entryOf(payload))
    expect(signatures[0]?.statements[1]).toEqual({ about: 'log entry', text })
    expect(signatures[0]?.times).toEqual([])
    expect(checksOf(signatures[0])).toEqual(intact)
    expect(notes).toEqual([])
  })

  it('may be an entry of a log that cannot be read, which is a note', async () => {
    const { signatures, notes } = await readOne(entryOf(5))
    expect(notes.map(({ code }) => code)).toEqual(['unreadable-log-entry'])
    expect(checksOf(signatures[0])).toEqual(intact)
  })

  it.each<[string, string, readonly string[]]>([
    ['the same one', imageRepository, []],
    ['the same one with a tag', `${imageRepository}:1.2`, []],
    ['none', '', []],
    ['a mirror', 'mirror.example/acme/app', ['docker-reference-differs']],
    ['no reference at all', 'NOT A REFERENCE', ['docker-reference-differs']],
  ])('may be a reference: %s', async (_name, reference, codes) => {
    const { signatures, notes } = await readOne({ payload: simpleSigning(imageDigest, null, reference) })
    expect(notes.map(({ code }) => code)).toEqual(codes)
    expect(checksOf(signatures[0])).toEqual(intact)
  })

  it('may leave the reference out, and says nothing of it for a layout', async () => {
    const { critical } = simpleSigning() as { readonly critical: object }
    const without = { critical: { ...critical, identity: undefined } }
    expect((await readOne({ payload: without })).signatures[0]?.statements).toEqual([])
    const signed = { digest: imageDigest, mediaType: '', size: 8, repository: 'oci-layout:build/app' }
    expect((await readOne({}, { signed })).notes).toEqual([])
  })
})

describe('A manifest with signatures of cosign', () => {
  it('is known by the tag, by its artifact type, by its configuration, or by its layers', () => {
    const layers = [legacyLayer()]
    const plain = manifestOf(layers)
    const of = (changes: object): typeof plain => ({ ...manifestOf(layers), ...changes })
    const config = (mediaType: string, artifactType = ''): object => ({
      config: { ...plain.config, mediaType, artifactType },
    })
    const recognised = (manifest: typeof plain): boolean => cosignSignatures.recognises({ manifest, found: 'referrer' })
    expect(cosignSignatures.recognises({ manifest: manifestOf([]), found: 'sig-tag' })).toBe(true)
    expect(recognised(of({ artifactType: legacyType }))).toBe(true)
    expect(recognised(of(config(legacyType)))).toBe(true)
    expect(recognised(of(config(emptyType, legacyType)))).toBe(true)
    expect(recognised(of(config(emptyType)))).toBe(true)
    expect(recognised(of({ config: null }))).toBe(true)
    expect(recognised(of({ artifactType: 'application/vnd.acme.test' }))).toBe(false)
    expect(recognised(of(config('application/vnd.acme.test')))).toBe(false)
    expect(recognised(manifestOf([]))).toBe(false)
    expect(cosignSignatures.recognises({ manifest: plain, found: 'att-tag' })).toBe(false)
  })

  it('has one in each layer, and each is judged for itself', async () => {
    const layers = [
      legacyLayer(),
      legacyLayer({ payload: simpleSigning(otherDigest) }),
      legacyLayer({ certificate: null }),
    ]
    const { signatures } = await readAll({ layers })
    expect(signatures.map(({ place, intact: [first] }) => [place, first?.result])).toEqual([
      ['sha256-aa.sig, layer 1', 'pass'],
      ['sha256-aa.sig, layer 2', 'fail'],
      ['sha256-aa.sig, layer 3', 'pass'],
    ])
  })

  it('may hold layers of other kinds, which are none', async () => {
    const layers = [bundleLayer(), legacyLayer()]
    const { signatures } = await readAll({ layers })
    expect(signatures.map(({ place }) => place)).toEqual(['sha256-aa.sig, layer 2'])
    const named = await readAll({ layers: [legacyLayer({ mediaType: 'application/octet-stream' })] })
    expect(checksOf(named.signatures[0])).toEqual(intact)
  })

  it('is asked once for a payload that several keys signed', async () => {
    const layers = [legacyLayer(), legacyLayer({ certificate: null })]
    const repository = repositoryOf(layers.map(({ bytes }) => bytes))
    const { signatures } = await readAll({ layers, repository })
    expect(signatures).toHaveLength(2)
    expect(repository.asked).toHaveLength(1)
  })

  it('leaves the other signatures as they are when a payload cannot be had', async () => {
    const other = legacyLayer({ payload: simpleSigning(otherDigest) })
    const layers = [legacyLayer(), other]
    const refuse = ({ digest }: { digest: string }): RegistryError | null =>
      digest === digestOf(other.bytes) ? new RegistryError('throttled', 'GET https://…: status 429.') : null
    const repository = repositoryOf(
      layers.map(({ bytes }) => bytes),
      refuse,
    )
    const { signatures, gaps } = await readAll({ layers, repository })
    expect(signatures.map(checksOf)).toEqual([intact])
    expect(gaps).toEqual([{ code: 'registry-throttled', message: 'GET https://…: status 429.' }])
  })

  it('has a gap where a payload is missing, or longer than any', async () => {
    const missing = await readAll({ repository: repositoryOf([]) })
    expect(missing).toEqual({
      signatures: [],
      attestations: [],
      gaps: [{ code: 'blob-missing', message: 'sha256-aa.sig, layer 1 is not there.' }],
      notes: [],
    })
    const long = await readOne({ payload: simpleSigning(imageDigest, { text: 'a'.repeat(64 * 1024) }) })
    expect([long.signatures, long.gaps.map(({ code }) => code)]).toEqual([[], ['registry-too-large']])
  })

  it('does not hide what is wrong with the program itself', async () => {
    const repository = { ...repositoryOf([]), blob: () => Promise.reject(new TypeError('a fault of ours')) }
    await expect(readAll({ repository })).rejects.toThrow('a fault of ours')
  })

  it('is read up to a bound, and says so', async () => {
    const layers = Array.from({ length: 258 }, () => legacyLayer({ certificate: null }))
    const { signatures, gaps } = await readAll({ layers })
    expect(signatures).toHaveLength(256)
    expect(gaps).toEqual([
      { code: 'limit-reached', message: 'sha256-aa.sig has 2 more layers, and only 256 are read.' },
    ])
  })

  it('is none when it has no layers', async () => {
    expect(await readAll({ layers: [] })).toEqual({ signatures: [], attestations: [], gaps: [], notes: [] })
  })
})

describe('A flipped byte', () => {
  it('of the payload is always noticed', async () => {
    const layer = legacyLayer()
    for (const index of layer.bytes.keys()) {
      const bytes = Buffer.from(layer.bytes)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      const { signatures } = await readAll({ layers: [{ ...layer, bytes }] })
      expect([index, checksOf(signatures[0])[1]]).toEqual([index, 'signature fail signature-mismatch'])
    }
  })

  it('of the value is always noticed', async () => {
    const layer = legacyLayer()
    const value = Buffer.from(layer.annotations[annotationNames.signature] ?? '', 'base64')
    for (const index of value.keys()) {
      const write = (): string => {
        const changed = Buffer.from(value)
        changed[index] = (changed[index] ?? 0) ^ 1
        return changed.toString('base64')
      }
      expect(await checksOfOne({ write })).toEqual(failsSignature('signature-mismatch'))
    }
  })

  it('of the key in the certificate is always noticed', async () => {
    const start = Buffer.from(leaf.der).indexOf(Buffer.from(leaf.spki))
    for (let index = start; index < start + leaf.spki.length; index += 1) {
      const der = Buffer.from(leaf.der)
      der[index] = (der[index] ?? 0) ^ 1
      expect((await checksOfOne({ certificate: pem({ der }) }))[1]).not.toBe('signature pass signature-valid')
    }
  })
})
