import { hash } from 'node:crypto'
import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { AnchorFacts } from '../bundled/facts.js'
import { TrustListError } from './error.js'
import { factsOf, listsOf, usageOf } from './facts.js'
import type { LeftOut } from './facts.js'
import { limitsOf, readListedRoot } from './root.js'
import type { ListedRoot } from './root.js'
import type { TrustList } from './structure.js'

export interface Composition {
  readonly anchors: readonly AnchorFacts[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The facts of the roots that a list names, of their certificates (DER, in any order). A certificate that the list does
 * not name says nothing; one whose hashes contradict each other stops. Throws TrustListError.
 */
export function composeAnchors(list: TrustList, certificates: readonly Uint8Array[]): Composition {
  const bySha1 = new Map(certificates.map((der) => [hash('sha1', der), der]))
  return compose(list.entries.map((entry) => factsOfRoot(readRoot(entry), bySha1.get(entry.sha1))))
}

function readRoot(entry: TrustList['entries'][number]): ListedRoot {
  const root = attempt(() => readListedRoot(entry))
  if (!(root instanceof Error)) return root
  throw new TrustListError(`What the list says of ${entry.sha1} cannot be read: ${root.message}`, { cause: root })
}

function factsOfRoot(root: ListedRoot, der: Uint8Array | undefined): AnchorFacts | LeftOut {
  const leftOut = (reason: string): LeftOut => ({ sha256: root.sha256, name: root.sha1, reason })
  const lists = listsOf((list) => limitsOf(root, usageOf[list]))
  if (der === undefined) return leftOut('its certificate is not at hand')
  if (hash('sha256', der) !== root.sha256) {
    throw new TrustListError(`The certificate ${root.sha1} does not have the SHA-256 that the list says.`)
  }
  const certificate = readOrExplain(der)
  return typeof certificate === 'string' ? leftOut(certificate) : factsOf(certificate, lists)
}

/** The certificate, or why it is of no use. */
export function readOrExplain(der: Uint8Array): Certificate | string {
  const certificate = attempt(() => readCertificate(der))
  return certificate instanceof Error ? `it cannot be read: ${certificate.message}` : certificate
}

/** Sorted by name, so that a new list differs where it says something else. */
export function compose(results: readonly (AnchorFacts | LeftOut)[]): Composition {
  const anchors = results.filter((result) => 'spki' in result)
  const leftOut = results.filter((result) => 'reason' in result)
  const order = ({ name, sha256 }: AnchorFacts): string => `${JSON.stringify(name)} ${sha256}`
  return { anchors: anchors.sort((left, right) => (order(left) < order(right) ? -1 : 1)), leftOut }
}
