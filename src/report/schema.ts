import {
  amount,
  base64,
  flag,
  list,
  moment,
  nullable,
  object,
  oneOf,
  reference,
  sha256,
  text,
  words,
  type Schema,
} from './schema-parts.js'
import { signatureDefinitions } from './schema-signature.js'
import { subjectDefinitions } from './schema-subject.js'
import { unions } from './unions.js'

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
    proposed: nullable(
      object('The policy that the same change proposes; it decides nothing.', {
        source: words,
        sha256: nullable(sha256, 'null: the change takes the policy away.'),
        fault: nullable(text, 'Why it cannot be used.'),
        result: nullable(oneOf(unions.result, 'What the run would come to.'), 'null: it cannot be used.'),
      }),
      'null: there is none.',
    ),
    baseline: nullable(
      object('What changed since an earlier report.', {
        source: { ...words, description: 'Its path.' },
        at: { ...moment, description: 'When it was made.' },
        changes: list(
          object('What differs.', {
            kind: oneOf(
              unions.change,
              'new-signer: proven now and not then. lost-signature: verified then and not now.',
            ),
            subject: { ...words, description: 'The path or the reference.' },
            signer: { ...text, description: 'Its name, or the SHA-256 of its key.' },
          }),
          'In the order of the subjects.',
        ),
      }),
      'null: none was given.',
    ),
    scanned: object('What was asked for.', {
      command: oneOf(unions.command, 'The command.'),
      paths: list(text, 'Paths and patterns, as they were given.'),
      images: list(text, 'References and registries, as they were given.'),
    }),
    counts: object('How many subjects.', Object.fromEntries(counted.map((name) => [name, amount]))),
    subjects: list({ anyOf: [reference('file'), reference('image')] }, 'In the order in which they were found.'),
    findings: list(reference('runFinding'), 'What is to be said of the run as a whole.'),
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
    $defs: { ...signatureDefinitions, ...subjectDefinitions },
  }
}
