import { readFileSync } from 'node:fs'

const folder = new URL('../fixtures/certificates/', import.meta.url)

/** The text of a file in fixtures/certificates. */
export function certificateFile(name: string): string {
  return readFileSync(new URL(name, folder), 'latin1')
}

/** The DER of the first block of a PEM file in fixtures/certificates. */
export function certificateDer(name: string): Buffer {
  const [, body = ''] = /-----BEGIN [^-]+-----([^-]+)-----END/.exec(certificateFile(name)) ?? []
  return Buffer.from(body, 'base64')
}
