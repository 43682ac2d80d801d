import type { Core, Judgement } from '../conformance-paths/judge.mjs'

/** A vector of PKITS, as it is written in vectors.json; files by their names, the anchor's certificate first. */
export interface Vector {
  readonly Name: string
  readonly CertPath: readonly string[]
  readonly CRLPath: readonly string[]
  readonly ShouldValidate: boolean
  readonly InitialPolicySet: readonly string[]
  readonly InitialPolicyMappingInhibit: boolean
  readonly InitialExplicitPolicy: boolean
  readonly InitialAnyPolicyInhibit: boolean
}

export interface Circumstances {
  /** The bytes of a file; `null`: there are no lists. */
  readonly read: (kind: 'certs' | 'crls', name: string) => Uint8Array | null
  readonly at: Date
}

export function judgeVector(vector: Vector, core: Core, circumstances: Circumstances): Judgement
