import { readBase64 } from '../base64.js'
import type { Note, Statement } from '../../../model/signature.js'
import type { Annotations } from '../../../registry/model.js'
import { readPemBlocks } from '../../../crypto/pem.js'
import { isFault, readBytes, readDigits, readDocument, readObject, type Fault } from '../document.js'
import type { Layer } from '../layers.js'
import { describeEntry } from '../log-entry.js'
import { maxCertificates, type Signer } from '../signer.js'

// What cosign writes beside a layer (cosign, specs/SIGNATURE_SPEC.md, “Properties”). Nothing of it is signed.
const names = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
  logEntry: 'dev.sigstore.cosign/bundle',
} as const

/** Signatures by RSA keys of 16,384 bits have 2 KiB. Characters of base64. */
const maxSignatureLength = 8 * 1024
/** A chain of ten certificates has 20 KiB. Characters. */
const maxPemLength = 256 * 1024
/** Answers of an authority have 2 to 8 KiB, entries of a log up to some 20 KiB. Bytes. */
const maxDocumentBytes = 256 * 1024

type AnnotatedLayer = Pick<Layer, 'descriptor' | 'place'>

/** Whether cosign takes the layer for one that is signed. */
export function hasSignature(annotations: Annotations): boolean {
  return annotations.has(names.signature)
}

/**
 * The bytes of the signature value. What other programs signed, `cosign attach signature` keeps as they printed it: in
 * lines (RFC 2045 6.8), which cosign passes over when it verifies. Nothing else may stand in it.
 */
export function readSignatureValue({ descriptor, place }: AnnotatedLayer): Uint8Array | Fault {
  const text = descriptor.annotations.get(names.signature) ?? ''
  const value = text.length > maxSignatureLength ? null : readBase64(text.replace(/[\r\n]/g, ''))
  if (value !== null && value.length > 0) return value
  return malformed(`The signature value of ${place} (${names.signature}) is not there, or is not base64.`)
}

/** The certificates, or that it is a key without one. */
export function readSigner(layer: AnnotatedLayer): Signer | Fault {
  const leaf = readPem(names.certificate, layer)
  if (isFault(leaf)) return leaf
  const [first, ...rest] = leaf
  if (first === undefined) return { hint: null }
  const chain = readPem(names.chain, layer)
  return isFault(chain) ? chain : { certificates: [first, ...rest, ...chain] }
}

/** RFC 7468 5.1. None, where the annotation is not there or empty. */
function readPem(name: string, { descriptor, place }: AnnotatedLayer): readonly Uint8Array[] | Fault {
  const text = descriptor.annotations.get(name) ?? ''
  if (text === '') return []
  const source = `the annotation ${name} of ${place}`
  try {
    const blocks = readPemBlocks(text, source, maxPemLength)
    if (blocks.length > 0 && blocks.length <= maxCertificates && blocks.every(({ label }) => label === 'CERTIFICATE')) {
      return blocks.map(({ bytes }) => bytes)
    }
  } catch (error) {
    // Failure, and nothing else.
    return malformed((error as Error).message)
  }
  return malformed(`The text of ${source} is not one to ${maxCertificates} certificates in PEM.`)
}

/** The answer of a timestamp authority, as RFC 3161 2.4.2 writes it; `null`: there is none. */
export function readTimestamp({ descriptor, place }: AnnotatedLayer): { readonly response: Uint8Array } | Fault | null {
  const text = descriptor.annotations.get(names.timestamp) ?? ''
  if (text === '') return null
  const form = { name: `timestamp of ${place}`, code: 'malformed-annotation', limit: maxDocumentBytes } as const
  return readDocument(Buffer.from(text), form, (root) => ({ response: readBytes(root, 'SignedRFC3161Timestamp') }))
}

/** What the entry in a transparency log (Rekor) says of itself. Nothing decides by it. */
export function readLogEntry({ descriptor, place }: AnnotatedLayer): {
  readonly statements: readonly Statement[]
  readonly notes: readonly Note[]
} {
  const text = descriptor.annotations.get(names.logEntry) ?? ''
  if (text === '') return { statements: [], notes: [] }
  const form = { name: `log entry of ${place}`, code: 'unreadable-log-entry', limit: maxDocumentBytes } as const
  const entry = readDocument(Buffer.from(text), form, (root) => {
    const payload = readObject(root, 'Payload')
    return { statement: describeEntry(readDigits(payload, 'logIndex'), readDigits(payload, 'integratedTime')) }
  })
  return isFault(entry) ? { statements: [], notes: [entry] } : { statements: [entry.statement], notes: [] }
}

function malformed(message: string): Fault {
  return { code: 'malformed-annotation', message }
}
