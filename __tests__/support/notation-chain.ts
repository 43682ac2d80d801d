import type { Certificate } from '../../src/crypto/certificate.js'
import { timeUsage } from './claims.js'
import { basicConstraints, certificate, ecKeys, keyUsage } from './issue.js'
import type { CertificateForm, Keys } from './issue.js'

/** A chain as Notation wants it, `Notation root` over `Notation CA` over `Notation signer`; all valid from 2020 to 2400. */
export const notationRootKeys = ecKeys()
export const notationCaKeys = ecKeys()
export const notationLeafKeys = ecKeys()

/** keyCertSign, critical. */
export const certSign = keyUsage(0x04)
/** digitalSignature, critical. */
export const digitalSignature = keyUsage(0x80)

export function notationRoot(form: Partial<CertificateForm> = {}, keys: Keys = notationRootKeys): Certificate {
  const subject = 'Notation root'
  return certificate({
    subject,
    issuer: subject,
    keys,
    by: keys,
    extensions: [basicConstraints(true), certSign],
    ...form,
  })
}

export function notationCa(form: Partial<CertificateForm> = {}): Certificate {
  return certificate({
    subject: 'Notation CA',
    issuer: 'Notation root',
    keys: notationCaKeys,
    by: notationRootKeys,
    extensions: [basicConstraints(true), certSign],
    ...form,
  })
}

/** Without an extended key usage, which Notation does not ask for. */
export function notationLeaf(form: Partial<CertificateForm> = {}): Certificate {
  return certificate({
    subject: 'Notation signer',
    issuer: 'Notation CA',
    keys: notationLeafKeys,
    by: notationCaKeys,
    extensions: [digitalSignature],
    ...form,
  })
}

/** Extensions of an authority of time as Notation wants it. */
export const notationTsaExtensions = [timeUsage(), digitalSignature]
