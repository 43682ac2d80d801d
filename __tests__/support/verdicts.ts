import { readFileSync } from 'node:fs'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Check } from '../../src/model/check.js'
import type { CertifiedSigner, Proof, Route } from '../../src/model/proof.js'
import type { FileReading, Signature, TimeClaim } from '../../src/model/signature.js'
import type { Mention } from '../../src/model/subject.js'
import type { Finding, RunFinding, SignatureVerdict, Verdict } from '../../src/model/verdict.js'
import type { Standing } from '../../src/model/revocation.js'
import type { Policy } from '../../src/policy/model.js'
import { reportPieces } from '../../src/report/json.js'
import { draftReport, type ReportFacts } from '../../src/report/report.js'
import type { Report } from '../../src/model/report.js'
import { makeTsa, timeClaim } from './claims.js'

/** DER of a certificate of __tests__/fixtures/report. */
export function certificate(name: 'root' | 'leaf' | 'hostile'): Uint8Array {
  const pem = readFileSync(new URL(`../fixtures/report/${name}.pem`, import.meta.url), 'latin1')
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

export const AT = new Date('2026-11-22T10:00:00.123Z')

export const SHA256 = '5aae615b'.repeat(8)

export const intact: readonly Check[] = [
  { check: 'integrity', result: 'pass', code: 'digest-match', message: 'The digests of 12 entries match.' },
  { check: 'signature', result: 'pass', code: 'signature-valid', message: 'The signature value holds.' },
  { check: 'coverage', result: 'pass', code: 'covers-everything', message: 'Nothing is left out.' },
]

export const chainCheck: Check = {
  check: 'chain',
  result: 'pass',
  code: 'chain-valid',
  message: 'A path leads to acme.',
}

export function signerOf(der: Uint8Array): CertifiedSigner {
  const { subjectDer, issuerDer, serialNumber, sha256, spkiSha256 } = readCertificate(der)
  return {
    kind: 'certificate',
    certificate: der,
    subject: subjectDer,
    issuer: issuerDer,
    serialNumber: Buffer.from(serialNumber).toString('hex'),
    sha256,
    spkiSha256,
    identity: null,
  }
}

export function signature(changes: Partial<Signature> = {}): Signature {
  return {
    format: 'jar',
    role: 'primary',
    place: 'META-INF/RELEASE.RSA',
    claim: {
      certificates: [certificate('leaf')],
      hasLeaf: true,
      bareKey: null,
      algorithms: [{ use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 12 entries' }],
    },
    times: [],
    statements: [],
    terms: null,
    intact,
    ...changes,
  }
}

export function route(changes: Partial<Route> = {}): Route {
  return {
    basis: { anchor: 'acme' },
    holds: true,
    holdsBySha1: false,
    checks: [chainCheck],
    time: { at: AT, source: 'now', authority: null },
    chain: [certificate('leaf'), certificate('root')],
    faults: [],
    answers: [],
    provenUntil: new Date('2031-01-01T00:00:00Z'),
    ...changes,
  }
}

export function proof(changes: Partial<Proof> = {}): Proof {
  return {
    signature: signature(),
    signer: signerOf(certificate('leaf')),
    routes: [route()],
    ...changes,
  }
}

export function signatureVerdict(changes: Partial<SignatureVerdict> = {}): SignatureVerdict {
  return { proof: proof(), state: 'verified', allowed: true, counted: true, entry: 'release', ...changes }
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'SIG001',
    level: 'error',
    code: 'unsigned',
    message: 'dist/app.jar has no signature.',
    remedy: 'Sign it before this step.',
    ...changes,
  }
}

/** What is said of the run as a whole, or of a line. */
export function runFinding(changes: Partial<RunFinding> = {}): RunFinding {
  return { ...finding(changes), mention: changes.mention ?? null }
}

/** A place of a file of the repository that names something; the text there has nine characters. */
export function mention(file: string, line: number, changes: Partial<Mention> = {}): Mention {
  return { file, line, column: 16, endColumn: 25, of: 'source', ...changes }
}

export interface VerdictChanges extends Partial<Omit<Verdict, 'reading'>> {
  readonly path?: string
  readonly reading?: Partial<Omit<FileReading, 'subject'>> & { readonly subject?: Partial<FileReading['subject']> }
}

/** A file that is verified and allowed, but for the changes. */
export function verdict({ path = 'dist/app.jar', reading = {}, ...changes }: VerdictChanges = {}): Verdict {
  const { subject, ...read } = reading
  const signatures = changes.signatures ?? [signatureVerdict()]
  return {
    reading: {
      kind: 'file',
      subject: {
        kind: 'file',
        path,
        root: 'dist',
        location: `/base/${path}`,
        named: true,
        mentions: [],
        obstacle: null,
        ...subject,
      },
      sha256: SHA256,
      size: 1234,
      format: 'jar',
      signatures: signatures.map((one) => one.proof.signature),
      obstacle: null,
      remnants: false,
      notes: [],
      ...read,
    },
    state: 'verified',
    decision: 'allowed',
    rule: 'our files',
    findings: [],
    attestations: [],
    platforms: [],
    provenUntil: new Date('2031-01-01T00:00:00Z'),
    ...changes,
    signatures,
  }
}

/** A file without a signature that is denied. */
export function unsigned(path: string, changes: VerdictChanges = {}): Verdict {
  return verdict({
    path,
    state: 'unsigned',
    decision: 'denied',
    signatures: [],
    provenUntil: null,
    findings: [finding({ message: `${path} has no signature.` })],
    ...changes,
  })
}

export const policy: Policy = {
  source: { kind: 'file', name: '.github/sigscan.yml', file: '.github/sigscan.yml', sha256: 'ab'.repeat(32) },
  mode: 'enforce',
  signers: new Map(),
  rules: [],
  exceptions: [],
  registries: null,
}

/** The report of these verdicts, found from /base on. */
export function report(given: ReportFacts, verdicts: readonly Verdict[]): Report {
  const draft = draftReport('/base')
  for (const one of verdicts) draft.add(one)
  return draft.finish(given)
}

export function facts(changes: Partial<ReportFacts> = {}): ReportFacts {
  return {
    policy,
    scanned: { command: 'fs', paths: ['dist'], images: [] },
    skipped: 7,
    findings: [],
    at: AT,
    ...changes,
  }
}

/** A timestamp of `CN=Acme TSA`, as it stands there. */
export const acmeTime: TimeClaim = timeClaim('2026-11-01T00:00:00Z', {
  accuracy: 500,
  certificates: [makeTsa({ subject: 'Acme TSA' }).der],
})

const revokedAnswer: Standing = {
  kind: 'revoked',
  source: 'crl',
  at: new Date('2026-10-01T00:00:00Z'),
  reason: 'superseded',
  invalidSince: null,
}

/** One file of each kind of answer, and something to be said of the run. */
export function mixedReport(): Report {
  const stamped = proof({
    signature: signature({ times: [acmeTime] }),
    routes: [
      route({
        time: { at: new Date('2026-11-01T00:00:00Z'), source: 'timestamp', authority: 'CN=Acme TSA' },
        faults: ['The serial number of “CN=Acme” is zero.'],
        answers: [
          { certificate: SHA256, issuer: SHA256, standing: { kind: 'good', source: 'ocsp' } },
          { certificate: SHA256, issuer: 'cd'.repeat(32), standing: revokedAnswer },
        ],
      }),
    ],
  })
  const stranger = proof({
    signer: signerOf(certificate('hostile')),
    signature: signature({
      claim: { certificates: [certificate('hostile')], hasLeaf: true, bareKey: null, algorithms: [] },
    }),
    routes: [
      route({
        holds: false,
        chain: [certificate('hostile'), Buffer.from('no certificate')],
        checks: [{ ...chainCheck, result: 'fail' }],
      }),
    ],
  })
  const lost = proof({ signer: null, routes: [route({ basis: { pin: 'hsm' }, holds: false, chain: [] })] })
  return report(
    facts({
      findings: [
        runFinding({ id: 'SIG008', level: 'note', code: 'unsigned', message: 'A rule matches nothing.', remedy: null }),
      ],
    }),
    [
      verdict({ path: 'dist/good.jar', signatures: [signatureVerdict({ proof: stamped })] }),
      unsigned('dist/plain.jar'),
      verdict({
        path: 'dist/stranger.jar',
        state: 'untrusted',
        decision: 'denied',
        signatures: [
          signatureVerdict({ proof: stranger, state: 'untrusted', allowed: false, entry: null }),
          signatureVerdict({ proof: lost, state: 'invalid', allowed: false, entry: null }),
        ],
        findings: [
          finding({ id: 'SIG004', message: 'The signer of dist/stranger.jar is not proven.' }),
          finding({ id: 'SIG002', message: 'The signature does not hold.' }),
        ],
      }),
      unsigned('dist/old.jar', {
        decision: 'exempt',
        rule: null,
        findings: [finding({ level: 'warning', message: 'dist/old.jar is exempt until 2027-01-31.' })],
      }),
      unsigned('dist/audited.jar', { decision: 'audited', findings: [finding({ level: 'warning' })] }),
      verdict({
        path: 'dist/broken.jar',
        state: 'unknown',
        decision: 'denied',
        rule: null,
        signatures: [],
        provenUntil: null,
        findings: [finding({ id: 'SIG007', message: 'dist/broken.jar could not be read.' })],
        reading: {
          sha256: null,
          size: null,
          format: null,
          remnants: true,
          obstacle: { code: 'digest-match', message: 'It vanished.' },
          notes: [{ code: 'digest-match', message: 'A second archive is in it.' }],
          subject: { mentions: [mention('ci.yml', 3)] },
        },
      }),
    ],
  )
}

/** The rendering `report`, as one text. */
export function reportJson(made: Report): string {
  return [...reportPieces(made)].join('')
}
