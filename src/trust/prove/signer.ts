import type { Signer } from '../../model/proof.js'
import type { KeyClaim, ReadClaim, UnreadableClaim } from './claim.js'
import { readIdentity } from './identity.js'

/** The signer as the signature claims it; `null`: there is neither a certificate nor a key that is known. */
export function signerOf(claim: ReadClaim | KeyClaim | UnreadableClaim): Signer | null {
  switch (claim.kind) {
    case 'none':
      return null
    case 'key':
      return { kind: 'key', spkiSha256: claim.key.spkiSha256 }
    case 'certificate': {
      const { leaf } = claim
      return {
        kind: 'certificate',
        certificate: leaf.der,
        subject: leaf.subjectDer,
        issuer: leaf.issuerDer,
        serialNumber: Buffer.from(leaf.serialNumber).toString('hex'),
        sha256: leaf.sha256,
        spkiSha256: leaf.spkiSha256,
        identity: readIdentity(leaf),
      }
    }
  }
}
