import type { FindingCode } from './codes.js'
import type { Mention } from './subject.js'

/** What was met while searching that is no subject, and must not be passed over in silence. */
export interface Remark {
  readonly code: FindingCode
  readonly level: 'warning' | 'note'
  /** One sentence that names the thing. */
  readonly message: string
  /** The line that it is about; `null`: none. */
  readonly mention: Mention | null
}
