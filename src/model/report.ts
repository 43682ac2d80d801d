import type { Check } from './check.js'
import type { Attestation } from './image.js'
import type { Identity, ProvenTime } from './proof.js'
import type { EvidenceSource, RevocationReason } from './revocation.js'
import type { FormatName, ImageFormatName, NotationTerms, SignatureRole, Statement, TimeClaim } from './signature.js'
import type { Mention } from './subject.js'
import type { Decision, Finding, RunFinding, State } from './verdict.js'

/** The one report. Every rendering is made of it, and it is what schemas/report.schema.json describes. JSON as it stands. */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: 'sigscan'; readonly version: string }
  /** ISO 8601, UTC. */
  readonly at: string
  readonly result: 'pass' | 'fail' | 'unknown' | 'inventory'
  readonly enforced: boolean
  readonly policy: { readonly source: string; readonly sha256: string } | null
  /** What the policy that the same change proposes would come to; it decides nothing. `null`: the change has none. */
  readonly proposed: ReportProposed | null
  /** What changed since an earlier report; `null`: none was given. */
  readonly baseline: ReportBaseline | null
  readonly scanned: ReportScanned
  readonly counts: ReportCounts
  readonly subjects: readonly ReportSubject[]
  /** What is to be said of the run as a whole: a rule that matches nothing, an exception that ended. */
  readonly findings: readonly RunFinding[]
  /** What was found out of revocation: each certificate under each issuer once. */
  readonly revocation: readonly ReportAnswer[]
  /** Base64 of the DER by SHA-256, each once. */
  readonly certificates: Readonly<Record<string, string>>
}

/** What was asked for. */
export interface ReportScanned {
  readonly command: 'fs' | 'scan' | 'repo' | 'image'
  /** Paths and patterns of files: what sigscan's own JSON calls `directories`. */
  readonly paths: readonly string[]
  /** References and registries: what it calls `name`. */
  readonly images: readonly string[]
}

export interface ReportCounts {
  readonly subjects: number
  readonly verified: number
  readonly untrusted: number
  readonly unsigned: number
  readonly unknown: number
  readonly invalid: number
  readonly allowed: number
  readonly denied: number
  readonly exempt: number
  readonly audited: number
  readonly listed: number
  readonly skipped: number
}

/** The policy that a pull request brings along. */
export interface ReportProposed {
  /** `.github/sigscan.yml@5a1f…`; the same as `policy.source` has for the one that decides. */
  readonly source: string
  /** Of the policy file; `null`: the change takes the policy away. */
  readonly sha256: string | null
  /** Why it cannot be used, in one sentence; `null`: it can. */
  readonly fault: string | null
  /** What the run would come to; `null` when it cannot be used. */
  readonly result: Report['result'] | null
}

/** What the proposed policy would say of a subject. */
export interface ProposedVerdict {
  readonly state: State
  readonly decision: Decision
  readonly rule: string | null
}

/** What differs from an earlier report. */
export interface ReportBaseline {
  /** The path of the earlier report. */
  readonly source: string
  /** When it was made: ISO 8601, UTC. */
  readonly at: string
  readonly changes: readonly ReportChange[]
}

/** `new-signer`: a signer proven now that the subject did not have. `lost-signature`: one that it had verified, and has no more. */
export interface ReportChange {
  readonly kind: 'new-signer' | 'lost-signature'
  /** The path or the reference. */
  readonly subject: string
  /** The signer's name, or the SHA-256 of its key. */
  readonly signer: string
}

export type ReportSubject = ReportFile | ReportImage

/** What is said of every subject. */
interface ReportedSubject {
  /** The PATH, the line or the operand under which it was found. */
  readonly root: string
  readonly mentions: readonly Mention[]
  readonly state: State
  readonly decision: Decision
  readonly rule: string | null
  /** What the policy that the same change proposes would say; `null`: there is none. */
  readonly proposed: ProposedVerdict | null
  /** ISO 8601, UTC. */
  readonly provenUntil: string | null
  readonly signatures: readonly ReportSignature[]
  readonly findings: readonly Finding[]
  /** Why the answer is not known, and what is worth saying; what `judge` needs to decide again. */
  readonly obstacle: ReportNote | null
  readonly notes: readonly ReportNote[]
}

export interface ReportNote {
  readonly code: string
  readonly message: string
}

export interface ReportFile extends ReportedSubject {
  readonly kind: 'file'
  readonly path: string
  /** Its path relative to the PATH: what sigscan's own JSON calls `path`. */
  readonly within: string
  /** Hex; `null` when it could not be read. */
  readonly sha256: string | null
  readonly size: number | null
  readonly format: FormatName | null
  readonly remnants: boolean
}

export interface ReportImage extends ReportedSubject {
  readonly kind: 'image'
  readonly reference: string
  /** Without tag and digest. */
  readonly repository: string
  readonly tag: string | null
  /** The digest that the reference pins. */
  readonly pinned: string | null
  /** What the reference was resolved to; `null` when it could not be, as the three below. */
  readonly digest: string | null
  readonly mediaType: string | null
  readonly artifactType: string | null
  readonly size: number | null
  readonly platforms: readonly ReportPlatform[]
  /** The platforms that were asked for, where not all were. */
  readonly narrowed: readonly string[]
  readonly attestations: readonly ReportAttestation[]
  /** The probes that failed: a signature may be where they looked. */
  readonly gaps: readonly ReportNote[]
}

/** An image that an index lists. */
export interface ReportPlatform {
  readonly platform: string
  readonly digest: string
  readonly mediaType: string
  readonly artifactType: string
  readonly size: number
  readonly state: State
  readonly signatures: readonly ReportSignature[]
  readonly attestations: readonly ReportAttestation[]
  readonly gaps: readonly ReportNote[]
  readonly notes: readonly ReportNote[]
}

/** A statement about an image: no signature of it. */
export interface ReportAttestation {
  readonly kind: Attestation['kind']
  readonly predicateType: string | null
  readonly place: string
  /** Who made it; `null`: nobody signed it. */
  readonly signature: ReportSignature | null
}

export interface ReportSignature {
  readonly format: FormatName | ImageFormatName
  readonly role: SignatureRole
  readonly place: string
  readonly state: State
  readonly allowed: boolean
  readonly entry: string | null
  readonly signer: ReportSigner | null
  readonly time: {
    readonly at: string
    readonly source: ProvenTime['source']
    readonly authority: string | null
  }
  readonly checks: readonly Check[]
  /** What the signature carries, so that it can be proven again: SHA-256 of each certificate in their order. */
  readonly certificates: readonly string[]
  /** Whether the first of them is the signer's. */
  readonly hasLeaf: boolean
  /** `null`: a certificate is claimed. `spki`: base64 of the key's DER; `null`: no key that was given made it. */
  readonly bareKey: { readonly spki: string | null; readonly hint: string | null } | null
  /** What Notation's signatures say beyond others. `expiry`: ISO 8601, UTC, to the millisecond. */
  readonly terms: { readonly scheme: NotationTerms['scheme']; readonly expiry: string | null } | null
  readonly algorithms: readonly {
    readonly use: 'digest' | 'signature'
    readonly hash: string
    readonly label: string
  }[]
  /** What each timestamp claims, and what in it holds. */
  readonly times: readonly ReportTime[]
  /** What it says for people; nothing decides by it. */
  readonly statements: readonly Statement[]
  /** Faults of form in the certificates of the path that were let pass, one sentence each. */
  readonly faults: readonly string[]
}

export interface ReportTime {
  readonly kind: TimeClaim['kind']
  /** ISO 8601, UTC, to the millisecond; `null` when it cannot be read. */
  readonly at: string | null
  /** Milliseconds. */
  readonly accuracy: number
  /** RFC 4514: the subject that its certificate names, proven or not; `null` when there is none. */
  readonly authority: string | null
  /** SHA-256 of each certificate in their order. */
  readonly certificates: readonly string[]
  readonly hasLeaf: boolean
  readonly algorithms: ReportSignature['algorithms']
  readonly checks: readonly Check[]
}

/** What an issuer said of a certificate. */
export interface ReportAnswer {
  /** SHA-256 of the certificate, hex. */
  readonly certificate: string
  /** SHA-256 of the SubjectPublicKeyInfo of who issued it, hex. */
  readonly issuer: string
  readonly status: 'good' | 'revoked'
  readonly source: EvidenceSource
  /** ISO 8601, UTC; `null` when it is good. */
  readonly revokedAt: string | null
  readonly reason: RevocationReason | null
  /** Since when it is said to have been unfit; `null`: not said. */
  readonly invalidSince: string | null
}

/** The signer as its certificate says, or a key that has none. */
export type ReportSigner = ReportHolder | ReportKey

export interface ReportKey {
  readonly subject: null
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly spkiSha256: string
}

/** Who holds a certificate. */
export interface ReportHolder {
  /** RFC 4514. */
  readonly subject: string
  readonly issuer: string
  readonly serialNumber: string
  readonly sha256: string
  readonly spkiSha256: string
  /** Every anchor of the policy that a path leads to. */
  readonly anchors: readonly string[]
  /** What a Sigstore CA wrote into the certificate. */
  readonly identity: Identity | null
  /** SHA-256 of each certificate, leaf first. */
  readonly chain: readonly string[]
}
