import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../src/config/policy-file.js'
import { NameError } from '../../src/crypto/name.js'
import { checkName, nearestMiss, ruleFor, writtenName } from '../../src/policy/match.js'
import { pkiFile, proof, reading, route } from '../support/proofs.js'

const { policy } = loadPolicy(
  `version: 1
trust:
  acme: { certificates: [root.pem] }
  sigstore: { sigstore: public-good }
signers:
  release: { anchor: acme, subject: 'CN=release.acme.example,O=Acme\\, Inc.' }
  exact: { anchor: acme, subject: 'CN=release.acme.example', exact: true }
  team:
    anchor: acme
    subject: { OU: [Build, 'Release *'] }
    issuer-subject: { CN: Acme CA }
    approved-keys: keys.csv
  pinned: { certificate-sha256: ${'ab'.repeat(32)} }
  ci: { anchor: sigstore, issuer: https://issuer.example, identity: https://ci.example }
rules:
  - { name: programs, files: ['dist/**'], formats: [pe], allow: [pinned, ci] }
  - { name: dist, files: ['dist/**'], allow: [release, exact, team] }
  - { name: late, files: ['**/*.jar'], allow: [release] }
  - { name: libraries, files: ['lib/**'], formats: [jar, apk], allow: [release] }
`,
  'policy.yml',
  (path) => (path === 'keys.csv' ? Buffer.from('ab'.repeat(32)) : pkiFile(path)),
)

const checked = (name: string, path: string) =>
  checkName(policy, writtenName(name), { kind: 'file', path }).map(({ rule, entries }) => [
    rule.name,
    ...entries.map(({ entry, met, says }) => `${entry} ${met ? 'met' : 'missed'}: ${says}`),
  ])

describe('checking a name for a path', () => {
  it('tells the rules that may decide, and each entry that the name meets or misses', () => {
    expect(checked('CN=release.acme.example,O=Acme\\, Inc.,OU=Build', 'dist/app.jar')).toEqual([
      [
        'programs',
        'pinned missed: it names a certificate or key, and no name meets it',
        'ci missed: this version cannot verify keyless signers',
      ],
      [
        'dist',
        'release met: the name matches; it counts when a path leads to the anchor `acme`',
        'exact missed: it has another O, and it has another OU',
        'team missed: OU must be "Release *" and is "Build"',
      ],
    ])
  })

  it('tells the attribute that is not there', () => {
    const [[, miss] = []] = checked('O=Acme\\, Inc.', 'other/app.jar')
    expect(miss).toBe('release missed: CN must be "release.acme.example" and is not there')
  })

  it('tells what else is asked for when the name is met', () => {
    const [, [, , , met] = []] = checked('OU=Build,OU=Release Engineering', 'dist/app.jar')
    expect(met).toBe(
      'team met: the name matches; it counts when a path leads to the anchor `acme`, ' +
        'its issuer matches `CN=Acme CA`, its key is one of the approved',
    )
  })

  it('tells all rules that ask for a format when none decides without one, and none where none matches', () => {
    expect(checked('CN=x', 'lib/app.dll').map(([rule]) => rule)).toEqual(['libraries'])
    expect(checked('CN=x', 'elsewhere')).toEqual([])
  })

  it('tells the first rule for an image, and none for files', () => {
    const images = loadPolicy(
      `version: 1
trust: { acme: { certificates: [root.pem] } }
signers: { release: { anchor: acme, subject: CN=release } }
rules:
  - { name: files, files: ['**'], allow: [release] }
  - { name: tagged, images: ['ghcr.io/acme/app:1.*'], allow: [release] }
  - { name: all, images: ['**'], allow: [release] }
`,
      'policy.yml',
      pkiFile,
    ).policy
    const rulesFor = (tag: string | null) => {
      const asked = { kind: 'image', repository: 'ghcr.io/acme/app', tag } as const
      return checkName(images, writtenName('CN=release'), asked).map(({ rule }) => rule.name)
    }
    expect(rulesFor('1.2')).toEqual(['tagged'])
    expect(rulesFor(null)).toEqual(['all'])
  })

  it('refuses what is not a name', () => {
    expect(() => writtenName('nobody')).toThrow(NameError)
  })

  it('never shows two values of one attribute as one', () => {
    const [[, miss] = []] = checked('CN=a,CN=b,O=Acme\\, Inc.', 'other/app.jar')
    expect(miss).toBe('release missed: CN must be "release.acme.example" and is "a" and "b"')
  })
})

describe('the rule for a file', () => {
  it.each([
    ['dist/a', 'pe', 'programs'],
    ['dist/a', 'jar', 'dist'],
    ['dist/a', null, 'dist'],
    ['lib/a', 'jar', 'libraries'],
    ['lib/a', 'apk', 'libraries'],
    ['lib/a', 'pe', undefined],
    ['lib/a', null, undefined],
    ['lib/a.jar', 'jar', 'late'],
  ] as const)('%s of the format %s is %s', (path, format, name) => {
    expect(ruleFor(policy, reading({ path, format }))?.name).toBe(name)
  })
})

describe('the nearest miss', () => {
  it('is none where no entry names a subject, or the entry is met', () => {
    const entries = (...names: readonly string[]) => names.flatMap((name) => policy.signers.get(name) ?? [])
    expect(nearestMiss(entries('pinned', 'ci'), proof())).toBeNull()
    expect(nearestMiss([], proof())).toBeNull()
    expect(nearestMiss(entries('release'), proof())).toBeNull()
    expect(nearestMiss(entries('release'), proof({ leaf: null }))).toBeNull()
    expect(nearestMiss(entries('team', 'exact'), proof({ routes: [route({ basis: { pin: 'x' } })] }))).toBe(
      'the nearest entry is `exact`: it has another C, and it has another O, and it is not proven under the anchor `acme`',
    )
  })
})
