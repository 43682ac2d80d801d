import type { SignerInfo } from '../../../crypto/cms.js'
import { isTimeAttribute } from '../../../crypto/timestamp.js'
import type { Note, Statement } from '../../../model/signature.js'
import { countBytes } from '../zip/bytes.js'
import { nestedType } from './collect.js'
import type { DraftContent } from './draft.js'
import { countPages } from './page-hashes.js'
import { readProgramInfo } from './program-info.js'

/** Signers add one or two attributes of their own; of more the number is told. */
const maxAttributes = 8

/** What a signature says for people, and what is worth saying of that. */
export function readStatements(
  signer: SignerInfo,
  pageHashes: DraftContent['pageHashes'],
  place: string,
): { readonly statements: readonly Statement[]; readonly notes: readonly Note[] } {
  const info = readProgramInfo(signer.signedAttributes?.attributes ?? [])
  const unknown = namesOfUnknown(signer)
  return {
    statements: [...(info ?? []), ...statePages(pageHashes), ...unknown],
    notes: [...(info === null ? [unreadableInfo(place)] : []), ...(unknown.length === 0 ? [] : [unsignedData(place)])],
  }
}

function statePages(hashes: DraftContent['pageHashes']): readonly Statement[] {
  if (hashes === null || 'code' in hashes) return []
  const count = countPages(hashes)
  return [{ about: 'page hashes', text: `${hashes.algorithm.name}, ${count === 1 ? '1 page' : `${count} pages`}` }]
}

/** Unsigned attributes that are neither signatures nor timestamps: programs keep data of their own in them. */
function namesOfUnknown({ unsignedAttributes }: SignerInfo): readonly Statement[] {
  const unknown = unsignedAttributes.filter(({ type }) => type !== nestedType && !isTimeAttribute(type))
  const told = unknown.slice(0, maxAttributes).map(({ type, values }): Statement => {
    const length = values.reduce((sum, { start, end }) => sum + end - start, 0)
    return { about: 'unknown attribute', text: `${type}, ${countBytes(length)}` }
  })
  const rest = unknown.length - told.length
  return rest === 0 ? told : [...told, { about: 'unknown attribute', text: `and ${rest} more` }]
}

function unreadableInfo(place: string): Note {
  const message = `What the signature in the ${place} says of the program's name cannot be read.`
  return { code: 'unreadable-program-name', message }
}

function unsignedData(place: string): Note {
  const message = `Beside the signature in the ${place} stands data that it does not cover: anybody may have changed it.`
  return { code: 'unsigned-attribute', message }
}
