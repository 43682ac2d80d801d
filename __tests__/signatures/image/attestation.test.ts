import { describe, expect, it } from '@jest/globals'
import { attestations } from '../../../src/signatures/image/attestation.js'
import type { CandidateReading } from '../../../src/signatures/image/model.js'
import {
  annotationNames,
  attestationLayer,
  bundleLayer,
  candidateOf,
  checksOf,
  emptyType,
  envelopeType,
  imageDigest,
  intact,
  issuing,
  knownKey,
  leaf,
  legacyLayer,
  manifestOf,
  otherDigest,
  readBy,
  repositoryOf,
  signBy,
  signingKeys,
  signPredicate,
  slsaPredicate,
  statement,
  subjectOf,
  timestampAnnotation,
  timestampOver,
  type CandidateForm,
  type LayerForm,
} from '../../support/cosign.js'
import { faultsOf } from '../../support/timestamp.js'

const statementType = 'application/vnd.in-toto+json'

async function readLayers(layers: readonly LayerForm[], changes: CandidateForm = {}): Promise<CandidateReading> {
  return readBy(attestations, candidateOf({ layers, found: 'att-tag', place: 'sha256-aa.att', ...changes }))
}

describe('An attestation in a layer', () => {
  it('is a statement about the image, with who made it, and no signature of the image', async () => {
    const { signatures, attestations: found, gaps, notes } = await readLayers([attestationLayer()])
    expect({ signatures, gaps, notes }).toEqual({ signatures: [], gaps: [], notes: [] })
    expect(found).toMatchObject([
      {
        kind: 'attestation',
        predicateType: slsaPredicate,
        place: 'sha256-aa.att, layer 1',
        signature: { format: 'cosign', place: 'sha256-aa.att, layer 1', claim: { hasLeaf: true, bareKey: null } },
      },
    ])
    expect(checksOf(found[0]?.signature)).toEqual(intact)
    expect(found[0]?.signature?.claim.certificates).toEqual([Buffer.from(leaf.der), Buffer.from(issuing.der)])
  })

  it('stays a statement with the predicate of a signature, for cosign keeps none there', async () => {
    const layers = [attestationLayer({ payload: statement({ predicateType: signPredicate }) })]
    const { signatures, attestations: found } = await readLayers(layers)
    expect([signatures, found.map(({ predicateType }) => predicateType)]).toEqual([[], [signPredicate]])
  })

  it('holds by a bare key that was given', async () => {
    const { keys } = signingKeys['P-256']
    const layer = attestationLayer({ certificate: null, sign: signBy(keys) })
    const { attestations: found } = await readLayers([layer], { keys: [knownKey(keys)] })
    expect(checksOf(found[0]?.signature)).toEqual(intact)
    const { attestations: others } = await readLayers([layer])
    expect(checksOf(others[0]?.signature)[1]).toBe('signature unknown key-unknown')
  })

  it('is of another image when its statement names none of its digest', async () => {
    const payload = statement({ predicateType: slsaPredicate, subject: [subjectOf(otherDigest)] })
    const { attestations: found } = await readLayers([attestationLayer({ payload })])
    expect(checksOf(found[0]?.signature)).toEqual([
      'integrity fail names-another-image',
      'signature pass signature-valid',
      'coverage unknown not-checked',
    ])
  })

  it('does not hold when its value is of another payload', async () => {
    const sign = signBy(signingKeys['P-256'].keys)
    const { attestations: found } = await readLayers([attestationLayer({ sign })])
    expect(checksOf(found[0]?.signature)[1]).toBe('signature fail signature-mismatch')
  })

  it('does not hold when it is no envelope, and its predicate is not known then', async () => {
    const layer = { ...attestationLayer(), bytes: Buffer.from('{}') }
    const { attestations: found, notes } = await readLayers([layer])
    expect(found[0]?.predicateType).toBeNull()
    expect(checksOf(found[0]?.signature)).toEqual([
      'integrity fail malformed-envelope',
      'signature unknown not-checked',
      'coverage unknown not-checked',
    ])
    expect(notes).toEqual([])
  })

  it('does not hold with a certificate that is no PEM', async () => {
    const { attestations: found } = await readLayers([attestationLayer({ certificate: 'MIIB' })])
    expect(checksOf(found[0]?.signature)[1]).toBe('signature fail malformed-annotation')
  })

  it.each<[string, (value: Buffer, layer: Buffer) => Buffer]>([
    ['the value, as cosign 3 has it made', (value) => value],
    ['the whole envelope, as cosign 2 has it made', (_value, layer) => layer],
  ])('may have a timestamp of %s', async (_name, choose) => {
    const stamp = (value: Buffer, layer: Buffer): string => timestampAnnotation(timestampOver(choose(value, layer)))
    const { attestations: found } = await readLayers([attestationLayer({ stamp })])
    expect(found[0]?.signature?.times.map(faultsOf)).toEqual([[]])
  })

  it('may have a timestamp of something else, which is never passed over', async () => {
    const stamp = (): string => timestampAnnotation(timestampOver(Buffer.from('something else')))
    const { attestations: found } = await readLayers([attestationLayer({ stamp })])
    expect(found[0]?.signature?.times.map(faultsOf)).toEqual([['fail timestamp-imprint-mismatch']])
  })

  it('may have an entry of a log beside it, and a note when it cannot be read', async () => {
    const beside = (text: string): LayerForm => attestationLayer({ annotations: { [annotationNames.logEntry]: text } })
    const good = await readLayers([beside('{"Payload":{"logIndex":5}}')])
    expect(good.attestations[0]?.signature?.statements.map(({ text }) => text)).toEqual([
      'index 5, without a time (claimed)',
    ])
    expect((await readLayers([beside('{}')])).notes.map(({ code }) => code)).toEqual(['unreadable-log-entry'])
  })

  it('is a note when an annotation says another predicate', async () => {
    const say = async (predicateType: string): Promise<readonly string[]> => {
      const { notes } = await readLayers([attestationLayer({ annotations: { predicateType } })])
      return notes.map(({ code }) => code)
    }
    expect(await say(slsaPredicate)).toEqual([])
    expect(await say('https://spdx.dev/Document')).toEqual(['predicate-type-differs'])
  })
})

describe('A manifest with attestations', () => {
  it('is known by the tag, by its artifact type, by its configuration, or by its layers', () => {
    const layers = [attestationLayer()]
    const { config } = manifestOf(layers)
    if (config === null) throw new Error('no configuration')
    const recognised = (changes: object): boolean =>
      attestations.recognises({ manifest: manifestOf(layers, changes), found: 'referrer' })
    expect(attestations.recognises({ manifest: manifestOf([]), found: 'att-tag' })).toBe(true)
    expect(recognised({ artifactType: statementType })).toBe(true)
    expect(recognised({ artifactType: envelopeType })).toBe(true)
    expect(recognised({ config: { ...config, mediaType: statementType } })).toBe(true)
    expect(recognised({ config: { ...config, mediaType: emptyType } })).toBe(true)
    expect(recognised({ artifactType: 'application/vnd.acme.test' })).toBe(false)
    expect(attestations.recognises({ manifest: manifestOf(layers), found: 'sig-tag' })).toBe(false)
  })

  it('has one in each envelope, lists what nobody signed, and leaves the rest', async () => {
    const unsigned = (annotations: LayerForm['annotations']): LayerForm => ({
      bytes: Buffer.from(JSON.stringify(annotations)),
      mediaType: statementType,
      annotations,
    })
    const layers = [
      attestationLayer(),
      legacyLayer(),
      unsigned({ 'in-toto.io/predicate-type': slsaPredicate }),
      bundleLayer(),
      unsigned({}),
    ]
    const { signatures, attestations: found } = await readLayers(layers)
    expect(signatures).toEqual([])
    expect(found.map(({ place, predicateType, signature }) => [place, predicateType, signature === null])).toEqual([
      ['sha256-aa.att, layer 1', slsaPredicate, false],
      ['sha256-aa.att, layer 3', slsaPredicate, true],
      ['sha256-aa.att, layer 5', null, true],
    ])
  })

  it('does not take a longer type of what nobody signed to a report', async () => {
    const annotations = { predicateType: 'a'.repeat(1025) }
    const { attestations: found } = await readLayers([
      { bytes: Buffer.from('{}'), mediaType: statementType, annotations },
    ])
    expect(found[0]?.predicateType).toBe(`${'a'.repeat(1024)}…`)
  })

  it('lists what nobody signed up to a bound, and says so', async () => {
    const layer = { bytes: Buffer.from('{}'), mediaType: statementType, annotations: {} }
    const { attestations: found, gaps } = await readLayers(Array.from({ length: 260 }, () => layer))
    expect(found).toHaveLength(256)
    expect(gaps.map(({ code }) => code)).toEqual(['limit-reached'])
  })

  it('has a gap where an envelope is missing', async () => {
    const { attestations: found, gaps } = await readLayers([attestationLayer()], { repository: repositoryOf([]) })
    expect([found, gaps.map(({ code }) => code)]).toEqual([[], ['blob-missing']])
  })

  it('may hold statements of some megabytes, of which one is held at a time', async () => {
    const large = (index: number): LayerForm =>
      attestationLayer({
        payload: statement({ predicateType: slsaPredicate, predicate: { index, text: 'a'.repeat(512 * 1024) } }),
      })
    const layers = [large(1), large(2), large(3)]
    const store = repositoryOf(layers.map(({ bytes }) => bytes))
    let under = 0
    let most = 0
    const repository: typeof store = {
      ...store,
      blob: async (...asked) => {
        under += 1
        most = Math.max(most, under)
        await new Promise((resolve) => setImmediate(resolve))
        under -= 1
        return store.blob(...asked)
      },
    }
    const { attestations: found } = await readLayers(layers, { repository })
    expect(found.map(({ signature }) => checksOf(signature))).toEqual([intact, intact, intact])
    expect(most).toBe(1)
  })

  it('goes on with the next large one when one cannot be had', async () => {
    const large = attestationLayer({ payload: statement({ predicate: { text: 'a'.repeat(512 * 1024) } }) })
    const missing = { ...large, bytes: Buffer.concat([large.bytes, Buffer.from(' ')]) }
    const { attestations: found, gaps } = await readLayers([missing, large], {
      repository: repositoryOf([large.bytes]),
    })
    expect(found.map(({ place }) => place)).toEqual(['sha256-aa.att, layer 2'])
    expect(gaps).toEqual([{ code: 'blob-missing', message: 'sha256-aa.att, layer 1 is not there.' }])
  })
})

describe('A flipped byte', () => {
  it('of an envelope never leaves it holding', async () => {
    const layer = attestationLayer()
    for (const index of layer.bytes.keys()) {
      const bytes = Buffer.from(layer.bytes)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      const { attestations: found } = await readLayers([{ ...layer, bytes }])
      expect([index, found.length]).toEqual([index, 1])
      expect([index, checksOf(found[0]?.signature)]).not.toEqual([index, intact])
    }
  })

  it('of the digest that it is compared with is always noticed', async () => {
    const repository = 'registry.example/acme/app'
    for (let index = 'sha256:'.length; index < imageDigest.length; index += 1) {
      const other = imageDigest[index] === '0' ? '1' : '0'
      const digest = `${imageDigest.slice(0, index)}${other}${imageDigest.slice(index + 1)}` as typeof imageDigest
      const { attestations: found } = await readLayers([attestationLayer()], {
        signed: { digest, mediaType: '', size: 8, repository },
      })
      expect(checksOf(found[0]?.signature)[0]).toBe('integrity fail names-another-image')
    }
  })
})
