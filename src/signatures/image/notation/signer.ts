import { verifyByScheme, type Scheme } from '../../../crypto/algorithms.js'
import { attempt } from '../../../crypto/attempt.js'
import { readCertificate, type Certificate } from '../../../crypto/certificate.js'
import type { Check } from '../../../model/check.js'
import type { CheckCode } from '../../../model/codes.js'
import type { AlgorithmUse, Claim } from '../../../model/signature.js'
import { algorithmOf } from './algorithm.js'
import { shown, type Envelope } from './envelope.js'

/** Who claims to have signed, and the check `signature`. */
export interface SignerReading {
  readonly claim: Claim
  readonly check: Check
}

/** Whether the key of the first certificate made the value, by the algorithm that such a key has. */
export function readSigner(envelope: Envelope, place: string): SignerReading {
  const { certificates } = envelope
  const leaf = attempt(() => readCertificate(certificates[0]))
  if (leaf instanceof Error) {
    const message = `The signer's certificate in ${place} cannot be read: ${leaf.message}`
    return {
      claim: { certificates, hasLeaf: false, bareKey: null, algorithms: [] },
      check: judge('fail', 'signer-certificate-missing', message),
    }
  }
  const expected = algorithmOf(leaf)
  const algorithms = nameAlgorithm(expected?.scheme ?? null, envelope)
  return { claim: { certificates, hasLeaf: true, bareKey: null, algorithms }, check: checkValue(envelope, leaf, place) }
}

function checkValue({ algorithm, signed, value }: Envelope, leaf: Certificate, place: string): Check {
  const expected = algorithmOf(leaf)
  if (expected === null) {
    const message = `Notation has no algorithm for the key of the certificate in ${place}.`
    return judge('fail', 'key-not-for-notation', message)
  }
  if (algorithm !== expected.name) {
    const message = `The signature ${place} names the algorithm ${shown(algorithm)}, and the one of its key is ${expected.name}.`
    return judge('fail', 'algorithm-not-of-key', message)
  }
  const { result, reason } = verifyByScheme(leaf, expected.scheme, 'ieee-p1363', signed, value)
  switch (result) {
    case 'valid':
      return judge(
        'pass',
        'signature-valid',
        `The key of the certificate made the signature ${place} (${expected.name}).`,
      )
    case 'invalid':
      return judge('fail', 'signature-mismatch', `The value of the signature ${place} does not hold: ${reason}.`)
    case 'not-checkable':
      return judge(
        'unknown',
        'unsupported-algorithm',
        `The value of the signature ${place} cannot be checked: ${reason}.`,
      )
  }
}

function nameAlgorithm(scheme: Scheme | null, { algorithm }: Envelope): readonly AlgorithmUse[] {
  const hash = scheme?.digest?.name ?? 'unknown'
  return [
    {
      use: 'signature',
      hash,
      label: scheme === null ? `the algorithm ${shown(algorithm)}` : `${hash} with ${scheme.kind}`,
    },
  ]
}

function judge(result: Check['result'], code: CheckCode, message: string): Check {
  return { check: 'signature', result, code, message }
}
