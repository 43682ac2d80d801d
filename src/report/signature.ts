import { attempt } from '../crypto/attempt.js'
import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Proof } from '../model/proof.js'
import type { ReportSignature, ReportSigner, ReportTime } from '../model/report.js'
import type { BareKey, NotationTerms, TimeClaim } from '../model/signature.js'
import type { SignatureVerdict } from '../model/verdict.js'
import type { Shelf } from './shelf.js'

/** What a report says of a signature, and what it takes to prove it again. */
export function signatureOf({ proof, state, allowed, entry }: SignatureVerdict, shelf: Shelf): ReportSignature {
  const { format, role, place, claim, times, statements, terms, intact } = proof.signature
  const [{ time, checks, faults }] = proof.routes
  return {
    format,
    role,
    place,
    state,
    allowed,
    entry,
    signer: signerOf(proof, shelf),
    time: { at: shelf.second(time.at), source: time.source, authority: time.authority },
    checks: [...intact, ...checks].map(shelf.check),
    certificates: shelf.chain(claim.certificates.map(shelf.keep)),
    hasLeaf: claim.hasLeaf,
    bareKey: claim.bareKey && bareKeyOf(claim.bareKey),
    terms: terms && termsOf(terms),
    algorithms: shelf.algorithms(claim.algorithms),
    times: times.map((claimed) => timeOf(claimed, shelf)),
    statements,
    faults,
  }
}

function bareKeyOf({ spki, hint }: BareKey): ReportSignature['bareKey'] {
  return { spki: spki && Buffer.from(spki).toString('base64'), hint }
}

function termsOf({ scheme, expiry }: NotationTerms): ReportSignature['terms'] {
  return { scheme, expiry: expiry?.toISOString() ?? null }
}

function timeOf(
  { kind, at, accuracy, certificates, hasLeaf, algorithms, checks }: TimeClaim,
  shelf: Shelf,
): ReportTime {
  return {
    kind,
    at: at?.toISOString() ?? null,
    accuracy,
    authority: hasLeaf ? authorityOf(certificates[0]) : null,
    certificates: shelf.chain(certificates.map(shelf.keep)),
    hasLeaf,
    algorithms: shelf.algorithms(algorithms),
    checks: checks.map(shelf.check),
  }
}

/** The subject, printed; `null` when the certificate cannot be read. */
function authorityOf(der: Uint8Array | undefined): string | null {
  const certificate = der === undefined ? null : attempt(() => readCertificate(der))
  return certificate === null || certificate instanceof Error ? null : printName(certificate.subject)
}

function signerOf({ signer, routes }: Proof, shelf: Shelf): ReportSigner | null {
  if (signer === null) return null
  if (signer.kind === 'key') return shelf.signer({ subject: null, spkiSha256: signer.spkiSha256 })
  const proven = routes.filter(({ holds }) => holds).flatMap(({ basis }) => ('anchor' in basis ? [basis.anchor] : []))
  return shelf.signer({
    subject: shelf.print(signer.subject),
    issuer: shelf.print(signer.issuer),
    serialNumber: signer.serialNumber,
    sha256: signer.sha256,
    spkiSha256: signer.spkiSha256,
    anchors: [...new Set(proven)],
    identity: signer.identity,
    chain: routes[0].chain.map(shelf.keep),
  })
}
