// Scans a signed program of PuTTY as it is published, and holds it against what is known of it, by the bundled lists.
//
//   node scripts/conformance-pe.mjs DIRECTORY     DIRECTORY holds putty.exe; needs dist/
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const directory = process.argv[2]
if (directory === undefined) {
  console.error('usage: node scripts/conformance-pe.mjs DIRECTORY')
  process.exit(2)
}

const file = 'putty.exe'
const subject = 'CN=Simon Tatham,O=Simon Tatham,ST=Cambridgeshire,C=GB'
const countersigner = 'CN=Sectigo RSA Time Stamping Signer #3,O=Sectigo Limited,ST=Manchester,C=GB'
const sha256 = createHash('sha256')
  .update(readFileSync(join(directory, file)))
  .digest('hex')
const row = sigscan('json').filesystem.signatures[0]
const entry = sigscan('report').subjects[0]
/** The first is by SHA-1 and is not counted, because the one within it is by SHA-256 and by the same signer. */
const [first, second] = entry.signatures

const facts = [
  ['path', row.path, file],
  ['subjectname', row.subjectname, subject],
  ['countersigner', row.countersigner, countersigner],
  ['digest', row.digest, sha256],
  ['digest, as published', row.digest.slice(0, 8), 'fc6f9dbd'],
  ['state', entry.state, 'verified'],
  ['format', entry.format, 'pe'],
  ['signatures', entry.signatures.length, 2],
  ...[first, second].flatMap(({ place, signer, time }) => [
    [`${place}: signer`, signer.subject, subject],
    [`${place}: time`, time.source, 'timestamp'],
    [`${place}: authority`, time.authority, countersigner],
  ]),
  ['first', first.state, 'untrusted'],
  ['second', second.state, 'verified'],
  ['decision', entry.decision, 'listed'],
]
const wrong = facts.filter(([, found, known]) => found !== known)
for (const [name, found, known] of facts) console.log(`${found === known ? ' ' : '!'} ${name}: ${found}`)
for (const [name, , known] of wrong) console.error(`${name} should be ${known}`)
process.exitCode = wrong.length === 0 ? 0 : 1

/** Without the network: whether a certificate was revoked is not what is asked here. */
function sigscan(output) {
  const args = [bundle, 'fs', file, '--offline', '--output', output, '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: resolve(directory), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`sigscan ended with ${run.status}: ${run.stderr}`)
  return JSON.parse(run.stdout)
}
