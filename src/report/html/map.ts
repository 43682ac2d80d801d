import { posix } from 'node:path'
import type { ReportSignature, ReportSubject } from '../../model/report.js'
import { nameOf } from '../../model/subject.js'
import type { State } from '../../model/verdict.js'
import { placeOfImage } from '../image-path.js'
import { rowsOf, signerName } from '../rows.js'

/** Who signed what: a registry, or the PATH of files; in it repositories or folders; in these those who signed. */
export interface Origin {
  readonly name: string
  readonly places: ReadonlyMap<string, Place>
}

/** A repository of the registry, or a folder. */
export interface Place {
  readonly name: string
  /** By what tells them apart. */
  readonly hands: ReadonlyMap<string, Hand>
}

/** A certificate or a key with the state of its signatures here; or none, with the state of what it did not sign. */
export interface Hand {
  readonly id: string
  readonly label: string
  /** SHA-256 of the certificate or of the key; `null`: nobody who is known. */
  readonly mark: string | null
  readonly state: State
  readonly subjects: readonly ReportSubject[]
}

interface OpenHand extends Hand {
  readonly subjects: ReportSubject[]
}

interface OpenPlace extends Place {
  readonly hands: Map<string, OpenHand>
}

interface OpenOrigin extends Origin {
  readonly places: Map<string, OpenPlace>
}

/** The map of a report, each part in the order in which it was met. */
export function originsOf(subjects: readonly ReportSubject[]): readonly Origin[] {
  const origins = new Map<string, OpenOrigin>()
  for (const subject of subjects) {
    const { origin, place } = whereOf(subject)
    const { places } = within(origins, origin, (): OpenOrigin => ({ name: origin, places: new Map() }))
    const { hands } = within(places, place, (): OpenPlace => ({ name: place, hands: new Map() }))
    for (const one of handsOf(subject)) {
      within(hands, one.id, (): OpenHand => ({ ...one, subjects: [] })).subjects.push(subject)
    }
  }
  return [...origins.values()]
}

function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function whereOf(subject: ReportSubject): { readonly origin: string; readonly place: string } {
  if (subject.kind === 'file') return { origin: subject.root, place: posix.dirname(nameOf(subject)) }
  const { registry, repository } = placeOfImage(subject)
  return { origin: registry, place: repository === '' ? registry : repository }
}

/** Each of those who signed it once for each state. */
function handsOf(subject: ReportSubject): readonly Omit<Hand, 'subjects'>[] {
  const signatures = rowsOf(subject).map(({ signature }) => signature)
  const hands = signatures.length === 0 ? [nobody(subject.state)] : signatures.map(handOf)
  return [...new Map(hands.map((hand) => [hand.id, hand])).values()]
}

function nobody(state: State): Omit<Hand, 'subjects'> {
  return { id: `${state} nobody`, label: state === 'unsigned' ? 'nobody' : 'not known', mark: null, state }
}

/** A name is a fact only where it is proven; a certificate is told from another of the same name. */
function handOf({ signer, state }: ReportSignature): Omit<Hand, 'subjects'> {
  if (signer === null) return { id: `${state} unknown`, label: 'somebody who is not known', mark: null, state }
  const mark = signer.subject === null ? signer.spkiSha256 : signer.sha256
  const name = signer.subject === null ? 'a key' : signerName(signer)
  return { id: `${state} ${mark}`, label: state === 'verified' ? name : `claims to be ${name}`, mark, state }
}
