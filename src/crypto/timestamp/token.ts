import type { Check } from '../../model/check.js'
import type { AlgorithmUse, TimeClaim } from '../../model/signature.js'
import { computeDigest, readDigest } from '../algorithms.js'
import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import type { Certificate } from '../certificate.js'
import { attributeTypes, examineSigner, leafFirst, nameAlgorithms, readBag } from '../cms.js'
import type { SignedData, SignerInfo } from '../cms.js'
import { printName } from '../name.js'
import { isNamedBy } from './authority.js'
import { fail, leaveOpen, maxUseful, ofSigner, pass, unreadable } from './claim.js'
import { readTimestampInfo, type TimestampInfo } from './info.js'

/** RFC 3161 2.4.2: id-ct-TSTInfo. */
const infoType = '1.2.840.113549.1.9.16.1.4'

/** What a token is read for. */
export interface TokenContext {
  /** The octets that the imprint must be of. */
  readonly imprinted: Uint8Array
  /** DER of certificates beside the token: the authority may have been asked not to send its own (certReq). */
  readonly certificates: readonly Uint8Array[]
}

/** RFC 3161 2.4.2 in a SignedData: what the token says, and whether it holds for what it is read for. */
export function readToken(data: SignedData, context: TokenContext): TimeClaim {
  const [signer, ...others] = data.signers
  if (signer === undefined || others.length > 0) {
    const message = `The timestamp has ${data.signers.length} signers in the place of the one authority (RFC 3161 2.4.2).`
    return unreadable('rfc3161', fail('timestamp-many-signers', message))
  }
  if (data.contentType !== infoType) {
    const message = `The timestamp holds a content of the type ${data.contentType}, not TSTInfo (RFC 3161 2.4.2).`
    return unreadable('rfc3161', fail('timestamp-content-type', message))
  }
  if (data.content === null) {
    return unreadable('rfc3161', fail('timestamp-malformed', 'The timestamp does not hold what it says (TSTInfo).'))
  }
  const { content } = data
  const info = attempt(() => readTimestampInfo(content))
  if (info instanceof Error) {
    return unreadable('rfc3161', fail('timestamp-malformed', `The timestamp cannot be read: ${info.message}`))
  }
  return judgeToken(data, { signer, content, info }, context)
}

/** A token whose parts could be read. */
interface ReadToken {
  readonly signer: SignerInfo
  readonly content: Uint8Array
  readonly info: TimestampInfo
}

function judgeToken(data: SignedData, token: ReadToken, { imprinted, certificates }: TokenContext): TimeClaim {
  const { signer, content, info } = token
  const bag = [...readBag(data.certificates), ...readBag(certificates)]
  const expected = { type: infoType, attribute: 'required' } as const
  const { leaf, integrity, signature } = examineSigner(signer, content, expected, bag)
  return {
    kind: 'rfc3161',
    at: info.at,
    accuracy: info.accuracy,
    certificates: leafFirst(bag, leaf).slice(0, maxUseful),
    hasLeaf: leaf !== null,
    algorithms: [...nameAlgorithms(signer, 'timestamp'), nameImprint(info)],
    checks: [
      checkImprint(info, imprinted),
      ofSigner(integrity),
      ofSigner(signature),
      checkNaming(signer),
      ...checkExtensions(info),
      ...checkAuthority(info, leaf),
    ],
  }
}

/** RFC 3161 2.4.2: the imprint is the hash of what was to be stamped. */
function checkImprint({ imprint }: TimestampInfo, imprinted: Uint8Array): Check {
  const digest = readDigest(imprint.algorithm)
  if (digest?.name === 'MD2' || digest?.name === 'MD5') {
    return fail('timestamp-imprint-weak', `The timestamp says what it is of by ${digest.name} only.`)
  }
  const computed = digest === null ? null : computeDigest(digest, imprinted)
  if (digest === null || computed === null) {
    const message = `The hash ${imprint.algorithm.oid} of what the timestamp is of cannot be computed.`
    return leaveOpen('timestamp-unsupported-algorithm', message)
  }
  return equalBytes(computed, imprint.digest)
    ? pass('timestamp-imprint-match', `The timestamp is of the ${digest.name} hash of this very signature.`)
    : fail('timestamp-imprint-mismatch', `The timestamp is of another ${digest.name} hash than that of this signature.`)
}

/**
 * RFC 3161 2.4.1, RFC 5816 2.2.1: the authority signs which certificate is its own. That it is the one which is there is
 * checked with the value; further certificates that it may list (RFC 5035 5.4.1) are not, as by most who read them.
 */
function checkNaming(signer: SignerInfo): Check {
  const types: readonly string[] = [attributeTypes.signingCertificate, attributeTypes.signingCertificateV2]
  const isThere = signer.signedAttributes?.attributes.some(({ type }) => types.includes(type)) === true
  return isThere
    ? pass('timestamp-certificate-named', 'The authority signed which certificate is its own.')
    : fail(
        'timestamp-certificate-not-named',
        'The timestamp has no signing-certificate attribute (RFC 3161 2.4.1, RFC 5816 2.2.1).',
      )
}

/** RFC 3161 2.4.2: no critical extension is known. */
function checkExtensions({ extensions }: TimestampInfo): readonly Check[] {
  const unknown = extensions.find(({ critical }) => critical)
  if (unknown === undefined) return []
  return [fail('timestamp-unknown-extension', `The timestamp has the unknown critical extension ${unknown.oid}.`)]
}

/** RFC 3161 2.4.2: the authority that is named is one of the names of the certificate. */
function checkAuthority({ authority }: TimestampInfo, leaf: Certificate | null): readonly Check[] {
  if (authority === null || leaf === null || isNamedBy(authority, leaf)) return []
  const message = `The timestamp names another authority than its certificate, that of “${printName(leaf.subject)}”.`
  return [fail('timestamp-authority-mismatch', message)]
}

function nameImprint({ imprint }: TimestampInfo): AlgorithmUse {
  const name = readDigest(imprint.algorithm)?.name
  return { use: 'digest', hash: name ?? 'unknown', label: `${name ?? imprint.algorithm.oid} imprint in the timestamp` }
}
