import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readSignedData } from '../../../src/crypto/cms.js'
import { chainKey } from '../../../src/crypto/name.js'
import { beginningOf } from '../../../src/trust/bundled/facts.js'
import type { Sources } from '../../../src/trust/bundled/facts.js'
import { composeAnchors } from '../../../src/trust/lists/compose.js'
import type { Composition } from '../../../src/trust/lists/compose.js'
import { TrustListError } from '../../../src/trust/lists/error.js'
import { countOf, writeModule } from '../../../src/trust/lists/module.js'
import { readTrustList } from '../../../src/trust/lists/structure.js'
import { hex, octets } from '../../support/der-parts.js'
import {
  certificate,
  codeSigning,
  ecKeys,
  extension,
  keyUsage,
  makeRoot,
  rsaKeys,
  subjectKeyIdentifier,
  usages,
} from '../../support/issue.js'
import { makeEntry, makeList, timeProperty, usagesProperty } from '../../support/trust-list.js'

const timeStamping = '1.3.6.1.5.5.7.3.8'
const keys = ecKeys()
const acme = makeRoot(
  "Acme's “Róot” \\ $`",
  keys,
  keyUsage(0x04),
  usages(codeSigning, timeStamping),
  subjectKeyIdentifier('acme'),
  extension('2.5.29.32', false, hex('300630040602 2a03')),
  extension('1.2.3.4', true, hex('0500')),
  extension('1.2.3.5', false, hex('0500')),
)
const zebra = makeRoot('Zebra', ecKeys())

async function composed(
  entries: readonly Buffer[],
  certificates: readonly Uint8Array[] = [acme.der, zebra.der],
): Promise<Composition> {
  const { content } = await readSignedData(makeList({ entries }))
  return composeAnchors(readTrustList(content ?? new Uint8Array()), certificates)
}

describe('composeAnchors', () => {
  it('keeps what of a certificate matters to those below it', async () => {
    const { anchors, leftOut } = await composed([
      makeEntry(zebra.der, { 9: usagesProperty(timeStamping) }),
      makeEntry(acme.der, { 126: timeProperty('2026-03-01T00:00:00Z'), 127: usagesProperty(codeSigning) }),
    ])
    expect(leftOut).toEqual([])
    expect(anchors).toHaveLength(2)
    const [first, second] = anchors
    expect(first).toMatchObject({
      for: { 'code-signing': { leavesBefore: '2026-03-01T00:00:00Z' }, 'time-stamping': {} },
      sha256: acme.sha256,
      valid: ['2020-01-01T00:00:00Z', '2400-01-01T00:00:00Z'],
      version: 3,
      subject: Buffer.from(acme.subjectDer).toString('base64'),
      spki: keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    })
    expect(JSON.stringify(first?.name)).toBe(chainKey(acme.subject))
    expect(first?.extensions.map(([oid, critical]) => [oid, critical])).toEqual([
      ['2.5.29.19', true],
      ['2.5.29.15', true],
      ['2.5.29.37', false],
      ['2.5.29.14', false],
      ['2.5.29.32', false],
      ['1.2.3.4', true],
    ])
    expect(first?.extensions.at(-1)).toEqual(['1.2.3.4', true, 'BQA='])
    expect(second).toMatchObject({ sha256: zebra.sha256, for: { 'time-stamping': {} } })
    expect([countOf(anchors, 'code-signing'), countOf(anchors, 'time-stamping')]).toEqual([1, 2])
  })

  it('leaves out what could never prove anything, and says why', async () => {
    const small = makeRoot('Small', rsaKeys(1024))
    const old = certificate({ subject: 'Old', issuer: 'Old', keys, by: keys, version: 1 })
    const leaf = certificate({ subject: 'Leaf', issuer: 'Leaf', keys, by: keys })
    const all = [acme, small, old, leaf].map(({ der }) => der)
    const { anchors, leftOut } = await composed(
      [
        makeEntry(acme.der, { 9: usagesProperty('1.3.6.1.5.5.7.3.1') }),
        makeEntry(zebra.der),
        makeEntry(small.der),
        makeEntry(old.der),
        makeEntry(leaf.der),
        makeEntry(hex('3000')),
      ],
      [...all, hex('3000')],
    )
    expect(anchors.map(({ sha256, version }) => [sha256, version])).toEqual([[old.sha256, 1]])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'it may vouch neither for code nor for time',
      'its certificate is not at hand',
      'it has an RSA key of 1024 bits',
      'it does not say that it is a CA',
      expect.stringMatching(/^it cannot be read: The certificate is malformed/),
    ])
  })

  it('takes no certificate that the list does not name', async () => {
    const { anchors } = await composed([makeEntry(acme.der)])
    expect(anchors.map(({ sha256 }) => sha256)).toEqual([acme.sha256])
  })

  it('refuses a certificate whose SHA-256 is not what the list says', async () => {
    const wrong = makeEntry(acme.der, { 98: createHash('sha256').update(zebra.der).digest() })
    await expect(composed([wrong])).rejects.toThrow(/does not have the SHA-256 that the list says/)
  })

  it('refuses a list with a property that cannot be read', async () => {
    await expect(composed([makeEntry(acme.der, { 9: octets(hex('00')) })])).rejects.toThrow(TrustListError)
    await expect(composed([makeEntry(acme.der, { 99: hex('00') })])).rejects.toThrow(/unknown property 99/)
  })
})

interface Written {
  readonly sources: Sources
  readonly anchors: readonly string[]
}

describe('writeModule', () => {
  it('writes a module that says the same again, one root a line', async () => {
    const twin = makeRoot('Zebra', ecKeys())
    const ders = [acme, zebra, twin].map(({ der }) => der)
    const { anchors } = await composed(
      ders.map((der) => makeEntry(der)),
      ders,
    )
    const sources = { list: { sequenceNumber: '1f', thisUpdate: '2026-06-01T00:00:00Z' }, ccadb: '2026-06-02' }
    const text = writeModule(sources, anchors)
    const script = text.replace(/^import .*$/m, '').replace(/: (?:Sources|readonly string\[\]) =/g, ' =')
    const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Written
    expect(module.sources).toEqual(sources)
    expect(module.anchors.map((line): unknown => JSON.parse(line))).toEqual(anchors)
    for (const [index, line] of module.anchors.entries()) {
      expect(line.startsWith(beginningOf(JSON.stringify(anchors[index]?.name)))).toBe(true)
    }
    expect(module.anchors[0]?.startsWith(beginningOf(chainKey(acme.subject)))).toBe(true)
    expect(text.split('\n').filter((line) => line.startsWith("  '"))).toHaveLength(3)
    expect(text).toContain(
      "list: { sequenceNumber: '1f', thisUpdate: '2026-06-01T00:00:00Z' },\n  ccadb: '2026-06-02',",
    )
    expect(text).toContain('// 3 roots: 3 for code-signing, 3 for time-stamping.')
    expect(writeModule({ ...sources, ccadb: null }, [])).toContain('  ccadb: null,\n')
  })
})
