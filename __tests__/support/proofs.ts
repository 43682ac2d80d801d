import { readFileSync } from 'node:fs'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Check, CheckName, CheckResult } from '../../src/model/check.js'
import type { CheckCode } from '../../src/model/codes.js'
import type { Proof, Proofs, Route } from '../../src/model/proof.js'
import type { FileReading, Signature } from '../../src/model/signature.js'

const pki = new URL('../fixtures/jar/pki/', import.meta.url)

/** A PEM of __tests__/fixtures/jar/pki, as a policy would name it. */
export function pkiFile(name: string): Uint8Array {
  return readFileSync(new URL(name, pki))
}

/** A certificate of __tests__/fixtures/jar/pki. `rsa`, `ec` and `stranger` have the same name, `rsa-second` another. */
export function pkiCertificate(name: string): Certificate {
  const pem = Buffer.from(pkiFile(`${name}.pem`)).toString('latin1')
  const [, base64 = ''] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(pem) ?? []
  return readCertificate(Buffer.from(base64, 'base64'))
}

export function check(name: CheckName, result: CheckResult = 'pass', code: CheckCode = 'chain-valid'): Check {
  return { check: name, result, code, message: `The ${name} of it: ${result}.` }
}

export const intactChecks: readonly Check[] = [
  check('integrity', 'pass', 'digest-match'),
  check('signature', 'pass', 'signature-valid'),
  check('coverage', 'pass', 'covers-everything'),
]

export const routeChecks: readonly Check[] = [
  check('chain'),
  check('usage'),
  check('algorithm'),
  check('time'),
  check('transparency', 'not-applicable'),
  check('revocation', 'unknown', 'revocation-unreachable'),
]

/** The checks, with one of them in another way. */
export function withCheck(checks: readonly Check[], changed: Check): readonly Check[] {
  return checks.map((one) => (one.check === changed.check ? changed : one))
}

export function route(changes: Partial<Route> = {}): Route {
  return {
    basis: { anchor: 'acme' },
    holds: true,
    holdsBySha1: false,
    checks: routeChecks,
    time: { at: new Date('2026-11-22T12:00:00Z'), source: 'now', authority: null },
    chain: [],
    faults: [],
    answers: [],
    provenUntil: new Date('2031-01-01T00:00:00Z'),
    ...changes,
  }
}

export function failing(name: CheckName, code: CheckCode = 'root-not-trusted', basis = 'acme'): Route {
  return route({ basis: { anchor: basis }, holds: false, checks: withCheck(routeChecks, check(name, 'fail', code)) })
}

export function signature(changes: Partial<Signature> = {}): Signature {
  return {
    format: 'jar',
    role: 'primary',
    place: 'META-INF/RELEASE.RSA',
    claim: {
      certificates: [],
      hasLeaf: true,
      bareKey: null,
      algorithms: [{ use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 12 entries' }],
    },
    times: [],
    statements: [],
    terms: null,
    intact: intactChecks,
    ...changes,
  }
}

export interface ProofParts {
  /** The file of the signer's certificate, without `.pem`; `null`: no certificate. */
  readonly leaf?: string | null
  readonly routes?: readonly [Route, ...Route[]]
  readonly intact?: readonly Check[]
  readonly place?: string
}

/** A signature of `rsa`, proven under the anchor `acme`, but for what is given. */
export function proof({ leaf = 'rsa', routes = [route()], intact = intactChecks, place }: ProofParts = {}): Proof {
  const certificate = leaf === null ? null : pkiCertificate(leaf)
  return {
    signature: signature({ intact, ...(place === undefined ? {} : { place }) }),
    signer: certificate && {
      kind: 'certificate',
      certificate: certificate.der,
      subject: certificate.subjectDer,
      issuer: certificate.issuerDer,
      serialNumber: Buffer.from(certificate.serialNumber).toString('hex'),
      sha256: certificate.sha256,
      spkiSha256: certificate.spkiSha256,
      identity: null,
    },
    routes,
  }
}

/** Proofs as the judge takes them: by their signatures, which a reading must hold. */
export function bySignature(proofs: readonly Proof[]): Proofs {
  return new Map(proofs.map((one) => [one.signature, one]))
}

/** The signatures of these proofs, for a reading. */
export function signaturesOf(proofs: readonly Proof[]): readonly Signature[] {
  return proofs.map((one) => one.signature)
}

export const digest = '9f86d0'.repeat(10) + 'abcd'

/** What reading a JAR at the path found; its signatures do not matter to the judge, only their proofs do. */
export function reading(changes: Partial<FileReading> & { readonly path?: string } = {}): FileReading {
  const { path = 'dist/app.jar', ...rest } = changes
  return {
    kind: 'file',
    subject: {
      kind: 'file',
      path,
      root: '.',
      location: `/base/${path}`,
      named: true,
      mentions: [],
      obstacle: null,
    },
    sha256: digest,
    size: 1234,
    format: 'jar',
    signatures: [],
    obstacle: null,
    remnants: false,
    notes: [],
    ...rest,
  }
}
