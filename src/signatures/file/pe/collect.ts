import { attempt, attemptLater } from '../../../crypto/attempt.js'
import { CmsError, readSignedData, readSignedDataValue, type SignedData, type SignerInfo } from '../../../crypto/cms.js'
import { DerError, type DerValue } from '../../../crypto/der.js'
import type { Check } from '../../../model/check.js'
import type { SignatureRole } from '../../../model/signature.js'
import { FormatError } from '../format.js'
import type { TableEntry } from './table.js'

/** SPC_NESTED_SIGNATURE_OBJID: an unsigned attribute whose values are further signatures of the same program. */
export const nestedType = '1.3.6.1.4.1.311.2.4.1'

/** Files have two signatures, those for systems of several ages four. Each costs some milliseconds. */
const maxSignatures = 16
/** Signers nest the others in the first; nested in a nested one there is no need for any. */
const maxDepth = 4

/** A signature as it stands in the table; or why it is none. */
export interface Found {
  readonly role: SignatureRole
  readonly place: string
  readonly content: { readonly data: SignedData; readonly signer: SignerInfo } | { readonly fault: Check }
}

/** Every signature of the table, each before those that are nested in it. Throws FormatError `limit-reached`. */
export async function collectSignatures(entries: readonly TableEntry[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const { number, bytes } of entries) {
    const place = number === 1 ? 'certificate table' : `certificate table, entry ${number}`
    add(found, await attemptLater(() => readSignedData(bytes)), place, 0)
  }
  return found
}

function add(found: Found[], data: SignedData | Error, place: string, depth: number): void {
  if (found.length === maxSignatures) {
    throw new FormatError('limit-reached', `The program has more than ${maxSignatures} signatures.`)
  }
  if (depth > maxDepth) {
    throw new FormatError('limit-reached', `The program's signatures are nested more than ${maxDepth} deep.`)
  }
  const content = data instanceof Error ? { fault: explain(data, place) } : choose(data, place)
  found.push({ role: depth === 0 ? 'primary' : 'nested', place, content })
  if ('fault' in content) return
  const values = content.signer.unsignedAttributes.flatMap((attribute): readonly (DerValue | null)[] => {
    if (attribute.type !== nestedType) return []
    // An attribute without a value is a signature that was taken out: it stands for one that cannot be read.
    return attribute.values.length === 0 ? [null] : attribute.values
  })
  for (const [index, value] of values.entries()) {
    const nested = value === null ? missing : attempt(() => readSignedDataValue(value))
    add(found, nested, `${place}, nested ${index + 1}`, depth + 1)
  }
}

const missing = new DerError('value', 0, 'The attribute of nested signatures is there and holds none.')

/** Authenticode_PE, “PKCS #7 SignedData”: there is one signer. */
function choose(data: SignedData, place: string): Found['content'] {
  const [signer, ...others] = data.signers
  if (signer !== undefined && others.length === 0) return { data, signer }
  return { fault: malformed(`The signature in the ${place} has ${data.signers.length} signers in the place of one.`) }
}

function explain(error: Error, place: string): Check {
  const message = `What stands in the ${place} cannot be read as a signature: ${error.message}`
  const isBound =
    (error instanceof CmsError && error.code === 'limit') ||
    (error instanceof DerError && (error.code === 'depth' || error.code === 'count'))
  return isBound ? { check: 'signature', result: 'unknown', code: 'limit-reached', message } : malformed(message)
}

function malformed(message: string): Check {
  return { check: 'signature', result: 'fail', code: 'malformed-signature', message }
}
