import { attempt } from '../attempt.js'
import type { Certificate } from '../certificate.js'
import type { GeneralName } from '../certificate/general-name.js'
import { namesChain } from '../name.js'
import type { CrlScope } from './crl-extensions.js'
import { directoryKey, nameKey, namesOfPoint, readDistributionPoints } from './crl-points.js'
import type { DistributionPoint, PointName, ReasonSet } from './crl-points.js'
import type { Crl } from './crl-read.js'

const distributionPointsOid = '2.5.29.31'

/** Where the certificate says that its lists are; nowhere when the extension cannot be read, as if it was left out. */
export function distributionPointsOf(certificate: Certificate): readonly DistributionPoint[] {
  const extension = certificate.extensions.find(({ oid }) => oid === distributionPointsOid)
  const points = extension === undefined ? [] : attempt(() => readDistributionPoints(extension.value))
  return points instanceof Error ? [] : points
}

/** The reasons for which the list says whether the certificate is revoked (RFC 5280 6.3.3 (b), (d)); 0: none. */
export function reasonsCovered(crl: Crl, certificate: Certificate): ReasonSet {
  // RFC 5280 5.1.2.3: an issuer has a name.
  if (crl.issuer.length === 0 || !coversKind(crl.scope, certificate)) return 0
  let reasons = 0
  for (const point of distributionPointsOf(certificate)) {
    if (isFor(point, crl, certificate)) reasons |= point.reasons & crl.scope.reasons
  }
  return coversIssuer(crl, certificate) ? reasons | crl.scope.reasons : reasons
}

/** RFC 5280 6.3.3 (b) (2) (ii) to (iv). */
function coversKind({ only }: CrlScope, certificate: Certificate): boolean {
  const isAuthority = certificate.basicConstraints?.ca === true
  return only === null || only === (isAuthority ? 'authorities' : 'users')
}

/** RFC 5280 6.3.3 (b) (1) and (2) (i), for a point that the certificate names. */
function isFor(point: DistributionPoint, crl: Crl, certificate: Certificate): boolean {
  const { crlIssuer } = point
  if (crlIssuer === null) {
    if (!namesChain(crl.issuer, certificate.issuer)) return false
  } else if (!crl.scope.indirect || !namesDirectory(crlIssuer, crl)) {
    return false
  }
  const wanted = point.name === null ? (crlIssuer ?? []).map(nameKey) : namesOf(point.name, crl)
  return hasName(crl, wanted)
}

/**
 * RFC 5280 6.3.3, the last paragraph: the lists of the certificate's issuer count although no point names them, as if one
 * had the issuer's name.
 */
function coversIssuer(crl: Crl, certificate: Certificate): boolean {
  return namesChain(crl.issuer, certificate.issuer) && hasName(crl, [directoryKey(certificate.issuer)])
}

function namesDirectory(names: readonly GeneralName[], { issuer }: Crl): boolean {
  return names.some((name) => name.kind === 'directoryName' && namesChain(name.name, issuer))
}

/** Whether the list is for a point of one of these names; one without a name is for all. */
function hasName(crl: Crl, wanted: readonly string[]): boolean {
  if (crl.scope.name === null) return true
  const found = new Set(namesOf(crl.scope.name, crl))
  return wanted.some((name) => found.has(name))
}

/** RFC 5280 4.2.1.13: a relative name is below the one of who issues the list. One that makes no name is none. */
function namesOf(point: PointName, { issuerDer }: Crl): readonly string[] {
  const names = attempt(() => namesOfPoint(point, issuerDer))
  return names instanceof Error ? [] : names
}
