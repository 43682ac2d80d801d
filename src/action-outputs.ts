import type { OutputName } from './config/options.js'
import type { Report, ReportFile, ReportImage, ReportSignature, ReportSubject } from './model/report.js'
import { json } from './report/escape.js'
import { signerName } from './report/rows.js'

export interface Output {
  readonly name: OutputName
  readonly value: string
}

/** What later steps can read. */
export interface Outputs {
  readonly outputs: readonly Output[]
  /** So many subjects are in neither `images` nor `files`, for which there was no room. */
  readonly left: number
}

/**
 * UTF-16 units of each of the two lists: the outputs of a job may have 1 MiB in all, which GitHub counts as UTF-16, so
 * that both lists fit beside the others.
 */
export const LIST_LIMIT = 240 * 1024

/** What later steps can read. `written` are the paths of the files, '' for one that was not written. */
export function outputsOf(
  report: Report,
  written: { readonly [name in 'report-file' | 'sarif-file' | 'html-file']: string },
): Outputs {
  const { counts, result, subjects } = report
  const counted = (['subjects', 'verified', 'allowed', 'denied', 'unknown'] as const).map((name) => ({
    name,
    value: String(counts[name]),
  }))
  const images = listOf(subjects, (one) => (one.kind === 'image' ? imageOf(one) : null))
  const files = listOf(subjects, (one) => (one.kind === 'file' ? fileOf(one) : null))
  const outputs: readonly Output[] = [
    { name: 'result', value: result },
    ...counted,
    { name: 'images', value: images.value },
    { name: 'files', value: files.value },
    { name: 'report-file', value: written['report-file'] },
    { name: 'sarif-file', value: written['sarif-file'] },
    { name: 'html-file', value: written['html-file'] },
  ]
  return { outputs, left: images.left + files.left }
}

/** A JSON array of whole objects, in the order of the report; where not all fit, what is denied goes before the rest. */
function listOf(
  subjects: readonly ReportSubject[],
  objectOf: (subject: ReportSubject) => object | null,
): { readonly value: string; readonly left: number } {
  const all = subjects.flatMap((subject) => {
    const object = objectOf(subject)
    return object === null ? [] : [{ text: json(object, 0), isDenied: subject.decision === 'denied' }]
  })
  // Two brackets, and a comma after each.
  let room = LIST_LIMIT - 2
  const fitting = new Set<object>()
  for (const one of [...all.filter(({ isDenied }) => isDenied), ...all.filter(({ isDenied }) => !isDenied)]) {
    if (one.text.length + 1 > room) continue
    room -= one.text.length + 1
    fitting.add(one)
  }
  const kept = all.filter((one) => fitting.has(one))
  return { value: `[${kept.map(({ text }) => text).join()}]`, left: all.length - kept.length }
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

/** Each once, and only who is proven: a later step may decide by a name, and anybody can claim one. */
function signersIn(signatures: readonly ReportSignature[]): readonly string[] {
  const proven = signatures.filter(({ state }) => state === 'verified')
  return [...new Set(proven.flatMap(({ signer }) => (signer === null ? [] : [signerName(signer)])))]
}
