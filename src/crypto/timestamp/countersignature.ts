import type { Check } from '../../model/check.js'
import type { TimeClaim } from '../../model/signature.js'
import { attempt } from '../attempt.js'
import { attributeTypes, examineSigner, leafFirst, nameAlgorithms, readAttribute, readBag, readSigner } from '../cms.js'
import type { SignerCheck, SignerInfo } from '../cms.js'
import { readTime, tag, type DerValue } from '../der.js'
import { fail, maxUseful, ofSigner, pass, unreadable } from './claim.js'
import type { TokenContext } from './token.js'

/** RFC 5652 11.4: there is no content type; PKCS #9 and those who follow it write that of data. */
const expected = { type: '1.2.840.113549.1.7.1', attribute: 'optional' } as const

/**
 * A countersignature (RFC 2985 5.3.6, RFC 5652 11.4): a SignerInfo over the value of the signature, whose certificates
 * are those of the signature.
 */
export function readCountersignature(value: DerValue, { imprinted, certificates }: TokenContext): TimeClaim {
  const signer = attempt(() => readSigner(value))
  if (signer instanceof Error) {
    return unreadable('pkcs9', fail('timestamp-malformed', `The countersignature cannot be read: ${signer.message}`))
  }
  const at = attempt(() => readSigningTime(signer))
  if (at instanceof Error) {
    return unreadable('pkcs9', fail('timestamp-malformed', `The countersignature's time cannot be read: ${at.message}`))
  }
  if (at === null) {
    const message = 'The countersignature does not say when it was made (signingTime, RFC 5652 11.3).'
    return unreadable('pkcs9', fail('timestamp-time-missing', message))
  }
  const bag = readBag(certificates)
  const { leaf, integrity, signature } = examineSigner(signer, imprinted, expected, bag)
  return {
    kind: 'pkcs9',
    at,
    accuracy: 0,
    certificates: leafFirst(bag, leaf).slice(0, maxUseful),
    hasLeaf: leaf !== null,
    algorithms: nameAlgorithms(signer, 'timestamp'),
    checks: [checkImprint(integrity), ofSigner(signature)],
  }
}

/** RFC 5652 11.4: the signed digest is that of the value of the signature. */
function checkImprint(integrity: SignerCheck): Check {
  switch (integrity.code) {
    case 'digest-match':
      return pass('timestamp-imprint-match', 'The countersignature is of this very signature.')
    case 'message-digest-mismatch':
      return fail('timestamp-imprint-mismatch', 'The countersignature is of another signature than this one.')
    default:
      return ofSigner(integrity)
  }
}

/** RFC 5652 11.3: one time, signed. `null`: there is none. Throws DerError. */
function readSigningTime({ signedAttributes }: SignerInfo): Date | null {
  const attributes = signedAttributes?.attributes ?? []
  const time = readAttribute(attributes, attributeTypes.signingTime, tag.utcTime, tag.generalizedTime)
  return time === null ? null : readTime(time)
}
