import { hash } from 'node:crypto'
import { isJsonList, readJson, type JsonValue } from '../../../crypto/json.js'
import type { Note, Statement } from '../../../model/signature.js'
import type { Annotations } from '../../../registry/model.js'
import { attempt } from './attempt.js'

/** signature-specification.md, "Storage": the SHA-256 of each certificate, leaf first, as a list in JSON. */
const annotation = 'io.cncf.notary.x509chain.thumbprint#S256'

/** A chain has two to five, of 67 characters each in JSON. */
const maxShown = 2048

/** What the manifest says of the certificates: nobody signed that, so it is told, and compared with what they are. */
export function readThumbprints(
  annotations: Annotations,
  certificates: readonly Uint8Array[],
  place: string,
): { readonly statements: readonly Statement[]; readonly notes: readonly Note[] } {
  const text = annotations.get(annotation)
  if (text === undefined) return { statements: [], notes: [] }
  const statements: readonly Statement[] = [
    { about: 'thumbprints', text: text.slice(0, maxShown).replace(/\p{Surrogate}$/u, '') },
  ]
  if (
    isOf(
      attempt(() => readJson(Buffer.from(text))),
      certificates,
    )
  )
    return { statements, notes: [] }
  const message = `The manifest ${place} names other certificates (${annotation}) than the signature has.`
  return { statements, notes: [{ code: 'thumbprint-mismatch', message }] }
}

/** In either case of letters: the specification writes capitals, notation small ones. */
function isOf(list: JsonValue | Error, certificates: readonly Uint8Array[]): boolean {
  if (list instanceof Error || !isJsonList(list) || list.length !== certificates.length) return false
  return certificates.every((der, index) => {
    const thumbprint = list[index]
    return typeof thumbprint === 'string' && thumbprint.toLowerCase() === hash('sha256', der)
  })
}
