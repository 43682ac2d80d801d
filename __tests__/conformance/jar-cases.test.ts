import { describe, expect, it } from '@jest/globals'
import { jarBytes, jarCases, jarPem } from '../support/fixtures.js'
import { codesOf, scanFile, trustOf } from '../support/pipeline.js'
import { ofFile } from '../support/reported.js'

const authorities = [jarPem('tsa-root'), jarPem('time-tsa-root')]
/** After every timestamp, whenever it was made, but the one that is to lie in the future. */
const trust = trustOf([jarPem('root'), jarPem('time-root')], new Date('2099-01-01T00:00:00Z'), authorities)

describe('the table of JAR fixtures', () => {
  it('has every name and every file once', () => {
    expect(new Set(jarCases.map(({ name }) => name)).size).toBe(jarCases.length)
    expect(new Set(jarCases.map(({ file }) => file)).size).toBe(jarCases.length)
  })

  it('says why wherever the state is not what jarsigner says', () => {
    const silent = jarCases.filter(
      ({ state, jarsigner, why }) => why === null && (state === 'verified') !== (jarsigner.status === 0),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it.each(jarCases)('$file ($says) is $state', async (one) => {
    const verdict = await scanFile(jarBytes(one.file), { trust, path: `jars/${one.file}` })
    expect({ state: verdict.state, codes: codesOf(verdict) }).toEqual({
      state: one.state,
      codes: [...one.codes].sort(),
    })
    expect(ofFile(verdict.reading).format).toBe(one.format)
    if (one.signatures !== null) expect(verdict.signatures).toHaveLength(one.signatures)
  })

  it('is verified under no root but the right one', async () => {
    const others = trustOf([jarPem('stranger-root'), jarPem('foreign-root'), jarPem('tsa-root')])
    for (const { file, state } of jarCases.filter((one) => one.state === 'verified')) {
      const verdict = await scanFile(jarBytes(file), { trust: others })
      expect({ file, from: state, to: verdict.state }).toEqual({ file, from: state, to: 'untrusted' })
    }
  })

  it('is verified under an intermediate as the only anchor, and under the certificate of the signer itself', async () => {
    for (const name of ['ca', 'rsa']) {
      const verdict = await scanFile(jarBytes('rsa.jar'), { trust: trustOf([jarPem(name)]) })
      expect(verdict.state).toBe('verified')
    }
  })

  it('is untrusted from the moment at which the certificates end', async () => {
    const at = (moment: string): Parameters<typeof scanFile>[1] => ({
      trust: trustOf([jarPem('root')], new Date(moment)),
    })
    expect((await scanFile(jarBytes('rsa.jar'), at('2400-01-01T00:00:00Z'))).state).toBe('verified')
    expect((await scanFile(jarBytes('rsa.jar'), at('2400-01-01T00:00:01Z'))).state).toBe('untrusted')
    expect((await scanFile(jarBytes('rsa.jar'), at('2019-12-31T23:59:59Z'))).state).toBe('untrusted')
  })
})
