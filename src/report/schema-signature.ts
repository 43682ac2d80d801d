import {
  amount,
  base64,
  flag,
  instant,
  list,
  moment,
  nullable,
  object,
  oneOf,
  reference,
  said,
  sha256,
  text,
  words,
  type Schema,
} from './schema-parts.js'
import { unions } from './unions.js'

const algorithms = list(
  object('An algorithm that the signature rests on.', {
    use: oneOf(unions.algorithmUse, 'What it is used for.'),
    hash: { ...words, description: 'Its hash, or none.' },
    label: said('For people.'),
  }),
  'Every algorithm that the signature rests on.',
)

/** What a report says of signatures. */
export const signatureDefinitions = {
  note: object('Something worth saying that decides nothing by itself.', {
    code: oneOf(unions.checkCode, 'docs/codes.md says what each means.'),
    message: said('One sentence that names the thing.'),
  }),
  check: object('One thing that was checked.', {
    check: oneOf(unions.check, 'What was checked.'),
    result: oneOf(unions.checkResult, 'unknown: the check could not be made.'),
    code: oneOf(unions.checkCode, 'docs/codes.md says what each means.'),
    message: said('One sentence that names the thing.'),
  }),
  finding: object('One thing that people should hear of.', {
    id: oneOf(unions.finding, 'The class: the rule in SARIF.'),
    level: oneOf(unions.level, 'error: it is denied; warning: audited, exempt or about the policy; note: the rest.'),
    code: oneOf(unions.findingCode, 'docs/codes.md says what each means.'),
    message: said('One sentence that names the thing.'),
    remedy: nullable(text, 'What mends it.'),
  }),
  runFinding: object('One thing that people should hear of the run, or of a line that names no subject.', {
    id: oneOf(unions.finding, 'The class: the rule in SARIF.'),
    level: oneOf(unions.level, 'error: it is denied; warning: audited, exempt or about the policy; note: the rest.'),
    code: oneOf(unions.findingCode, 'docs/codes.md says what each means.'),
    message: said('One sentence that names the thing.'),
    remedy: nullable(text, 'What mends it.'),
    mention: nullable(reference('mention'), 'The line that it is about; null: none.'),
  }),
  holder: object('The signer as its certificate says. Proven only where the checks say so.', {
    subject: said('RFC 4514.'),
    issuer: said('RFC 4514.'),
    serialNumber: said('Hex, as it stands in the certificate.'),
    sha256: { ...sha256, description: 'Of the certificate.' },
    spkiSha256: { ...sha256, description: 'Of the SubjectPublicKeyInfo.' },
    anchors: list(words, 'Every anchor of the policy under which the signer is proven.'),
    identity: nullable(
      object('What a Sigstore CA wrote into the certificate.', {
        name: said('A URI or an e-mail address.'),
        issuer: said('Who vouched for it.'),
      }),
      'null: no Sigstore CA claims to have made it.',
    ),
    chain: list(sha256, 'SHA-256 of each certificate, leaf first.'),
  }),
  key: object('A signer that is a key without a certificate.', {
    subject: { type: 'null' },
    spkiSha256: { ...sha256, description: 'Of the SubjectPublicKeyInfo.' },
  }),
  signature: object('One signature, as it stands there and as it was judged.', {
    format: oneOf(unions.anyFormat, 'The format of the signature.'),
    role: oneOf(unions.role, 'What it stands for.'),
    place: said('Where it stands in the file, or beside the image.'),
    state: oneOf(unions.state, 'Is it intact, and is the signer proven?'),
    allowed: flag,
    entry: nullable(words, 'The signer entry of the policy that it meets.'),
    signer: {
      anyOf: [reference('holder'), reference('key'), { type: 'null' }],
      description: 'null: its certificate is not there, or no key that was given made it.',
    },
    time: object('When it was signed, and who says so.', {
      at: moment,
      source: oneOf(unions.timeSource, 'now: there is no proven time, it is judged as of the run.'),
      authority: nullable(text, 'The subject of the authority.'),
    }),
    checks: list(reference('check'), 'Every check of the signature.'),
    certificates: list(sha256, 'SHA-256 of each certificate that the signature carries, in their order.'),
    hasLeaf: { ...flag, description: "Whether the first of them is the signer's." },
    bareKey: nullable(
      object('A key without a certificate made it.', {
        spki: nullable(base64, 'DER of its SubjectPublicKeyInfo; null: no key that was given made it.'),
        hint: nullable(text, 'What the signature says of its key.'),
      }),
      'null: a certificate is claimed.',
    ),
    terms: nullable(
      object('What the signatures of Notation say beyond others.', {
        scheme: oneOf(unions.scheme, 'The signing scheme.'),
        expiry: nullable(instant, 'From then on it holds no longer; null: it does not end.'),
      }),
      'null: it is none of them.',
    ),
    algorithms,
    times: list(
      object('A timestamp: what it claims, and what in it holds.', {
        kind: oneOf(unions.timeKind, 'Its form.'),
        at: nullable(instant, 'The time that it states; null: it cannot be read.'),
        accuracy: { ...amount, description: 'How far the true time may lie from it, in milliseconds.' },
        authority: nullable(text, 'The subject that its certificate names, proven or not.'),
        certificates: list(sha256, 'SHA-256 of each certificate that may be of use, in their order.'),
        hasLeaf: { ...flag, description: "Whether the first of them is the authority's." },
        algorithms,
        checks: list(reference('check'), 'Each part of it that must hold.'),
      }),
      'Who made them is not believed until it is proven.',
    ),
    statements: list(
      object('What a signature says for people.', {
        about: oneOf(unions.statement, 'What it is about.'),
        text: said('As it stands there.'),
      }),
      'Nothing decides by it.',
    ),
    faults: list(text, 'Faults of form in the certificates of the path that were let pass.'),
  }),
} satisfies Record<string, Schema>
