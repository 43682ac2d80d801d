import { readCrl, type Crl } from '../../src/crypto/revocation/crl.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import { bits, boolean, generalizedTime, integer, sequence, value } from './der-parts.js'
import { commonName, ecdsaSha256, extension, unsigned } from './issue.js'
import type { Keys, SigningAlgorithm } from './issue.js'

export interface EntryForm {
  /** A number, or the content octets. */
  readonly serial: number | Uint8Array
  /** `20240101000000Z`. */
  readonly at?: string
  readonly extensions?: readonly Buffer[]
}

export interface CrlForm {
  /** A common name, or a whole Name. */
  readonly issuer: string | Buffer
  readonly by: Keys
  readonly thisUpdate?: string
  /** `null`: left out. */
  readonly nextUpdate?: string | null
  readonly entries?: readonly EntryForm[]
  /** `null`: left out. */
  readonly number?: number | null
  /** Beside the number. */
  readonly extensions?: readonly Buffer[]
  readonly signing?: SigningAlgorithm
  readonly outer?: Buffer
  /** The version as it is written; `null`: left out. */
  readonly version?: Buffer | null
}

const time = (text: string): Buffer => (text < '2050' ? value(0x17, Buffer.from(text.slice(2))) : generalizedTime(text))

/** DER of a list of exactly this form: whole, number 1, of 2024, and current until 2400, unless it says otherwise. */
export function makeCrl(form: CrlForm): Buffer {
  const { signing = ecdsaSha256, entries = [], number = 1, version = integer(1) } = form
  const { thisUpdate = '20240101000000Z', nextUpdate = '24000101000000Z' } = form
  const extensions = [...(number === null ? [] : [crlNumber(number)]), ...(form.extensions ?? [])]
  const tbs = sequence(
    ...(version === null ? [] : [version]),
    signing.identifier,
    typeof form.issuer === 'string' ? commonName(form.issuer) : form.issuer,
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(entries.length === 0 ? [] : [sequence(...entries.map(makeEntry))]),
    ...(extensions.length === 0 ? [] : [value(0xa0, sequence(...extensions))]),
  )
  return sequence(tbs, form.outer ?? signing.identifier, bits(0, signing.make(tbs, form.by.privateKey)))
}

export const crl = (form: CrlForm): Crl => readCrl(makeCrl(form))

export function makeEntry({ serial, at = '20230601000000Z', extensions = [] }: EntryForm): Buffer {
  return sequence(
    typeof serial === 'number' ? unsigned(serial) : value(0x02, serial),
    time(at),
    ...(extensions.length === 0 ? [] : [sequence(...extensions)]),
  )
}

/** An entry for this certificate. */
export const revoking = ({ serialNumber }: Certificate, ...extensions: readonly Buffer[]): EntryForm => ({
  serial: serialNumber,
  extensions,
})

export const crlNumber = (number: number, critical = false): Buffer =>
  extension('2.5.29.20', critical, unsigned(number))
export const deltaOf = (base: number): Buffer => extension('2.5.29.27', true, unsigned(base))
export const expiredCerts = (text: string): Buffer => extension('2.5.29.60', false, generalizedTime(text))

/** RFC 5280 5.3.1 by number: 1 keyCompromise, 4 superseded, 6 certificateHold, 8 removeFromCRL. */
export const reason = (code: number): Buffer => extension('2.5.29.21', false, value(0x0a, Buffer.from([code])))
export const invalidity = (text: string): Buffer => extension('2.5.29.24', false, generalizedTime(text))
export const entryIssuer = (...names: readonly Buffer[]): Buffer => extension('2.5.29.29', true, sequence(...names))

export const directory = (name: string | Buffer): Buffer =>
  value(0xa4, typeof name === 'string' ? commonName(name) : name)
export const uri = (text: string): Buffer => value(0x86, Buffer.from(text, 'latin1'))
export const fullName = (...names: readonly Buffer[]): Buffer => value(0xa0, value(0xa0, ...names))
/** Of one attribute, a common name. */
export const relativeName = (...attributes: readonly Buffer[]): Buffer => value(0xa0, value(0xa1, ...attributes))

/** The bits of ReasonFlags (RFC 5280 4.2.1.13), under this tag. */
export function reasonFlags(tag: number, ...flags: readonly number[]): Buffer {
  const last = Math.max(...flags)
  const content = Buffer.alloc((last >> 3) + 1)
  for (const flag of flags) content[flag >> 3] = (content[flag >> 3] ?? 0) | (0x80 >> (flag & 7))
  return value(tag, Buffer.from([7 - (last & 7)]), content)
}

export interface ScopeForm {
  readonly name?: Buffer
  readonly only?: 'users' | 'authorities' | 'attributes'
  readonly reasons?: readonly number[]
  readonly indirect?: boolean
}

const on = (tag: number): Buffer => value(tag, boolean(true).subarray(2))

/** An issuingDistributionPoint (RFC 5280 5.2.5). */
export const scope = ({ name, only, reasons, indirect }: ScopeForm): Buffer =>
  extension(
    '2.5.29.28',
    true,
    sequence(
      ...(name === undefined ? [] : [name]),
      ...(only === 'users' ? [on(0x81)] : []),
      ...(only === 'authorities' ? [on(0x82)] : []),
      ...(reasons === undefined ? [] : [reasonFlags(0x83, ...reasons)]),
      ...(indirect === true ? [on(0x84)] : []),
      ...(only === 'attributes' ? [on(0x85)] : []),
    ),
  )

export interface PointForm {
  readonly name?: Buffer
  readonly reasons?: readonly number[]
  readonly issuer?: readonly Buffer[]
}

/** A cRLDistributionPoints (RFC 5280 4.2.1.13). */
export const distributionPoints = (...points: readonly PointForm[]): Buffer =>
  extension('2.5.29.31', false, sequence(...points.map(makePoint)))

const makePoint = ({ name, reasons, issuer }: PointForm): Buffer =>
  sequence(
    ...(name === undefined ? [] : [name]),
    ...(reasons === undefined ? [] : [reasonFlags(0x81, ...reasons)]),
    ...(issuer === undefined ? [] : [value(0xa2, ...issuer)]),
  )
