import { describe, expect, it } from '@jest/globals'
import { Failure } from '../../src/model/failure.js'
import type { ReportFile } from '../../src/model/report.js'
import { restore } from '../../src/report/restore.js'
import type { Proof } from '../../src/model/proof.js'
import { within } from '../../src/report/within.js'
import {
  acmeTime,
  reportJson,
  certificate,
  facts,
  mixedReport,
  report,
  runFinding,
  proof,
  signature,
  SHA256,
  signatureVerdict,
  unsigned,
  verdict,
} from '../support/verdicts.js'
import { filesIn, ofFile } from '../support/reported.js'

const saved = reportJson(mixedReport())

/** The saved report with one change. */
function changed(change: (made: Editable) => void): string {
  const made = JSON.parse(saved) as Editable
  change(made)
  return JSON.stringify(made)
}

interface Editable {
  [key: string]: unknown
  subjects: [EditableSubject, ...EditableSubject[]]
  revocation: Record<string, unknown>[]
  certificates: Record<string, unknown>
}
interface EditableSubject {
  [key: string]: unknown
  signatures: [EditableSignature, ...EditableSignature[]]
}
interface EditableSignature {
  [key: string]: unknown
  checks: { check: string; [key: string]: unknown }[]
  certificates: unknown[]
  times: Record<string, unknown>[]
}

function failureOf(text: string): Failure {
  try {
    restore(text, 'saved.json')
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('It was restored.')
}

function timeOf(made: Editable): Record<string, unknown> {
  return made.subjects[0].signatures[0].times[0] ?? {}
}

function revokedIn(made: Editable): Record<string, unknown> {
  return made.revocation[1] ?? {}
}

describe('restore', () => {
  it('gives back what was read, and only the checks that the content made', () => {
    const times = [acmeTime, { ...acmeTime, at: null, certificates: [], hasLeaf: false }]
    const stamped = signature({ times, statements: [{ about: 'program name', text: 'Tool' }] })
    const one = verdict({ signatures: [signatureVerdict({ proof: proof({ signature: stamped }) })] })
    const { readings } = restore(reportJson(report(facts(), [one])), 'saved.json')
    expect(readings).toEqual([
      { ...one.reading, subject: { ...one.reading.subject, location: 'dist/app.jar' }, signatures: [stamped] },
    ])
  })

  it('makes the same report again', () => {
    const made = mixedReport()
    const restored = restore(saved, 'saved.json')
    expect(restored.readings.map((reading) => within(ofFile(reading).subject, null))).toEqual(
      filesIn(made).map((one) => one.within),
    )
    const proofs = (index: number): readonly Proof[] =>
      ofFile(restored.readings[index]).signatures.map((one) => proof({ signature: one }))
    const again = report(
      {
        policy: null,
        scanned: restored.scanned,
        skipped: restored.skipped,
        findings: restored.findings,
        at: restored.at,
      },
      restored.readings.map((reading, index) => ({
        ...unsigned('x', { decision: 'listed' }),
        reading,
        signatures: proofs(index).map((one) => signatureVerdict({ proof: one })),
      })),
    )
    const read = ({
      path,
      root,
      within: name,
      sha256,
      size,
      format,
      mentions,
      obstacle,
      remnants,
      notes,
    }: ReportFile) => ({
      path,
      root,
      name,
      sha256,
      size,
      format,
      mentions,
      obstacle,
      remnants,
      notes,
    })
    expect(filesIn(again).map(read)).toEqual(filesIn(made).map(read))
    expect(again.scanned).toEqual(made.scanned)
    expect(again.counts.skipped).toBe(7)
    expect(again.at).toBe(made.at)
  })

  it('keeps what was said of the run, so that a run that was stopped stays one', () => {
    const findings = [runFinding({ id: 'SIG007' })]
    expect(restore(reportJson(report(facts({ findings }), [])), 'x').findings).toEqual(findings)
  })

  it('gives back what was found out of revocation', () => {
    const { answers } = restore(saved, 'x')
    expect(answers.map(({ standing }) => standing)).toEqual([
      { kind: 'good', source: 'ocsp' },
      {
        ...{ kind: 'revoked', source: 'crl', at: new Date('2026-10-01T00:00:00Z') },
        ...{ reason: 'superseded', invalidSince: null },
      },
    ])
  })

  it('gives the certificates back in their order', () => {
    const bag = [certificate('leaf'), certificate('hostile'), certificate('root')]
    const many = signature({ claim: { certificates: bag, hasLeaf: true, bareKey: null, algorithms: [] } })
    const made = report(facts(), [verdict({ signatures: [signatureVerdict({ proof: proof({ signature: many }) })] })])
    expect(ofFile(restore(reportJson(made), 'x').readings[0]).signatures[0]?.claim.certificates).toEqual(bag)
  })

  it.each<[name: string, text: string, message: string]>([
    ['no JSON', '{', 'It is not JSON.'],
    ['nothing', '', 'It is not JSON.'],
    ['deep nesting', '['.repeat(1_000_000), 'It is not JSON.'],
    ['deep nesting that ends', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'must be an object.'],
    ['a list', '[]', 'The whole text must be an object.'],
    ['null', 'null', 'The whole text must be an object.'],
    ['another version', changed((made) => (made['version'] = 2)), 'version must be one of 1.'],
    [
      'a tool of another name',
      changed((made) => (made['tool'] = { name: 'x', version: '1' })),
      'tool.name must be one of sigscan.',
    ],
    ['a key too many', changed((made) => (made['extra'] = 1)), 'extra is not a known key.'],
    [
      'a key of the prototype',
      saved.replace('"version": 1', '"version": 1, "__proto__": {}'),
      '__proto__ is not a known key.',
    ],
    ['a key too many below', changed((made) => (made.subjects[0]['x'] = 1)), 'subjects[0].x is not a known key.'],
    ['a missing key', changed((made) => delete made['counts']), 'counts must be an object.'],
    [
      'no list of subjects',
      changed((made) => ((made as Record<string, unknown>)['subjects'] = {})),
      'subjects must be a list.',
    ],
    [
      'an unknown state',
      changed((made) => (made.subjects[0]['state'] = 'fine')),
      'subjects[0].state must be one of verified, untrusted',
    ],
    [
      'an empty path',
      changed((made) => (made.subjects[0]['path'] = '')),
      'subjects[0].path must be a text that is not empty.',
    ],
    ['a path that is a number', changed((made) => (made.subjects[0]['path'] = 1)), 'subjects[0].path must be a text.'],
    [
      'a digest in capitals',
      changed((made) => (made.subjects[0]['sha256'] = 'AB'.repeat(32))),
      'subjects[0].sha256 must be a SHA-256',
    ],
    [
      'a negative size',
      changed((made) => (made.subjects[0]['size'] = -1)),
      'subjects[0].size must be a whole number from 0.',
    ],
    [
      'half a byte',
      changed((made) => (made.subjects[0]['size'] = 0.5)),
      'subjects[0].size must be a whole number from 0.',
    ],
    [
      'a line 0',
      changed((made) => (made.subjects[0]['mentions'] = [{ file: 'a', line: 0, column: 1 }])),
      'mentions[0].line must be a whole number from 1.',
    ],
    [
      'a truth that is a text',
      changed((made) => (made.subjects[0]['remnants'] = 'no')),
      'subjects[0].remnants must be true or false.',
    ],
    [
      'a date that is none',
      changed((made) => (made['at'] = '2026-02-30T00:00:00Z')),
      'at must be a date and time like',
    ],
    ['a date of words', changed((made) => (made['at'] = 'now')), 'at must be a date and time like'],
    [
      'a date in another zone',
      changed((made) => (made['at'] = '2026-11-22T10:00:00+01:00')),
      'at must be a date and time like',
    ],
    [
      'an identity that is a text',
      changed((made) => ((made.subjects[0].signatures[0]['signer'] as Record<string, unknown>)['identity'] = 'x')),
      'signer.identity must be an object.',
    ],
    [
      'an unknown code',
      changed((made) => ((made.subjects[0].signatures[0].checks[0] ?? { check: '' })['code'] = 'fine')),
      'checks[0].code must be one of',
    ],
    [
      'a missing check',
      changed((made) => made.subjects[0].signatures[0].checks.splice(2, 1)),
      'signatures[0].checks must be a list with the check coverage.',
    ],
    [
      'a check of who instead of what',
      changed((made) => made.subjects[0].signatures[0].checks.splice(0, 1)),
      'signatures[0].checks must be a list with the check integrity.',
    ],
    [
      'a certificate that is not there',
      changed((made) => (made.certificates = {})),
      'subjects[0].signatures[0].certificates[0] must be a certificate that the report holds.',
    ],
    [
      'another certificate',
      changed((made) => (made.certificates[Object.keys(made.certificates)[0] ?? ''] = 'MAA=')),
      'must be the certificate of that SHA-256, and is that of',
    ],
    [
      'a certificate that is no base64',
      changed((made) => (made.certificates[Object.keys(made.certificates)[0] ?? ''] = '****')),
      'must be base64.',
    ],
    [
      'a certificate in another base64',
      changed((made) => (made.certificates[Object.keys(made.certificates)[0] ?? ''] = 'MAB=')),
      'must be base64.',
    ],
    [
      'a leaf without certificates',
      changed((made) => (made.subjects[0].signatures[0].certificates = [])),
      'signatures[0].hasLeaf must be false, for there is no certificate.',
    ],
    [
      'a timestamp to the second',
      changed((made) => (timeOf(made)['at'] = '2026-11-01T00:00:00Z')),
      'times[0].at must be a date and time like 2026-11-22T10:00:00.000Z.',
    ],
    ['a timestamp of words', changed((made) => (timeOf(made)['at'] = 'now')), 'times[0].at must be a date and time'],
    [
      'a timestamp of which nothing was checked',
      changed((made) => (timeOf(made)['checks'] = [])),
      'times[0].checks must be a list with a check.',
    ],
    [
      'a timestamp whose certificate is not there',
      changed((made) => (timeOf(made)['certificates'] = [SHA256])),
      'times[0].certificates[0] must be a certificate that the report holds.',
    ],
    [
      'a timestamp with a leaf without certificates',
      changed((made) => (timeOf(made)['certificates'] = [])),
      'times[0].hasLeaf must be false, for there is no certificate.',
    ],
    [
      'a revocation without a moment',
      changed((made) => (revokedIn(made)['revokedAt'] = null)),
      'revocation[1].revokedAt must be a date and time, for it is revoked.',
    ],
    [
      'a revocation without a reason',
      changed((made) => (revokedIn(made)['reason'] = null)),
      'revocation[1].reason must be a reason, for it is revoked.',
    ],
  ])('refuses %s', (_, text, message) => {
    const failure = failureOf(text)
    expect(failure.code).toBe('report')
    expect(failure.remedy).toBe('Make the report again, with this version of sigscan.')
    expect(failure.message).toContain('The report saved.json cannot be used: ')
    expect(failure.message).toContain(message)
  })
})
