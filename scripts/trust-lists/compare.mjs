// A second opinion on the facts: node:crypto's own reader of certificates.
import { createPublicKey, hash, X509Certificate } from 'node:crypto'
import { TrustListError } from '../../build/trust/lists/error.js'

/** Throws when what node:crypto reads in a certificate is not what its facts say. */
export function compareFacts(anchors, certificates) {
  const bySha256 = new Map(certificates.map((der) => [hash('sha256', der), der]))
  for (const facts of anchors) {
    const certificate = new X509Certificate(bySha256.get(facts.sha256))
    const spki = Buffer.from(facts.spki, 'base64')
    // The certificate's own parts, byte for byte.
    for (const part of [facts.subject, facts.spki, ...facts.extensions.map(([, , value]) => value)]) {
      if (!certificate.raw.includes(Buffer.from(part, 'base64'))) throw differs(facts, 'a part that is not in it')
    }
    if (!certificate.publicKey.equals(createPublicKey({ key: spki, format: 'der', type: 'spki' }))) {
      throw differs(facts, 'the key')
    }
    if (facts.version === 3 && !certificate.ca) throw differs(facts, 'whether it is a CA')
    for (const [index, date] of [certificate.validFrom, certificate.validTo].entries()) {
      if (new Date(date).getTime() !== new Date(facts.valid[index]).getTime()) throw differs(facts, 'its validity')
    }
  }
}

function differs({ sha256 }, what) {
  return new TrustListError(`node:crypto reads the certificate ${sha256} otherwise: ${what}.`)
}
