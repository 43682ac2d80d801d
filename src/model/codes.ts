import type { Code } from './codes/code.js'
import { intactCodes } from './codes/intact.js'
import { policyCodes } from './codes/policy.js'
import { proofCodes } from './codes/proof.js'

/** The code of a check, or of a subject that could not be read. */
export type CheckCode = keyof typeof intactCodes | keyof typeof proofCodes

/** The code of a finding: a check that did not pass, or what the policy says of it. */
export type FindingCode = CheckCode | keyof typeof policyCodes

/** Every code that a report can hold: a closed union. docs/codes.md is made of this table. */
export const codes: { readonly [code in FindingCode]: Code } = { ...intactCodes, ...proofCodes, ...policyCodes }
