import { readFileSync } from 'node:fs'
import { readCertificate, type Certificate } from '../../src/crypto/certificate.js'

const folder = new URL('../fixtures/revocation/', import.meta.url)

/** DER of the one block of a PEM file that make.mjs made. */
export function crlFile(name: string): Buffer {
  const text = readFileSync(new URL(name, folder), 'latin1')
  return Buffer.from(text.replace(/-----[^-]+-----/g, ''), 'base64')
}

export const crlCertificate = (name: string): Certificate => readCertificate(crlFile(`${name}.pem`))
