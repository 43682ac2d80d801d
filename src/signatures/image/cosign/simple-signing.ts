import type { JsonObject } from '../../../crypto/json.js'
import type { Check } from '../../../model/check.js'
import type { Note, Statement } from '../../../model/signature.js'
import { readReference, repositoryName } from '../../../registry/reference.js'
import {
  asObject,
  DocumentError,
  isAbsent,
  isFault,
  readDocument,
  readName,
  readObject,
  readText,
  refuseLookalikes,
  tell,
  type Fault,
} from '../document.js'
import { annotationStatements } from '../annotation-statements.js'
import type { SignedManifest } from '../model.js'
import { failedCheck, namesAnother, namesThis } from '../seal.js'

/** What cosign signs of an image (cosign, specs/SIGNATURE_SPEC.md; containers/image, docs/containers-signature.5). */
export interface SimpleSigning {
  /** `sha256:…`, as it stands there. */
  readonly digest: string
  /** What the image was called when it was signed; `''` where it is not said. */
  readonly reference: string
  readonly annotations: JsonObject
}

/** cosign's payloads have 250 bytes, and each annotation of the signer adds a line. */
export const maxPayloadBytes = 64 * 1024

const type = 'cosign container image signature'

/**
 * What stands under `critical` must be understood, so that no other member may be there. `name` is of the payload, for
 * people.
 */
export function readSimpleSigning(bytes: Uint8Array, name: string): SimpleSigning | Fault {
  return readDocument(bytes, { name, code: 'malformed-payload', limit: maxPayloadBytes }, (root) => {
    refuseLookalikes(root, ['critical', 'optional'])
    const critical = readObject(root, 'critical')
    allowOnly(critical, ['type', 'image', 'identity'])
    if (readText(critical, 'type') !== type) throw new DocumentError(`its type is not “${type}”`)
    const image = readObject(critical, 'image')
    allowOnly(image, ['docker-manifest-digest'])
    const identity = isAbsent(critical, 'identity') ? new Map() : readObject(critical, 'identity')
    allowOnly(identity, ['docker-reference'])
    return {
      digest: readText(image, 'docker-manifest-digest'),
      reference: isAbsent(identity, 'docker-reference') ? '' : readName(identity, 'docker-reference'),
      annotations: isAbsent(root, 'optional') ? new Map() : asObject(root.get('optional'), 'optional'),
    }
  })
}

function allowOnly(object: JsonObject, names: readonly string[]): void {
  const other = [...object.keys()].find((name) => !names.includes(name))
  if (other !== undefined)
    throw new DocumentError(`its critical part has the member ${tell(other)}, which is not known`)
}

/** The check `integrity`: what was signed is the digest of this image. */
export function checkSimpleSigning(payload: SimpleSigning | Fault, { digest }: SignedManifest): Check {
  if (isFault(payload)) return failedCheck('integrity', payload)
  return payload.digest === digest
    ? namesThis(digest)
    : namesAnother(`What was signed names ${tell(payload.digest)}, and not ${digest}.`)
}

/**
 * What the payload says beside the digest. An image may be copied with its signatures, so another name is worth a note
 * and no more.
 */
export function describe(
  { reference, annotations }: SimpleSigning,
  { repository }: SignedManifest,
  place: string,
): Said {
  const called: readonly Statement[] = reference === '' ? [] : [{ about: 'docker reference', text: reference }]
  const statements = [...called, ...annotationStatements(annotations)]
  const isElsewhere = reference !== '' && !repository.startsWith('oci-layout:') && nameIn(reference) !== repository
  const message = `${place} was made for ${tell(reference)}, and stands beside ${repository}.`
  return { statements, notes: isElsewhere ? [{ code: 'docker-reference-differs', message }] : [] }
}

interface Said {
  readonly statements: readonly Statement[]
  readonly notes: readonly Note[]
}

/** The repository in a reference, as images are called here; as it stands there where it is malformed. */
function nameIn(reference: string): string {
  try {
    return repositoryName(readReference(reference))
  } catch {
    return reference
  }
}
