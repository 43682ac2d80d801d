import type { Check, CheckResult } from '../../model/check.js'
import type { timeCodes } from '../../model/codes/time.js'
import type { TimeClaim } from '../../model/signature.js'
import { CmsError, type SignerCheck, type SignerCode } from '../cms.js'

type TimeCode = keyof typeof timeCodes

/** The code of a timestamp for what can be said of any signer. */
const codeOf: { readonly [code in SignerCode]: TimeCode } = {
  'digest-match': 'timestamp-intact',
  'signature-valid': 'timestamp-intact',
  'message-digest-mismatch': 'timestamp-digest-mismatch',
  'signature-mismatch': 'timestamp-signature-mismatch',
  'malformed-signed-attributes': 'timestamp-malformed-attributes',
  'algorithm-mismatch': 'timestamp-algorithm-mismatch',
  'unsupported-algorithm': 'timestamp-unsupported-algorithm',
  'signer-certificate-missing': 'timestamp-certificate-missing',
  'signer-certificate-ambiguous': 'timestamp-certificate-ambiguous',
  'signer-certificate-mismatch': 'timestamp-certificate-mismatch',
}

/**
 * The most certificates of a timestamp that are of use: an authority's chain has two to five, and a signature may bring
 * 256 for each of its timestamps, each of them to be tried.
 */
export const maxUseful = 32

export function pass(code: TimeCode, message: string): Check {
  return make('pass', code, message)
}

export function fail(code: TimeCode, message: string): Check {
  return make('fail', code, message)
}

/** It could not be told. */
export function leaveOpen(code: TimeCode, message: string): Check {
  return make('unknown', code, message)
}

function make(result: CheckResult, code: TimeCode, message: string): Check {
  return { check: 'time', result, code, message }
}

/** What was found of the signer of a timestamp. */
export function ofSigner({ result, code, message }: SignerCheck): Check {
  if (code === 'signer-certificate-missing') {
    return fail(codeOf[code], "The certificate of the timestamp's authority is not there, or cannot be read.")
  }
  const start = result === 'pass' ? 'The timestamp is intact' : 'The timestamp does not hold'
  return make(result, codeOf[code], `${start}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`)
}

/** A timestamp of which nothing is known but what is wrong with it. */
export function unreadable(kind: TimeClaim['kind'], check: Check): TimeClaim {
  return { kind, at: null, accuracy: 0, certificates: [], hasLeaf: false, algorithms: [], checks: [check] }
}

/** A token that is no SignedData, or one that is beyond a bound. */
export function refuseToken(error: Error): TimeClaim {
  const message = `The timestamp cannot be read: ${error.message}`
  const isBound = error instanceof CmsError && error.code === 'limit'
  return unreadable('rfc3161', isBound ? leaveOpen('timestamp-limit', message) : fail('timestamp-malformed', message))
}
