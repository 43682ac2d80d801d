import { describe, expect, it } from '@jest/globals'
import { readTimes } from '../../../src/crypto/timestamp.js'
import type { TimeClaim } from '../../../src/model/signature.js'
import { digestAttribute, sha256, signedAttribute, typeAttribute, types } from '../../support/cms.js'
import { generalizedTime, hex, integer, octets, sequence, set, value } from '../../support/der-parts.js'
import { algorithm, certificate, ecdsaSha1, ecKeys, nothing } from '../../support/issue.js'
import {
  counterAttributes,
  faultsOf,
  imprintOf,
  makeCountersignature,
  makeInfo,
  makeToken,
  stamped,
  stampedSigner,
  tsa,
  tsaForm,
  tsaTwin,
  utc,
} from '../../support/timestamp.js'

async function timesOf(...unsigned: readonly Buffer[]): Promise<readonly TimeClaim[]> {
  return readTimes(await stampedSigner(...unsigned), [tsaTwin.der, tsa.der])
}

const faults = async (...unsigned: readonly Buffer[]): Promise<readonly (readonly string[])[]> =>
  (await timesOf(...unsigned)).map(faultsOf)
const token = makeToken()
const moved = makeToken({ info: makeInfo({ imprint: imprintOf(Buffer.from('another value')) }) })
const stamp = (...values: readonly Buffer[]): Buffer => signedAttribute(types.timestamp, ...values)
const counter = (...values: readonly Buffer[]): Buffer => signedAttribute(types.countersignature, ...values)

describe('the timestamps of a signature', () => {
  it('are none without attributes, and none in those of other kinds', async () => {
    expect(await timesOf()).toEqual([])
    expect(await timesOf(signedAttribute('1.2.3', token))).toEqual([])
  })

  it('are every value of every attribute of the three kinds, in their order', async () => {
    const times = await timesOf(
      stamp(token, moved),
      signedAttribute('1.2.3', nothing),
      signedAttribute(types.microsoftTimestamp, token),
      counter(makeCountersignature()),
      stamp(token),
    )
    expect(times.map((time) => [time.kind, faultsOf(time)])).toEqual([
      ['rfc3161', []],
      ['rfc3161', ['fail timestamp-imprint-mismatch']],
      ['rfc3161', []],
      ['pkcs9', []],
      ['rfc3161', []],
    ])
  })

  it('are of the value of the signature, and of no other', async () => {
    const signer = await stampedSigner(stamp(token), counter(makeCountersignature()))
    const other = { ...signer, signature: Buffer.from('another value') }
    expect(readTimes(other, [tsa.der]).map(faultsOf)).toEqual([
      ['fail timestamp-imprint-mismatch'],
      ['fail timestamp-imprint-mismatch'],
    ])
  })

  it('that cannot be read are never passed over', async () => {
    const malformed = ['fail timestamp-malformed']
    expect(await faults(stamp(nothing))).toEqual([malformed])
    expect(await faults(stamp(octets(token)))).toEqual([malformed])
    expect(await faults(stamp(makeCountersignature()))).toEqual([malformed])
    expect(await faults(counter(nothing))).toEqual([malformed])
    expect(await faults(counter(token))).toEqual([malformed])
    expect(await faults(stamp(token, sequence()))).toEqual([[], malformed])
  })

  it('that were taken out of their attribute are missed', async () => {
    expect(await faults(stamp())).toEqual([['fail timestamp-malformed']])
    expect(await faults(counter(), stamp(token))).toEqual([['fail timestamp-malformed'], []])
  })

  it('are read up to 8, and are not known beyond', async () => {
    expect(await faults(stamp(...Array<Buffer>(8).fill(token)))).toEqual(Array(8).fill([]))
    expect(await faults(stamp(...Array<Buffer>(9).fill(token)))).toEqual([['unknown timestamp-limit']])
    expect(await faults(stamp(...Array<Buffer>(8).fill(token)), counter())).toEqual([['unknown timestamp-limit']])
  })

  it('that are beyond a bound of their own are not known', async () => {
    const certificates = Array<Uint8Array>(257).fill(tsa.der)
    expect(await faults(stamp(makeToken({ data: { certificates } })))).toEqual([['unknown timestamp-limit']])
  })

  it('may have their certificate beside them', async () => {
    const [time] = await timesOf(stamp(makeToken({ data: { certificates: [] } })))
    expect(time === undefined ? null : faultsOf(time)).toEqual([])
    expect(time?.certificates).toEqual([tsa.der, tsaTwin.der])
  })
})

describe('a countersignature', () => {
  const countersigned = async (form: Parameters<typeof makeCountersignature>[0]): Promise<readonly string[]> =>
    (await faults(counter(makeCountersignature(form)))).flat()
  const [type, time, digest] = counterAttributes()
  if (type === undefined || time === undefined || digest === undefined) throw new Error('an attribute is missing')
  const timeOf = (...values: readonly Buffer[]): Buffer => signedAttribute(types.signingTime, ...values)

  it('holds for the value that it is of, and says when', async () => {
    const [claim] = await timesOf(counter(makeCountersignature()))
    expect(claim).toMatchObject({ kind: 'pkcs9', at: new Date('2024-02-29T12:00:00Z'), accuracy: 0, hasLeaf: true })
    expect(claim?.checks.map(({ result, code }) => [result, code])).toEqual([
      ['pass', 'timestamp-imprint-match'],
      ['pass', 'timestamp-intact'],
    ])
    expect(claim?.certificates).toEqual([tsa.der, tsaTwin.der])
    expect(claim?.algorithms).toEqual([
      { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest in the timestamp' },
      { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
    ])
  })

  it('need not say what type it is of (RFC 5652 11.4), and if it does that is data', async () => {
    expect(await countersigned({ attributes: [time, digest] })).toEqual([])
    expect(await countersigned({ attributes: [typeAttribute('1.2.3'), time, digest] })).toEqual([
      'fail timestamp-malformed-attributes',
    ])
  })

  it('is of this value', async () => {
    expect(await countersigned({ attributes: counterAttributes(Buffer.from('another value')) })).toEqual([
      'fail timestamp-imprint-mismatch',
    ])
    expect(await countersigned({ attributes: [type, time] })).toEqual(['fail timestamp-malformed-attributes'])
    const short = digestAttribute(sha256(stamped).subarray(1))
    expect(await countersigned({ attributes: [type, time, short] })).toEqual(['fail timestamp-imprint-mismatch'])
  })

  it('is signed by the key of its certificate', async () => {
    expect(await countersigned({ keys: ecKeys() })).toEqual(['fail timestamp-signature-mismatch'])
    const other = certificate({ ...tsaForm, serialNumber: 99 })
    expect(await countersigned({ certificate: other })).toEqual(['fail timestamp-certificate-missing'])
    expect(await countersigned({ signing: ecdsaSha1 })).toEqual(['fail timestamp-algorithm-mismatch'])
    expect(await countersigned({ digestAlgorithm: algorithm('1.2.3') })).toEqual([
      'unknown timestamp-unsupported-algorithm',
    ])
  })

  it('says when it was made', async () => {
    const missing = ['fail timestamp-time-missing']
    expect(await countersigned({ attributes: [type, digest] })).toEqual(missing)
    expect(await countersigned({ attributes: null })).toEqual(missing)
    expect(await countersigned({ attributes: [type, timeOf(generalizedTime('20240229120000Z')), digest] })).toEqual([])
  })

  it.each([
    ['no time', timeOf()],
    ['two times', timeOf(utc, utc)],
    ['a text', timeOf(value(0x0c, Buffer.from('240229120000Z')))],
    ['a day that is on no calendar', timeOf(value(0x17, Buffer.from('240230120000Z')))],
    ['a time without a zone', timeOf(value(0x17, Buffer.from('240229120000')))],
    ['a fraction', timeOf(generalizedTime('20240229120000.5Z'))],
  ])('is refused with %s in the place of its time', async (_, attribute) => {
    expect(await countersigned({ attributes: [type, attribute, digest] })).toEqual(['fail timestamp-malformed'])
  })

  it('says so once', async () => {
    const later = timeOf(value(0x17, Buffer.from('250228120000Z')))
    expect(await countersigned({ attributes: [type, time, later, digest] })).toEqual([
      'fail timestamp-malformed-attributes',
    ])
  })

  it('has signed its time', async () => {
    const der = makeCountersignature()
    const place = der.indexOf('240229120000Z')
    expect(place).toBeGreaterThan(0)
    const changed = Buffer.concat([der.subarray(0, place), Buffer.from('20'), der.subarray(place + 2)])
    expect(await faults(counter(changed))).toEqual([['fail timestamp-signature-mismatch']])
  })

  it('is a SignerInfo', async () => {
    for (const wrong of [set(), sequence(integer(1)), sequence(integer(2)), hex('3000')]) {
      expect(await faults(counter(wrong))).toEqual([['fail timestamp-malformed']])
    }
  })
})
