// Puts every case of a file in x509-limbo's JSON format to the path validator, as strict as it is.
//
//   node scripts/conformance-paths.mjs FILE [--build DIRECTORY]     needs build/ (npm run compile)
//
// Standard output: id, SUCCESS or FAILURE, our code, milliseconds; between them a tab. Standard error: what differs. The
// exit status is 0 when every case agrees or stands in conformance-paths/differences.json, else 1.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compare, reasonsOf } from './conformance-paths/compare.mjs'
import { judgeCase } from './conformance-paths/judge.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { build: { type: 'string', default: fileURLToPath(new URL('../build', import.meta.url)) } },
})
if (positionals.length !== 1) {
  console.error('usage: node scripts/conformance-paths.mjs FILE [--build DIRECTORY]')
  process.exit(2)
}

const core = await loadCore(resolve(values.build))
const { testcases } = JSON.parse(readFileSync(positionals[0], 'utf8'))
const rows = testcases.map((testcase) => {
  const before = performance.now()
  const { result, code } = judgeCase(testcase, core)
  return { id: testcase.id, expected: testcase.expected_result, result, code, took: performance.now() - before }
})
process.stdout.write(
  rows.map(({ id, result, code, took }) => `${id}\t${result}\t${code}\t${took.toFixed(1)}\n`).join(''),
)

const table = JSON.parse(readFileSync(new URL('conformance-paths/differences.json', import.meta.url), 'utf8'))
const { accepts, rejects, unexplained, stale } = compare(rows, reasonsOf(table))
for (const { id, expected, result, code } of unexplained) {
  console.error(`${id}: expected ${expected}, found ${result} (${code}), and no reason is written down`)
}
for (const { id, result } of stale) console.error(`${id}: ${result} is expected, and a difference is written down`)
const slowest = rows.reduce((most, row) => (row.took > most.took ? row : most), { id: 'none', took: 0 })
console.error(
  `${rows.length} cases, ${accepts.length} accepted and ${rejects.length} refused against the expectation, ` +
    `${unexplained.length} of them without a reason; the slowest took ${slowest.took.toFixed(0)} ms (${slowest.id})`,
)
process.exitCode = unexplained.length + stale.length === 0 ? 0 : 1

async function loadCore(build) {
  const load = (name) => import(pathToFileURL(`${build}/crypto/${name}.js`))
  const [certificate, path, revocation] = await Promise.all(['certificate', 'path', 'revocation'].map(load))
  return { ...certificate, ...path, ...revocation }
}
