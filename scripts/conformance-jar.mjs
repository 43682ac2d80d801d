// Scans the signed JAR that Venafi/sigscan shows in its documentation, and holds it against what is known of it.
//
//   node scripts/conformance-jar.mjs DIRECTORY     DIRECTORY holds hello-signed.jar; needs dist/
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const directory = process.argv[2]
if (directory === undefined) {
  console.error('usage: node scripts/conformance-jar.mjs DIRECTORY')
  process.exit(2)
}

const file = 'hello-signed.jar'
const subject = 'CN=ovf.venafidemo.com,OU=Solution Architects,O=Venafi\\, Inc.,L=San Jose,ST=CA,C=US'
const row = sigscan('json').filesystem.signatures[0]
const entry = sigscan('report').subjects[0]

const facts = [
  ['path', row.path, file],
  ['subjectname', row.subjectname, subject],
  ['digest', row.digest.slice(0, 8), '5aae615b'],
  ['countersigner', row.countersigner, ''],
  ['state', entry.state, 'untrusted'],
  ['format', entry.format, 'jar'],
  ['decision', entry.decision, 'listed'],
]
const wrong = facts.filter(([, found, known]) => found !== known)
for (const [name, found, known] of facts) console.log(`${found === known ? ' ' : '!'} ${name}: ${found}`)
for (const [name, , known] of wrong) console.error(`${name} should be ${known}`)
process.exitCode = wrong.length === 0 ? 0 : 1

function sigscan(output) {
  const args = [bundle, 'fs', file, '--output', output, '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: resolve(directory), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`sigscan ended with ${run.status}: ${run.stderr}`)
  return JSON.parse(run.stdout)
}
