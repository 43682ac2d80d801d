import { attempt } from '../attempt.js'
import { readGeneralName, type GeneralName } from '../certificate/general-name.js'
import type { Certificate, Extension } from '../certificate.js'
import { DerCursor, membersOf, readDer, readOid, tag } from '../der.js'
import { readDistributionPoints } from './crl-points.js'
import type { Standing } from './model.js'

/** Where a certificate says that its revocation can be asked for. Only http and https; each address once. */
export interface RevocationSources {
  /** OCSP responders. */
  readonly ocsp: readonly string[]
  /** Whole revocation lists. */
  readonly crls: readonly string[]
  /** Delta lists. */
  readonly deltas: readonly string[]
  /** What is named and not asked, and why. */
  readonly passedOver: readonly Extract<Standing, { kind: 'unknown' }>[]
}

/** Certificates name one or two addresses of a kind; a made-up one must not make us ask half the Internet. */
const maxUrls = 4
/** Servers and proxies refuse longer ones. */
const maxUrlLength = 2048

/** RFC 5280 4.2.1.13, 4.2.1.15, 4.2.2.1. */
const crlDistributionPointsOid = '2.5.29.31'
const freshestCrlOid = '2.5.29.46'
const authorityInfoAccessOid = '1.3.6.1.5.5.7.1.1'
const ocspMethodOid = '1.3.6.1.5.5.7.48.1'

const known = new WeakMap<readonly Extension[], RevocationSources>()

/** Never throws: what is malformed names no address, and `passedOver` says so. The same extensions are read once. */
export function revocationSources({ extensions }: Pick<Certificate, 'extensions'>): RevocationSources {
  const kept = known.get(extensions)
  if (kept !== undefined) return kept
  const sources = readSources(extensions)
  known.set(extensions, sources)
  return sources
}

function readSources(extensions: readonly Extension[]): RevocationSources {
  const ocsp = readUrls(extensions, authorityInfoAccessOid, 'OCSP responders', readResponders)
  const crls = readUrls(extensions, crlDistributionPointsOid, 'revocation lists', readListNames)
  const deltas = readUrls(extensions, freshestCrlOid, 'delta lists', readListNames)
  return {
    ocsp: ocsp.urls,
    crls: crls.urls,
    deltas: deltas.urls,
    passedOver: [...ocsp.passedOver, ...crls.passedOver, ...deltas.passedOver],
  }
}

/** Where revocation lists say that their delta lists are (RFC 5280 5.2.6): four addresses at most, all together. Never throws. */
export function deltaSources(lists: readonly Pick<Certificate, 'extensions'>[]): readonly string[] {
  const urls = lists.flatMap(
    ({ extensions }) => readUrls(extensions, freshestCrlOid, 'delta lists', readListNames).urls,
  )
  return [...new Set(urls)].slice(0, maxUrls)
}

interface Urls extends Pick<RevocationSources, 'passedOver'> {
  readonly urls: readonly string[]
}

function readUrls(
  extensions: readonly Extension[],
  oid: string,
  what: string,
  read: (value: Uint8Array) => readonly GeneralName[],
): Urls {
  const extension = extensions.find((candidate) => candidate.oid === oid)
  if (extension === undefined) return { urls: [], passedOver: [] }
  const names = attempt(() => read(extension.value))
  if (names instanceof Error) {
    const message = `The addresses of ${what} cannot be read: ${names.message}`
    return { urls: [], passedOver: [{ kind: 'unknown', code: 'revocation-malformed', message }] }
  }
  const found = names.map(readUrl)
  const urls = [...new Set(found.filter((url) => url !== null))]
  const left = found.filter((url) => url === null).length + Math.max(0, urls.length - maxUrls)
  if (left === 0) return { urls, passedOver: [] }
  const message = `Of the addresses of ${what}, ${left} are not asked: they are not of HTTP, or more than ${maxUrls}.`
  return {
    urls: urls.slice(0, maxUrls),
    passedOver: [{ kind: 'unknown', code: 'revocation-unreachable', message }],
  }
}

/** The address in its normal form and without a fragment; `null`: it is of another kind than HTTP, or none. */
function readUrl(name: GeneralName): string | null {
  if (name.kind !== 'uniformResourceIdentifier' || name.text.length > maxUrlLength || !URL.canParse(name.text))
    return null
  const url = new URL(name.text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  return url.href
}

/** AuthorityInfoAccessSyntax: the locations for OCSP. Throws DerError. */
function readResponders(der: Uint8Array): readonly GeneralName[] {
  return membersOf(readDer(der), tag.sequence).flatMap((description) => {
    const cursor = new DerCursor(description)
    const method = readOid(cursor.next(tag.oid))
    const location = cursor.next()
    cursor.finish()
    return method === ocspMethodOid ? [readGeneralName(location)] : []
  })
}

/** The whole names of distribution points; to which lists they lead is for those who read the lists. Throws DerError. */
function readListNames(der: Uint8Array): readonly GeneralName[] {
  return readDistributionPoints(der).flatMap(({ name }) => (name?.kind === 'full' ? name.names : []))
}
