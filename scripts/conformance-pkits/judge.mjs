// One vector of the Public Key Interoperability Test Suite of the NIST, put to the path validator and, where its revocation
// lists are at hand, to those.

/** RFC 5280 4.2.1.4, 4.2.1.11, 4.2.1.14. */
const certificatePolicies = '2.5.29.32'
const policyConstraints = '2.5.29.36'
const inhibitAnyPolicy = '2.5.29.54'

/** The contents of the OIDs that the vectors' policies have: 2.5.29.32.0, and those below 2.16.840.1.101.3.2.1.48. */
const policies = new Map([
  ['anyPolicy', '551d2000'],
  ...[1, 2, 3, 4, 5, 6].map((last) => [`NIST-test-policy-${last}`, `6086480165030201300${last}`]),
])

/** PKITS asks for no use of the leaf. */
const purpose = { label: 'any use', extendedKeyUsage: null, demand: 'optional', keyUsages: [] }

/**
 * `core` is what src/crypto exports; `read` gives a file's bytes: of `certs` always, of `crls` or null when there are no lists.
 * The code of a FAILURE is that of the first check that does not pass, or of the certificate whose standing is open.
 */
export function judgeVector(vector, core, { read, at }) {
  const certificates = vector.CertPath.map((name) => readOne(read('certs', name), core))
  if (certificates.includes(null)) return failure('certificate-malformed')
  const [root, ...below] = certificates
  const leaf = below.at(-1)
  const anchor = { issuer: begin(root, vector), certificate: root, listed: null }
  const anchors = core.storeAnchors([anchor])
  const request = {
    leaf,
    candidates: below.slice(0, -1),
    anchors,
    at: [at],
    purpose,
    anchorName: 'PKITS',
    strict: false,
  }
  const outcome = core.validatePath(request)
  if (!outcome.holds) return failure(outcome.checks.find(({ result }) => result !== 'pass').code)
  const lists = vector.CRLPath.map((name) => read('crls', name))
  return (lists.includes(null) ? null : standingFault(lists, outcome, request, core)) ?? success(outcome)
}

function success({ checks: [chain] }) {
  return { result: 'SUCCESS', code: chain.code }
}

function failure(code) {
  return { result: 'FAILURE', code }
}

/** `null`: it cannot be parsed. */
function readOne(der, { readCertificate }) {
  try {
    return readCertificate(der)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'CertificateError') return null
    throw cause
  }
}

/**
 * RFC 5280 6.1.1 (c), (e) to (g): what a vector starts from, as extensions of its anchor, which say the same for all that is
 * below it. A scan starts from any policy and no flag.
 */
function begin(root, vector) {
  const flags = [
    ...(vector.InitialExplicitPolicy ? [der(0x80, Buffer.of(0))] : []),
    ...(vector.InitialPolicyMappingInhibit ? [der(0x81, Buffer.of(0))] : []),
  ]
  const initial = vector.InitialPolicySet.map((name) => der(0x30, der(0x06, Buffer.from(policies.get(name), 'hex'))))
  const added = [
    { oid: certificatePolicies, critical: true, value: der(0x30, ...initial) },
    ...(flags.length === 0 ? [] : [{ oid: policyConstraints, critical: true, value: der(0x30, ...flags) }]),
    ...(vector.InitialAnyPolicyInhibit
      ? [{ oid: inhibitAnyPolicy, critical: true, value: der(0x02, Buffer.of(0)) }]
      : []),
  ]
  return { ...root, extensions: [...root.extensions, ...added] }
}

/** DER of up to 127 octets. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(tag, content.length), content])
}

/** What the lists leave open or say against a certificate of the path; `null`: each is good. */
function standingFault(lists, { chain, anchor }, request, core) {
  const crls = []
  for (const list of lists) {
    try {
      crls.push(core.readCrl(list))
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'DerError') return failure('revocation-malformed')
      throw cause
    }
  }
  const validate = (signer, wanted, candidates) =>
    core.validatePath({ ...request, leaf: signer, candidates, purpose: wanted })
  for (const [index, certificate] of chain.entries()) {
    const above = chain[index + 1] ?? null
    const inquiry = {
      certificate,
      issuer: above ?? anchor.issuer,
      issuerCertificate: above ?? anchor.certificate,
      candidates: request.candidates,
      now: request.at[0],
      signedAt: [],
      validate,
    }
    const standing = core.checkCrls(inquiry, crls)
    if (standing.kind === 'revoked') return failure('revoked')
    if (standing.kind === 'unknown') return failure(standing.code)
  }
  return null
}
