import type { Check, CheckName } from '../../model/check.js'
import type { AlgorithmUse, ImageFormatName, Signature, Statement } from '../../model/signature.js'
import { notChecked } from '../checks.js'
import { isFault, type Fault } from './document.js'
import type { Candidate } from './model.js'
import { noClaim, verifyValue, type Signer, type SignerReading } from './signer.js'
import { readStamps, type Stamp } from './times.js'

/** What was signed, and by which value. */
export interface SealedBytes {
  readonly data: Uint8Array
  readonly value: Uint8Array
  /** What a timestamp may be of beside the value. */
  readonly alsoStamped: readonly Uint8Array[]
}

/** The parts of a signature as they were read. */
export interface Seal {
  readonly format: ImageFormatName
  readonly place: string
  /** Whether what was signed names the image. */
  readonly integrity: Check
  /** Or the check `signature` that says why the value cannot be checked. */
  readonly sealed: SealedBytes | Check
  readonly signer: Signer | Fault
  readonly stamps: readonly Stamp[]
  readonly statements: readonly Statement[]
}

/** Checks the value and the timestamps. What was signed is the digest, and nothing of the image is outside of that. */
export async function judgeSeal(
  { format, place, integrity, sealed, signer, stamps, statements }: Seal,
  { signed, keys, authorities }: Pick<Candidate, 'signed' | 'keys' | 'authorities'>,
): Promise<Signature> {
  const { claim, check } = verifySealed({ place, sealed, signer }, keys)
  const hash = signed.digest.startsWith('sha512:') ? 'SHA-512' : 'SHA-256'
  const digest: AlgorithmUse = { use: 'digest', hash, label: `${hash} digest of the image` }
  return {
    format,
    role: 'primary',
    place,
    claim: { ...claim, algorithms: [...claim.algorithms, digest] },
    times:
      'check' in sealed
        ? []
        : await readStamps(stamps, { stamped: [sealed.value, ...sealed.alsoStamped], authorities }),
    statements,
    terms: null,
    intact: [integrity, check, coverageOf(integrity, signed.digest, place)],
  }
}

function verifySealed(
  { place, sealed, signer }: Pick<Seal, 'place' | 'sealed' | 'signer'>,
  keys: Candidate['keys'],
): SignerReading {
  if ('check' in sealed) return { claim: noClaim, check: sealed }
  if (isFault(signer)) return { claim: noClaim, check: failedCheck('signature', signer) }
  return verifyValue({ place, data: sealed.data, value: sealed.value, signer }, keys)
}

/** A check that fails because a part of the signature cannot be read. */
export function failedCheck(check: CheckName, fault: Fault): Check {
  return { check, result: 'fail', ...fault }
}

function coverageOf(integrity: Check, digest: string, place: string): Check {
  if (integrity.result !== 'pass') return notChecked('coverage', place)
  const message = `The digest ${digest} covers everything in the image.`
  return { check: 'coverage', result: 'pass', code: 'names-this-image', message }
}

/** The check `integrity` of what was signed, where it names the image, and where it does not. */
export function namesThis(digest: string): Check {
  return { check: 'integrity', result: 'pass', code: 'names-this-image', message: `What was signed names ${digest}.` }
}

export function namesAnother(message: string): Check {
  return { check: 'integrity', result: 'fail', code: 'names-another-image', message }
}
