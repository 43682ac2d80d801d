// What is known beforehand: certificates by their SHA-256.
import { hash } from 'node:crypto'
import { readCertificate } from '../../build/crypto/certificate.js'
import { TrustListError } from '../../build/trust/lists/error.js'

/** The roots under which Microsoft signs its lists. */
const signers = new Map([
  ['df545bf919a2439c36983b54cdfc903dfa4f37d3996d8d84b4c31eec6f3c163e', 'Microsoft Root Certificate Authority 2010'],
])

/** Their certificates, found among these by their hash. */
export function listSigners(certificates) {
  const found = certificates.filter((der) => signers.has(hash('sha256', der)))
  if (found.length === 0)
    throw new TrustListError(`Nothing beside the list is one of: ${[...signers.values()].join()}.`)
  return found.map((der) => readCertificate(der))
}

/** Microsoft's own roots, which come with Windows: its list names them without usages, and CCADB's report does not. */
export const shippedWithWindows = new Set([
  // Microsoft Root Certificate Authority
  '885de64c340e3ea70658f01e1145f957fcda27aabeea1ab9faa9fdb0102d4077',
  // Microsoft Root Authority
  'f38406e540d7a9d90cb4a9479299640ffb6df9e224ecc7a01c0d9558d8dad77d',
  // Microsoft Root Certificate Authority 2010
  'df545bf919a2439c36983b54cdfc903dfa4f37d3996d8d84b4c31eec6f3c163e',
  // Microsoft Root Certificate Authority 2011
  '847df6a78497943f27fc72eb93f9a637320a02b561d0a91b09e87a7807ed7c61',
  // Microsoft ECC TS Root Certificate Authority 2018
  '3fd4be8baad2f26e1bde06c7584bb720dd1a972d111f5a4999bc44b08fb4960d',
  // Microsoft ECC Product Root Certificate Authority 2018
  'caca93b9d23d2b6fa76e8b8471931e0df3ec6f63af3cdbb936c41954a1872326',
])
