import type { Check } from '../model/check.js'
import type { Identity } from '../model/proof.js'
import type { ReportHolder, ReportKey, ReportSignature, ReportSigner, ReportTime } from '../model/report.js'
import type { AlgorithmUse, BareKey, NotationTerms, Statement } from '../model/signature.js'
import type { Shape } from './shape.js'
import {
  amount,
  base64,
  flag,
  instant,
  list,
  memberOf,
  moment,
  nothing,
  nullable,
  object,
  oneOf,
  sha256,
  text,
  words,
} from './shape.js'
import { unions } from './unions.js'

export type SavedSignature = Omit<ReportSignature, 'time' | 'times' | 'bareKey' | 'terms'> & {
  readonly time: Omit<ReportSignature['time'], 'at'> & { readonly at: Date }
  readonly times: readonly SavedTime[]
  readonly bareKey: BareKey | null
  readonly terms: NotationTerms | null
}

export type SavedTime = Omit<ReportTime, 'at'> & { readonly at: Date | null }

const check = object<Check>({
  check: oneOf(...unions.check),
  result: oneOf(...unions.checkResult),
  code: oneOf(...unions.checkCode),
  message: text,
})

const holder = object<ReportHolder>({
  subject: text,
  issuer: text,
  serialNumber: text,
  sha256,
  spkiSha256: sha256,
  anchors: list(words),
  identity: nullable(object<Identity>({ name: text, issuer: text })),
  chain: list(sha256),
})

const bareSigner = object<ReportKey>({ subject: nothing, spkiSha256: sha256 })

/** A key has no subject. */
const signer: Shape<ReportSigner> = (value, key) =>
  memberOf(value, 'subject') === null ? bareSigner(value, key) : holder(value, key)

const algorithms = list(object<AlgorithmUse>({ use: oneOf(...unions.algorithmUse), hash: words, label: text }))

/** One signature of a saved report. */
export const savedSignature = object<SavedSignature>({
  format: oneOf(...unions.anyFormat),
  role: oneOf(...unions.role),
  place: text,
  state: oneOf(...unions.state),
  allowed: flag,
  entry: nullable(words),
  signer: nullable(signer),
  time: object<SavedSignature['time']>({
    at: moment,
    source: oneOf(...unions.timeSource),
    authority: nullable(text),
  }),
  checks: list(check),
  certificates: list(sha256),
  hasLeaf: flag,
  bareKey: nullable(object<NonNullable<SavedSignature['bareKey']>>({ spki: nullable(base64), hint: nullable(text) })),
  terms: nullable(object<NotationTerms>({ scheme: oneOf(...unions.scheme), expiry: nullable(instant) })),
  algorithms,
  times: list(
    object<SavedTime>({
      kind: oneOf(...unions.timeKind),
      at: nullable(instant),
      accuracy: amount,
      authority: nullable(text),
      certificates: list(sha256),
      hasLeaf: flag,
      algorithms,
      checks: list(check),
    }),
  ),
  statements: list(object<Statement>({ about: oneOf(...unions.statement), text })),
  faults: list(text),
})
