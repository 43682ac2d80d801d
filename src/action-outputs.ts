import type { OutputName } from './config/options.js'
import type { Report, ReportFile, ReportImage, ReportSignature } from './model/report.js'
import { json } from './report/escape.js'
import { signerName } from './report/rows.js'

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
    {
      name: 'images',
      value: json(
        subjects.flatMap((one) => (one.kind === 'image' ? imageOf(one) : [])),
        0,
      ),
    },
    {
      name: 'files',
      value: json(
        subjects.flatMap((one) => (one.kind === 'file' ? fileOf(one) : [])),
        0,
      ),
    },
    { name: 'report-file', value: written['report-file'] },
    { name: 'sarif-file', value: written['sarif-file'] },
  ]
}

function fileOf({ path, sha256, format, state, decision, rule, signatures }: ReportFile): object {
  return { path, sha256, format, state, decision, rule, signers: signersIn(signatures) }
}

function imageOf({ reference, digest, state, decision, rule, signatures, platforms }: ReportImage): object {
  const of = platforms.map((one) => ({
    platform: one.platform,
    digest: one.digest,
    state: one.state,
    signers: signersIn(one.signatures),
  }))
  return { reference, digest, state, decision, rule, signers: signersIn(signatures), platforms: of }
}

function signersIn(signatures: readonly ReportSignature[]): readonly string[] {
  return signatures.flatMap(({ signer }) => (signer === null ? [] : [signerName(signer)]))
}
