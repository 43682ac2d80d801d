import { unions } from './saved.js'

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>

/** Every key is there, and no other. */
function object(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, additionalProperties: false, required: Object.keys(properties), properties }
}

function list(items: Schema, description: string): Schema {
  return { type: 'array', description, items }
}

function nullable(schema: Schema, description: string): Schema {
  return { description, anyOf: [schema, { type: 'null' }] }
}

function oneOf(choices: readonly string[], description: string): Schema {
  return { description, enum: choices }
}

function said(description: string): Schema {
  return { ...text, description }
}

function reference(name: keyof typeof definitions): Schema {
  return { $ref: `#/$defs/${name}` }
}

const text: Schema = { type: 'string' }
const words: Schema = { type: 'string', minLength: 1 }
const flag: Schema = { type: 'boolean' }
const amount: Schema = { type: 'integer', minimum: 0 }
const position: Schema = { type: 'integer', minimum: 1 }
const moment: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
  description: 'ISO 8601, UTC, whole seconds.',
}
const instant: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'ISO 8601, UTC, to the millisecond.',
}
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex.' }
const base64: Schema = { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$', contentEncoding: 'base64' }

const algorithms = list(
  object('An algorithm that the signature rests on.', {
    use: oneOf(unions.algorithmUse, 'What it is used for.'),
    hash: { ...words, description: 'Its hash, or none.' },
    label: said('For people.'),
  }),
  'Every algorithm that the signature rests on.',
)

const definitions = {
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
  signer: object('The signer as its certificate says. Proven only where the checks say so.', {
    subject: said('RFC 4514.'),
    issuer: said('RFC 4514.'),
    serialNumber: said('Hex, as it stands in the certificate.'),
    sha256: { ...sha256, description: 'Of the certificate.' },
    spkiSha256: { ...sha256, description: 'Of the SubjectPublicKeyInfo.' },
    anchors: list(words, 'Every anchor of the policy under which the signer is proven.'),
    identity: { type: 'null', description: 'An identity without a name, of keyless signing; always null for files.' },
    chain: list(sha256, 'SHA-256 of each certificate, leaf first.'),
  }),
  signature: object('One signature, as it stands in the file and as it was judged.', {
    format: oneOf(unions.format, 'The format of the signature.'),
    role: oneOf(unions.role, 'What it stands for.'),
    place: said('Where it stands in the file.'),
    state: oneOf(unions.state, 'Is it intact, and is the signer proven?'),
    allowed: flag,
    entry: nullable(words, 'The signer entry of the policy that it meets.'),
    signer: {
      anyOf: [{ $ref: '#/$defs/signer' }, { type: 'null' }],
      description: 'null: its certificate is not there.',
    },
    time: object('When it was signed, and who says so.', {
      at: moment,
      source: oneOf(unions.timeSource, 'now: there is no proven time, it is judged as of the run.'),
      authority: nullable(text, 'The subject of the authority.'),
    }),
    checks: list({ $ref: '#/$defs/check' }, 'Every check of the signature.'),
    certificates: list(sha256, 'SHA-256 of each certificate that the signature carries, in their order.'),
    hasLeaf: { ...flag, description: "Whether the first of them is the signer's." },
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
        checks: list({ $ref: '#/$defs/check' }, 'Each part of it that must hold.'),
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
  subject: object('A file that was looked at.', {
    kind: { const: 'file' },
    path: { ...words, description: 'Relative to the working directory, with /; absolute when it lies outside of it.' },
    root: { ...words, description: 'The PATH under which it was found.' },
    within: { ...words, description: 'Its path relative to that PATH.' },
    sha256: nullable(sha256, 'null: it could not be read.'),
    size: nullable(amount, 'Bytes; null: it could not be read.'),
    format: nullable(oneOf(unions.format, 'By content.'), 'null: no format that can be signed.'),
    mentions: list(
      object('A place that names it.', { file: words, line: position, column: position }),
      'The places that name it.',
    ),
    state: oneOf(unions.state, 'Is it intact, and is the signer proven?'),
    decision: oneOf(unions.decision, 'Is that allowed? listed: nothing was enforced.'),
    rule: nullable(words, 'The rule of the policy that decided.'),
    provenUntil: nullable(
      moment,
      'From when on it would no longer be verified if nothing changed; with a timestamp, when the authority ends that vouches for its time; null: never, or that authority has ended.',
    ),
    signatures: list({ $ref: '#/$defs/signature' }, 'Every signature in it.'),
    findings: list({ $ref: '#/$defs/finding' }, 'What people should hear of it.'),
    obstacle: nullable({ $ref: '#/$defs/note' }, 'Why it could not be told.'),
    remnants: { ...flag, description: 'Parts of a signature are there that make none.' },
    notes: list({ $ref: '#/$defs/note' }, 'What changes no state.'),
  }),
} satisfies Record<string, Schema>

const counted = [
  'subjects',
  'verified',
  'untrusted',
  'unsigned',
  'unknown',
  'invalid',
  'allowed',
  'denied',
  'exempt',
  'audited',
  'listed',
  'skipped',
]

/** schemas/report.schema.json (draft 2020-12), made of the same unions that the report and its reader are. */
export function reportSchema(): Schema {
  const whole = object('Everything that one run of sigscan found, proved and decided.', {
    version: { const: 1 },
    tool: object('What made it.', { name: { const: 'sigscan' }, version: words }),
    at: { ...moment, description: 'The moment of the judgement: ISO 8601, UTC, whole seconds.' },
    result: oneOf(unions.result, 'unknown: denied only for what could not be told. inventory: nothing was enforced.'),
    enforced: flag,
    policy: nullable(object('Where the policy came from.', { source: words, sha256 }), 'null: nothing was enforced.'),
    scanned: object('What was asked for.', {
      command: oneOf(unions.command, 'The command.'),
      paths: list(text, 'As they were given.'),
    }),
    counts: object('How many subjects.', Object.fromEntries(counted.map((name) => [name, amount]))),
    subjects: list(reference('subject'), 'In the order in which they were found.'),
    findings: list(reference('finding'), 'What is to be said of the run as a whole.'),
    revocation: list(
      object('What an issuer said of a certificate.', {
        certificate: { ...sha256, description: 'Of the certificate.' },
        issuer: { ...sha256, description: 'Of the SubjectPublicKeyInfo of who issued it.' },
        status: oneOf(unions.revocationStatus, 'good: not revoked, as far as its issuer says.'),
        source: oneOf(unions.revocationSource, 'What said it.'),
        revokedAt: nullable(moment, 'null: it is good.'),
        reason: nullable(oneOf(unions.revocationReason, 'RFC 5280 5.3.1.'), 'null: it is good.'),
        invalidSince: nullable(moment, 'Since when it is said to have been unfit; null: not said.'),
      }),
      'What was found out of revocation.',
    ),
    certificates: {
      type: 'object',
      description: 'Base64 of the DER of each certificate, by SHA-256, each once.',
      propertyNames: { pattern: '^[0-9a-f]{64}$' },
      additionalProperties: base64,
    },
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://github.com/venafi/sigscan-action/schemas/report.schema.json',
    title: 'The report of sigscan',
    ...whole,
    $defs: definitions,
  }
}
