import type { Attestation } from '../model/image.js'
import type { ProposedVerdict, ReportAttestation, ReportFile, ReportImage, ReportPlatform } from '../model/report.js'
import type { Note } from '../model/signature.js'
import type { Mention } from '../model/subject.js'
import type { Finding, RunFinding } from '../model/verdict.js'
import { savedSignature, type SavedSignature } from './saved-signature.js'
import type { Shape } from './shape.js'
import {
  amount,
  digest,
  flag,
  list,
  memberOf,
  moment,
  nullable,
  object,
  oneOf,
  position,
  sha256,
  text,
  words,
} from './shape.js'
import { unions } from './unions.js'

export type SavedSubject = SavedFile | SavedImage

/** What of a subject is read into something else than its JSON. */
interface Read {
  readonly provenUntil: Date | null
  readonly signatures: readonly SavedSignature[]
  readonly obstacle: Note | null
  readonly notes: readonly Note[]
}

export type SavedFile = Omit<ReportFile, keyof Read> & Read

export type SavedImage = Omit<ReportImage, keyof Read | 'platforms' | 'attestations' | 'gaps'> &
  Read & {
    readonly platforms: readonly SavedPlatform[]
    readonly attestations: readonly SavedAttestation[]
    readonly gaps: readonly Note[]
  }

export type SavedPlatform = Omit<ReportPlatform, 'signatures' | 'attestations' | 'gaps' | 'notes'> & {
  readonly signatures: readonly SavedSignature[]
  readonly attestations: readonly SavedAttestation[]
  readonly gaps: readonly Note[]
  readonly notes: readonly Note[]
}

export type SavedAttestation = Omit<ReportAttestation, 'signature'> & { readonly signature: SavedSignature | null }

const note = object<Note>({ code: oneOf(...unions.checkCode), message: text })

const savedFinding = object<Finding>({
  id: oneOf(...unions.finding),
  level: oneOf(...unions.level),
  code: oneOf(...unions.findingCode),
  message: text,
  remedy: nullable(text),
})

const savedMention = object<Mention>({
  file: words,
  line: position,
  column: position,
  endColumn: position,
  of: oneOf(...unions.mention),
})

const attestation = object<SavedAttestation>({
  kind: oneOf<Attestation['kind']>(...unions.attestation),
  predicateType: nullable(text),
  place: text,
  signature: nullable(savedSignature),
})

/** A finding of the run as a whole. */
export const savedRunFinding = object<RunFinding>({
  id: oneOf(...unions.finding),
  level: oneOf(...unions.level),
  code: oneOf(...unions.findingCode),
  message: text,
  remedy: nullable(text),
  mention: nullable(savedMention),
})

/** What is said of every subject. */
const judged = {
  root: words,
  mentions: list(savedMention),
  state: oneOf(...unions.state),
  decision: oneOf(...unions.decision),
  rule: nullable(words),
  proposed: nullable(
    object<ProposedVerdict>({
      state: oneOf(...unions.state),
      decision: oneOf(...unions.decision),
      rule: nullable(words),
    }),
  ),
  provenUntil: nullable(moment),
  signatures: list(savedSignature),
  findings: list(savedFinding),
  obstacle: nullable(note),
  notes: list(note),
} as const

const file = object<SavedFile>({
  kind: oneOf('file'),
  path: words,
  within: words,
  sha256: nullable(sha256),
  size: nullable(amount),
  format: nullable(oneOf(...unions.format)),
  ...judged,
  remnants: flag,
})

const platform = object<SavedPlatform>({
  platform: words,
  digest,
  mediaType: text,
  artifactType: text,
  size: amount,
  state: oneOf(...unions.state),
  signatures: list(savedSignature),
  attestations: list(attestation),
  gaps: list(note),
  notes: list(note),
})

const image = object<SavedImage>({
  kind: oneOf('image'),
  reference: words,
  repository: words,
  tag: nullable(words),
  pinned: nullable(digest),
  digest: nullable(digest),
  mediaType: nullable(text),
  artifactType: nullable(text),
  size: nullable(amount),
  ...judged,
  attestations: list(attestation),
  platforms: list(platform),
  narrowed: list(words),
  gaps: list(note),
})

/** One subject of a saved report. */
export const savedSubject: Shape<SavedSubject> = (value, key) =>
  memberOf(value, 'kind') === 'image' ? image(value, key) : file(value, key)
