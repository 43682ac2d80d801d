import type { Attestation } from '../../model/image.js'
import type { ImageFormatName, Note, Signature, Statement } from '../../model/signature.js'
import { notChecked } from '../checks.js'
import { isFault, tell, type Fault } from './document.js'
import { encodePreAuthentication, type Envelope } from './dsse.js'
import type { Candidate } from './model.js'
import { judgeSeal } from './seal.js'
import type { Signer } from './signer.js'
import { checkStatement, readStatement, statementAnnotations } from './statement.js'
import type { Stamp } from './times.js'

/** An envelope with a statement in it, and what stands beside it. */
export interface SealedStatement {
  readonly format: ImageFormatName
  readonly place: string
  readonly envelope: Envelope | Fault
  readonly signer: Signer | Fault
  readonly stamps: readonly Stamp[]
  /** What a timestamp may be of beside the value. */
  readonly alsoStamped: readonly Uint8Array[]
  readonly statements: readonly Statement[]
  /** What an annotation says of the predicate; `null`: nothing. It is not signed. */
  readonly hint: string | null
}

export interface StatementReading {
  readonly signature: Signature
  /** `null`: it cannot be read. */
  readonly predicateType: string | null
  readonly notes: readonly Note[]
}

/** Checks the value of an envelope, and that the statement in it names the image. */
export async function judgeStatement(
  { envelope, alsoStamped, statements, hint, ...parts }: SealedStatement,
  candidate: Candidate,
): Promise<StatementReading> {
  const { place } = parts
  const { signed } = candidate
  const statement = isFault(envelope) ? envelope : readStatement(envelope.payload, `statement of ${place}`)
  const isRead = !isFault(statement)
  const signature = await judgeSeal(
    {
      ...parts,
      integrity: checkStatement(statement, signed),
      sealed: isFault(envelope)
        ? notChecked('signature', place)
        : { data: encodePreAuthentication(envelope), value: envelope.value, alsoStamped },
      statements: [...(isRead ? statementAnnotations(statement, signed) : []), ...statements],
    },
    candidate,
  )
  if (!isRead) return { signature, predicateType: null, notes: [] }
  const { predicateType } = statement
  return { signature, predicateType, notes: compareHint(predicateType, hint, place) }
}

function compareHint(predicateType: string, hint: string | null, place: string): readonly Note[] {
  if (hint === null || hint === predicateType) return []
  const message = `${place} is announced as ${tell(hint)}, and holds a statement of the type ${tell(predicateType)}.`
  return [{ code: 'predicate-type-differs', message }]
}

export function attestationOf({ signature, predicateType }: StatementReading): Attestation {
  return { kind: 'attestation', predicateType, place: signature.place, signature }
}
