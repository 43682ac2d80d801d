import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Report } from '../model/report.js'
import { clip, pemComment } from './escape.js'
import { signersOf } from './rows.js'

/** A line of a PEM text holds 64 characters of base64 (RFC 7468 section 2). */
const LINE = /.{1,64}/g

/** The chain of every signer, leaf first, each certificate once, with its subject in a comment before it. */
export function pemText(report: Report): string {
  const signers = report.subjects.flatMap(signersOf)
  const wanted = new Set(signers.flatMap((one) => (one.subject === null ? [] : [one.sha256, ...one.chain])))
  const kept = [...wanted].flatMap((sha256) => report.certificates[sha256] ?? [])
  return kept.map(block).join('\n')
}

function block(base64: string): string {
  const lines = base64.match(LINE) ?? []
  const text = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
  return `${pemComment(clip(subjectOf(base64)))}\n${text}`
}

/** A chain that came to no anchor may hold what is no certificate. */
function subjectOf(base64: string): string {
  try {
    return printName(readCertificate(Buffer.from(base64, 'base64')).subject)
  } catch (error) {
    return error instanceof Error ? error.message : 'This certificate cannot be read.'
  }
}
