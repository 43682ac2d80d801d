import type { Check } from '../model/check.js'
import type { Signature, TimeClaim } from '../model/signature.js'
import type { SavedSignature, SavedTime } from './saved-signature.js'
import { refuse } from './shape.js'

/** DER by SHA-256. */
export type Certificates = ReadonlyMap<string, Uint8Array>

/** The signature as its format module found it. Throws ShapeError. */
export function restoreSignature(saved: SavedSignature, certificates: Certificates, key: string): Signature {
  const { format, role, place, hasLeaf, bareKey, algorithms, statements, terms } = saved
  const bag = bagOf(saved, certificates, key)
  const times = saved.times.map((time, index) => claimedTime(time, certificates, `${key}.times[${index}]`))
  const intact = saved.checks.filter(isIntact)
  for (const name of INTACT) {
    if (!intact.some(({ check }) => check === name)) refuse(`${key}.checks`, `a list with the check ${name}`)
  }
  const claim = { certificates: bag, hasLeaf, bareKey, algorithms }
  return { format, role, place, claim, times, statements, terms, intact }
}

function bagOf(
  { certificates: digests, hasLeaf }: Pick<SavedTime, 'certificates' | 'hasLeaf'>,
  certificates: Certificates,
  key: string,
): readonly Uint8Array[] {
  if (hasLeaf && digests.length === 0) refuse(`${key}.hasLeaf`, 'false, for there is no certificate')
  return digests.map(
    (sha256, index) =>
      certificates.get(sha256) ?? refuse(`${key}.certificates[${index}]`, 'a certificate that the report holds'),
  )
}

/** A timestamp of which nothing was checked must not pass for one that holds. */
function claimedTime(saved: SavedTime, certificates: Certificates, key: string): TimeClaim {
  const { kind, at, accuracy, hasLeaf, algorithms, checks } = saved
  if (checks.length === 0) refuse(`${key}.checks`, 'a list with a check')
  return { kind, at, accuracy, certificates: bagOf(saved, certificates, key), hasLeaf, algorithms, checks }
}

/** What only the content can tell; the other checks are made again. */
const INTACT: readonly Check['check'][] = ['integrity', 'signature', 'coverage']

function isIntact({ check }: Check): boolean {
  return INTACT.includes(check)
}
