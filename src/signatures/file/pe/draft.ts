import type { Digest } from '../../../crypto/algorithms.js'
import { attempt } from '../../../crypto/attempt.js'
import type { SignedData, SignerInfo } from '../../../crypto/cms.js'
import type { Check } from '../../../model/check.js'
import type { Fault } from '../faults.js'
import type { Found } from './collect.js'
import {
  indirectDataType,
  readIndirectData,
  readPageHashes,
  type IndirectData,
  type PageHashes,
} from './indirect-data.js'

/** What signatures of programs digest them with. */
const hashNames: readonly string[] = ['MD5', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512']

/** A signature, and what it says of the program, before that is compared; or why it is none. */
export interface Draft extends Pick<Found, 'role' | 'place'> {
  readonly content: DraftContent | { readonly fault: Check }
}

export interface DraftContent {
  readonly data: SignedData
  readonly signer: SignerInfo
  /** What was signed; or why it cannot be read. */
  readonly indirect: IndirectData | Fault
  /** `null`: it has none. */
  readonly pageHashes: PageHashes | Fault | null
}

export function draftSignature({ role, place, content }: Found): Draft {
  if ('fault' in content) return { role, place, content }
  const indirect = readSigned(content.data, place)
  const object = 'code' in indirect ? null : indirect.pageHashes
  const pageHashes = object === null ? null : readPages(() => readPageHashes(object), place)
  return { role, place, content: { ...content, indirect, pageHashes } }
}

/** What node:crypto has to compute for the signature; `null`: nothing that it can. */
export function engineOf({ content }: Draft): string | null {
  return 'fault' in content || 'code' in content.indirect ? null : engineFor(content.indirect.hash)
}

/** The name of node:crypto; `null`: no program is digested with it. */
export function engineFor(hash: Digest | null): string | null {
  return hash !== null && hashNames.includes(hash.name) ? hash.engine : null
}

function readSigned({ contentType, contentValue }: SignedData, place: string): IndirectData | Fault {
  const code = 'malformed-indirect-data'
  if (contentType !== indirectDataType) {
    const message = `The signature in the ${place} signs a content of the type ${contentType}, which is no digest of a program.`
    return { code, message }
  }
  if (contentValue === null) return { code, message: `The signature in the ${place} does not hold what it signs.` }
  const indirect = attempt(() => readIndirectData(contentValue))
  if (!(indirect instanceof Error)) return indirect
  return { code, message: `What the signature in the ${place} signs cannot be read: ${indirect.message}` }
}

function readPages(read: () => PageHashes, place: string): PageHashes | Fault {
  const hashes = attempt(read)
  if (!(hashes instanceof Error)) return hashes
  const message = `The page hashes in the ${place} cannot be read: ${hashes.message}`
  return { code: 'malformed-page-hashes', message }
}
