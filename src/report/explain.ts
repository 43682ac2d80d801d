import type { Report, ReportAttestation, ReportFile, ReportImage, ReportNote, ReportSubject } from '../model/report.js'
import { nameOf, type Mention } from '../model/subject.js'
import type { Decision, Finding } from '../model/verdict.js'
import { painter, type Ink, type Paint } from './columns.js'
import { terminal } from './escape.js'
import { explainSignature, INK_OF_STATE } from './explain-signature.js'
import type { TableOptions } from './table.js'

/** The proof of every subject, check by check. Nothing is cut: it is what a person asked for. */
export function explainText(report: Report, { color }: TableOptions): string {
  const paint = painter(color)
  const { certificates } = report
  const subjects = report.subjects.map((subject) => explainSubject(subject, { certificates, paint }).join('\n'))
  const ofRun = report.findings.flatMap((finding) => [
    ...findingLines(finding, '', paint),
    ...(finding.mention === null ? [] : [`           at ${placed(finding.mention)}`]),
  ])
  return [...subjects, ...(ofRun.length === 0 ? [] : [ofRun.join('\n')])].map((part) => `${part}\n`).join('\n')
}

interface Sheet {
  readonly certificates: Report['certificates']
  readonly paint: Paint
}

function explainSubject(subject: ReportSubject, sheet: Sheet): readonly string[] {
  const { state, decision, rule, mentions, proposed, provenUntil, obstacle, notes } = subject
  const { certificates, paint } = sheet
  return [
    paint(terminal(nameOf(subject)), 'title'),
    `  state      ${paint(state, INK_OF_STATE[state])}`,
    `  decision   ${paint(decision, INK_OF_DECISION[decision])}${byRule(rule)}`,
    ...(proposed === null ? [] : [`  proposed   ${proposed.decision}${byRule(proposed.rule)}`]),
    ...(subject.kind === 'file' ? contentOfFile(subject) : contentOfImage(subject)),
    ...mentions.map((mention) => `  named at   ${placed(mention)}`),
    ...(provenUntil === null ? [] : [`  proven     until ${terminal(provenUntil)}`]),
    ...(obstacle === null ? [] : [`  obstacle   ${noted(obstacle)}`]),
    ...notes.map((note) => `  note       ${noted(note)}`),
    ...subject.signatures.flatMap((signature) => explainSignature(signature, decision, certificates, paint)),
    ...(subject.kind === 'file' ? [] : explainParts(subject, sheet)),
    ...subject.findings.flatMap((finding) => findingLines(finding, '  ', paint)),
  ]
}

function byRule(rule: string | null): string {
  return rule === null ? '' : ` by the rule ${terminal(rule)}`
}

function placed({ file, line, column }: Mention): string {
  return terminal(`${file}:${line}:${column}`)
}

function contentOfFile({ sha256, size, format }: ReportFile): readonly string[] {
  return [
    `  content    ${format ?? 'no format that can be signed'}, ${size === null ? 'not read' : `${size} bytes`}`,
    ...(sha256 === null ? [] : [`  sha256     ${terminal(sha256)}`]),
  ]
}

function contentOfImage({ digest, mediaType, artifactType, size, narrowed, gaps }: ReportImage): readonly string[] {
  if (digest === null || size === null) return ['  content    not read']
  const type = terminal([mediaType, artifactType].filter((part) => part !== null && part !== '').join(', '))
  return [
    `  content    ${type}, ${size} bytes`,
    `  digest     ${terminal(digest)}`,
    ...(narrowed.length === 0 ? [] : [`  only       ${terminal(narrowed.join(', '))}`]),
    ...gaps.map((gap) => `  gap        ${noted(gap)}`),
  ]
}

/** What is attested of the image, and its platforms with theirs. */
function explainParts({ attestations, platforms, decision }: ReportImage, sheet: Sheet): readonly string[] {
  const { certificates, paint } = sheet
  return [
    ...attestations.flatMap((one) => explainAttestation(one, decision, sheet)),
    ...platforms.flatMap((platform) => [
      `  ${paint('platform', 'heading')}   ${terminal(platform.platform)}`,
      `    state      ${paint(platform.state, INK_OF_STATE[platform.state])}`,
      `    digest     ${terminal(platform.digest)}`,
      ...platform.gaps.map((gap) => `    gap        ${noted(gap)}`),
      ...platform.notes.map((note) => `    note       ${noted(note)}`),
      ...platform.signatures.flatMap((one) => indented(explainSignature(one, decision, certificates, paint))),
      ...platform.attestations.flatMap((one) => indented(explainAttestation(one, decision, sheet))),
    ]),
  ]
}

function explainAttestation(
  { kind, predicateType, place, signature }: ReportAttestation,
  decision: Decision,
  { certificates, paint }: Sheet,
): readonly string[] {
  const heading = kind === 'sbom' ? 'materials' : 'statement'
  const type = predicateType === null ? 'of a type that cannot be read' : terminal(predicateType)
  return [
    `  ${paint(heading, 'heading')}  ${type} (${terminal(place)})`,
    ...(signature === null ? ['    signer     nobody'] : explainSignature(signature, decision, certificates, paint)),
  ]
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}

function noted({ code, message }: ReportNote): string {
  return terminal(`${message} (${code})`)
}

const INK_OF_DECISION: { readonly [decision in Decision]: Ink } = {
  allowed: 'good',
  denied: 'bad',
  exempt: 'doubt',
  audited: 'doubt',
  listed: 'faint',
}

function findingLines({ id, level, code, message, remedy }: Finding, indent: string, paint: Paint): readonly string[] {
  const ink = level === 'error' ? 'bad' : level === 'warning' ? 'doubt' : 'faint'
  return [
    `${indent}${paint(id, ink)}     ${terminal(message)} (${terminal(code)})`,
    ...(remedy === null ? [] : [`${indent}           ${terminal(remedy)}`]),
  ]
}
