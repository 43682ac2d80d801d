import type { Report } from '../../src/model/report.js'
import { nowhere, type Place } from '../../src/report/location.js'
import { sarifText, type SarifPlaces } from '../../src/report/sarif.js'

/** What the tests read of SARIF. */

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}
export interface Location {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[]
}
export interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [Location]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly suppressions?: readonly object[]
}
interface Rule {
  readonly id: string
  readonly properties: { readonly 'security-severity': string; readonly tags: readonly string[] }
}
export interface Run {
  readonly automationDetails: { readonly id: string }
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
  readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { message: { text: string } }[] }]
  readonly results: readonly Result[]
}

export const step: Place = { file: '.github/workflows/ci.yml', line: 12, column: 9, endColumn: 40 }
export const policyPlace: Place = { file: '.github/sigscan.yml', line: 1, column: 1, endColumn: 2 }

/** The one run of the SARIF of a report. */
export function runOf(made: Report, places: SarifPlaces = nowhere): Run {
  return (JSON.parse(sarifText(made, places)) as { runs: [Run] }).runs[0]
}

/** Its first result, which must be there. */
export function firstOf(run: Run): Result {
  const [result] = run.results
  if (result === undefined) throw new Error('There is no result.')
  return result
}
