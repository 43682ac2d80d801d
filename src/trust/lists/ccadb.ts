import { hash } from 'node:crypto'
import { readPemBlocks } from '../../crypto/pem.js'
import type { AnchorFacts, ListName, WrittenLimits } from '../bundled/facts.js'
import { compose, readOrExplain } from './compose.js'
import type { Composition } from './compose.js'
import { readCsv } from './csv.js'
import { TrustListError } from './error.js'
import { factsOf, listsOf } from './facts.js'
import type { LeftOut } from './facts.js'

/** The columns of IncludedCACertificateReportForMSFTCSV. */
const reportColumns = [
  'Microsoft Status',
  'CA Owner',
  'CA Common Name or Certificate Name',
  'SHA-1 Fingerprint',
  'SHA-256 Fingerprint',
  'Microsoft EKUs',
  'Valid From [GMT]',
  'Valid To [GMT]',
  'Public Key Algorithm',
  'Signature Hash Algorithm',
] as const
/** The one of IncludedRootsPEMCSVForMSFT. */
const pemColumns = ['PEM'] as const

type Row = Readonly<Record<(typeof reportColumns)[number], string>>

/** `limited`: the report says that there is a limit, and not which. */
const statuses: ReadonlyMap<string, 'included' | 'limited'> = new Map([
  ['Included', 'included'],
  ['NotBefore', 'limited'],
  ['Disabled', 'limited'],
])

const usageNames: Readonly<Record<ListName, string>> = {
  'code-signing': 'Code Signing',
  'time-stamping': 'Time Stamping',
}

const fingerprint = /^[0-9A-F]{64}$/

/** What a refresh is made of. */
export interface Refresh {
  /** The text of the report. */
  readonly report: string
  /** The texts of the reports that hold the certificates, in PEM. */
  readonly certificates: readonly string[]
  /** What is committed: limits are kept from there, because the report does not tell them. */
  readonly committed: readonly AnchorFacts[]
  /** SHA-256 of the roots that come with Windows and are in no report: they stay as they are committed. */
  readonly staying: ReadonlySet<string>
}

/**
 * The facts of the roots that CCADB's public report of Microsoft's program names. It says whether a root is limited and
 * not how, so a limited root stays with the limits that are committed, and without any it is left out. Throws
 * TrustListError, and Failure for what is no PEM.
 */
export function refreshAnchors({ report, certificates, committed, staying }: Refresh): Composition {
  const rows = readCsv(report, reportColumns, 'The report of CCADB')
  checkRows(rows)
  const known = new Map(committed.map((facts) => [facts.sha256, facts]))
  const blocks = certificates.flatMap((text) => readPemColumn(text))
  const ders = new Map(blocks.map((der) => [hash('sha256', der), der]))
  const named = rows.map((row) => {
    const sha256 = row['SHA-256 Fingerprint'].toLowerCase()
    return refreshRoot(row, sha256, known.get(sha256), ders.get(sha256))
  })
  const seen = new Set(rows.map((row) => row['SHA-256 Fingerprint'].toLowerCase()))
  const stayed = committed.filter(({ sha256 }) => staying.has(sha256) && !seen.has(sha256))
  return compose([...named, ...stayed])
}

/** A report that is not what it was must not empty the lists. */
function checkRows(rows: readonly Row[]): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const sha256 = row['SHA-256 Fingerprint']
    const status = row['Microsoft Status']
    if (!fingerprint.test(sha256)) throw new TrustListError(`The report has “${sha256}” in place of a SHA-256.`)
    if (seen.has(sha256)) throw new TrustListError(`The report has the root ${sha256} twice.`)
    if (!statuses.has(status)) throw new TrustListError(`The report has the unknown status “${status}” of ${sha256}.`)
    seen.add(sha256)
  }
  for (const usage of Object.values(usageNames)) {
    if (!rows.some((row) => usagesOf(row).includes(usage))) {
      throw new TrustListError(`The report has no root with the usage “${usage}”.`)
    }
  }
}

function usagesOf(row: Row): readonly string[] {
  return row['Microsoft EKUs'].split(';').map((usage) => usage.trim())
}

function refreshRoot(
  row: Row,
  sha256: string,
  committed: AnchorFacts | undefined,
  der: Uint8Array | undefined,
): AnchorFacts | LeftOut {
  const limited = statuses.get(row['Microsoft Status']) === 'limited'
  const lists = listsOf((list) => limitsFor(row, limited, list, committed))
  const leftOut = (reason: string): LeftOut => ({ sha256, name: row['CA Common Name or Certificate Name'], reason })
  if (Object.keys(lists).length === 0) {
    return leftOut(limited ? 'the report does not say how it is limited' : 'it may vouch neither for code nor for time')
  }
  if (committed !== undefined) return { ...committed, for: lists }
  if (der === undefined) return leftOut('its certificate is not at hand')
  const certificate = readOrExplain(der)
  return typeof certificate === 'string' ? leftOut(certificate) : factsOf(certificate, lists)
}

/** `null`: it is not on this list. What is committed was read of Microsoft's own list, which is never widened. */
function limitsFor(
  row: Row,
  limited: boolean,
  list: ListName,
  committed: AnchorFacts | undefined,
): WrittenLimits | null {
  if (!usagesOf(row).includes(usageNames[list])) return null
  if (committed === undefined) return limited ? null : {}
  const limits = committed.for[list] ?? null
  const isLimited = Object.values(committed.for).some((written) => Object.keys(written).length > 0)
  return limited && !isLimited ? null : limits
}

/** CCADB writes each certificate between single quotes, as spreadsheets want it. */
function readPemColumn(text: string): readonly Uint8Array[] {
  return readCsv(text, pemColumns, 'The certificates of CCADB').flatMap(({ PEM: pem }, index) =>
    readPemBlocks(pem.replace(/^'|'$/g, ''), `Row ${index + 2} of the certificates of CCADB`).map(({ bytes }) => bytes),
  )
}
