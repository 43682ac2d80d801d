import type { Report, ReportCounts, ReportSubject } from '../../src/model/report.js'
import { imageReport } from './image-report.js'
import { mixedReport } from './verdicts.js'

/** Files and images of every kind of answer, with what the change proposes and what changed. */
export function wholeReport(changes: Partial<Report> = {}): Report {
  const files = mixedReport()
  const images = imageReport()
  return {
    ...files,
    result: 'fail',
    scanned: { ...files.scanned, command: 'scan', images: images.scanned.images },
    counts: addUp(files.counts, images.counts),
    certificates: { ...files.certificates, ...images.certificates },
    subjects: [...files.subjects, ...images.subjects],
    proposed: { source: '.github/sigscan.yml@5a1f', sha256: 'cd'.repeat(32), fault: null, result: 'pass' },
    baseline: {
      source: 'earlier.json',
      at: '2026-11-01T00:00:00Z',
      changes: [
        { kind: 'new-signer', subject: 'dist/good.jar', signer: 'CN=Acme' },
        { kind: 'lost-signature', subject: 'dist/plain.jar', signer: 'CN=Acme' },
      ],
    },
    ...changes,
  }
}

function addUp(one: ReportCounts, other: ReportCounts): ReportCounts {
  const sums = Object.entries(one).map(([name, number]) => [name, Number(number) + other[name as keyof ReportCounts]])
  return Object.fromEntries(sums) as ReportCounts
}

/** The same answers over and over, each subject by a name of its own. */
export function longReport(count: number): Report {
  const report = wholeReport()
  const { subjects } = report
  const all = Array.from({ length: count }, (_, index) => subjects[index % subjects.length]).flatMap((one, index) =>
    one === undefined ? [] : [named(one, index)],
  )
  return { ...report, subjects: all, counts: { ...report.counts, subjects: count } }
}

function named(subject: ReportSubject, index: number): ReportSubject {
  const folder = `team-${index % 40}`
  if (subject.kind === 'file') return { ...subject, path: `${folder}/${index}-${subject.path}` }
  const repository = `ghcr.io/${folder}/app-${index % 7}`
  return { ...subject, repository, reference: `${repository}:1.${index}` }
}
