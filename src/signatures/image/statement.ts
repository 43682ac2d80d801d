import type { JsonObject, JsonValue } from '../../crypto/json.js'
import type { Check } from '../../model/check.js'
import type { Statement } from '../../model/signature.js'
import { annotationStatements } from './annotation-statements.js'
import {
  asObject,
  DocumentError,
  isAbsent,
  isFault,
  readDocument,
  readList,
  readName,
  readObject,
  readText,
  refuseLookalikes,
  tell,
  type Fault,
} from './document.js'
import type { Digest } from '../../registry/model.js'
import type { SignedManifest } from './model.js'
import { failedCheck, namesAnother, namesThis } from './seal.js'

/** in-toto attestation framework, “Statement” (in-toto/attestation, spec/v1/statement.md). */
export interface InTotoStatement {
  readonly predicateType: string
  readonly subjects: readonly StatementSubject[]
}

interface StatementSubject {
  /** By the name of the hash, as they stand there. */
  readonly digests: JsonObject
  readonly annotations: JsonObject
}

/** Both say the same by these members (spec/v0.1.0/README.md, “Statement”). */
const types: readonly string[] = ['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1']

/** What cosign 3 signs of an image; any other predicate is a statement about it, and no signature of it. */
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1'

/** `name` is of the statement, for people. */
export function readStatement(payload: Uint8Array, name: string): InTotoStatement | Fault {
  // What builds and scanners say of an image may be long, and none of its numbers is asked.
  const form = { name, code: 'malformed-statement', limit: payload.length, isOpen: true } as const
  return readDocument(payload, form, (root) => {
    refuseLookalikes(root, ['_type', 'subject', 'predicateType'])
    const type = readText(root, '_type')
    if (!types.includes(type)) throw new DocumentError(`its type is ${tell(type)}`)
    const predicateType = readName(root, 'predicateType')
    return { predicateType, subjects: readList(root, 'subject').map(readSubject) }
  })
}

function readSubject(value: JsonValue): StatementSubject {
  const subject = asObject(value, 'a subject')
  refuseLookalikes(subject, ['digest', 'annotations'])
  return {
    digests: readObject(subject, 'digest'),
    annotations: isAbsent(subject, 'annotations') ? new Map() : readObject(subject, 'annotations'),
  }
}

/** The check `integrity`: one of the subjects is this image, by the very hash that it is asked for by. */
export function checkStatement(statement: InTotoStatement | Fault, { digest }: SignedManifest): Check {
  if (isFault(statement)) return failedCheck('integrity', statement)
  return subjectOf(statement, digest) === null
    ? namesAnother(`What was signed is about ${printSubject(statement)}, and not about ${digest}.`)
    : namesThis(digest)
}

function subjectOf({ subjects }: InTotoStatement, digest: Digest): StatementSubject | null {
  const colon = digest.indexOf(':')
  const [hash, hex] = [digest.slice(0, colon), digest.slice(colon + 1)]
  return subjects.find(({ digests }) => digests.get(hash) === hex) ?? null
}

function printSubject({ subjects: [first, ...others] }: InTotoStatement): string {
  const sha256 = first?.digests.get('sha256')
  const named = typeof sha256 === 'string' ? tell(`sha256:${sha256}`) : 'something without a SHA-256'
  if (first === undefined) return 'nothing'
  return others.length === 0 ? named : `${named} and ${others.length} more`
}

/** What the signer wrote beside the digest of this image. */
export function statementAnnotations(statement: InTotoStatement, { digest }: SignedManifest): readonly Statement[] {
  return annotationStatements(subjectOf(statement, digest)?.annotations ?? new Map())
}
