import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { annotationsOf } from '../../src/report/annotations.js'
import { explainText } from '../../src/report/explain.js'
import { sigscanJson } from '../../src/report/json.js'
import { nowhere } from '../../src/report/location.js'
import { outcomeOf } from '../../src/report/outcome.js'
import { pemText } from '../../src/report/pem.js'
import { restore } from '../../src/report/restore.js'
import { sarifText } from '../../src/report/sarif.js'
import { reportSchema } from '../../src/report/schema.js'
import { summaryMarkdown } from '../../src/report/summary.js'
import { prettyTable, wideTable } from '../../src/report/table.js'
import { HOSTILE, poisoned } from '../support/hostile.js'
import {
  digestOfImage,
  digestOfPlatform,
  imageReading,
  imageReport,
  imageSignature,
  imageSubject,
  imageVerdict,
  proofOf,
  spki,
  spkiSha256,
  unreadReading,
  unsignedReading,
  wholeReading,
} from '../support/image-report.js'
import { imagesIn } from '../support/reported.js'
import { facts, report, reportJson, verdict } from '../support/verdicts.js'

const ajv = new Ajv2020({ allErrors: true, strictRequired: true })
formats.default(ajv)
const validate = ajv.compile(reportSchema())

const made = imageReport()
const saved = reportJson(made)

interface Row {
  readonly path: string
  readonly digest: string
  readonly thumbprints: string
  readonly subjectname: string
  readonly platform: string
  readonly keysha256: string
}

describe('the report of images', () => {
  it('is what its schema describes', () => {
    validate(JSON.parse(saved))
    expect(validate.errors).toBeNull()
  })

  it('has the image, its signatures, platforms, statements and gaps', () => {
    const [whole] = imagesIn(made)
    expect(whole).toMatchObject({
      kind: 'image',
      repository: 'ghcr.io/acme/app',
      tag: '1.2',
      pinned: digestOfImage,
      digest: digestOfImage,
      size: 400,
      narrowed: ['linux/amd64'],
      gaps: [{ code: 'registry-throttled' }],
      notes: [{ code: 'thumbprint-mismatch' }],
      attestations: [
        { kind: 'attestation', signature: { signer: { identity: null } } },
        { kind: 'sbom', predicateType: null, signature: null },
      ],
      platforms: [{ platform: 'linux/amd64', digest: digestOfPlatform, signatures: [{ format: 'cosign' }] }],
    })
    expect(
      whole?.signatures.map(({ format, signer, bareKey, terms }) => [format, signer?.spkiSha256, bareKey, terms]),
    ).toEqual([
      ['cosign', expect.stringMatching(/^[0-9a-f]{64}$/), null, null],
      ['cosign', spkiSha256, { spki: spki.toString('base64'), hint: 'a hint' }, null],
      ['cosign', undefined, { spki: null, hint: 'a hint' }, null],
      ['notation', expect.any(String), null, { scheme: 'notary.x509', expiry: '2027-01-01T00:00:00.000Z' }],
    ])
  })

  it('is nothing but nulls where the image could not be read', () => {
    const last = imagesIn(made).at(-1)
    expect(last).toMatchObject({ digest: null, mediaType: null, artifactType: null, size: null, state: 'unknown' })
  })

  it('gives back what was read, so that it can be judged again', () => {
    expect(restore(saved, 'x').readings).toEqual([wholeReading, unsignedReading, unreadReading])
  })

  it('keeps the revocation answers of what platforms and statements are signed by', () => {
    const certificate = 'cd'.repeat(32)
    const standing = { kind: 'good', source: 'ocsp' } as const
    const reading = imageReading(imageSubject('ghcr.io/acme/app', '1'), {
      attestations: [{ kind: 'attestation', predicateType: 'x', place: 'y', signature: imageSignature() }],
    })
    const { attestations, ...rest } = imageVerdict(reading)
    const answered = attestations.map(({ attestation, verdict: found }) => {
      if (found === null) throw new Error('It is signed.')
      const [first] = found.proof.routes
      const answers = [{ certificate, issuer: certificate, standing }]
      return { attestation, verdict: { ...found, proof: { ...found.proof, routes: [{ ...first, answers }] as const } } }
    })
    const { revocation } = report(facts(), [{ ...rest, attestations: answered }])
    expect(revocation).toMatchObject([{ certificate, status: 'good' }])
  })
})

describe('a saved report of images', () => {
  function refusal(change: (image: Record<string, unknown>) => void, index = 0): string {
    const changed = JSON.parse(saved) as { subjects: Record<string, unknown>[] }
    const subject = changed.subjects[index]
    if (subject === undefined) throw new Error('no such subject')
    change(subject)
    try {
      restore(JSON.stringify(changed), 'x')
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return 'it was taken'
  }

  it.each<[string, (image: Record<string, unknown>) => void, number, string]>([
    ['of another kind', (one) => (one['kind'] = 'disk'), 0, 'is not a known key'],
    ['with a digest that is none', (one) => (one['digest'] = 'sha256:xyz'), 0, 'digest must be a digest'],
    ['with half of a manifest', (one) => (one['size'] = null), 0, 'or with none of them'],
    ['with signatures of what was not read', nullManifest, 0, 'something of the image was read'],
    ['that was not read for no reason', (one) => (one['obstacle'] = null), 2, 'a reason why'],
    ['with a key that has a subject and nothing else', keyWithSubject, 0, 'signer'],
    ['with a scheme that nobody knows', otherScheme, 0, 'terms.scheme'],
    ['with an unknown key in a platform', otherPlatform, 0, 'is not a known key'],
    ['with a signature of a statement that was not checked', uncheckedStatement, 0, 'attestations[0].signature.checks'],
  ])('is refused %s', (_what, change, index, message) => {
    expect(refusal(change, index)).toContain(message)
  })

  function nullManifest(one: Record<string, unknown>): void {
    for (const key of ['digest', 'mediaType', 'artifactType', 'size']) one[key] = null
  }

  function signatureOf(one: Record<string, unknown>, index: number): Record<string, unknown> {
    return (one['signatures'] as Record<string, unknown>[])[index] ?? {}
  }

  function keyWithSubject(one: Record<string, unknown>): void {
    signatureOf(one, 1)['signer'] = { subject: 'CN=x', spkiSha256 }
  }

  function otherScheme(one: Record<string, unknown>): void {
    signatureOf(one, 3)['terms'] = { scheme: 'other', expiry: null }
  }

  function otherPlatform(one: Record<string, unknown>): void {
    const [platform] = one['platforms'] as Record<string, unknown>[]
    if (platform !== undefined) platform['stranger'] = 1
  }

  function uncheckedStatement(one: Record<string, unknown>): void {
    const [statement] = one['attestations'] as { signature: Record<string, unknown> }[]
    if (statement !== undefined) statement.signature['checks'] = []
  }
})

describe("sigscan's own JSON of a registry", () => {
  const { registry, name, ...others } = JSON.parse(sigscanJson(made)) as {
    registry: { signatures: Row[] }
    name: string
  }
  const rows = registry.signatures

  it('has a row for each signature, those of platforms included and those of statements not', () => {
    expect([name, others]).toEqual(['ghcr.io/acme,localhost:5000', {}])
    expect(rows.map(({ digest, platform }) => [digest, platform])).toEqual([
      ...Array.from({ length: 4 }, () => [digestOfImage, '']),
      [digestOfPlatform, 'linux/amd64'],
    ])
  })

  it('keeps the keys of the original, in its order and its meaning', () => {
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(['path', 'digest', 'thumbprints', 'subjectname'])
    expect(rows[0]?.path).toBe(`acme/app:1.2@${digestOfImage}`)
    expect(rows.map(({ thumbprints }) => thumbprints)).toEqual(['', '', '', '"aa","bb"', ''])
    expect(rows.map(({ subjectname }) => subjectname).slice(1, 3)).toEqual(['Unknown KeyPair', 'Unknown KeyPair'])
    expect(rows.map(({ keysha256 }) => keysha256).slice(1, 3)).toEqual([spkiSha256, ''])
  })

  it('has the keys of both where files were looked at too', () => {
    const both = report(facts({ scanned: { command: 'scan', paths: ['dist'], images: ['ghcr.io/acme/app'] } }), [
      imageVerdict(unsignedReading),
      verdict(),
    ])
    expect(Object.keys(JSON.parse(sigscanJson(both)) as object)).toEqual([
      'registry',
      'name',
      'filesystem',
      'directories',
    ])
    expect(prettyTable(both, { color: false }).split('\n')).toEqual([
      'ghcr.io/acme/app',
      'dist',
      expect.stringMatching(/^Path +Digest +Signer +CounterSigner$/),
      expect.stringContaining('app.jar'),
      'Found 1 signatures out of 2 entries',
      '',
    ])
  })
})

describe("sigscan's own table of a registry", () => {
  it('has its columns, and says in the one of the family whether the signature holds', () => {
    const lines = prettyTable(made, { color: false }).split('\n')
    expect(lines[1]).toMatch(/^Path +Digest +NotaryV2 +Sigstore\/cosign$/)
    expect(lines.slice(2, 7).map((line) => line.split(/ {2,}/).slice(2))).toEqual([
      ['-', expect.any(String)],
      ['-', expect.any(String)],
      ['-', expect.any(String)],
      [expect.stringMatching(/^[a-z]+$/), '-'],
      ['-', expect.any(String)],
    ])
    expect(lines.at(-2)).toBe('Found 5 signatures out of 3 entries')
  })

  it('has signer and platform in the wide one', () => {
    const wide = wideTable(made, { color: false })
    expect(wide).toContain(`key ${spkiSha256}`)
    expect(wide).toMatch(/linux\/amd64/)
  })
})

describe('renderings of images', () => {
  it('count images as what they are', () => {
    expect(outcomeOf(made)).toContain('3 images looked at')
    const both = report(facts({ policy: null }), [imageVerdict(unsignedReading), verdict()])
    expect(outcomeOf(both)).toContain('1 image and 1 file looked at')
    expect(outcomeOf(imageReport([]))).toContain('0 images looked at')
    expect(outcomeOf(report(facts({ policy: null }), []))).toContain('0 files looked at')
  })

  it('explain platform, statement, key, terms and gap', () => {
    const text = explainText(made, { color: false })
    for (const part of [
      'digest     sha256:1a',
      'only       linux/amd64',
      'gap        GET https://ghcr.io/v2/: status 429. (registry-throttled)',
      `key        ${spkiSha256}`,
      'hint       a hint',
      'not known: no key that was given made it',
      'scheme     notary.x509',
      'expiry     2027-01-01T00:00:00.000Z',
      'platform   linux/amd64',
      'statement  https://slsa.dev/provenance/v1 (sha256-1a.att, layer 1)',
      'materials  of a type that cannot be read',
      'signer     nobody',
      'content    not read',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('hold the certificates of whoever signed statements and platforms', () => {
    const alone = imageReading(imageSubject('ghcr.io/acme/app', '1'), {
      attestations: [{ kind: 'attestation', predicateType: 'x', place: 'y', signature: imageSignature() }],
    })
    expect(pemText(imageReport([alone]))).toContain('BEGIN CERTIFICATE')
    expect(pemText(imageReport([unsignedReading]))).toBe('')
  })

  it('say the identity where a certificate has no subject', () => {
    const identity = { name: 'https://github.com/acme/app', issuer: 'https://token.example' }
    const reading = imageReading(imageSubject('ghcr.io/acme/app', '1'), { signatures: [imageSignature()] })
    const found = imageVerdict(reading)
    const signatures = found.signatures.map((one) => {
      const { signer } = proofOf(one.proof.signature)
      if (signer?.kind !== 'certificate') throw new Error('It has a certificate.')
      const nameless = { ...signer, subject: Buffer.from('3000', 'hex'), identity }
      return { ...one, proof: { ...one.proof, signer: nameless } }
    })
    const scanned = { command: 'image', paths: [], images: ['x'] } as const
    const nameless = report(facts({ policy: null, scanned }), [{ ...found, signatures }])
    expect(wideTable(nameless, { color: false })).toContain(identity.name)
    expect(explainText(nameless, { color: false })).toContain(`identity   ${identity.name}, says ${identity.issuer}`)
    expect(restore(reportJson(nameless), 'x').readings).toEqual([reading])
  })

  it('stand on the line that names the image', () => {
    const [annotation] = annotationsOf(made, nowhere)
    expect(annotation?.place).toEqual({ file: '.github/workflows/ci.yml', line: 12, column: 16, endColumn: 25 })
    const step = { file: '.github/workflows/x.yml', line: 1, column: 1, endColumn: 2 }
    const unread = annotationsOf(imageReport([unreadReading]), { step, policy: null })
    expect(unread.map(({ place }) => place)).toEqual([step])
  })

  it('name the image in SARIF without the digest that changes with each build', () => {
    const first = fingerprints(wholeReading)
    const pinned = `sha256:${'9f'.repeat(32)}`
    const moved = { ...wholeReading.subject, pinned, reference: `ghcr.io/acme/app:1.2@${pinned}` }
    expect(fingerprints({ ...wholeReading, subject: moved })).toEqual(first)
    const other = { ...wholeReading.subject, tag: null, reference: `ghcr.io/acme/app@${pinned}` }
    expect(fingerprints({ ...wholeReading, subject: other })).not.toEqual(first)
  })

  function fingerprints(reading: typeof wholeReading): readonly unknown[] {
    const log = JSON.parse(sarifText(imageReport([reading]), nowhere)) as {
      runs: { results: { partialFingerprints: unknown }[]; automationDetails: { id: string } }[]
    }
    expect(log.runs[0]?.automationDetails.id).toBe('sigscan/images/')
    return log.runs.flatMap(({ results }) => results.map((one) => one.partialFingerprints))
  }

  it('stay what they are whatever the names say', () => {
    for (const [, text] of HOSTILE) {
      const hostile = poisoned(made, text)
      for (const rendering of [
        summaryMarkdown(hostile, 1_000_000),
        explainText(hostile, { color: false }),
        wideTable(hostile, { color: false }),
      ]) {
        expect(rendering).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      }
    }
  })
})
