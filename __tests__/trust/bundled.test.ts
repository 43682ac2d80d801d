import { describe, expect, it } from '@jest/globals'
import { createHash, createPublicKey } from 'node:crypto'
import { weakKey } from '../../src/crypto/algorithms.js'
import { chainKey, printName, readName } from '../../src/crypto/name.js'
import { bundledAnchors } from '../../src/trust/bundled.js'
import type { ListName } from '../../src/trust/bundled.js'
import { anchors as lines, sources } from '../../src/trust/bundled/anchors.js'
import type { AnchorFacts } from '../../src/trust/bundled/facts.js'

const all = lines.map((line) => JSON.parse(line) as AnchorFacts)
const keyOf = ({ subject }: AnchorFacts): string => chainKey(readName(Buffer.from(subject, 'base64')))
const nameKey = (commonName: string): string => {
  const facts = all.find(({ name }) => JSON.stringify(name).includes(`"2.5.4.3=${commonName}"`))
  return facts === undefined ? '' : keyOf(facts)
}

describe('the facts that come along', () => {
  it('are of a list of Microsoft', () => {
    expect(sources.list.sequenceNumber).toMatch(/^[0-9a-f]{16,}$/)
    expect(new Date(sources.list.thisUpdate).getTime()).toBeGreaterThan(Date.UTC(2026, 0))
  })

  it('are sorted by the key that names are compared by, and no certificate is there twice', () => {
    for (const facts of all) expect(JSON.stringify(facts.name)).toBe(keyOf(facts))
    const order = all.map((facts) => `${JSON.stringify(facts.name)} ${facts.sha256}`)
    expect(order).toEqual([...new Set(order)].sort())
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(all.length)
  })

  it('hold no certificate: neither its serial number nor its signature', () => {
    const kept = ['name', 'for', 'sha256', 'valid', 'version', 'subject', 'spki', 'extensions']
    for (const facts of all) expect(Object.keys(facts)).toEqual(kept)
  })

  it('are each on a list, with limits that are moments', () => {
    for (const facts of all) {
      const limits = Object.values(facts.for).flatMap((written) => Object.entries(written as Record<string, string>))
      expect(Object.keys(facts.for).every((name) => name === 'code-signing' || name === 'time-stamping')).toBe(true)
      expect(Object.keys(facts.for)).not.toEqual([])
      for (const [name, moment] of limits) {
        expect(['leavesBefore', 'signedBefore']).toContain(name)
        expect(new Date(moment).toISOString().replace('.000Z', 'Z')).toBe(moment)
      }
    }
  })
})

describe.each<ListName>(['code-signing', 'time-stamping'])('bundledAnchors for %s', (list) => {
  const store = bundledAnchors(list)
  const expected = all.filter((facts) => facts.for[list] !== undefined)

  it('counts its roots', () => {
    expect(store.size).toBe(expected.length)
    expect(store.size).toBeGreaterThan(250)
  })

  it('finds every root by its name, with a strong key and what its certificate says', () => {
    const found = [...new Set(expected.map(keyOf))].flatMap((key) => store.named(key))
    expect(found.map(({ issuer }) => issuer.sha256).sort()).toEqual(expected.map(({ sha256 }) => sha256).sort())
    const bySha256 = new Map(expected.map((facts) => [facts.sha256, facts]))
    for (const { issuer, certificate } of found) {
      const facts = bySha256.get(issuer.sha256)
      const spki = Buffer.from(facts?.spki ?? '', 'base64')
      expect(certificate).toBeNull()
      expect(printName(issuer.subject)).not.toBe('')
      expect(weakKey(issuer)).toBeNull()
      expect(issuer.key().equals(createPublicKey({ key: spki, format: 'der', type: 'spki' }))).toBe(true)
      expect(issuer.spkiSha256).toBe(createHash('sha256').update(spki).digest('hex'))
      expect(issuer.version === 3 ? issuer.basicConstraints?.ca : true).toBe(true)
      expect(issuer.extensions.map(({ oid, critical }) => [oid, critical])).toEqual(
        facts?.extensions.map(([oid, critical]) => [oid, critical]),
      )
    }
  })

  it('vouches for the usage of the list and nothing else', () => {
    const [first] = expected
    const usage = list === 'code-signing' ? '1.3.6.1.5.5.7.3.3' : '1.3.6.1.5.5.7.3.8'
    const [anchor] = first === undefined ? [] : store.named(keyOf(first))
    expect(anchor?.listed?.usages).toEqual([usage])
  })

  it('gives the same anchor again', () => {
    const key = nameKey('microsoft root certificate authority 2011')
    const [anchor] = store.named(key)
    expect(anchor).toBeDefined()
    expect(store.named(key)[0]).toBe(anchor)
  })

  it('finds nothing by a name that no root has, or by a part of one', () => {
    const key = nameKey('microsoft root certificate authority 2011')
    for (const wrong of ['', '[]', key.slice(0, -1), key.slice(1), `${key},"for":{`, '.*']) {
      expect(store.named(wrong)).toEqual([])
    }
  })
})

describe('bundledAnchors', () => {
  it('keeps roots for code and roots for time apart', () => {
    const only = (one: ListName, other: ListName): AnchorFacts | undefined =>
      all.find((facts) => facts.for[one] !== undefined && facts.for[other] === undefined)
    for (const [one, other] of [
      ['code-signing', 'time-stamping'],
      ['time-stamping', 'code-signing'],
    ] as const) {
      const facts = only(one, other)
      const key = facts === undefined ? '' : keyOf(facts)
      const hashes = (list: ListName): readonly string[] =>
        bundledAnchors(list)
          .named(key)
          .map((a) => a.issuer.sha256)
      expect(hashes(one)).toContain(facts?.sha256)
      expect(hashes(other)).not.toContain(facts?.sha256)
    }
  })

  it('says what limits a root', () => {
    const [anchor] = bundledAnchors('code-signing').named(nameKey('microsoft root certificate authority'))
    expect(anchor?.listed).toEqual({
      usages: ['1.3.6.1.5.5.7.3.3'],
      leavesBefore: new Date('2017-04-30T00:00:00Z'),
      signedBefore: new Date('2021-08-01T00:00:00Z'),
    })
    const [unlimited] = bundledAnchors('code-signing').named(nameKey('microsoft root certificate authority 2011'))
    expect(unlimited?.listed).toEqual({ usages: ['1.3.6.1.5.5.7.3.3'], leavesBefore: null, signedBefore: null })
  })
})
