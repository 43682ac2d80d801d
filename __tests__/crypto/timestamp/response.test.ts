import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readTimestampResponse } from '../../../src/crypto/timestamp.js'
import { bits, hex, integer, sequence, set, utf8 } from '../../support/der-parts.js'
import { faultsOf, makeResponse, makeToken, stamped, tsa } from '../../support/timestamp.js'

const token = makeToken()
const faults = async (bytes: Uint8Array): Promise<readonly string[]> =>
  faultsOf(await readTimestampResponse(bytes, stamped))
const status = (number: number, ...more: readonly Buffer[]): Buffer => sequence(integer(number), ...more)

describe("an authority's answer", () => {
  it.each([0, 1])('grants a timestamp with the status %d', async (number) => {
    const claim = await readTimestampResponse(makeResponse(token, status(number)), stamped)
    expect(faultsOf(claim)).toEqual([])
    expect(claim.at).toEqual(new Date('2024-02-29T12:00:00Z'))
    expect(claim.certificates).toEqual([tsa.der])
  })

  it('is for these octets', async () => {
    const claim = await readTimestampResponse(makeResponse(token), Buffer.from('other'))
    expect(faultsOf(claim)).toEqual(['fail timestamp-imprint-mismatch'])
  })

  it('may have words and a reason', async () => {
    expect(await faults(makeResponse(token, status(1, sequence(utf8('as you like'), utf8('nearly')))))).toEqual([])
    expect(await faults(makeResponse(token, status(1, bits(5, hex('20')))))).toEqual([])
    expect(await faults(makeResponse(null, status(2, sequence(utf8('no')), bits(5, hex('20')))))).toEqual([
      'fail timestamp-not-granted',
    ])
  })

  it.each([2, 3, 4, 5, 6, 127])('grants nothing with the status %d, even if a token is there', async (number) => {
    expect(await faults(makeResponse(token, status(number)))).toEqual(['fail timestamp-not-granted'])
    expect(await faults(makeResponse(null, status(number)))).toEqual(['fail timestamp-not-granted'])
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no sequence', set()],
    ['no constructed value', integer(1)],
    ['no status', sequence()],
    ['granted without a token', makeResponse(null)],
    ['a status without a number', makeResponse(token, sequence())],
    ['a negative status', makeResponse(token, status(0xff))],
    ['words that are none', makeResponse(token, status(0, sequence(integer(1))))],
    ['a reason with bits that cannot be', makeResponse(token, status(0, bits(5, hex('ff'))))],
    ['a status with something behind', makeResponse(token, status(0, integer(1)))],
    ['something behind the token', sequence(status(0), token, integer(1))],
    ['no token in its place', makeResponse(sequence(integer(1)))],
    ['a cut', makeResponse(token).subarray(0, -1)],
    ['bytes behind', Buffer.concat([makeResponse(token), hex('00')])],
  ])('is refused: %s', async (_, bytes) => {
    expect(await faults(bytes)).toEqual(['fail timestamp-malformed'])
  })

  it('is read from BER, and bounded', async () => {
    const ber = Buffer.concat([hex('3080'), status(0), token, hex('0000')])
    expect(await faults(ber)).toEqual([])
    const certificates = Array<Uint8Array>(257).fill(tsa.der)
    expect(await faults(makeResponse(makeToken({ data: { certificates } })))).toEqual(['unknown timestamp-limit'])
  })

  it('may have the certificate beside it', async () => {
    const response = makeResponse(makeToken({ data: { certificates: [] } }))
    expect(faultsOf(await readTimestampResponse(response, stamped, [tsa.der]))).toEqual([])
  })

  it('never throws for any bytes', async () => {
    const response = makeResponse(token)
    await fc.assert(
      fc.asyncProperty(fc.nat(response.length - 1), fc.nat(255), fc.uint8Array(), async (position, octet, bytes) => {
        const changed = Buffer.from(response)
        changed[position] = octet
        await readTimestampResponse(changed, stamped)
        await readTimestampResponse(bytes, stamped)
      }),
      { numRuns: 300 },
    )
  })
})
