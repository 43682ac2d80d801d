import type { Code } from './code.js'

/** What proving a signer can say: who signed, when, under which anchor, and with what. */
export const proofCodes = {
  'chain-valid': { means: 'A certificate path leads from the signer to a trust anchor.', remedy: null },
  pinned: { means: 'The policy names this very certificate or key.', remedy: null },
  'key-not-pinned': {
    means: 'A key without a certificate made the signature, and the policy does not name it.',
    remedy:
      'Name the key in a signer of the policy (`key`, `spki-sha256`), or give it as `keys`, if its owner may sign.',
  },
  'key-malformed': {
    means: 'A key without a certificate is said to have made the signature, and cannot be read.',
    remedy: 'Scan again; a report that was saved is not as it was made.',
  },
  'no-certificate': {
    means: 'A key without a certificate made the signature, so there is nothing that says it.',
    remedy: null,
  },
  'log-not-supported': {
    means:
      'The certificate is one of a Sigstore CA, which rests on a transparency log, and this version cannot verify that.',
    remedy: 'Allow another signature of the same image, or use a version that verifies logs.',
  },
  'anchor-not-for-signature': {
    means: 'The anchor is a trust store of Notation, and is not for a signature of this format or signing scheme.',
    remedy: 'Put the certificate into a store of the kind that the signing scheme asks for (`ca`, `signingAuthority`).',
  },
  'no-anchor': {
    means: 'No trust anchor and no pinned certificate or key is configured, so no signer can be proven.',
    remedy: 'Give `trust-roots`, or a policy with `trust`.',
  },
  'not-pinned': {
    means: 'Only certificates or keys are pinned, and the signer has none of them.',
    remedy: 'Pin the certificate or key of this signer in the policy, if it is meant to be trusted.',
  },
  'anchor-not-supported': {
    means: 'The anchor is of a kind that this version cannot prove anything with.',
    remedy: 'Name the certificates of the anchor in the policy (`certificates`).',
  },
  'certificate-malformed': {
    means: "The signer's certificate breaks the rules of X.509.",
    remedy: 'Have the certificate issued again by a current certification authority.',
  },
  'issuer-missing': {
    means: 'The path from the signer ends at a certificate whose issuer is neither an anchor nor at hand.',
    remedy: 'Add the issuing CA to `intermediates` or to the trust roots, or sign with the whole chain.',
  },
  'root-not-trusted': {
    means: 'The path from the signer ends at a self-issued certificate that is no trust anchor.',
    remedy: 'Find out who signed it; add that certificate to the trust roots only if its owner is meant to be trusted.',
  },
  'issuer-signature-mismatch': {
    means: 'A certificate names an issuer whose key did not sign it.',
    remedy: 'Check where it comes from: somebody else may use the name of a CA that you trust.',
  },
  'path-too-long': {
    means: 'No anchor is reached within the longest path that is followed.',
    remedy: 'Make a CA that is nearer to the signer a trust root.',
  },
  'path-budget-exceeded': {
    means: 'There are more ways up from the signer than are tried, so the answer is not known.',
    remedy: 'Sign it again with only the certificates of its own chain.',
  },
  'not-a-ca': {
    means: 'A certificate on the path issued another one and is not allowed to (RFC 5280 6.1.4 (k)).',
    remedy: 'Sign with a certificate that was issued by a certification authority.',
  },
  'path-length-exceeded': {
    means: 'More CAs follow a CA on the path than its path length constraint allows (RFC 5280 6.1.4 (l), (m)).',
    remedy: 'Have the certificate issued by a CA that is allowed to.',
  },
  'ca-key-usage': {
    means: 'The key usage of a CA on the path does not allow it to sign certificates (RFC 5280 6.1.4 (n)).',
    remedy: 'Have the CA certificate issued again with the key usage keyCertSign.',
  },
  'unknown-critical-extension': {
    means: 'A certificate on the path has a critical extension that is not known (RFC 5280 4.2).',
    remedy: 'Have the certificate issued again without the extension, or with the extension not critical.',
  },
  'critical-extension-malformed': {
    means: 'A certificate on the path has a critical extension that cannot be read (RFC 5280 4.2).',
    remedy: 'Have the certificate issued again with the extension as RFC 5280 writes it.',
  },
  'certificate-form': {
    means: 'A certificate on the path breaks a rule of form of RFC 5280, and the check was asked to be strict.',
    remedy: 'Have the certificate issued again without the fault that the message names.',
  },
  'name-not-permitted': {
    means: 'A certificate on the path has a name outside of what a CA above it permits (RFC 5280 6.1.3 (b)).',
    remedy: 'Have the certificate issued for a name that its CA may vouch for, or by another CA.',
  },
  'name-excluded': {
    means: 'A certificate on the path has a name that a CA above it excludes, or may exclude (RFC 5280 6.1.3 (c)).',
    remedy: 'Have the certificate issued for a name that its CA may vouch for, or by another CA.',
  },
  'name-not-comparable': {
    means: 'A certificate on the path has a malformed name of a kind that a CA above it constrains (RFC 5280 4.2.1.6).',
    remedy: 'Have the certificate issued again with well-formed names.',
  },
  'name-constraint-unsupported': {
    means: 'A CA on the path constrains a kind of name that cannot be compared, and such a name is below it.',
    remedy:
      'Have the certificate issued without names of that kind, or make a CA below the constrained one a trust root.',
  },
  'name-constraints-malformed': {
    means: 'The name constraints of a CA on the path break the rules of RFC 5280 4.2.1.10.',
    remedy: 'Have the CA certificate issued again, or make a CA below it a trust root.',
  },
  'name-constraints-too-many': {
    means: 'The names and the name constraints of the path need more comparisons than are made.',
    remedy: 'Have the certificate issued with fewer names, or make a CA below the constrained one a trust root.',
  },
  'certificate-policy-required': {
    means: 'A CA on the path demands a certificate policy, and none is valid for the whole path (RFC 5280 6.1.3 (f)).',
    remedy: 'Have the certificate issued under a policy of that CA.',
  },
  'certificate-policies-malformed': {
    means: 'The policy extensions of a certificate on the path break the rules of RFC 5280 4.2.1.4, 5, 11 or 14.',
    remedy: 'Have the certificate issued again with well-formed policies.',
  },
  distrusted: {
    means: 'The policy distrusts a certificate or key on the path.',
    remedy: 'Do not use what this signer signed; take the entry out of `distrust` only if it is wrong.',
  },

  'usage-valid': {
    means: 'The certificates are made for what they are used for: signing code, or vouching for time.',
    remedy: null,
  },
  'usage-missing': {
    means:
      "The signer's certificate does not say that it is for signing code (extended key usage codeSigning), or a timestamp authority's that it is for time stamping.",
    remedy: 'Sign with a certificate for code signing, or set `extended-key-usage: optional` for the anchor.',
  },
  'usage-wrong': {
    means: 'The certificate is for another use than the one it is put to.',
    remedy:
      'Sign with a certificate that has the extended key usage codeSigning, and get timestamps from a timestamp authority.',
  },
  'usage-not-alone': {
    means: 'The certificate of a timestamp authority is for other uses as well (RFC 3161 2.3).',
    remedy: 'Get the timestamp from an authority whose certificate is for time stamping alone.',
  },
  'usage-not-critical': {
    means: 'The extended key usage of a timestamp authority is not critical (RFC 3161 2.3).',
    remedy: 'Get the timestamp from an authority whose certificate is made as RFC 3161 asks.',
  },
  'usage-not-nested': {
    means: 'A CA on the path is restricted to other uses.',
    remedy: 'Have the certificate issued by a CA for this use.',
  },
  'key-usage-wrong': {
    means: 'The key usage of the certificate does not allow what its key did (for a signer: digitalSignature).',
    remedy: 'Sign with a certificate that has the key usage digitalSignature.',
  },
  'anchor-not-for-usage': {
    means: 'The list that the root comes from does not trust it for this use.',
    remedy:
      'Sign with a certificate of a root that is listed for this use, or name the root in `trust-roots` yourself.',
  },

  'algorithms-strong': { means: 'Every key and hash that the proof rests on is strong.', remedy: null },
  'sha1-before-2019': {
    means: 'A certificate on the path is signed by SHA-1, and a verified timestamp is from before 2019.',
    remedy: null,
  },
  'weak-key': {
    means: 'The proof rests on a key that is weak or of a kind that is not accepted.',
    remedy: 'Use RSA with 2048 bits or more, ECDSA on P-256, P-384 or P-521, Ed25519 or Ed448.',
  },
  'weak-hash': {
    means: 'The proof rests on a hash that is weak or not known.',
    remedy: 'Sign again with SHA-256 or stronger.',
  },

  'time-valid': {
    means: 'Every certificate of the path is valid at the time of signing, or now when that is not proven.',
    remedy: null,
  },
  'certificate-expired': {
    means: 'A certificate of the path is no longer valid.',
    remedy:
      'Sign it again with a certificate that is valid, and with a timestamp, so that it outlives the certificate.',
  },
  'certificate-not-yet-valid': {
    means: 'A certificate of the path is not valid yet.',
    remedy: 'Check the clock of the machine; wait until the certificate is valid, or sign with another one.',
  },
  'signing-authority-time': {
    means: 'The signer says when it was signed, and its anchor may say so (`signing-authority`).',
    remedy: null,
  },
  'signature-expired': {
    means: 'The signature says itself from when on it holds no longer, and that moment has come.',
    remedy: 'Sign again.',
  },
  'timestamp-missing': {
    means: "Notation's trust policy asks for a proven time of signing, and the signature has none.",
    remedy: 'Sign with a timestamp, or change `verifyTimestamp` of the statement.',
  },
  'anchor-not-for-newer-leaves': {
    means: 'The list that the root comes from does not trust it for certificates as new as this one.',
    remedy: 'Have the certificate issued by a CA whose root is still trusted.',
  },
  'anchor-not-for-later-signatures': {
    means: 'The list that the root comes from does not trust it for what was signed as late as this.',
    remedy: 'Sign with a certificate whose root is still trusted; keep the timestamps of what was signed before.',
  },

  'transparency-not-required': { means: 'The anchor does not ask for a transparency log.', remedy: null },
  'transparency-not-supported': {
    means: 'The anchor asks for a transparency log, which this version cannot verify.',
    remedy: 'Set `transparency: optional` for the anchor, or use a version that verifies logs.',
  },
} as const satisfies Record<string, Code>
