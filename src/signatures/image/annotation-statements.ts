import type { JsonObject, JsonValue } from '../../crypto/json.js'
import type { Statement } from '../../model/signature.js'
import { cut } from './document.js'

/** Signers add a commit, a build, a ticket; more than these nobody reads. */
const maxAnnotations = 32

/** Nor any longer one. Characters. */
const maxLength = 512

/** What the signer wrote beside the digest: `commit=5a1f…`. */
export function annotationStatements(annotations: JsonObject): readonly Statement[] {
  return [...annotations]
    .slice(0, maxAnnotations)
    .map(([name, value]) => ({ about: 'annotation', text: cut(`${name}=${printValue(value)}`, maxLength) }))
}

function printValue(value: JsonValue): string {
  return value === null || typeof value === 'object' ? '…' : String(value)
}
