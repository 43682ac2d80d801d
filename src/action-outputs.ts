import type { OutputName } from './config/options.js'
import type { Report, ReportSubject } from './model/report.js'
import { json } from './report/escape.js'

export interface Output {
  readonly name: OutputName
  readonly value: string
}

/** What later steps can read. `written` are the paths of the files, '' for one that was not written. */
export function outputsOf(
  report: Report,
  written: { readonly 'report-file': string; readonly 'sarif-file': string },
): readonly Output[] {
  const { counts, result, subjects } = report
  const counted = (['subjects', 'verified', 'allowed', 'denied', 'unknown'] as const).map((name) => ({
    name,
    value: String(counts[name]),
  }))
  return [
    { name: 'result', value: result },
    ...counted,
    { name: 'images', value: '[]' },
    { name: 'files', value: json(subjects.map(fileOf), 0) },
    { name: 'report-file', value: written['report-file'] },
    { name: 'sarif-file', value: written['sarif-file'] },
  ]
}

function fileOf({ path, sha256, format, state, decision, rule, signatures }: ReportSubject): object {
  const signers = signatures.flatMap(({ signer }) => (signer === null ? [] : [signer.subject]))
  return { path, sha256, format, state, decision, rule, signers }
}
