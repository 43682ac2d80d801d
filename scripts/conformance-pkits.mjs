// Puts every vector of the NIST's Public Key Interoperability Test Suite to the path validator.
//
//   node scripts/conformance-pkits.mjs FOLDER [--crls FOLDER] [--build DIRECTORY]     needs build/ (npm run compile)
//
// FOLDER has vectors.json and certs/, as Go's sources have them in src/crypto/x509/testdata/nist-pkits, and may have crls/.
// Standard output: name, SUCCESS or FAILURE, our code; between them a tab. Standard error: what differs. The exit status is
// 0 when every vector agrees or stands in conformance-pkits/differences.json, 2 when there is no such folder, else 1.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compare } from './conformance-paths/compare.mjs'
import { judgeVector } from './conformance-pkits/judge.mjs'
import { reasonsFor } from './conformance-pkits/reasons.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    crls: { type: 'string' },
    build: { type: 'string', default: fileURLToPath(new URL('../build', import.meta.url)) },
  },
})
const [folder] = positionals
if (positionals.length !== 1 || !existsSync(join(folder, 'vectors.json'))) {
  const why = positionals.length === 1 ? `${folder} holds no vectors.json` : 'one folder is needed'
  console.error(`${why}\nusage: node scripts/conformance-pkits.mjs FOLDER [--crls FOLDER] [--build DIRECTORY]`)
  process.exit(2)
}

const crls = values.crls ?? join(folder, 'crls')
const hasLists = existsSync(crls)
if (values.crls !== undefined && !hasLists) {
  console.error(`${crls} does not exist`)
  process.exit(2)
}
const folders = { certs: join(folder, 'certs'), crls }
const read = (kind, name) => (kind === 'crls' && !hasLists ? null : readFileSync(join(folders[kind], name)))
/** All certificates of the suite are valid from 2010 to 2030, but those whose dates are the case. */
const at = new Date('2020-01-01T00:00:00Z')

const core = await loadCore(resolve(values.build))
const vectors = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8'))
const rows = vectors.map((vector) => {
  const { result, code } = judgeVector(vector, core, { read, at })
  return { id: vector.Name, expected: vector.ShouldValidate ? 'SUCCESS' : 'FAILURE', result, code }
})
process.stdout.write(rows.map(({ id, result, code }) => `${id}\t${result}\t${code}\n`).join(''))

const table = JSON.parse(readFileSync(new URL('conformance-pkits/differences.json', import.meta.url), 'utf8'))
const reasons = reasonsFor(table, { lists: hasLists })
const { accepts, rejects, unexplained, stale } = compare(rows, reasons)
for (const { id, expected, result, code } of unexplained) {
  console.error(`${id}: expected ${expected}, found ${result} (${code}), and no reason is written down`)
}
for (const { id, result } of stale) console.error(`${id}: ${result} is expected, and a difference is written down`)
console.error(
  `${rows.length} vectors ${hasLists ? 'with' : 'without'} their revocation lists, ${accepts.length} accepted and ` +
    `${rejects.length} refused against the expectation, ${unexplained.length} of them without a reason`,
)
process.exitCode = unexplained.length + stale.length === 0 ? 0 : 1

async function loadCore(build) {
  const load = (name) => import(pathToFileURL(`${build}/crypto/${name}.js`))
  const [certificate, path, revocation] = await Promise.all(['certificate', 'path', 'revocation'].map(load))
  return { ...certificate, ...path, ...revocation }
}
