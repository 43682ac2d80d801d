import type { Code } from './code.js'

const again = 'Sign the image again with a current version of notation.'
const otherCertificate = 'Have the certificate issued as Notation asks for it, and sign the image again with it.'

/** What reading a signature of Notation, and its certificates, can say. */
export const notationCodes = {
  'attributes-understood': {
    means: 'Every attribute that the signature marks as critical is known, and each that must be is marked.',
    remedy: null,
  },
  'envelope-misplaced': {
    means: 'The manifest of a Notation signature does not hold exactly one envelope, or names no image.',
    remedy: again,
  },
  'envelope-not-supported': {
    means: 'The envelope of a Notation signature is of a type that this version cannot read.',
    remedy: 'Sign the image with an envelope in JWS or COSE.',
  },
  'envelope-malformed': {
    means: 'The envelope of a Notation signature breaks the rules of JWS or COSE, or of Notation.',
    remedy: again,
  },
  'payload-type-unknown': {
    means: 'What was signed is said to be of another type than the payload of a Notation signature.',
    remedy: again,
  },
  'payload-malformed': {
    means: 'What was signed cannot be read as the payload of a Notation signature.',
    remedy: again,
  },
  'target-mismatch': {
    means: 'What was signed names the digest of this image with another size or media type.',
    remedy: again,
  },
  'signing-scheme-unknown': {
    means: 'The signature is of a signing scheme that Notation does not have.',
    remedy: again,
  },
  'signing-time-wrong': {
    means: 'The signature states no time of signing, or states it in the way of another signing scheme.',
    remedy: again,
  },
  'expiry-before-signing': {
    means: 'The signature says that it ends before, or when, it was made.',
    remedy: again,
  },
  'algorithm-not-of-key': {
    means: 'The signature names another algorithm than the one that Notation has for the key of its certificate.',
    remedy: 'The signature was changed, or made by a tool that does not follow Notation: sign the image again.',
  },
  'key-not-for-notation': {
    means: 'Notation has no algorithm for the kind and size of the key of the certificate.',
    remedy: 'Sign with a key of RSA with 2048, 3072 or 4096 bits, or ECDSA on P-256, P-384 or P-521.',
  },
  'critical-unknown': {
    means: 'The signature marks an attribute as critical that is not known here, or that may not be critical.',
    remedy: 'Sign the image without the attribute; only who knows what it means can verify this signature.',
  },
  'critical-missing': {
    means: 'The signature marks an attribute as critical that it does not have.',
    remedy: again,
  },
  'not-marked-critical': {
    means: 'The signature has an attribute that must be marked as critical, and does not mark it.',
    remedy: again,
  },
  'plugin-demanded': {
    means: 'The signature demands that a plugin of notation verifies it, and no plugin is run here.',
    remedy: 'Verify it by notation with that plugin, or sign the image without `verificationPlugin`.',
  },
  'thumbprint-mismatch': {
    means: 'The manifest of a signature names other certificates than the signature has.',
    remedy: 'Do not look for signatures by that annotation; find out who wrote it.',
  },
  'notation-chain': {
    means: 'The certificates in the signature are not one chain in its order, from the signer to a self-signed root.',
    remedy: 'Sign the image again, with the whole chain in its order and nothing beside.',
  },
  'notation-ca': {
    means: 'A CA in the chain of the signature is not made as Notation asks (critical basicConstraints and keyUsage).',
    remedy: otherCertificate,
  },
  'notation-key-usage': {
    means: 'The key usage of a certificate is missing, not critical, or wider than Notation lets it be.',
    remedy: otherCertificate,
  },
  'notation-extended-key-usage': {
    means: 'The certificate of the signer is for uses that Notation forbids.',
    remedy: otherCertificate,
  },
  'notation-weak-chain': {
    means: 'A certificate in the chain of the signature is signed by SHA-1 or by another hash that is weak.',
    remedy: otherCertificate,
  },
} as const satisfies Record<string, Code>
