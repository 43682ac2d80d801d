import type { FindingCode } from './codes.js'
import type { Attestation, PlatformReading } from './image.js'
import type { Proof } from './proof.js'
import type { Reading } from './signature.js'
import type { Mention } from './subject.js'

/** Is it intact, and is the signer proven? docs/trust.md 2 defines each in one sentence. */
export type State = 'verified' | 'untrusted' | 'invalid' | 'unsigned' | 'unknown'

/** Is that allowed? */
export type Decision = 'allowed' | 'denied' | 'exempt' | 'audited' | 'listed'

/** The classes of findings: each is one SARIF rule. */
export type FindingId = 'SIG001' | 'SIG002' | 'SIG003' | 'SIG004' | 'SIG005' | 'SIG006' | 'SIG007' | 'SIG008'

export type FindingLevel = 'error' | 'warning' | 'note'

/** One thing that people should hear of. */
export interface Finding {
  readonly id: FindingId
  readonly level: FindingLevel
  readonly code: FindingCode
  readonly message: string
  readonly remedy: string | null
}

/** What is to be said of the run as a whole, or of a line that names no subject. */
export interface RunFinding extends Finding {
  /** The line that it is about; `null`: none. */
  readonly mention: Mention | null
}

/** The verdict on one signature of a subject. */
export interface SignatureVerdict {
  readonly proof: Proof
  readonly state: State
  readonly allowed: boolean
  /** `false`: it rests on SHA-1, and a stronger one of the same signer stands beside it (docs/trust.md 1.7). */
  readonly counted: boolean
  /** The name of the signer entry of the policy that it meets; `null` when none. */
  readonly entry: string | null
}

/** The verdict on one platform of an index. */
export interface PlatformVerdict {
  readonly reading: PlatformReading
  readonly state: State
  readonly signatures: readonly SignatureVerdict[]
  readonly attestations: readonly AttestationVerdict[]
}

/** What was made of an attestation. It counts only under a rule that names its predicate type. */
export interface AttestationVerdict {
  readonly attestation: Attestation
  /** `null`: nobody signed it. */
  readonly verdict: SignatureVerdict | null
}

/** The verdict on one subject. */
export interface Verdict {
  readonly reading: Reading
  readonly state: State
  readonly decision: Decision
  /** The rule of the policy that decided; `null` when none matched or nothing is enforced. */
  readonly rule: string | null
  readonly signatures: readonly SignatureVerdict[]
  /** Of the image or index itself; empty for a file, as the next one. */
  readonly attestations: readonly AttestationVerdict[]
  readonly platforms: readonly PlatformVerdict[]
  readonly findings: readonly Finding[]
  readonly provenUntil: Date | null
}
