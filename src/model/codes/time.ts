import type { Code } from './code.js'

const again = 'Sign it again, with a timestamp of its own.'
const otherAuthority = 'Sign it again, with a timestamp of an authority that follows RFC 3161.'

/** What reading a timestamp can say: does it hold, and is it of this very signature? */
export const timeCodes = {
  'timestamp-imprint-match': { means: 'The timestamp is of this very signature.', remedy: null },
  'timestamp-intact': { means: 'What the timestamp says is what its authority signed.', remedy: null },
  'timestamp-certificate-named': {
    means: 'What the authority signed names its own certificate (RFC 3161 2.4.1, RFC 5816).',
    remedy: null,
  },
  'authentic-signing-time': {
    means: 'The signer states when it signed, in the way of a signing authority of Notation.',
    remedy: null,
  },
  'timestamp-malformed': {
    means: 'The timestamp cannot be read as RFC 3161, or the countersignature as PKCS #9, wants it.',
    remedy: again,
  },
  'timestamp-limit': {
    means: 'Reading the timestamps of a signature would take more than a bound allows, so the answer is not known.',
    remedy: 'Check where it comes from; sign it again with one timestamp.',
  },
  'timestamp-not-granted': {
    means: 'The authority answered that it does not grant a timestamp (RFC 3161 2.4.2).',
    remedy: 'Ask the authority why, and sign again.',
  },
  'timestamp-many-signers': {
    means: 'A timestamp token has more signers than its authority (RFC 3161 2.4.2).',
    remedy: otherAuthority,
  },
  'timestamp-content-type': {
    means: 'What stands in the place of a timestamp is a signature of something else.',
    remedy: again,
  },
  'timestamp-imprint-mismatch': {
    means: 'The timestamp is of another signature than this one.',
    remedy: 'The timestamp or the signature was exchanged: sign it again, with a timestamp of its own.',
  },
  'timestamp-imprint-weak': {
    means: 'The timestamp names what it is of by a hash that anybody can make collisions of (MD2, MD5).',
    remedy: 'Sign it again, with a timestamp of SHA-256 or stronger.',
  },
  'timestamp-unknown-extension': {
    means: 'The timestamp has a critical extension that is not known.',
    remedy: otherAuthority,
  },
  'timestamp-authority-mismatch': {
    means: 'The timestamp names another authority than its certificate does (RFC 3161 2.4.2).',
    remedy: otherAuthority,
  },
  'timestamp-time-missing': {
    means: 'A countersignature does not say when it was made (signingTime), so it proves no time.',
    remedy: 'Sign it again, with a timestamp of RFC 3161.',
  },
  'timestamp-digest-mismatch': {
    means: 'The authority signed the digest of something else than what the timestamp says.',
    remedy: 'The timestamp was changed or moved here from elsewhere: sign it again, with a timestamp of its own.',
  },
  'timestamp-signature-mismatch': {
    means: "The signature value of the timestamp was not made by the authority's key.",
    remedy: 'The timestamp was changed: sign it again, with a timestamp of its own.',
  },
  'timestamp-malformed-attributes': {
    means: 'The signed attributes of the timestamp are missing, double, or not as RFC 5652 wants them.',
    remedy: otherAuthority,
  },
  'timestamp-algorithm-mismatch': {
    means: 'Two places in the timestamp that name its algorithm contradict each other.',
    remedy: otherAuthority,
  },
  'timestamp-unsupported-algorithm': {
    means: 'The timestamp is made with an algorithm that cannot be computed here.',
    remedy: 'Sign it again, with a timestamp of SHA-256 or stronger, and RSA, ECDSA or EdDSA.',
  },
  'timestamp-certificate-missing': {
    means: "The authority's certificate is not in the timestamp, nor beside it, or cannot be read there.",
    remedy: 'Sign it again, and ask for the certificate with the timestamp (certReq).',
  },
  'timestamp-certificate-ambiguous': {
    means: "Two different certificates beside the timestamp could be the authority's.",
    remedy: again,
  },
  'timestamp-certificate-mismatch': {
    means: 'The authority signed that another certificate than the one that is there is its own (RFC 5035).',
    remedy: 'The certificate was exchanged: sign it again, with a timestamp of its own.',
  },
  'timestamp-certificate-not-named': {
    means: 'The timestamp does not say which certificate is its own, as RFC 3161 2.4.1 and RFC 5816 demand.',
    remedy: otherAuthority,
  },

  'timestamp-valid': { means: 'A timestamp proves when it was signed, and the path was valid then.', remedy: null },
  'timestamp-not-proven': {
    means: 'The authority of the timestamp is not proven under the roots that may vouch for time.',
    remedy:
      'If the authority is meant to be trusted, add its root to `timestamps` of the anchor, or to `timestamp-roots`.',
  },
  'timestamp-in-future': {
    means: 'The timestamp states a time that is still to come.',
    remedy: 'Check the clock of this machine; if it is right, do not trust the authority.',
  },
  'timestamp-revoked': {
    means: 'A certificate of the authority that made the timestamp is revoked.',
    remedy: 'Sign it again, with a timestamp of an authority that is not revoked.',
  },
} as const satisfies Record<string, Code>
