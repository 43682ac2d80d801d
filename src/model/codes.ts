import type { Code } from './codes/code.js'
import { discoveryCodes } from './codes/discovery.js'
import { findCodes } from './codes/find.js'
import { imageCodes } from './codes/image.js'
import { intactCodes } from './codes/intact.js'
import { notationCodes } from './codes/notation.js'
import { policyCodes } from './codes/policy.js'
import { proofCodes } from './codes/proof.js'
import { registryCodes } from './codes/registry.js'
import { revocationCodes } from './codes/revocation.js'
import { timeCodes } from './codes/time.js'

/** The code of a check, or of a subject that could not be read. */
export type CheckCode =
  | keyof typeof intactCodes
  | keyof typeof imageCodes
  | keyof typeof discoveryCodes
  | keyof typeof findCodes
  | keyof typeof notationCodes
  | keyof typeof registryCodes
  | keyof typeof proofCodes
  | keyof typeof timeCodes
  | keyof typeof revocationCodes

/** The code of a finding: a check that did not pass, or what the policy says of it. */
export type FindingCode = CheckCode | keyof typeof policyCodes

/** The codes of checks, in the order of the checks. */
export const checkCodes: { readonly [code in CheckCode]: Code } = {
  ...intactCodes,
  ...imageCodes,
  ...discoveryCodes,
  ...findCodes,
  ...notationCodes,
  ...registryCodes,
  ...proofCodes,
  ...timeCodes,
  ...revocationCodes,
}

/** Every code that a report can hold: a closed union. docs/codes.md is made of this table. */
export const codes: { readonly [code in FindingCode]: Code } = { ...checkCodes, ...policyCodes }
