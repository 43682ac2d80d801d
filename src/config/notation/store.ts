import { equalBytes } from '../../crypto/bytes.js'
import { readCertificate, type Certificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import { checkIssued } from '../../crypto/path/issued.js'
import { Failure } from '../../model/failure.js'
import type { DirectoryEntry } from '../../model/world.js'
import { certificatesOfPem, reasonOf } from '../../trust/pem.js'
import { longestFile } from '../longest-file.js'
import type { ReadNamed } from '../policy/source.js'
import { filledListOf, quoted, refuse, shown, textOf } from '../policy/value.js'
import type { Spot, Value } from '../policy/value.js'

/** The directory `truststore` beside the policy. Paths are relative to the policy file; both throw when they cannot. */
export interface TrustStores {
  /** At most `limit` entries. */
  readonly list: (path: string, limit: number) => readonly DirectoryEntry[]
  readonly read: ReadNamed
}

/** The certificates of a statement's trust stores, by their kind. */
export interface Stores {
  readonly ca: readonly Certificate[]
  readonly signingAuthority: readonly Certificate[]
  readonly tsa: readonly Certificate[]
}

const kinds = ['ca', 'signingAuthority', 'tsa'] as const
type Kind = (typeof kinds)[number]

/** A company has a handful of roots; the largest public list has some 400. */
const maxFiles = 1000

const root = 'truststore/x509'
/** What Notation takes for the name of a store. */
const nameForm = /^[a-zA-Z0-9_.-]+$/

/** Reads `ca:NAME`, `signingAuthority:NAME` and `tsa:NAME`, each the directory `truststore/x509/KIND/NAME`. */
export function readStores(value: Value, files: TrustStores): Stores {
  const stores = filledListOf(value).map((item) => ({ ...readName(item), item, text: textOf(item) }))
  const twice = stores.find(({ text }, index) => stores.some((other, place) => place < index && other.text === text))
  if (twice !== undefined) refuse(twice.item.spot, `${shown(twice.item.spot)} names ${quoted(twice.text)} again.`)
  if (stores.every(({ kind }) => kind === 'tsa')) {
    refuse(
      value.spot,
      `${shown(value.spot)} names nobody who may sign: it needs a \`ca\` or \`signingAuthority\` store.`,
    )
  }
  const of = (wanted: Kind) =>
    stores.filter(({ kind }) => kind === wanted).flatMap(({ item, name }) => readStore(item.spot, wanted, name, files))
  return { ca: of('ca'), signingAuthority: of('signingAuthority'), tsa: of('tsa') }
}

function readName(value: Value): { readonly kind: Kind; readonly name: string } {
  const text = textOf(value)
  const colon = text.indexOf(':')
  const kind = kinds.find((candidate) => candidate === text.slice(0, Math.max(colon, 0)))
  const name = text.slice(colon + 1)
  if (kind === undefined || !nameForm.test(name) || name === '.' || name === '..') {
    refuse(
      value.spot,
      `${shown(value.spot)} must be \`ca:NAME\`, \`signingAuthority:NAME\` or \`tsa:NAME\`, and is ${quoted(text)}.`,
    )
  }
  return { kind, name }
}

/** Every entry must be a file of certificates: one that is passed over could be the one that was meant. */
function readStore(spot: Spot, kind: Kind, name: string, files: TrustStores): readonly Certificate[] {
  const directory = `${root}/${kind}/${name}`
  const entries = had(spot, directory, () => files.list(directory, maxFiles))
  if (entries.length === 0) refuse(spot, `The trust store ${quoted(directory)} is empty.`)
  return entries.flatMap((entry) => {
    const path = `${directory}/${entry.name}`
    if (entry.kind !== 'file') refuse(spot, `${quoted(path)} in a trust store is no regular file.`)
    const certificates = certificatesOf(
      spot,
      path,
      had(spot, path, () => files.read(path, longestFile)),
    )
    for (const certificate of certificates) checkFitness(spot, path, kind, certificate)
    return certificates
  })
}

function had<Result>(spot: Spot, path: string, get: () => Result): Result {
  try {
    return get()
  } catch (cause) {
    refuse(spot, `${shown(spot)} needs ${quoted(path)}, which cannot be read: ${reasonOf(cause)}.`, { cause })
  }
}

/** Certificates in PEM, or one in DER. */
function certificatesOf(spot: Spot, path: string, bytes: Uint8Array): readonly Certificate[] {
  const text = new TextDecoder('latin1').decode(bytes)
  try {
    return text.includes('-----BEGIN') ? certificatesOfPem(text, path) : [readCertificate(bytes)]
  } catch (cause) {
    const remedy = cause instanceof Failure && cause.remedy !== null ? { remedy: cause.remedy } : {}
    refuse(spot, `${quoted(path)} in a trust store holds no certificate: ${reasonOf(cause)}.`, { ...remedy, cause })
  }
}

/** Notation wants CAs, or a signer that signed itself; of timestamps roots only. */
function checkFitness(spot: Spot, path: string, kind: Kind, certificate: Certificate): void {
  const { basicConstraints, subject, subjectDer, issuerDer } = certificate
  const isCa = basicConstraints?.ca === true
  const isSelfSigned = equalBytes(subjectDer, issuerDer) && checkIssued(certificate, certificate).result === 'valid'
  if (kind === 'tsa' ? isCa && isSelfSigned : isCa || isSelfSigned) return
  const wanted = kind === 'tsa' ? 'root CA' : 'CA, and did not sign itself'
  refuse(spot, `“${printName(subject)}” in ${quoted(path)} is no ${wanted}, so it cannot be in a \`${kind}\` store.`)
}
