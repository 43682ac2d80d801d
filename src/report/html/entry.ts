import type { ReportSignature, ReportSubject } from '../../model/report.js'
import { nameOf } from '../../model/subject.js'
import type { Decision, State } from '../../model/verdict.js'
import { clip } from '../escape.js'
import { rowsOf, signerName } from '../rows.js'

/** What the table says of a subject, in the order in which the page's script takes it. */
export type Entry = readonly [
  name: string,
  decision: Decision,
  state: State,
  signers: readonly string[],
  kind: ReportSubject['kind'],
  formats: readonly string[],
  rule: string,
  /** The first thing that was found. */
  said: string,
  /** What one may also look for: digests and classes of findings. */
  also: string,
]

/** Who is named in a cell; the proof has them all. */
const SIGNERS = 5

/** Code points of what was found, beside the name: two lines. */
const SAID = 200

export function entryOf(subject: ReportSubject): Entry {
  const { decision, state, kind, rule, findings } = subject
  const name = nameOf(subject)
  const rows = rowsOf(subject)
  const signers = [...new Set(rows.map(({ signature }) => signedBy(signature)))]
  const formats = [...new Set(rows.map(({ signature }) => signature.format))]
  const own = subject.kind === 'file' ? subject.format : null
  const digests = subject.kind === 'file' ? [subject.sha256] : [subject.digest, ...subject.platforms.map(digestOf)]
  return [
    clip(name),
    decision,
    state,
    signers.length > SIGNERS ? [...signers.slice(0, SIGNERS), `and ${signers.length - SIGNERS} more`] : signers,
    kind,
    formats.length === 0 && own !== null ? [own] : formats,
    clip(rule ?? ''),
    saidOf(findings[0]?.message ?? '', name),
    [...new Set([...digests.slice(0, SIGNERS), ...findings.map(({ id }) => id)])]
      .filter((one) => one !== null)
      .join(' '),
  ]
}

function digestOf({ digest }: { readonly digest: string }): string {
  return digest
}

/** A name is a fact only where it is proven. */
export function signedBy({ signer, state }: ReportSignature): string {
  if (signer === null) return 'not known'
  const name = clip(signerName(signer))
  return state === 'verified' ? name : `claims to be ${name}`
}

/** Beside the name of its subject, a message need not begin with it. */
function saidOf(message: string, name: string): string {
  const prefix = `${name}: `
  return clip(message.startsWith(prefix) ? message.slice(prefix.length) : message, SAID)
}

/** What a person has to look at first. */
const WEIGHT: { readonly [decision in Decision]: number } = { denied: 0, audited: 1, exempt: 2, listed: 3, allowed: 4 }

/** What is denied first, else in the order of the report: what has no room on the page is what matters least. */
export function inOrder(subjects: readonly ReportSubject[]): readonly ReportSubject[] {
  return [...subjects].sort((left, right) => WEIGHT[left.decision] - WEIGHT[right.decision])
}
