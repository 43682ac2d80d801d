import { expect, it } from '@jest/globals'
import type { Check } from '../../src/model/check.js'
import { openShelf } from '../../src/report/shelf.js'
import { AT, certificate, SHA256 } from '../support/verdicts.js'

const check: Check = { check: 'time', result: 'pass', code: 'time-valid', message: 'It is valid.' }

it('checks that say the same are one, and those that differ in any part are not', () => {
  const shelf = openShelf()
  expect(shelf.check(check)).toBe(check)
  expect(shelf.check({ ...check })).toBe(check)
  const others: readonly Check[] = [
    { ...check, check: 'usage' },
    { ...check, result: 'fail' },
    { ...check, code: 'usage-valid' },
    { ...check, message: 'It is valid!' },
  ]
  for (const other of others) expect(shelf.check(other)).toBe(other)
})

it('lists and signers that are equal are one, and others are not', () => {
  const shelf = openShelf()
  const uses = [{ use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 12 entries' }] as const
  const weak = [{ use: 'digest', hash: 'SHA-1', label: 'SHA-256 digest of 12 entries' }] as const
  expect(shelf.algorithms(uses)).toBe(shelf.algorithms([...uses]))
  expect(shelf.algorithms(weak)).toEqual(weak)
  expect(shelf.chain([SHA256, SHA256])).toBe(shelf.chain([SHA256, SHA256]))
  expect(shelf.chain([SHA256])).toEqual([SHA256])
  const names = { subject: 'CN=a', issuer: 'CN=b', serialNumber: '01', sha256: SHA256, spkiSha256: SHA256 }
  const signer = { ...names, anchors: ['a'], identity: null, chain: [SHA256] }
  expect(shelf.signer({ ...signer })).toBe(shelf.signer(signer))
  expect(shelf.signer({ ...signer, anchors: [] })).toEqual({ ...signer, anchors: [] })
})

it('certificates are kept once, by their bytes, in the order in which they came', () => {
  const shelf = openShelf()
  const [leaf, root] = [certificate('leaf'), certificate('root')]
  const digests = [leaf, root, new Uint8Array(leaf), leaf].map(shelf.keep)
  expect(digests).toEqual([digests[0], digests[1], digests[0], digests[0]])
  expect(Object.entries(shelf.certificates())).toEqual([
    [digests[0], Buffer.from(leaf).toString('base64')],
    [digests[1], Buffer.from(root).toString('base64')],
  ])
})

it('times are in whole seconds', () => {
  const shelf = openShelf()
  expect([shelf.second(AT), shelf.second(new Date(AT))]).toEqual(['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'])
})
