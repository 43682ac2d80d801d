import { describe, expect, it } from '@jest/globals'
import { sbomAttachments } from '../../../src/signatures/image/sbom.js'
import { candidateOf, emptyType, manifestOf, readBy, repositoryOf, type LayerForm } from '../../support/cosign.js'

const layerOf = (mediaType: string): LayerForm => ({ bytes: Buffer.from('{}'), mediaType, annotations: {} })
const spdx = 'text/spdx+json'
const cyclonedx = 'application/vnd.cyclonedx+json'

describe('A bill of materials beside an image', () => {
  it('is listed by its media type as signed by nobody, and is not read', async () => {
    const layers = [layerOf(spdx), layerOf('application/vnd.syft+json')]
    const repository = repositoryOf([])
    const candidate = candidateOf({ layers, found: 'sbom-tag', place: 'sha256-aa.sbom', repository })
    expect(await readBy(sbomAttachments, candidate)).toEqual({
      signatures: [],
      attestations: [
        { kind: 'sbom', predicateType: spdx, place: 'sha256-aa.sbom, layer 1', signature: null },
        { kind: 'sbom', predicateType: 'application/vnd.syft+json', place: 'sha256-aa.sbom, layer 2', signature: null },
      ],
      gaps: [],
      notes: [],
    })
    expect(repository.asked).toEqual([])
  })

  it.each([
    cyclonedx,
    'application/vnd.cyclonedx+xml',
    'application/spdx+json',
    'text/spdx',
    'text/spdx+json',
    'application/sarif+json',
  ])('is listed once for a referrer of the type %s', async (artifactType) => {
    const layers = [layerOf(artifactType), layerOf(artifactType)]
    const manifest = manifestOf(layers, { artifactType })
    const { attestations } = await readBy(
      sbomAttachments,
      candidateOf({ manifest, found: 'referrer', place: 'sha256:cc' }),
    )
    expect(attestations).toEqual([{ kind: 'sbom', predicateType: artifactType, place: 'sha256:cc', signature: null }])
  })

  it('is known by the layer of a referrer that says nothing else', () => {
    const recognised = (type: string, artifactType: string): boolean =>
      sbomAttachments.recognises({ manifest: manifestOf([layerOf(type)], { artifactType }), found: 'referrer' })
    expect(recognised(cyclonedx, emptyType)).toBe(true)
    expect(recognised(cyclonedx, 'application/vnd.acme.test')).toBe(false)
    expect(recognised('application/json', '')).toBe(false)
    expect(sbomAttachments.recognises({ manifest: manifestOf([layerOf(cyclonedx)]), found: 'att-tag' })).toBe(false)
  })

  it('is listed up to a bound, and says so', async () => {
    const layers = Array.from({ length: 258 }, () => layerOf(spdx))
    const { attestations, gaps } = await readBy(
      sbomAttachments,
      candidateOf({ layers, found: 'sbom-tag', place: 'sha256-aa.sbom' }),
    )
    expect(attestations).toHaveLength(256)
    expect(gaps).toEqual([
      { code: 'limit-reached', message: 'sha256-aa.sbom has 2 more layers, and only 256 are read.' },
    ])
  })
})
