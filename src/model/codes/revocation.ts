import type { Code } from './code.js'

/** What asking for revocation can say (docs/trust.md 1.8). */
export const revocationCodes = {
  'not-revoked': { means: 'No certificate of the path is revoked, as far as its issuers say.', remedy: null },
  revoked: {
    means: 'A certificate of the path is revoked, and no timestamp proves that it signed before that.',
    remedy: 'Do not use what this signer signed; ask for one that is signed with another certificate.',
  },
  'revoked-later': {
    means: 'A certificate of the path was revoked after a verified timestamp, and not because its key was compromised.',
    remedy: null,
  },
  'revocation-off': { means: 'Nobody is asked about revocation, as `revocation: off` says.', remedy: null },
  'revocation-not-named': {
    means: 'No certificate that an anchor vouches for says where to ask for revocation.',
    remedy: null,
  },
  'revocation-required': {
    means:
      'The policy requires that revocation is checked, and whether a certificate is revoked could not be found out.',
    remedy: 'Mend what the message names, give current lists (`crls`), or set `revocation: check`.',
  },
  'revocation-unreachable': {
    means: 'Nobody whom the certificate names for revocation could be reached.',
    remedy:
      'Run again with network access, list a private host in `revocation-hosts`, or give the lists of the CA (`crls`), in the policy.',
  },
  'revocation-refused': {
    means: 'The question was not answered: the responder declined, or there is more evidence than is looked at.',
    remedy: 'Run again later, or give the revocation lists that cover the certificate (`crls`).',
  },
  'revocation-malformed': {
    means: 'The evidence on revocation breaks the rules of its format, or has a critical extension that is not known.',
    remedy:
      'Ask the CA for evidence that follows RFC 5280 and RFC 6960; a list has a number (5.2.3) and says when the next one comes.',
  },
  'revocation-not-authentic': {
    means: 'The evidence on revocation was not signed by anybody who may sign it, or not by a strong algorithm.',
    remedy: 'Check where the evidence comes from; add the certificate of who signs it to `intermediates`.',
  },
  'revocation-stale': {
    means: 'The evidence on revocation is current neither now nor at a proven time of signing.',
    remedy: 'Get the current revocation list of the CA, and check the clock of the machine.',
  },
  'revocation-out-of-scope': {
    means: 'The evidence on revocation is about other certificates, or about some of the reasons only.',
    remedy: 'Give the revocation lists of the issuer of this certificate (`crls`).',
  },
  'revocation-unknown-certificate': {
    means: 'The responder does not know the certificate.',
    remedy: 'Check where the certificate comes from: its own issuer should know it.',
  },
} as const satisfies Record<string, Code>
