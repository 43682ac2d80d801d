import type { Code } from './code.js'

const again = 'Sign the image again with a current tool.'

/** What reading the signatures of an image can say: do they hold, and are they of this image? */
export const imageCodes = {
  'names-this-image': { means: 'What was signed names the digest of this image.', remedy: null },
  'names-another-image': {
    means: 'What was signed names the digest of another image.',
    remedy: 'Sign this image; a signature that is copied from another one proves nothing.',
  },
  'key-unknown': {
    means: 'A key without a certificate made the signature, and none of the keys that were given did.',
    remedy: 'Give the public key of the signer: `key` in a signer of the policy, or the input `keys`.',
  },
  'ed25519-prehashed': {
    means:
      'The value is no Ed25519 signature of what was signed; it may be one of the prehashed form (Ed25519ph), which cannot be computed here.',
    remedy: 'Sign the image with an ECDSA or RSA key.',
  },
  'malformed-payload': {
    means: 'What was signed is no payload of an image signature of cosign.',
    remedy: again,
  },
  'malformed-annotation': {
    means: 'The signature value or a certificate beside a layer is missing or cannot be read.',
    remedy: again,
  },
  'malformed-bundle': {
    means: 'A Sigstore bundle is not as its specification wants it.',
    remedy: again,
  },
  'malformed-envelope': {
    means: 'A DSSE envelope is not as its specification wants it, or does not have exactly one signature.',
    remedy: 'Make the attestation again with a current tool.',
  },
  'malformed-statement': {
    means: 'What was signed is no in-toto statement.',
    remedy: 'Make the attestation again with a current tool.',
  },
  'message-signature': {
    means: 'A bundle holds the signature of a file, which is not read as a signature of an image.',
    remedy: 'Sign the image with `cosign sign`.',
  },
  'bundle-not-supported': {
    means: 'A Sigstore bundle is of a version that is not known here, so a signature may be in it.',
    remedy: 'Sign the image again with a bundle of version 0.3, or use a later version of this tool.',
  },

  // Worth saying, and changing no state.
  'docker-reference-differs': {
    means: 'The signature was made for an image of another name; images are copied with their signatures.',
    remedy: null,
  },
  'predicate-type-differs': {
    means: 'An annotation, which nobody signed, says that a statement is of another type than it is.',
    remedy: null,
  },
  'unreadable-log-entry': {
    means: 'What stands beside a signature as its entry in a transparency log cannot be read; nothing decides by it.',
    remedy: null,
  },
} as const satisfies Record<string, Code>
