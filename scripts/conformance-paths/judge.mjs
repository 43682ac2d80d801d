// One case of a file in x509-limbo's format, put to the path validator.

/** The names that x509-limbo gives usages, and their OIDs (RFC 5280 4.2.1.12). */
const usages = {
  anyExtendedKeyUsage: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  OCSPSigning: '1.3.6.1.5.5.7.3.9',
}

/** What revocation lists may leave open: nobody asked them about this certificate. */
const harmless = new Set(['revocation-out-of-scope', 'revocation-not-named'])

/**
 * `core` is what src/crypto exports, `strict` that of a PathRequest. Our own suite says in `sigscan.demand` what it demands
 * of usages. The code of a FAILURE is that of the first check that does not pass.
 */
export function judgeCase(testcase, core, { strict = true } = {}) {
  const leaf = readOne(testcase.peer_certificate, core)
  const roots = testcase.trusted_certs.map((text) => readOne(text, core))
  if (leaf === null || roots.includes(null)) return failure('certificate-malformed')
  const request = {
    leaf,
    candidates: testcase.untrusted_intermediates.map((text) => readOne(text, core)).filter((read) => read !== null),
    anchors: core.storeAnchors(roots.map(core.anchorOf)),
    at: [new Date(testcase.validation_time ?? Date.now())],
    anchorName: 'the case',
    strict,
    ...(testcase.max_chain_depth == null ? {} : { maxPathLength: testcase.max_chain_depth }),
  }
  const outcomes = purposesOf(testcase).map((purpose) => core.validatePath({ ...request, purpose }))
  const refused = outcomes.find(({ holds }) => !holds)
  if (refused !== undefined) return failure(refused.checks.find(({ result }) => result !== 'pass').code)
  const [found] = outcomes
  return revocationFault(testcase.crls ?? [], found, request, core) ?? { result: 'SUCCESS', code: found.checks[0].code }
}

function failure(code) {
  return { result: 'FAILURE', code }
}

/** `null`: it cannot be parsed. */
function readOne(text, { readCertificate }) {
  try {
    return readCertificate(derOf(text))
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'CertificateError') return null
    throw cause
  }
}

export function derOf(pem) {
  return Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64')
}

/** Every usage that is asked for must hold, and a purpose asks for one of each kind. */
function purposesOf({ extended_key_usage: extended, key_usage: bits, sigscan }) {
  const keyUsages = bits.length === 0 ? [[]] : bits.map((bit) => [bit === 'contentCommitment' ? 'nonRepudiation' : bit])
  const asked = extended.length === 0 ? [null] : extended.map((name) => usages[name] ?? name)
  return asked.flatMap((extendedKeyUsage) =>
    keyUsages.map((each) => ({
      label: extendedKeyUsage ?? 'any use',
      extendedKeyUsage,
      demand: extendedKeyUsage === null ? 'optional' : (sigscan?.demand ?? 'required'),
      keyUsages: each,
    })),
  )
}

/** What the lists say against a certificate of the path; `null`: nothing. Without lists nothing is asked. */
function revocationFault(texts, { chain, anchor }, request, core) {
  if (texts.length === 0) return null
  const crls = []
  for (const text of texts) {
    try {
      crls.push(core.readCrl(derOf(text)))
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'DerError') return failure('revocation-malformed')
      throw cause
    }
  }
  const validate = (signer, purpose, candidates) =>
    core.validatePath({ ...request, leaf: signer, candidates, purpose, anchors: core.storeAnchors([anchor]) })
  for (const [index, certificate] of chain.entries()) {
    if (certificate.sha256 === anchor.issuer.sha256) continue
    const above = chain[index + 1] ?? null
    const standing = core.checkCrls(
      {
        certificate,
        issuer: above ?? anchor.issuer,
        issuerCertificate: above ?? anchor.certificate,
        candidates: request.candidates,
        now: request.at[0],
        signedAt: [],
        validate,
      },
      crls,
    )
    if (standing.kind === 'revoked') return failure('revoked')
    if (standing.kind === 'unknown' && !harmless.has(standing.code)) return failure(standing.code)
  }
  return null
}
