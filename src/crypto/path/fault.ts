import type { CheckCode } from '../../model/codes.js'

/** What one rule of a path found wrong. */
export interface PathFault {
  readonly code: CheckCode
  /** One sentence: which certificate, which rule, which section. */
  readonly message: string
}
