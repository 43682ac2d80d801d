import { createHash } from 'node:crypto'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Inquiry } from '../../src/crypto/revocation.js'
import { bits, generalizedTime, nameOf, octets, oid, sequence, value } from './der-parts.js'
import { algorithm, ecdsaSha256, nothing } from './issue.js'
import type { Keys, SigningAlgorithm } from './issue.js'

/** OIDs of OCSP by their name. */
export const ocspOid = {
  basic: '1.3.6.1.5.5.7.48.1.1',
  nonce: '1.3.6.1.5.5.7.48.1.2',
  noCheck: '1.3.6.1.5.5.7.48.1.5',
  archiveCutoff: '1.3.6.1.5.5.7.48.1.6',
  signing: '1.3.6.1.5.5.7.3.9',
  invalidityDate: '2.5.29.24',
} as const

const hashOids = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', md5: '1.2.840.113549.2.5' } as const

/** GeneralizedTime of an ISO date-time. */
export const time = (iso: string): Buffer => generalizedTime(`${iso.replaceAll(/\D/g, '').slice(0, 14)}Z`)

/** The key of a certificate as KeyHash has it, by another way than the one that is tested. */
const keyBits = ({ spki }: Certificate): Buffer => {
  const key = Buffer.from(spki)
  return key.subarray(key.indexOf(Buffer.from([0x03, 0x42, 0x00])) + 3)
}

const digest = (name: string, data: Uint8Array): Buffer => createHash(name).update(data).digest()

/** CertID of an EC certificate on P-256. */
export function certId(
  certificate: Certificate,
  issuer: Certificate,
  hash: keyof typeof hashOids = 'sha1',
  serialNumber: Uint8Array = certificate.serialNumber,
): Buffer {
  return sequence(
    algorithm(hashOids[hash], nothing),
    octets(digest(hash, certificate.issuerDer)),
    octets(digest(hash, keyBits(issuer))),
    value(0x02, serialNumber),
  )
}

export const byName = (certificate: Certificate): Buffer => value(0xa1, certificate.subjectDer)
export const byKey = (certificate: Certificate): Buffer => value(0xa2, octets(digest('sha1', keyBits(certificate))))
export const byNobody: Buffer = value(0xa1, nameOf())

export const good: Buffer = value(0x80)
export const statusUnknown: Buffer = value(0x82)
/** RevokedInfo. `reason`: the number of a CRLReason. */
export const revoked = (at: string, reason?: number): Buffer =>
  value(0xa1, time(at), ...(reason === undefined ? [] : [value(0xa0, value(0x0a, Buffer.from([reason])))]))

export interface SingleForm {
  readonly id: Buffer
  readonly status?: Buffer
  readonly thisUpdate?: string
  /** `null`: none. */
  readonly nextUpdate?: string | null
  readonly extensions?: readonly Buffer[]
}

/** DER of a SingleResponse of this form: good, from noon for a day, unless it says otherwise. */
export function single(form: SingleForm): Buffer {
  const { thisUpdate = '2026-11-22T11:00:00Z', nextUpdate = '2026-11-23T11:00:00Z', extensions } = form
  return sequence(
    form.id,
    form.status ?? good,
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [value(0xa0, time(nextUpdate))]),
    ...(extensions === undefined ? [] : [value(0xa1, sequence(...extensions))]),
  )
}

export interface ResponseForm {
  /** Who signs. */
  readonly by: Keys
  readonly responder: Buffer
  readonly answers: readonly Buffer[]
  readonly producedAt?: string
  readonly extensions?: readonly Buffer[]
  readonly certificates?: readonly Uint8Array[]
  readonly signing?: SigningAlgorithm
  /** DER of the version in its tag. */
  readonly version?: Buffer
  readonly signature?: (made: Buffer) => Buffer
}

/** DER of a BasicOCSPResponse of exactly this form. */
export function makeBasic(form: ResponseForm): Buffer {
  const { signing = ecdsaSha256, extensions, certificates } = form
  const tbs = sequence(
    ...(form.version === undefined ? [] : [form.version]),
    form.responder,
    time(form.producedAt ?? '2026-11-22T11:30:00Z'),
    sequence(...form.answers),
    ...(extensions === undefined ? [] : [value(0xa1, sequence(...extensions))]),
  )
  const made = signing.make(tbs, form.by.privateKey)
  return sequence(
    tbs,
    signing.identifier,
    form.signature?.(made) ?? bits(0, made),
    ...(certificates === undefined ? [] : [value(0xa0, sequence(...certificates))]),
  )
}

/** DER of a successful OCSPResponse around it. */
export const wrap = (basic: Uint8Array, type: string = ocspOid.basic): Buffer =>
  sequence(value(0x0a, Buffer.from([0])), value(0xa0, sequence(oid(type), octets(basic))))

export const makeResponse = (form: ResponseForm): Buffer => wrap(makeBasic(form))

/** An OCSPResponse that refuses. */
export const refusal = (status: number): Buffer => sequence(value(0x0a, Buffer.from([status])))

export const nonceExtension = (nonce: Uint8Array): Buffer => sequence(oid(ocspOid.nonce), octets(octets(nonce)))

/** The inquiry about a certificate, at noon of 2026-11-22. Nobody else may sign evidence. */
export function inquiryFor(certificate: Certificate, issuer: Certificate, more: Partial<Inquiry> = {}): Inquiry {
  return {
    certificate,
    issuer,
    issuerCertificate: issuer,
    now: new Date('2026-11-22T12:00:00Z'),
    signedAt: [],
    candidates: [],
    validate: () => {
      throw new Error('Nobody is asked for a path.')
    },
    ...more,
  }
}

/** The nonce of a request; `null`: it has none. */
export function nonceOf(request: Uint8Array): Buffer | null {
  const at = Buffer.from(request).indexOf(oid(ocspOid.nonce))
  return at === -1 ? null : Buffer.from(request).subarray(-32)
}

export const accessTo = (method: string, url: string): Buffer => sequence(oid(method), value(0x86, Buffer.from(url)))
/** authorityInfoAccess with OCSP responders. */
export const responderUrls = (...urls: readonly string[]): Buffer =>
  sequence(oid('1.3.6.1.5.5.7.1.1'), octets(sequence(...urls.map((url) => accessTo('1.3.6.1.5.5.7.48.1', url)))))
const point = (url: string): Buffer => sequence(value(0xa0, value(0xa0, value(0x86, Buffer.from(url)))))
/** cRLDistributionPoints, or freshestCRL. */
export const listUrls = (dotted: string, ...urls: readonly string[]): Buffer =>
  sequence(oid(dotted), octets(sequence(...urls.map(point))))
export const crlPoints = '2.5.29.31'
export const freshest = '2.5.29.46'
