import type { Check } from '../../model/check.js'
import { describeSignature, weakHash, weakKey } from '../algorithms.js'
import type { Certificate } from '../certificate.js'
import type { PathFault } from './fault.js'
import type { Issuer, Path, PathRequest } from './model.js'
import { fault, firstOf, isPinned, judgeBy, membersOf, nameOf } from './parts.js'

/** The check `algorithm`: docs/trust.md 1.7. The signature on the anchor's own certificate proves nothing and need not. */
export function checkAlgorithms(path: Path, { acceptSha1 }: Pick<PathRequest, 'acceptSha1'>): Check {
  const signed = isPinned(path) ? [] : path.chain
  const found =
    firstOf(membersOf(path), checkKey) ?? firstOf(signed, (certificate) => checkHash(certificate, acceptSha1))
  const sha1 = signed.find((certificate) => hashOf(certificate).hash === 'SHA-1')
  return judgeBy(
    'algorithm',
    found,
    sha1 === undefined
      ? { code: 'algorithms-strong', message: 'Every key and hash of the path is strong.' }
      : {
          code: 'sha1-before-2019',
          message: `The certificate of ${nameOf(sha1)} is signed by SHA-1, and a timestamp is from before 2019.`,
        },
  )
}

function checkKey(member: Issuer): PathFault | null {
  const weakness = weakKey(member)
  return weakness === null ? null : fault('weak-key', `The certificate of ${nameOf(member)} has ${weakness}.`)
}

function checkHash(certificate: Certificate, acceptSha1?: boolean): PathFault | null {
  const { hash, label } = hashOf(certificate)
  if (!weakHash(hash, acceptSha1)) return null
  return fault('weak-hash', `The certificate of ${nameOf(certificate)} is signed by ${label}.`)
}

function hashOf({ signatureAlgorithm }: Certificate): { readonly hash: string; readonly label: string } {
  return describeSignature(signatureAlgorithm, null)
}
