// Why our word is another one than the tool's.

const reasons = [
  [/^cosign3-attested-only$/, 'cosign 3 takes an attestation of any predicate for a signature of the image.'],
  [
    /^cosign2-bundle-named$/,
    'cosign 2 leaves the issuing CA out of the bundle: cosign was given it, and sigscan the root alone.',
  ],
  [/^notation-\w+-critical$/, 'notation lets a critical attribute pass that it does not know.'],
  [
    /^notation-\w+-artifact-manifest$/,
    'notation goes by the artifact type in the list of referrers, and this registry leaves it out there.',
  ],
]

/** Null: none is known. */
export function why({ name }, word) {
  if (word === null) return null
  return reasons.find(([names]) => names.test(name))?.[1] ?? null
}
