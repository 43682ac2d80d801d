import { describe, expect, it } from '@jest/globals'
import {
  byText,
  faultsIn,
  imageCases,
  imageTrust,
  later,
  scanFixture,
  signedAt,
  signersIn,
} from '../support/image-fixtures.js'

describe('the table of image fixtures', () => {
  it('has every name once', () => {
    expect(new Set(imageCases.map(({ name }) => name)).size).toBe(imageCases.length)
  })

  it('says why wherever the state is not what the peer says', () => {
    const silent = imageCases.filter(
      ({ peer, why, state }) => peer !== null && why === null && peer.accepts !== (state === 'verified'),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('has every state of every format', () => {
    const states = ['invalid', 'unknown', 'untrusted', 'verified']
    for (const format of ['cosign', 'sigstore-bundle', 'notation']) {
      const found = new Set(imageCases.filter((one) => one.format === format).map(({ state }) => state))
      // Nothing in Notation's own form leaves anything open.
      expect([format, ...states.filter((state) => found.has(state as never))]).toEqual([
        format,
        ...states.filter((state) => format !== 'notation' || state !== 'unknown'),
      ])
    }
  })

  it.each(imageCases)('$layout:$name ($says) is $state', async (one) => {
    const verdict = await scanFixture(`${one.layout}:${one.name}`, imageTrust(signedAt), one.elsewhere)
    const { reading, state, attestations, platforms } = verdict
    if (reading.kind !== 'image') throw new Error('It is no image.')
    expect({ state, faults: state === one.state ? [] : faultsIn(verdict.signatures) }).toEqual({
      state: one.state,
      faults: [],
    })
    expect(reading.manifest?.digest).toBe(one.digest)
    if (one.state !== 'invalid') expect(signersIn(verdict)).toEqual([...one.signers].sort(byText))
    expect(attestations.map(({ attestation }) => attestation.predicateType).sort()).toEqual(
      [...one.attestations].sort(),
    )
    expect(Object.fromEntries(platforms.map((platform) => [platform.reading.platform, platform.state]))).toEqual(
      one.platforms,
    )
    const formats = new Set(verdict.signatures.map(({ proof }) => proof.signature.format))
    if (one.format !== null && formats.size > 0) expect([...formats]).toEqual([one.format])
  })

  it('proves who made the attestations, and lists those that nobody signed', async () => {
    const states = async (reference: string) => {
      const { attestations } = await scanFixture(reference, imageTrust(signedAt))
      return attestations.map(({ verdict }) => verdict?.state ?? 'nobody').sort()
    }
    expect(await states('tags:cosign3-attested')).toEqual(['verified', 'verified', 'verified'])
    expect(await states('tags:cosign3-attested-only')).toEqual(['verified'])
    expect(await states('tags:cosign3-attested-tag')).toEqual(['verified', 'verified'])
    expect(await states('tags:cosign2-attested-tag')).toEqual(['verified', 'verified'])
    expect(await states('tags:cosign2-recursive')).toEqual(['nobody', 'nobody'])
    expect(await states('tags:distribution-sboms')).toEqual(['nobody', 'nobody'])
  })

  it('takes what cosign saves for the image that it saved', async () => {
    const saved = imageCases.filter((one) => one.saved)
    expect(saved.length).toBeGreaterThan(0)
    for (const { name, digest, state } of saved) {
      const verdict = await scanFixture(`saved/${name}@${digest}`, imageTrust(signedAt))
      expect({ name, state: verdict.state }).toEqual({ name, state })
    }
  })

  it('is unsigned where the signature is elsewhere and nobody says so', async () => {
    const elsewhere = imageCases.filter((one) => one.elsewhere)
    expect(elsewhere.length).toBeGreaterThan(0)
    for (const { name, layout } of elsewhere) {
      expect((await scanFixture(`${layout}:${name}`, imageTrust(signedAt))).state).toBe('unsigned')
    }
  })
})

describe('when the certificates that end soon have ended', () => {
  it.each(imageCases.filter(({ ended, state }) => ended !== state || ended === 'verified'))(
    '$layout:$name ($says) is $ended',
    async ({ layout, name, ended, elsewhere }) => {
      expect((await scanFixture(`${layout}:${name}`, imageTrust(later), elsewhere)).state).toBe(ended)
    },
  )
})

describe('under other roots', () => {
  const verified = imageCases.filter(({ state, layout }) => state === 'verified' && layout === 'tags')

  it('nothing is verified without the very root and the very keys', async () => {
    const strangers = imageTrust(signedAt, { roots: ['stranger-root.pem'], keys: ['p256-unlisted.pub'] })
    for (const { name, layout, elsewhere } of verified.filter((one) => one.name !== 'cosign3-bundle-twice')) {
      const { state } = await scanFixture(`${layout}:${name}`, strangers, elsewhere)
      expect({ name, state }).toEqual({ name, state: 'untrusted' })
    }
  })

  it("a certificate as Fulcio's outlives its minutes by no root that is given: only a log could say when it signed", async () => {
    const keyless = imageTrust(later, { roots: ['keyless-root.pem'] })
    for (const { name, layout } of imageCases.filter((one) => one.name.endsWith('-keyless'))) {
      const { state } = await scanFixture(`${layout}:${name}`, keyless)
      expect({ name, state }).toEqual({ name, state: 'unknown' })
    }
  })

  it('what a bundle of cosign 2 leaves out of the chain may be given', async () => {
    const roots = ['root.pem', 'ca.pem']
    for (const name of ['chain', 'named', 'short']) {
      for (const at of [signedAt, later]) {
        const { state } = await scanFixture(`tags:cosign2-bundle-${name}`, imageTrust(at, { roots }))
        expect({ name, state }).toEqual({ name, state: 'verified' })
      }
    }
  })

  it('a timestamp makes nothing outlive its certificate where its authority is not given', async () => {
    const timeless = imageTrust(later, { timestamps: ['stranger-root.pem'] })
    for (const { name, layout } of imageCases.filter(
      (one) => one.name.endsWith('-short') && one.ended === 'verified',
    )) {
      const { state } = await scanFixture(`${layout}:${name}`, timeless)
      expect({ name, state }).toEqual({ name, state: 'untrusted' })
    }
  })

  it("cosign 3 leaves the authority's certificate out of its timestamps: with the root alone they prove nothing", async () => {
    const rootOnly = imageTrust(signedAt, { timestamps: ['tsa-root.pem'] })
    for (const name of ['cosign3-bundle-short', 'cosign3-tag-short']) {
      const verdict = await scanFixture(`tags:${name}`, rootOnly)
      expect([verdict.state, faultsIn(verdict.signatures)]).toEqual(['untrusted', ['timestamp-certificate-missing']])
    }
    for (const name of ['cosign2-tag-short', 'notation-jws-short', 'notation-cose-short']) {
      expect((await scanFixture(`tags:${name}`, rootOnly)).state).toBe('verified')
    }
  })
})
