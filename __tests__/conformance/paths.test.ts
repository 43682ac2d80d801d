import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { compare, reasonsOf, type Group } from '../../scripts/conformance-paths/compare.mjs'
import { judgeCase, type Judgement, type Testcase } from '../../scripts/conformance-paths/judge.mjs'
import { readCertificate } from '../../src/crypto/certificate.js'
import { anchorOf, storeAnchors, validatePath, type Purpose } from '../../src/crypto/path.js'
import { checkCrls, readCrl } from '../../src/crypto/revocation.js'

const core = { readCertificate, anchorOf, storeAnchors, validatePath, checkCrls, readCrl }

type Peer = 'openssl' | 'go' | 'pkijs'
type Verdict = 'SUCCESS' | 'FAILURE' | 'TIMEOUT' | null

/** What our suite says beside x509-limbo's fields. */
interface OwnCase extends Testcase {
  readonly description: string
  readonly sigscan: {
    readonly why: string
    readonly demand: Purpose['demand']
    readonly strict: Judgement
    readonly lax: Judgement
    readonly differs: { readonly [peer in Peer]?: string }
  }
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const { testcases } = read('../fixtures/paths/cases.json') as { readonly testcases: readonly OwnCase[] }
const verdicts = read('../fixtures/paths/verdicts.json') as Record<string, Record<Peer, Verdict>>
const known = read('../../scripts/conformance-paths/differences.json') as readonly Group[]
const peers: readonly Peer[] = ['openssl', 'go', 'pkijs']

describe('our suite of certificate paths', () => {
  it('has every id once, and says of every case what it is and why', () => {
    expect(testcases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(testcases.map(({ id }) => id)).size).toBe(testcases.length)
    for (const { description, sigscan } of testcases) {
      expect(description).toMatch(/\.$/)
      expect(sigscan.why).not.toBe('')
    }
  })

  it('has ids as the format of x509-limbo wants them, and expects what the strict reading expects', () => {
    for (const { id, expected_result, sigscan } of testcases) {
      expect(id).toMatch(/^([A-Za-z][A-Za-z0-9-.]+::)*([A-Za-z][A-Za-z0-9-.]+)$/)
      expect(sigscan.strict.result).toBe(expected_result)
    }
  })

  it('never refuses without `strict` what it accepts with it', () => {
    const looser = testcases.filter(({ sigscan }) => sigscan.strict.result === 'SUCCESS')
    expect(looser.filter(({ sigscan }) => sigscan.lax.result !== 'SUCCESS').map(({ id }) => id)).toEqual([])
  })

  it.each(testcases)('$id, strictly', (testcase) => {
    expect(judgeCase(testcase, core)).toEqual(testcase.sigscan.strict)
  })

  it.each(testcases)('$id', (testcase) => {
    expect(judgeCase(testcase, core, { strict: false })).toEqual(testcase.sigscan.lax)
  })

  it('accepts nothing when the anchors are others', () => {
    const stranger = testcases.find(({ id }) => id === 'path::self-signed')?.peer_certificate ?? ''
    for (const testcase of testcases.filter(({ peer_certificate }) => peer_certificate !== stranger)) {
      const { result } = judgeCase({ ...testcase, trusted_certs: [stranger] }, core, { strict: false })
      expect({ id: testcase.id, result }).toEqual({ id: testcase.id, result: 'FAILURE' })
    }
  })

  it('has a reason wherever another validator says something else, and nowhere else', () => {
    for (const { id, expected_result, sigscan } of testcases) {
      const different = peers.filter((peer) => {
        const verdict = verdicts[id]?.[peer] ?? null
        return verdict !== null && verdict !== expected_result
      })
      expect({ id, peers: Object.keys(sigscan.differs).sort() }).toEqual({ id, peers: different.sort() })
    }
    expect(Object.keys(verdicts).sort()).toEqual(testcases.map(({ id }) => id).sort())
  })
})

function caseOf(id: string): OwnCase {
  const found = testcases.find((testcase) => testcase.id === id)
  if (found === undefined) throw new Error(`There is no case ${id}.`)
  return found
}

describe('the judge of a case', () => {
  const good = caseOf('usage::leaf-code-signing')
  const bad = 'not a certificate'

  it('is strict, and asks for a usage, unless told otherwise', () => {
    expect(judgeCase(caseOf('form::serial-zero'), core)).toEqual({ result: 'FAILURE', code: 'certificate-form' })
    const { sigscan, ...foreign } = caseOf('usage::leaf-absent-optional')
    expect(sigscan.demand).toBe('optional')
    expect(judgeCase(foreign, core)).toEqual({ result: 'FAILURE', code: 'usage-missing' })
  })

  it('refuses a leaf and an anchor that cannot be parsed', () => {
    const malformed = { result: 'FAILURE', code: 'certificate-malformed' }
    expect(judgeCase({ ...good, peer_certificate: bad }, core)).toEqual(malformed)
    expect(judgeCase({ ...good, trusted_certs: [...good.trusted_certs, bad] }, core)).toEqual(malformed)
  })

  it('leaves a helper out that cannot be parsed', () => {
    const { untrusted_intermediates: helpers } = good
    expect(judgeCase({ ...good, untrusted_intermediates: [bad, ...helpers] }, core).result).toBe('SUCCESS')
    expect(judgeCase({ ...good, untrusted_intermediates: [bad] }, core).code).toBe('issuer-missing')
  })

  it('refuses a revocation list that cannot be parsed', () => {
    const code = 'revocation-malformed'
    expect(judgeCase({ ...good, crls: [bad] }, core)).toEqual({ result: 'FAILURE', code })
  })

  it('asks for nothing that the case does not ask for, and is of now without a time', () => {
    const { key_usage, max_chain_depth, crls, ...rest } = good
    const open = { ...rest, key_usage: [], extended_key_usage: [], validation_time: null }
    expect([key_usage.length, max_chain_depth, crls]).toEqual([1, null, []])
    expect(judgeCase(open, core).result).toBe(new Date() < new Date('2040-01-01') ? 'SUCCESS' : 'FAILURE')
  })

  it('takes a usage by its OID, and a key usage by the newer name of its bit', () => {
    expect(judgeCase({ ...good, extended_key_usage: ['1.3.6.1.5.5.7.3.3'] }, core).result).toBe('SUCCESS')
    expect(judgeCase({ ...good, extended_key_usage: ['1.2.3'] }, core).code).toBe('usage-wrong')
    const signer = caseOf('usage::leaf-key-usage-non-repudiation')
    expect(judgeCase({ ...signer, key_usage: ['contentCommitment'] }, core).result).toBe('SUCCESS')
    expect(judgeCase({ ...signer, key_usage: ['contentCommitment', 'digitalSignature'] }, core).result).toBe('FAILURE')
  })

  it('does not hide faults of ours', () => {
    const broken = (): never => {
      throw new RangeError('ours')
    }
    expect(() => judgeCase(good, { ...core, readCertificate: broken })).toThrow('ours')
    expect(() => judgeCase(caseOf('crl::good'), { ...core, readCrl: broken })).toThrow('ours')
  })
})

describe('the comparison with the table of differences', () => {
  const row = (id: string, expected: string, result: string) => ({ id, expected, result })
  const rows = [
    row('same', 'FAILURE', 'FAILURE'),
    row('accepted', 'FAILURE', 'SUCCESS'),
    row('refused', 'SUCCESS', 'FAILURE'),
  ]

  it('tells what was accepted from what was refused, and what nothing explains', () => {
    const { accepts, rejects, unexplained, stale } = compare(rows, new Map([['refused', 'because']]))
    expect([accepts, rejects, unexplained, stale].map((some) => some.map(({ id }) => id))).toEqual([
      ['accepted'],
      ['refused'],
      ['accepted'],
      [],
    ])
  })

  it('finds a reason that explains nothing', () => {
    expect(compare(rows, new Map([['same', 'because']])).stale.map(({ id }) => id)).toEqual(['same'])
  })

  it('has a case in one group only', () => {
    expect(reasonsOf(known).size).toBe(known.flatMap(({ ids }) => ids).length)
    const group = { title: 'A', reason: 'b', ids: ['c'] }
    expect(() => reasonsOf([group, group])).toThrow('The case c stands twice')
  })

  it('explains no difference in what RFC 5280 says, but a peer name', () => {
    const ours = [...reasonsOf(known).keys()].filter((id) => !id.startsWith('webpki::'))
    expect(ours).toEqual(['rfc5280::ca-as-leaf-wrong-san'])
  })
})
