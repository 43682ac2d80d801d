import { hash } from 'node:crypto'
import { printName, readName } from '../crypto/name.js'
import type { Check } from '../model/check.js'
import type { ReportSignature, ReportSigner } from '../model/report.js'

/**
 * What many subjects of a report have in common, held once: thousands of files have the same few signers, and most of
 * their checks say the same. What is shared is equal in every part, so the report says the same as without.
 */
export interface Shelf {
  /** Keeps a certificate, and tells its SHA-256. */
  readonly keep: (der: Uint8Array) => string
  /** A Name, printed. */
  readonly print: (der: Uint8Array) => string
  /** ISO 8601, UTC, to the second. */
  readonly second: (time: Date) => string
  readonly check: (check: Check) => Check
  readonly algorithms: (uses: Algorithms) => Algorithms
  /** SHA-256 of certificates. */
  readonly chain: (digests: readonly string[]) => readonly string[]
  readonly signer: (signer: ReportSigner) => ReportSigner
  /** Base64 by SHA-256, in the order in which they were first kept. */
  readonly certificates: () => Readonly<Record<string, string>>
}

type Algorithms = ReportSignature['algorithms']

export function openShelf(): Shelf {
  const certificates = new Map<string, string>()
  const digests = new WeakMap<Uint8Array, string>()
  const names = new Map<string, string>()
  const seconds = new Map<number, string>()
  const checks = new Map<string, Check>()
  const signers = new Map<string, ReportSigner>()
  const algorithms = new Map<string, Algorithms>()
  const chains = new Map<string, readonly string[]>()
  return {
    keep(der) {
      const known = digests.get(der)
      if (known !== undefined) return known
      const sha256 = hash('sha256', der)
      digests.set(der, sha256)
      if (!certificates.has(sha256)) certificates.set(sha256, Buffer.from(der).toString('base64'))
      return sha256
    },
    print(der) {
      const key = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('latin1')
      return first(names, key, () => printName(readName(der)))
    },
    second: (time) => first(seconds, time.getTime(), () => secondOf(time)),
    check(check) {
      const shared = first(checks, check.message, () => check)
      const same = shared.check === check.check && shared.result === check.result && shared.code === check.code
      return same ? shared : check
    },
    algorithms: (uses) => first(algorithms, JSON.stringify(uses), () => uses),
    chain: (digests) => first(chains, digests.join(), () => digests),
    signer: (signer) => first(signers, JSON.stringify(signer), () => signer),
    certificates: () => Object.fromEntries(certificates),
  }
}

/** What was first put under this key. */
function first<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  return made
}

/** ISO 8601, UTC, to the second. */
export function secondOf(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}
