import { describe, expect, it } from '@jest/globals'
import { showsSignature, signatureFileName } from '../../../../src/signatures/file/jar/names.js'

describe('A name in META-INF', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['META-INF/MANIFEST.MF', 'manifest'],
    ['meta-inf/Manifest.mf', 'manifest'],
    ['META-INF/RELEASE.SF', 'signature-file release'],
    ['META-INF/release.sf', 'signature-file release'],
    ['META-INF/.SF', 'signature-file '],
    ['META-INF/a.b.SF', 'signature-file a.b'],
    ['META-INF/RELEASE.RSA', 'block release'],
    ['META-INF/RELEASE.dsa', 'block release'],
    ['META-INF/RELEASE.EC', 'block release'],
    ['META-INF/SIG-X', 'reserved'],
    ['META-INF/SIG-', 'reserved'],
    ['META-INF/sig-x.abc', 'reserved'],
    ['META-INF/SIG-X.SF', 'signature-file sig-x'],
    ['META-INF/SIG-X.abcd', null],
    ['META-INF/SIG-X.a.b', null],
    ['META-INF/SIG-X.', null],
    ['META-INF/sub/RELEASE.SF', null],
    ['META-INF/RELEASE.SF/', null],
    ['META-INF/RELEASE.PGP', null],
    ['META-INF/services/x', null],
    ['META-INF/INDEX.LIST', null],
    ['META-INF/', null],
    ['WEB-INF/RELEASE.SF', null],
    ['x/META-INF/MANIFEST.MF', null],
    ['META-\u0131NF/MANIFEST.MF', null],
    ['META-INF/X.\u017fF', null],
  ]

  it.each(cases)('%j is %s', (name, expected) => {
    const found = signatureFileName(name)
    const said = found === null ? null : 'base' in found ? `${found.kind} ${found.base}` : found.kind
    expect(said).toBe(expected)
  })

  it('shows that something was signed when it is that of a signature file or a block', () => {
    const names = ['META-INF/A.SF', 'META-INF/A.EC', 'META-INF/SIG-A', 'META-INF/MANIFEST.MF', 'A.SF']
    expect(names.map(showsSignature)).toEqual([true, true, false, false, false])
  })
})
