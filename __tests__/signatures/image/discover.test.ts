import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ImageReading, ManifestReading } from '../../../src/model/image.js'
import { readReference } from '../../../src/registry/reference.js'
import { slsaPredicate } from '../../support/cosign.js'
import { auxiliaryTag, bundleOf, cosignSignature, readFrom, signatureLayer } from '../../support/image-registry.js'
import { artifact, image, index, textBlob } from '../../support/manifests.js'
import { envelopeTypes, notationType } from '../../support/notation.js'
import { startRegistry, type TestRegistry } from '../../support/registry.js'

let registry: TestRegistry
const app = image({ name: 'app' })

beforeEach(async () => {
  registry = await startRegistry()
  registry.push('acme/app', app, '1.0')
})
afterEach(() => registry.close())

function ownOf({ manifest, obstacle }: ImageReading): ManifestReading {
  if (manifest === null) throw new Error(obstacle?.message ?? 'nothing was read')
  return manifest
}

const read = async (...rest: Parameters<typeof readFrom> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  ownOf(await readFrom(registry, 'acme/app:1.0', ...rest))
const placesOf = (reading: ManifestReading): readonly string[] => reading.signatures.map(({ place }) => place)
const gapsOf = ({ gaps }: ManifestReading): readonly string[] => gaps.map(({ code }) => code)
const sign = (): void => {
  registry.push('acme/app', cosignSignature(app), auxiliaryTag(app, 'sig'))
}

describe('what is signed about an image', () => {
  it('is nothing when every place was probed and is empty', async () => {
    expect(await read()).toMatchObject({ digest: app.digest, signatures: [], attestations: [], gaps: [], notes: [] })
    const asked = ['sig', 'att', 'sbom'].map((suffix) => auxiliaryTag(app, suffix as 'sig'))
    for (const tag of asked) expect(registry.log()).toContain(`GET /v2/acme/app/manifests/${tag}`)
    expect(registry.log()).toContain(`GET /v2/acme/app/referrers/${app.digest}`)
    expect(registry.log()).toContain(`GET /v2/acme/app/manifests/${app.digest.replace(':', '-')}`)
  })

  it('is found under cosign’s tag, as a referrer, and under the fallback tag, all of them', async () => {
    sign()
    const referring = registry.push('acme/app', bundleOf(app))
    expect(placesOf(await read())).toEqual([`${auxiliaryTag(app, 'sig')}, layer 1`, referring.digest])
    registry.lie(/\/referrers\//, { status: 404, body: '{}', headers: { 'content-type': 'application/json' } })
    registry.pushFallback('acme/app', app, index([referring]))
    expect(placesOf(await read())).toHaveLength(2)
  })

  it('is looked for in another repository too when one is named', async () => {
    registry.push('acme/signatures', cosignSignature(app), auxiliaryTag(app, 'sig'))
    expect(placesOf(await read())).toEqual([])
    const signatureRepository = { ...readReference(`${registry.host}/acme/signatures`), tag: null }
    expect(placesOf(await read({ signatureRepository }))).toEqual([`${auxiliaryTag(app, 'sig')}, layer 1`])
  })

  it('is a gap, and not nothing, where a place cannot be probed', async () => {
    for (const [match, code] of [
      [/\.sig$/, 'registry-refused'],
      [/\.att$/, 'registry-forbidden'],
      [/\/referrers\//, 'registry-throttled'],
      [/manifests\/sha256-[0-9a-f]{64}$/, 'registry-unauthorized'],
    ] as const) {
      registry.repent()
      const status = { 'registry-refused': 412, 'registry-forbidden': 403, 'registry-throttled': 429 } as const
      registry.lie(match, { status: code === 'registry-unauthorized' ? 401 : status[code], body: '{}' })
      expect(gapsOf(await read())).toEqual([code])
    }
  })

  it('is a gap where a part of a signature is missing or is something else', async () => {
    sign()
    registry.lie(/\/blobs\//, { status: 404 })
    expect(gapsOf(await read())).toEqual(['blob-missing'])
    registry.repent()
    registry.lie(/\/blobs\//, { body: 'something else' })
    expect(gapsOf(await read())).toEqual(['wrong-content'])
    expect(placesOf(await read())).toEqual([])
  })

  it('is a gap where Notation’s envelope is missing, or cannot be had', async () => {
    registry.push(
      'acme/app',
      artifact({ artifactType: notationType, subject: app, layers: [textBlob('{}', envelopeTypes.jws)] }),
    )
    registry.lie(/\/blobs\//, { status: 404 })
    expect(gapsOf(await read())).toEqual(['blob-missing'])
    registry.lie(/\/blobs\//, { status: 403 })
    expect(gapsOf(await read())).toEqual(['registry-forbidden'])
  })

  it('is a gap where a referrer is listed and not there, or cannot be had', async () => {
    const referring = registry.push('acme/app', bundleOf(app))
    registry.lie((request) => request.url.endsWith(`manifests/${referring.digest}`), { status: 404, body: '{}' })
    expect(gapsOf(await read())).toEqual(['referrer-missing'])
    registry.lie((request) => request.url.endsWith(`manifests/${referring.digest}`), { status: 503 })
    expect(gapsOf(await read())).toHaveLength(1)
  })

  it('does not count a referrer whose own manifest names another image, or none', async () => {
    const other = image({ name: 'other' })
    const stranger = bundleOf(other)
    const plain = image({ name: 'plain' })
    registry.push('acme/app', stranger)
    registry.push('acme/app', plain)
    registry.pushFallback('acme/app', app, index([stranger, plain]))
    const reading = await read()
    expect(placesOf(reading)).toEqual([])
    expect(reading.notes.map(({ code }) => code)).toEqual(['referrer-of-another', 'referrer-of-another'])
    expect(reading.gaps).toEqual([])
  })

  it('takes what a referrer holds for what it is, whatever the list says of it', async () => {
    const referring = registry.push('acme/app', bundleOf(app))
    registry.pushFallback('acme/app', app, index([{ ...referring.descriptor, artifactType: 'application/x-other' }]))
    registry.lie(/\/referrers\//, { status: 404, body: '{}' })
    expect(placesOf(await read())).toEqual([referring.digest])
  })

  it('makes nothing of artifacts of other kinds', async () => {
    registry.push('acme/app', artifact({ artifactType: 'application/x-other', subject: app, layers: [textBlob('x')] }))
    registry.push('acme/app', index([]), auxiliaryTag(app, 'sig'))
    expect(await read()).toMatchObject({ signatures: [], attestations: [], gaps: [] })
  })

  it('keeps statements of other types apart from signatures', async () => {
    const about = registry.push('acme/app', bundleOf(app, slsaPredicate))
    const { signatures, attestations } = await read()
    expect(signatures).toEqual([])
    expect(attestations).toMatchObject([{ kind: 'attestation', predicateType: slsaPredicate, place: about.digest }])
  })

  it('reads so many referrers, says how many are left, and never loses what stands under cosign’s tag', async () => {
    sign()
    const many = Array.from({ length: 300 }, (_, at) =>
      artifact({ artifactType: 'application/x-other', subject: app, layers: [textBlob(String(at))] }),
    )
    for (const one of many) registry.push('acme/app', one)
    const reading = await read()
    expect(placesOf(reading)).toHaveLength(1)
    expect(reading.gaps).toEqual([
      { code: 'limit-reached', message: `44 more artifacts refer to ${app.digest}, and only 256 are read.` },
    ])
  })
})

describe('a tag list that was read to its end', () => {
  const listed = async (): Promise<ReturnType<TestRegistry['registries']>> => {
    const registries = registry.registries()
    const repository = registries.repository(readReference(`${registry.host}/acme/app:1.0`))
    const tags: string[] = []
    for await (const tag of repository.tags()) tags.push(tag)
    expect(tags).toContain('1.0')
    registry.forget()
    return registries
  }

  it('counts as a probe of the tags that it lacks, and one is asked for again before nothing is said', async () => {
    const registries = await listed()
    expect(await read({ registries })).toMatchObject({ signatures: [], gaps: [] })
    const probes = registry.log().filter((line) => /\.(?:sig|att|sbom)$/.test(line))
    expect(probes).toEqual([`GET /v2/acme/app/manifests/${auxiliaryTag(app, 'sig')}`])
  })

  it('does not hide a signature that came later', async () => {
    const registries = await listed()
    sign()
    expect(placesOf(await read({ registries }))).toEqual([`${auxiliaryTag(app, 'sig')}, layer 1`])
  })

  it('leaves a gap when the tag cannot be asked for again', async () => {
    const registries = await listed()
    registry.lie(/\.sig$/, { status: 403, body: '{}' })
    expect(gapsOf(await read({ registries }))).toEqual(['registry-forbidden'])
  })

  it('saves the probes of an image that is signed by a referrer', async () => {
    registry.push('acme/app', bundleOf(app))
    const registries = await listed()
    expect(placesOf(await read({ registries }))).toHaveLength(1)
    expect(registry.log().filter((line) => /\.(?:sig|att|sbom)$/.test(line))).toEqual([])
  })
})

describe('a bill of materials that refers to the image', () => {
  const bill = artifact({
    artifactType: 'application/vnd.cyclonedx+json',
    subject: app,
    layers: [textBlob('{}', 'application/vnd.cyclonedx+json')],
  })

  it('is listed without a signer when nobody signed it', async () => {
    registry.push('acme/app', bill)
    const { signatures, attestations } = await read()
    expect(signatures).toEqual([])
    expect(attestations).toMatchObject([{ kind: 'sbom', place: bill.digest, signature: null }])
  })

  it('is listed with each who signed it, and is no signature of the image', async () => {
    registry.push('acme/app', bill)
    registry.push('acme/app', cosignSignature(bill, [signatureLayer(bill)]), auxiliaryTag(bill, 'sig'))
    registry.push('acme/app', bundleOf(bill))
    const { signatures, attestations } = await read()
    expect(signatures).toEqual([])
    expect(attestations.map(({ kind, signature }) => [kind, signature?.format])).toEqual([
      ['sbom', 'cosign'],
      ['sbom', 'sigstore-bundle'],
    ])
  })

  it('is a subject of its own when it is named', async () => {
    registry.push('acme/app', bill)
    registry.push('acme/app', cosignSignature(bill), auxiliaryTag(bill, 'sig'))
    const reading = ownOf(await readFrom(registry, `acme/app@${bill.digest}`))
    expect(reading.artifactType).toBe('application/vnd.cyclonedx+json')
    expect(placesOf(reading)).toEqual([`${auxiliaryTag(bill, 'sig')}, layer 1`])
  })

  it('has no bill of its own looked at further', async () => {
    const deeper = artifact({
      artifactType: 'application/spdx+json',
      subject: bill,
      layers: [textBlob('{}', 'application/spdx+json')],
    })
    registry.push('acme/app', bill)
    registry.push('acme/app', deeper)
    registry.forget()
    await read()
    expect(registry.log().filter((line) => line.includes(`referrers/${deeper.digest}`))).toEqual([])
  })
})
