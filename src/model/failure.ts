/** Why a run cannot go on. Exit status 2: wrong usage or policy, nothing was decided. */
export type FailureCode =
  | 'usage'
  | 'unknown-option'
  | 'not-supported-yet'
  | 'empty-input'
  | 'nothing-to-enforce'
  | 'nothing-found'
  | 'artifacts'
  | 'event'
  | 'policy-source'
  | 'policy-missing'
  | 'policy-syntax'
  | 'policy-value'
  | 'pem'
  | 'report'
  | 'output'

/** Where in a file a failure stands. Lines and columns count from 1. */
export interface FailurePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Thrown where the run cannot go on: the message is one sentence that names the thing, the remedy says what mends it.
 * What is wrong with a subject is never thrown out of the pipeline: it is a value of the model.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly remedy: string | null
  readonly place: FailurePlace | null

  constructor(
    readonly code: FailureCode,
    message: string,
    details: { readonly remedy?: string; readonly place?: FailurePlace; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.remedy = details.remedy ?? null
    this.place = details.place ?? null
  }
}
