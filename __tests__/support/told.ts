import type { Report, ReportBaseline, ReportProposed } from '../../src/model/report.js'
import type { Mention } from '../../src/model/subject.js'
import { imageReading, imageSubject, imageVerdict } from './image-report.js'
import { facts, finding, mention, mixedReport, report, runFinding } from './verdicts.js'

/** An image that these places name, and that is denied. */
export function namedImage(
  mentions: readonly Mention[],
  reference: readonly [string, string] = ['ghcr.io/acme/tool', '3'],
): Report {
  const reading = imageReading(imageSubject(...reference, { mentions }), {})
  const findings = [finding({ message: `${reference.join(':')} has no signature.`, remedy: null })]
  const scanned = { command: 'scan', paths: [], images: ['ghcr.io/acme/app'] } as const
  return report(facts({ scanned }), [{ ...imageVerdict(reading), decision: 'denied', findings }])
}

export const proposed: ReportProposed = {
  source: '.github/sigscan.yml@0f0f',
  sha256: 'cd'.repeat(32),
  fault: null,
  result: 'pass',
}

export const baseline: ReportBaseline = {
  source: 'last/report.json',
  at: '2026-11-20T10:00:00Z',
  changes: [
    { kind: 'new-signer', subject: 'dist/good.jar', signer: 'CN=stranger' },
    { kind: 'lost-signature', subject: 'dist/plain.jar', signer: 'CN=release' },
    { kind: 'new-signer', subject: 'dist/stranger.jar', signer: 'CN=other' },
  ],
}

/** The mixed report with all that can be told beside the verdicts: places, another policy, an earlier report. */
export function toldReport(): Report {
  const made = mixedReport()
  const mentions = [
    mention('compose.yaml', 3),
    mention('out/images.txt', 1, { of: 'output' }),
    ...Array.from({ length: 8 }, (_, index) => mention(`deploy/${index}.yaml`, index + 1)),
  ]
  const verdict = { state: 'verified', decision: 'allowed', rule: 'their files' } as const
  const remark = { level: 'warning', code: 'file-malformed', message: 'compose.yaml is no YAML.' } as const
  return {
    ...made,
    proposed,
    baseline,
    subjects: made.subjects.map((subject) => ({ ...subject, mentions, proposed: verdict })),
    findings: [
      ...made.findings,
      runFinding({ ...remark, id: 'SIG007', mention: mention('compose.yaml', 7) }),
      runFinding({ ...remark, id: 'SIG007', mention: mention('out/images.txt', 9, { of: 'output' }) }),
    ],
  }
}
