import { describe, expect, it } from '@jest/globals'
import { peBytes, peCases, pePems } from '../support/pe-fixtures.js'
import { codesOf, scanFile, trustOf } from '../support/pipeline.js'
import { ofFile } from '../support/reported.js'

/** After every timestamp, whenever it was made, but the one that is to lie in the future. */
const later = new Date('2099-01-01T00:00:00Z')
const trust = trustOf(pePems('roots'), later, pePems('authorities'))

describe('the table of PE fixtures', () => {
  it('has every name and every file once', () => {
    expect(new Set(peCases.map(({ name }) => name)).size).toBe(peCases.length)
    expect(new Set(peCases.map(({ file }) => file)).size).toBe(peCases.length)
  })

  it('says why wherever the state is not what osslsigncode says', () => {
    const silent = peCases.filter(
      ({ state, osslsigncode, why }) => why === null && (state === 'verified') !== (osslsigncode.status === 0),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it.each(peCases)('$file ($says) is $state', async (one) => {
    const verdict = await scanFile(peBytes(one.file), { trust, path: `exes/${one.file}` })
    expect({ state: verdict.state, codes: codesOf(verdict) }).toEqual({
      state: one.state,
      codes: [...one.codes].sort(),
    })
    expect(ofFile(verdict.reading).format).toBe(one.format)
    if (one.signatures !== null) expect(verdict.signatures).toHaveLength(one.signatures)
  })

  it('is verified under no root but the right one', async () => {
    const others = trustOf([...pePems('strangers'), ...pePems('authorities')], later, pePems('authorities'))
    for (const { file, state } of peCases.filter((one) => one.state === 'verified')) {
      const verdict = await scanFile(peBytes(file), { trust: others, path: file })
      expect({ file, from: state, to: verdict.state }).toEqual({ file, from: state, to: 'untrusted' })
    }
  })

  it('says of a signature by SHA-1 beside a stronger one of the same signer that it is not counted', async () => {
    const noted = await Promise.all(
      peCases.map(async ({ file }) => {
        const { state, findings } = await scanFile(peBytes(file), { trust, path: file })
        return findings.some(({ code }) => code === 'sha1-not-counted') ? [`${file} ${state}`] : []
      }),
    )
    expect(noted.flat()).toEqual(['nested-after-sha1.exe verified', 'nested-sha1.exe verified'])
  })

  it('is untrusted without a root that may vouch for time, wherever a timestamp stands', async () => {
    const timeless = trustOf(pePems('roots'), later, pePems('strangers'))
    for (const file of ['stamped.exe', 'countersigned.exe', 'everything.exe', 'stamped-nested.exe']) {
      const verdict = await scanFile(peBytes(file), { trust: timeless, path: file })
      expect({ file, state: verdict.state, codes: codesOf(verdict) }).toEqual({
        file,
        state: 'untrusted',
        codes: ['timestamp-not-proven'],
      })
    }
  })

  it('is untrusted from the moment at which the certificates end', async () => {
    const at = (moment: string): Parameters<typeof scanFile>[1] => ({
      trust: trustOf(pePems('roots'), new Date(moment)),
    })
    expect((await scanFile(peBytes('rsa.exe'), at('2400-01-01T00:00:00Z'))).state).toBe('verified')
    expect((await scanFile(peBytes('rsa.exe'), at('2400-01-01T00:00:01Z'))).state).toBe('untrusted')
    expect((await scanFile(peBytes('rsa.exe'), at('2019-12-31T23:59:59Z'))).state).toBe('untrusted')
  })
})
