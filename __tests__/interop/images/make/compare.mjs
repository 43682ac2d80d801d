// What is compared of a subject of the report with what the case expects.

/** Sentences; none: as expected. */
export function differencesOf(expected, subject) {
  if (subject === undefined) return ['it is not in the report']
  const wrong = []
  const same = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`)
    }
  }
  same('state', subject.state, expected.state)
  // What does not hold claims nobody.
  if (expected.state !== 'invalid') same('signers', signersOf(subject), [...expected.signers].sort())
  if (expected.format !== null && subject.signatures.length > 0) {
    same('formats', [...new Set(subject.signatures.map(({ format }) => format))], [expected.format])
  }
  same('attestations', attestationsOf(subject), [...expected.attestations].sort())
  same('platforms', platformsOf(subject), expected.platforms)
  if (subject.digest !== expected.image.digest) same('digest', subject.digest, expected.image.digest)
  return wrong
}

const signersOf = ({ signatures }) => signatures.map(({ signer }) => signer?.subject ?? null).sort()

const attestationsOf = ({ attestations }) => attestations.map(({ predicateType }) => predicateType).sort()

const platformsOf = ({ platforms }) => Object.fromEntries(platforms.map(({ platform, state }) => [platform, state]))
