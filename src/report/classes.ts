import type { FindingId, FindingLevel } from '../model/verdict.js'

/** What a class of findings is, for people who have not read the documentation: one SARIF rule each. */
export interface FindingClass {
  readonly name: string
  /** A short sentence: what was found. */
  readonly title: string
  /** What it means for whoever uses the file or image. */
  readonly meaning: string
  /** What to do. */
  readonly help: string
  /** CVSS-like, `0.1` to `10.0`: GitHub says critical from 9.0, high from 7.0, medium from 4.0. */
  readonly severity: string
  readonly level: FindingLevel
  readonly precision: 'very-high' | 'high' | 'medium'
}

export const findingClasses: { readonly [id in FindingId]: FindingClass } = {
  SIG001: {
    name: 'Unsigned',
    title: 'A file or image has no signature.',
    meaning: 'A rule of the policy asks for a signature and there is none, so nobody can tell who made this.',
    help: 'Sign it before the step that scans it, or exempt it in the policy with a reason and an end.',
    severity: '7.5',
    level: 'error',
    precision: 'very-high',
  },
  SIG002: {
    name: 'InvalidSignature',
    title: 'A signature does not hold for the bytes of its file or image.',
    meaning:
      'It was changed after it was signed, or the signature is malformed or of another; no signer vouches for these bytes.',
    help: 'Do not use it. Find out what changed it after signing, build it again and sign it last.',
    severity: '9.8',
    level: 'error',
    precision: 'very-high',
  },
  SIG003: {
    name: 'SignerNotAllowed',
    title: 'A proven signer is not on the allow-list.',
    meaning: 'The signature holds and its signer is proven, and the policy does not let this signer sign this.',
    help: 'Find out who signed it. If this signer may, add it to the signers of the policy and to the rule.',
    severity: '8.5',
    level: 'error',
    precision: 'very-high',
  },
  SIG004: {
    name: 'SignerNotProven',
    title: 'A signature is intact and its signer is not proven.',
    meaning: 'Anybody can write any name into a certificate: no path to a trust anchor of the policy proves this one.',
    help: 'Sign with a certificate of a trusted authority, within its validity, or add the authority to the policy.',
    severity: '8.0',
    level: 'error',
    precision: 'very-high',
  },
  SIG005: {
    name: 'Coverage',
    title: 'A signature leaves out a part of its file or image.',
    meaning: 'Bytes that no signature covers can be anything: whoever added them needed no key.',
    help: 'Do not use it. Find out what added to it after signing, build it again and sign it last.',
    severity: '9.3',
    level: 'error',
    precision: 'very-high',
  },
  SIG006: {
    name: 'DigestChanged',
    title: 'A digest is not the one that was pinned.',
    meaning: 'What the name leads to now is not what was pinned: the content was replaced, or the tag was moved.',
    help: 'Find out who replaced it, and pin the new digest only when that is explained.',
    severity: '8.0',
    level: 'error',
    precision: 'very-high',
  },
  SIG007: {
    name: 'Unknown',
    title: 'It could not be told who signed a file or image.',
    meaning: 'It could not be read to the end or its format is not supported, so no signature was ruled out or proven.',
    help: 'Remove the obstacle that the message names and run again; what is unknown is never allowed.',
    severity: '5.5',
    level: 'warning',
    precision: 'high',
  },
  SIG008: {
    name: 'Policy',
    title: 'The policy needs attention.',
    meaning: 'A part of the policy does nothing, or no longer does what it was written for.',
    help: 'Change the policy as the message says.',
    severity: '3.5',
    level: 'warning',
    precision: 'high',
  },
}
