import type { Code } from './code.js'

/** What the policy can say of a subject. */
export const policyCodes = {
  unsigned: {
    means: 'A rule asks for a signature, and the subject has none.',
    remedy: 'Sign it before this step, or exempt it in the policy with a reason and an end.',
  },
  interrupted: {
    means: 'The run was stopped before it had looked at everything.',
    remedy: 'Run it again to the end.',
  },
  'nothing-found': {
    means: 'Nothing that can be signed was found, and that was allowed.',
    remedy: 'Look at the paths and patterns that were given, if something should be there.',
  },
  'rule-matches-nothing': {
    means: 'A rule of the policy decided nothing in this run.',
    remedy: 'Look at its patterns, if it should match something.',
  },
  'unsigned-remnants': {
    means: 'A rule asks for a signature, and the subject has only parts of one.',
    remedy: 'Find out what removed the signature, and sign it again.',
  },
  'unsigned-exempt': {
    means: 'The subject has no signature, and its rule exempts what is unsigned.',
    remedy: 'If that is not meant, take `unsigned: exempt` out of the rule.',
  },
  'no-rule': {
    means: 'No rule of the policy is for this subject, so it is denied.',
    remedy: 'Add a rule for it to the policy, or leave it out of what is scanned.',
  },
  'signer-not-allowed': {
    means: 'The signer is proven, and no entry that the rule allows means it.',
    remedy:
      'If this signer may sign it, add it to `signers` and to the `allow` of the rule; else find out who signed it.',
  },
  'sha1-not-counted': {
    means:
      'A signature that rests on SHA-1 stands beside a stronger verified one of the same signer, so it is not counted.',
    remedy: null,
  },
  'attestation-missing': {
    means: 'The rule asks for a signed attestation of a type, and the image has none.',
    remedy: 'Have the build attest the image, each platform by itself where the rule says `multi-arch: each`.',
  },
  'no-platform': {
    means: 'The rule asks each platform of the index for a signature, and the index lists none.',
    remedy: 'Build the index again, or ask for its own signature: `multi-arch: index`.',
  },
  'verification-skipped': {
    means: "A statement of Notation's trust policy says that nothing of this image is verified.",
    remedy: 'Give the statement another level than `skip`, if this image is to be verified.',
  },
  'timestamp-required': {
    means: 'The signer is allowed, and the rule asks for a timestamp that proves when it was signed.',
    remedy: 'Sign it with a timestamp of an authority that the anchor names (`timestamps`).',
  },
  'too-few-signers': {
    means: 'The rule asks for more signatures by different signers with different keys than there are.',
    remedy: 'Have it signed by the other signers that the rule allows.',
  },
  'signer-not-supported': {
    means: 'The rule allows a signer entry that this version cannot check; the entry allows nothing.',
    remedy: 'Name the signer by its certificate as well, or use a version that supports the entry.',
  },
  'exception-applied': {
    means: 'An exception of the policy exempts the subject, until the day that it states.',
    remedy: 'Mend what the exception is for before it ends.',
  },
  'exception-ended': {
    means: 'An exception of the policy has ended, and does nothing.',
    remedy: 'Mend what it was for and delete it, or give it a new reason and a new end.',
  },
  'policy-changed': {
    means: 'The same change proposes another policy; this run was decided by the one that it is for.',
    remedy: 'Review what the policy allows before it is merged.',
  },
  'allow-list-grew': {
    means: 'The policy that the same change proposes would allow what is denied now.',
    remedy: 'Merge the change of the policy by itself, after somebody has reviewed it.',
  },
  'policy-proposed-malformed': {
    means: 'The same change proposes a policy that cannot be used.',
    remedy: 'Mend the policy before it is merged: every run after that would end with an error.',
  },
  'change-checked-out': {
    means:
      'The run has the rights of `pull_request_target`, and what is checked out are the files of the pull request.',
    remedy: 'Use `pull_request`, or check out the base commit.',
  },
  'check-missing': {
    means: 'A check that must be made of every signature is not there, so nothing is proven.',
    remedy: 'If this is a saved report, scan again; else report it as a fault of this program.',
  },
} as const satisfies Record<string, Code>
