import { weakHash } from '../../crypto/algorithms.js'
import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import type { Certificate } from '../../crypto/certificate.js'
import { CmsError, readSignedData, verifySigner } from '../../crypto/cms.js'
import type { SignedData } from '../../crypto/cms.js'
import { anchorOf, storeAnchors, validatePath } from '../../crypto/path.js'
import type { Purpose } from '../../crypto/path.js'
import { TrustListError } from './error.js'
import { readTrustList } from './structure.js'
import type { TrustList } from './structure.js'

/** szOID_CTL: the content is a certificate trust list. */
const trustListType = '1.3.6.1.4.1.311.10.1'
/** szOID_ROOT_LIST_SIGNER: what the list is for, and what its signer's certificate is for. */
const rootListSigner = '1.3.6.1.4.1.311.10.3.9'

const signingLists: Purpose = {
  label: 'signing lists of roots',
  extendedKeyUsage: rootListSigner,
  demand: 'required',
  keyUsages: ['digitalSignature'],
}

const dayMs = 24 * 60 * 60 * 1000

/** How old a list may be, and which one it must not be older than. */
export interface ListDemands {
  /** Who may have signed it: certificates of roots. */
  readonly roots: readonly Certificate[]
  /** The moment to judge at. */
  readonly at: Date
  readonly maxAgeDays: number
  /** The sequence number of the list in use; `null`: none is. */
  readonly notBelow: bigint | null
}

/**
 * A signed list of roots, `authroot.stl` of Windows, whose signer one of the roots vouches for. Throws TrustListError.
 */
export async function verifyTrustList(bytes: Uint8Array, demands: ListDemands): Promise<TrustList> {
  const data = await readData(bytes)
  const content = verifiedContent(data, demands)
  const list = attempt(() => readTrustList(content))
  if (list instanceof Error) throw new TrustListError(`The list cannot be read: ${list.message}`, { cause: list })
  if (list.usages.join() !== rootListSigner) {
    throw new TrustListError(`The list is made for ${list.usages.join(', ')}, not for naming roots.`)
  }
  checkTimes(list, demands)
  if (demands.notBelow !== null && list.sequenceNumber < demands.notBelow) {
    const numbers = [list.sequenceNumber, demands.notBelow].map((number) => number.toString(16))
    throw new TrustListError(`The list has the sequence number ${numbers.join(', below ')} of the list in use.`)
  }
  return list
}

async function readData(bytes: Uint8Array): Promise<SignedData> {
  try {
    return await readSignedData(bytes)
  } catch (cause) {
    if (!(cause instanceof CmsError)) throw cause
    throw new TrustListError(`The list is not signed: ${cause.message}`, { cause })
  }
}

/** The content, when its one signer holds, with strong algorithms, under one of the roots. */
function verifiedContent(data: SignedData, { roots, at }: ListDemands): Uint8Array {
  const [signer, ...others] = data.signers
  if (data.contentType !== trustListType || data.content === null || signer === undefined || others.length > 0) {
    throw new TrustListError('The list is no certificate trust list with its content and one signer.')
  }
  const reading = verifySigner(data, signer, data.content)
  const fault = reading.checks.find(({ result }) => result !== 'pass')
  if (fault !== undefined) throw new TrustListError(`The signature of the list does not hold: ${fault.message}`)
  const weak = reading.algorithms.find(({ hash }) => weakHash(hash))
  if (weak !== undefined) throw new TrustListError(`The list is signed by ${weak.label}, which is weak.`)
  // The signer's own comes first: its signature was just verified by the key in it.
  const [leaf, ...candidates] = reading.certificates.flatMap((der) => {
    const certificate = attempt(() => readCertificate(der))
    return certificate instanceof Error ? [] : [certificate]
  })
  if (leaf === undefined) throw new TrustListError('The signature of the list has no certificate.')
  const { holds, checks } = validatePath({
    leaf,
    candidates,
    anchors: storeAnchors(roots.map(anchorOf)),
    at: [at],
    purpose: signingLists,
    anchorName: 'signers of lists',
    strict: false,
  })
  const reason = checks.find(({ result }) => result !== 'pass')
  if (!holds) throw new TrustListError(`The signer of the list is not proven: ${reason?.message ?? ''}`)
  return data.content
}

function checkTimes({ thisUpdate, nextUpdate }: TrustList, { at, maxAgeDays }: ListDemands): void {
  if (thisUpdate > at) throw new TrustListError(`The list is of ${thisUpdate.toISOString()}, which is yet to come.`)
  if (nextUpdate !== null && nextUpdate <= at) {
    throw new TrustListError(`The list was to be replaced by ${nextUpdate.toISOString()}.`)
  }
  if (at.getTime() - thisUpdate.getTime() > maxAgeDays * dayMs) {
    throw new TrustListError(`The list is of ${thisUpdate.toISOString()}, more than ${maxAgeDays} days ago.`)
  }
}
