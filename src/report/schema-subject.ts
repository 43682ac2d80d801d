import {
  amount,
  digest,
  flag,
  list,
  moment,
  nullable,
  object,
  oneOf,
  position,
  reference,
  said,
  sha256,
  text,
  words,
  type Schema,
} from './schema-parts.js'
import { unions } from './unions.js'

const judged = {
  root: { ...words, description: 'The PATH, the line or the operand under which it was found.' },
  mentions: list(reference('mention'), 'The places that name it.'),
  state: oneOf(unions.state, 'Is it intact, and is the signer proven?'),
  decision: oneOf(unions.decision, 'Is that allowed? listed: nothing was enforced.'),
  rule: nullable(words, 'The rule of the policy that decided.'),
  proposed: nullable(
    object('What that policy would say.', {
      state: oneOf(unions.state, 'As state.'),
      decision: oneOf(unions.decision, 'As decision.'),
      rule: nullable(words, 'As rule.'),
    }),
    'null: the same change proposes no other policy.',
  ),
  provenUntil: nullable(
    moment,
    'From when on it would no longer be verified if nothing changed; with a timestamp, when the authority ends that vouches for its time; null: never, or that authority has ended.',
  ),
  signatures: list(reference('signature'), 'Every signature of it.'),
  findings: list(reference('finding'), 'What people should hear of it.'),
  obstacle: nullable(reference('note'), 'Why it could not be told.'),
  notes: list(reference('note'), 'What changes no state.'),
}

const attestations = list(reference('attestation'), 'Statements about it: no signatures of it.')
const gaps = list(reference('note'), 'The probes that failed: a signature may be where they looked.')

/** What a report says of files and images. */
export const subjectDefinitions = {
  mention: object('A place that names it. Lines, and columns in UTF-16 units, count from 1.', {
    file: { ...words, description: 'Relative to the working directory, with /.' },
    line: position,
    column: position,
    endColumn: { ...position, description: 'After the last character.' },
    of: oneOf(unions.mention, 'source: a file of the repository. output: one that the workflow wrote.'),
  }),
  file: object('A file that was looked at.', {
    kind: { const: 'file' },
    path: { ...words, description: 'Relative to the working directory, with /; absolute when it lies outside of it.' },
    within: { ...words, description: 'Its path relative to the PATH.' },
    sha256: nullable(sha256, 'null: it could not be read.'),
    size: nullable(amount, 'Bytes; null: it could not be read.'),
    format: nullable(oneOf(unions.format, 'By content.'), 'null: no format that can be signed.'),
    ...judged,
    remnants: { ...flag, description: 'Parts of a signature are there that make none.' },
  }),
  image: object('An image, an index or another artifact of a registry that was looked at.', {
    kind: { const: 'image' },
    reference: { ...words, description: 'Normalised; as it was written where it is no reference.' },
    repository: { ...words, description: 'The reference without tag and digest.' },
    tag: nullable(words, 'null: it names none.'),
    pinned: nullable(digest, 'The digest that the reference names.'),
    digest: nullable(digest, 'What the reference was resolved to; null: it could not be.'),
    mediaType: nullable(text, 'Of the manifest; null: it could not be read.'),
    artifactType: nullable(text, 'Empty: none; null: it could not be read.'),
    size: nullable(amount, 'Bytes of the manifest; null: it could not be read.'),
    ...judged,
    attestations,
    platforms: list(reference('platform'), 'Every image that the index lists; empty when it is none.'),
    narrowed: list(words, 'The platforms that were asked for; empty: all.'),
    gaps,
  }),
  platform: object('An image that an index lists.', {
    platform: { ...words, description: 'linux/arm64/v8.' },
    digest,
    mediaType: said('As the index says.'),
    artifactType: said('Empty: none.'),
    size: { ...amount, description: 'Bytes of the manifest.' },
    state: judged.state,
    signatures: judged.signatures,
    attestations,
    gaps,
    notes: judged.notes,
  }),
  attestation: object('A statement about an image, or a bill of materials beside it.', {
    kind: oneOf(unions.attestation, 'A statement, or a bill of materials.'),
    predicateType: nullable(text, 'What it says that it is; null: it cannot be read.'),
    place: said('Where it stands.'),
    signature: nullable(reference('signature'), 'null: nobody signed it.'),
  }),
} satisfies Record<string, Schema>
