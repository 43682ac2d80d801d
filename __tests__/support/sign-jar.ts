import type { Certificate } from '../../src/crypto/certificate.js'
import type { Trust } from '../../src/trust/model.js'
import type { ZipItem } from '../fixtures/jar/make/zip.mjs'
import { entry, writeZip } from '../fixtures/jar/make/zip.mjs'
import { makeSignedData, makeSigner, sha256, signedAttribute, types, type SignerForm } from './cms.js'
import { ecdsaSha256, ecKeys, makeCa, makeLeaf, makeRoot } from './issue.js'
import { trustOf } from './pipeline.js'

/** Keys of this run: a root, a CA and a signer, whose JARs need no tool but this file. */
const rootKeys = ecKeys()
const caKeys = ecKeys()
const signerKeys = ecKeys()
const root = makeRoot('Root', rootKeys)
export const ca = makeCa('CA', caKeys, 'Root', rootKeys)
export const signer = makeLeaf(signerKeys, 'CA', caKeys)

/** A trust in the root of this run. */
export function ownTrust(): Trust {
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`
  return trustOf([pem])
}

export interface SigningForm {
  /** DER of what the bag of certificates holds; the signer and its CA when left out. */
  readonly certificates?: readonly Uint8Array[]
  readonly signer?: Certificate
  readonly block?: Buffer
  /** A timestamp token over this signature value, which is then over the content itself. */
  readonly stamp?: (signature: Buffer) => Buffer
}

const headOfManifest = 'Manifest-Version: 1.0\r\n\r\n'

/** A JAR of these entries, signed whole. Names are ASCII of 60 characters at most: no line needs to be continued. */
export function signJar(items: readonly ZipItem[], form: SigningForm = {}): Buffer {
  return writeZip(signItems(items, form))
}

/** The same, with the entries still in the caller's hand. */
export function signItems(items: readonly ZipItem[], form: SigningForm = {}): readonly ZipItem[] {
  const sections = items.map(({ name, content }) => section(String(name), content))
  const manifest = Buffer.from([headOfManifest, ...sections].join(''), 'latin1')
  const names = manifest
    .toString('latin1')
    .slice(headOfManifest.length)
    .split(/(?<=\r\n\r\n)/)
  const signatureFile = Buffer.from(
    [
      `Signature-Version: 1.0\r\nSHA-256-Digest-Manifest: ${sha256(manifest).toString('base64')}\r\n\r\n`,
      ...names.map((text) => section(text.slice('Name: '.length, text.indexOf('\r\n')), Buffer.from(text, 'latin1'))),
    ].join(''),
    'latin1',
  )
  return [
    entry('META-INF/MANIFEST.MF', manifest),
    entry('META-INF/OWN.SF', signatureFile),
    entry('META-INF/OWN.EC', form.block ?? blockOf(signatureFile, form)),
    ...items,
  ]
}

function section(name: string, content: Uint8Array): string {
  return `Name: ${name}\r\nSHA-256-Digest: ${sha256(content).toString('base64')}\r\n\r\n`
}

function blockOf(content: Buffer, form: SigningForm): Buffer {
  const { certificates = [signer.der, ca.der] } = form
  const by = makeSigner({ certificate: form.signer ?? signer, keys: signerKeys, content, ...stampOf(content, form) })
  return makeSignedData({ signers: [by], certificates })
}

function stampOf(content: Buffer, { stamp }: SigningForm): Partial<SignerForm> {
  if (stamp === undefined) return {}
  const signature = ecdsaSha256.make(content, signerKeys.privateKey)
  return { attributes: null, signature, unsigned: [signedAttribute(types.timestamp, stamp(signature))] }
}

export const keysOfRun = { rootKeys, caKeys, signerKeys } as const
