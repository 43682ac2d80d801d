import { attempt } from '../crypto/attempt.js'
import { readCertificate } from '../crypto/certificate.js'
import type { Certificate } from '../crypto/certificate.js'
import { namesChain } from '../crypto/name.js'
import type { Report } from '../model/report.js'

/** The last certificate above this one of those that came with it; the names decide, and nothing is believed. */
export function topOf(certificates: readonly string[], sha256: string, report: Report): string {
  const left = new Map(certificates.map((each) => [each, certificateOf(each, report)]))
  let top = sha256
  for (let current = left.get(sha256); current; current = left.get(top)) {
    left.delete(top)
    const { issuer } = current
    const above = [...left].find(([, candidate]) => candidate !== null && namesChain(candidate.subject, issuer))
    if (above === undefined) break
    top = above[0]
  }
  return top
}

/** `null` when the report does not hold it, or nobody could read it. */
export function certificateOf(sha256: string, report: Report): Certificate | null {
  const base64 = report.certificates[sha256]
  if (base64 === undefined) return null
  const read = attempt(() => readCertificate(Buffer.from(base64, 'base64')))
  return read instanceof Error ? null : read
}
