// Fresh keys, fresh signatures: makes every PE fixture again in a temporary directory, scans them with the bundle, and
// prints the state beside the expected one and beside osslsigncode's word. Fails when a state is another one.
//
//   node __tests__/interop/osslsigncode.mjs     needs dist/, openssl and osslsigncode
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFixtures } from '../fixtures/pe/make.mjs'

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'interop-osslsigncode-'))
try {
  const cases = await makeFixtures(work)
  const subjects = scan(cases)
  let differences = 0
  for (const { name, file, state, osslsigncode } of cases) {
    const found = subjects.get(`exes/${file}`)?.state ?? 'not reported'
    const mark = found === state ? ' ' : '!'
    if (found !== state) differences++
    const word = `osslsigncode ${String(osslsigncode.status).padStart(3)}  ${osslsigncode.says[0] ?? ''}`
    console.log(`${mark} ${name.padEnd(34)} ${found.padEnd(10)} ${word}`)
    if (found !== state) console.log(`  expected ${state}`)
  }
  console.log(`\n${cases.length} files, ${differences} with another state than expected`)
  process.exitCode = differences === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}

/** Every file, named outright, as an inventory: nothing is enforced, so the status is 0. */
function scan(cases) {
  const paths = cases.map(({ file }) => `exes/${file}`)
  const pem = (kind, option) =>
    readdirSync(join(work, 'pki'))
      .filter((name) => name.endsWith(`-${kind}.pem`))
      .flatMap((name) => [option, `pki/${name}`])
  const trust = [...pem('roots', '--trust-root'), ...pem('authorities', '--timestamp-root')]
  const args = [bundle, 'fs', ...paths, ...trust, '--output', 'report', '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8', maxBuffer: 256 << 20 })
  if (run.status !== 0) throw new Error(`sigscan ended with ${run.status}: ${run.stderr}`)
  return new Map(JSON.parse(run.stdout).subjects.map((subject) => [subject.path, subject]))
}
