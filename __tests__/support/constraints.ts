import type { Certificate } from '../../src/crypto/certificate.js'
import { readGeneralName } from '../../src/crypto/certificate/general-name.js'
import { readDer } from '../../src/crypto/der.js'
import type { Path } from '../../src/crypto/path/model.js'
import { checkNameConstraints } from '../../src/crypto/path/name-constraints.js'
import { readBase, readComparable, relate } from '../../src/crypto/path/names/compare.js'
import { anchorOf } from '../../src/crypto/path/store.js'
import { attribute, integer, nameOf, oid, sequence, utf8, value } from './der-parts.js'
import { certificate, ecKeys, extension } from './issue.js'

/** GeneralName by its kind (RFC 5280 4.2.1.6). */
export const general = {
  other: (type: string, content: Uint8Array = utf8('x')): Buffer => value(0xa0, oid(type), value(0xa0, content)),
  mail: (text: string): Buffer => value(0x81, Buffer.from(text)),
  dns: (text: string): Buffer => value(0x82, Buffer.from(text)),
  x400: (): Buffer => value(0xa3, sequence()),
  directory: (name: Uint8Array): Buffer => value(0xa4, name),
  party: (): Buffer => value(0xa5, value(0xa1, utf8('x'))),
  uri: (text: string): Buffer => value(0x86, Buffer.from(text)),
  address: (...octets: readonly number[]): Buffer => value(0x87, Buffer.from(octets)),
  registered: (dotted: string): Buffer => value(0x88, oid(dotted).subarray(2)),
}

export const alternative = (...names: readonly Uint8Array[]): Buffer =>
  extension('2.5.29.17', false, sequence(...names))

export interface Subtrees {
  readonly permitted?: readonly Uint8Array[]
  readonly excluded?: readonly Uint8Array[]
  readonly critical?: boolean
}

/** nameConstraints of bases, each from its own depth on. */
export const constraints = ({ permitted, excluded, critical = true }: Subtrees): Buffer =>
  constraintsOf(
    critical,
    permitted?.map((base) => sequence(base)),
    excluded?.map((base) => sequence(base)),
  )

/** The same, of whole subtrees. */
export const constraintsOf = (
  critical: boolean,
  permitted?: readonly Uint8Array[],
  excluded?: readonly Uint8Array[],
): Buffer =>
  extension(
    '2.5.29.30',
    critical,
    sequence(
      ...(permitted === undefined ? [] : [value(0xa0, ...permitted)]),
      ...(excluded === undefined ? [] : [value(0xa1, ...excluded)]),
    ),
  )

export const policies = (...dotted: readonly string[]): Buffer =>
  extension('2.5.29.32', false, sequence(...dotted.map((policy) => sequence(oid(policy)))))
export const mappings = (...pairs: readonly (readonly [string, string])[]): Buffer =>
  extension('2.5.29.33', true, sequence(...pairs.map(([from, to]) => sequence(oid(from), oid(to)))))

export interface Skips {
  readonly explicit?: number
  readonly mapping?: number
}
export const policyConstraints = ({ explicit, mapping }: Skips): Buffer =>
  extension(
    '2.5.29.36',
    true,
    sequence(
      ...(explicit === undefined ? [] : [value(0x80, Buffer.from([explicit]))]),
      ...(mapping === undefined ? [] : [value(0x81, Buffer.from([mapping]))]),
    ),
  )
export const inhibitAnyPolicy = (skip: number): Buffer => extension('2.5.29.54', true, integer(skip))

/** A distinguished name of attributes, one in each relative name: `['2.5.4.10', 'Acme']`. */
export const distinguished = (...attributes: readonly (readonly [string, string])[]): Buffer =>
  nameOf(...attributes.map(([type, text]) => [attribute(type, utf8(text))]))

/** A step of a ladder. Left out, the name is one of its own. */
export interface Rung {
  readonly subject?: string | Buffer
  /** It has the name of the step above it. */
  readonly selfIssued?: boolean
  readonly extensions?: readonly Buffer[]
}

const keys = ecKeys()

/** A path, the anchor first and the leaf last. */
export function ladder(...rungs: readonly Rung[]): Path {
  const certificates: Certificate[] = []
  let issuer: string | Buffer = 'Step 0'
  for (const [index, { subject = `Step ${index}`, selfIssued = false, extensions = [] }] of rungs.entries()) {
    const name: string | Buffer = selfIssued ? issuer : subject
    certificates.push(certificate({ subject: name, issuer, keys, by: keys, extensions }))
    issuer = name
  }
  const [anchor, ...chain] = certificates
  if (anchor === undefined) throw new Error('A ladder has an anchor.')
  return { chain: chain.reverse(), anchor: anchorOf(anchor) }
}

/** A step that constrains names. */
export const constrained = (subtrees: Subtrees): Rung => ({ extensions: [constraints(subtrees)] })
/** A leaf without a subject, so that only these names count. */
export const named = (...names: readonly Buffer[]): Rung => ({
  subject: sequence(),
  extensions: [alternative(...names)],
})
/** The code of the fault that the name constraints of a path find. */
export const nameFault = (path: Path): string | null => checkNameConstraints(path)?.code ?? null
/** What a CA with these constraints says of a leaf with these names. */
export const judgeNames = (subtrees: Subtrees, ...names: readonly Buffer[]): string | null =>
  nameFault(ladder(constrained(subtrees), named(...names)))

/** How a name lies to the subtree of a base, or why they cannot be compared. */
export function compareNames(base: Buffer, name: Buffer): string {
  const readable = readBase(readGeneralName(readDer(base)))
  const comparable = readComparable(readGeneralName(readDer(name)))
  if (typeof readable === 'string') return `${readable} base`
  return comparable === null ? 'malformed name' : relate(readable, comparable)
}
