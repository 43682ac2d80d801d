import { CmsError, readSignedData, verifySigner, type SignedData } from '../../../crypto/cms.js'
import { readTimes } from '../../../crypto/timestamp.js'
import type { Check } from '../../../model/check.js'
import type { Note, Signature } from '../../../model/signature.js'
import { notChecked } from '../../checks.js'
import { type FileBytes, FormatError } from '../format.js'
import type { ZipMember } from '../zip/layout.js'
import { readSignedBytes, type SignedFile } from './signed-files.js'
import type { Vouched } from './vouch.js'

/** What a block is over. */
export interface BlockContext {
  readonly file: FileBytes
  /** The name of the signature file. */
  readonly name: string
  readonly signatureFile: SignedFile
  readonly vouched: Vouched
  /** How many signers more the archive may have. */
  readonly signersLeft: number
}

export interface BlockReading {
  readonly signatures: readonly Signature[]
  /** The signers among them whose signature was looked at. */
  readonly signers: number
  readonly notes: readonly Note[]
}

/** RFC 5652 4. Signatures over a content of another type were made for another use. */
const dataType = '1.2.840.113549.1.7.1'

/** A signature for each signer of a block over its signature file. Throws FormatError `limit-reached`. */
export async function readBlock(block: ZipMember, context: BlockContext): Promise<BlockReading> {
  const place = block.entry.name
  const { signatureFile, name, vouched } = context
  const data = await readData(block, context.file)
  const refuse = (check: Check): BlockReading => {
    return { signatures: [withoutSigner(place, [check, ...vouched.checks])], signers: 0, notes: [] }
  }
  if ('code' in data) return refuse(data)
  if (!signatureFile.ok) return refuse(notChecked('signature', place))
  if (data.contentType !== dataType) {
    return refuse(malformed(`\`${place}\` signs a content of the type ${data.contentType}, which no file has.`))
  }
  // JAR File Specification: the content is detached. One that is there all the same must be the signature file.
  if (data.content !== null && !signatureFile.sections.bytes.equals(data.content)) {
    return refuse(malformed(`\`${place}\` holds another content than \`${name}\`.`))
  }
  if (data.signers.length > context.signersLeft) {
    throw new FormatError('limit-reached', `With \`${place}\` the archive has more signers than are read.`)
  }
  return {
    signers: data.signers.length,
    signatures: data.signers.map((signer, index) => {
      const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, signatureFile.sections.bytes)
      return {
        format: 'jar',
        role: 'primary',
        place: data.signers.length === 1 ? place : `${place} (signer ${index + 1})`,
        claim: { certificates, hasLeaf, bareKey: null, algorithms: [...algorithms, ...vouched.algorithms] },
        times: readTimes(signer, data.certificates),
        statements: [],
        terms: null,
        intact: [...checks, ...vouched.checks],
      }
    }),
    notes: data.normalised ? [{ code: 'ber-normalised', message: `\`${place}\` is in BER, and was read as DER.` }] : [],
  }
}

/** A block whose signature file is missing: it signs nothing that is there. */
export function blockAlone({ entry: { name } }: ZipMember): Signature {
  const message = `\`${name}\` has no signature file (.SF) beside it.`
  return withoutSigner(name, [
    { check: 'integrity', result: 'fail', code: 'missing-signature-file', message },
    notChecked('signature', name),
    notChecked('coverage', name),
  ])
}

async function readData(block: ZipMember, file: FileBytes): Promise<SignedData | Check> {
  try {
    return await readSignedData(readSignedBytes(file, block))
  } catch (error) {
    if (error instanceof FormatError && error.code === 'damaged-entry') {
      return { check: 'signature', result: 'fail', code: error.code, message: error.message }
    }
    if (!(error instanceof CmsError)) throw error
    const message = `\`${block.entry.name}\` cannot be read as a signature: ${error.message}`
    if (error.code === 'malformed') return malformed(message)
    return { check: 'signature', result: 'unknown', code: 'limit-reached', message }
  }
}

function malformed(message: string): Check {
  return { check: 'signature', result: 'fail', code: 'malformed-signature', message }
}

function withoutSigner(place: string, intact: readonly Check[]): Signature {
  const claim = { certificates: [], hasLeaf: false, bareKey: null, algorithms: [] }
  return { format: 'jar', role: 'primary', place, claim, times: [], statements: [], terms: null, intact }
}
