import type { ReportAttestation, ReportImage, ReportNote, ReportPlatform, ReportSubject } from '../../model/report.js'
import { nameOf, type Mention } from '../../model/subject.js'
import type { Finding } from '../../model/verdict.js'
import { clip } from '../escape.js'
import { quoted, tag, type Proof } from './markup.js'
import { proofOfSignature } from './proof-signature.js'
import { facts, many, type Certificates, type Fact } from './parts.js'

/** The whole proof of a subject: what was found, what is known of it, and each signature with its checks. */
export function proofOf(subject: ReportSubject, certificates: Certificates): Proof {
  const { findings, signatures } = subject
  return [
    'div',
    'whole',
    ...(findings.length === 0 ? [] : [['ul', 'findings', ...many(findings, findingItem, 'li')] as const]),
    facts(factsOf(subject)),
    ...(signatures.length === 0 ? [] : many(signatures, (one) => proofOfSignature(one, certificates), 'p')),
    ...(subject.kind === 'file' ? [] : partsOf(subject, certificates)),
  ]
}

/** A finding, with what mends it and the line that it is about. */
export function findingItem(finding: Finding, mention: Mention | null = null): Proof {
  const { id, level, code, message, remedy } = finding
  return [
    'li',
    level,
    ['b', '', id],
    ' ',
    clip(message, MESSAGE),
    ' ',
    ['span', 'faint', code],
    ...(remedy === null ? [] : [' ', ['em', '', clip(remedy, MESSAGE)] as const]),
    ...(mention === null ? [] : [' ', quoted(lineOf(mention))]),
  ]
}

/** Code points of a message: a paragraph; the report has it whole. */
const MESSAGE = 1_000

/** Code points of a name where it is shown whole: as long as a path of Linux may be (PATH_MAX), and longer than a reference. */
const WHOLE = 4_096

function lineOf({ file, line, column }: Mention): string {
  return `${clip(file)}:${line}:${column}`
}

function factsOf(subject: ReportSubject): readonly Fact[] {
  const { decision, state, rule, proposed, provenUntil, mentions, obstacle, notes } = subject
  const decided = rule === null ? [tag(decision)] : [tag(decision), ' by the rule ', quoted(clip(rule))]
  return [
    [subject.kind === 'file' ? 'File' : 'Image', [quoted(clip(nameOf(subject), WHOLE))]],
    ['State', [tag(state)]],
    ['Decision', decided],
    ...(proposed === null
      ? []
      : [['As proposed', [tag(proposed.state), ' ', tag(proposed.decision), ...byRule(proposed.rule)]] as const]),
    ...contentOf(subject),
    ...(provenUntil === null ? [] : [['Proven until', [provenUntil]] as const]),
    ...(mentions.length === 0 ? [] : [['Named at', many(mentions, (one) => quoted(lineOf(one)), 'span')] as const]),
    ...(obstacle === null ? [] : [['Obstacle', noted(obstacle)] as const]),
    ...notes.slice(0, NOTES).map((note) => ['Note', noted(note)] as const),
  ]
}

/** Notes that are read; each names something else that was odd. */
const NOTES = 50

function byRule(rule: string | null): readonly Proof[] {
  return rule === null ? [] : [' by the rule ', quoted(clip(rule))]
}

function contentOf(subject: ReportSubject): readonly Fact[] {
  if (subject.kind === 'file') {
    const { format, size, sha256 } = subject
    const read = size === null ? 'not read' : bytes(size)
    return [
      ['Content', [`${format ?? 'no format that can be signed'}, ${read}`]],
      ...(sha256 === null ? [] : [['SHA-256', [quoted(sha256)]] as const]),
    ]
  }
  const { digest, pinned, mediaType, artifactType, size, narrowed, gaps } = subject
  const types = [mediaType, artifactType].filter((type) => type !== null && type !== '').join(', ')
  return [
    ['Content', digest === null || size === null ? ['not read'] : [quoted(clip(types)), ` ${bytes(size)}`]],
    ...(digest === null ? [] : [['Digest', [quoted(digest)]] as const]),
    ...(pinned === null || pinned === digest ? [] : [['Pinned', [quoted(pinned)]] as const]),
    ...(narrowed.length === 0 ? [] : [['Only', [quoted(clip(narrowed.join(', ')))]] as const]),
    ...gaps.slice(0, NOTES).map((gap) => ['Gap', noted(gap)] as const),
  ]
}

function bytes(size: number): string {
  return `${size.toLocaleString('en')} ${size === 1 ? 'byte' : 'bytes'}`
}

function noted({ code, message }: ReportNote): readonly Proof[] {
  return [clip(message, MESSAGE), ' ', ['span', 'faint', code]]
}

/** What is attested of an image, and its platforms with theirs. */
function partsOf({ attestations, platforms }: ReportImage, certificates: Certificates): readonly Proof[] {
  return [
    ...many(attestations, (one) => proofOfAttestation(one, certificates), 'p'),
    ...many(platforms, (one) => proofOfPlatform(one, certificates), 'p'),
  ]
}

function proofOfPlatform(platform: ReportPlatform, certificates: Certificates): Proof {
  const { state, digest, size, gaps, notes, signatures, attestations } = platform
  return [
    'div',
    'part',
    ['h3', '', 'Platform ', quoted(clip(platform.platform)), ' ', tag(state)],
    facts([
      ['Digest', [quoted(digest), ` ${bytes(size)}`]],
      ...gaps.slice(0, NOTES).map((gap) => ['Gap', noted(gap)] as const),
      ...notes.slice(0, NOTES).map((note) => ['Note', noted(note)] as const),
    ]),
    ...many(signatures, (one) => proofOfSignature(one, certificates), 'p'),
    ...many(attestations, (one) => proofOfAttestation(one, certificates), 'p'),
  ]
}

function proofOfAttestation(
  { kind, predicateType, place, signature }: ReportAttestation,
  certificates: Certificates,
): Proof {
  const type = predicateType === null ? 'of a type that cannot be read' : quoted(clip(predicateType))
  return [
    'div',
    'part',
    ['h3', '', kind === 'sbom' ? 'Bill of materials ' : 'Statement ', type, ' in ', quoted(clip(place))],
    signature === null ? ['p', '', 'Nobody signed it.'] : proofOfSignature(signature, certificates),
  ]
}
