// Fresh keys, fresh signatures: makes every fixture again in a temporary directory, scans them with the bundle, and
// prints the state beside the expected one and beside jarsigner's word. Fails when a state is another one.
//
//   node __tests__/interop/jarsigner.mjs     needs dist/, openssl, keytool, jarsigner and jar
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFixtures } from '../fixtures/jar/make.mjs'

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'interop-jarsigner-'))
try {
  const cases = await makeFixtures(work)
  const subjects = scan(cases)
  let differences = 0
  for (const { name, file, state, jarsigner } of cases) {
    const found = subjects.get(`jars/${file}`)?.state ?? 'not reported'
    const mark = found === state ? ' ' : '!'
    if (found !== state) differences++
    console.log(
      `${mark} ${name.padEnd(34)} ${found.padEnd(10)} jarsigner ${String(jarsigner.status).padStart(2)}  ${jarsigner.says}`,
    )
    if (found !== state) console.log(`  expected ${state}`)
  }
  console.log(`\n${cases.length} files, ${differences} with another state than expected`)
  process.exitCode = differences === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}

/** Every file, named outright, as an inventory: nothing is enforced, so the status is 0. */
function scan(cases) {
  const paths = cases.map(({ file }) => `jars/${file}`)
  const trust = ['--trust-root', 'pki/root.pem', '--trust-root', 'pki/time-root.pem']
  const authorities = ['--timestamp-root', 'pki/tsa-root.pem', '--timestamp-root', 'pki/time-tsa-root.pem']
  const args = [bundle, 'fs', ...paths, ...trust, ...authorities, '--output', 'report', '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8', maxBuffer: 256 << 20 })
  if (run.status !== 0) throw new Error(`sigscan ended with ${run.status}: ${run.stderr}`)
  return new Map(JSON.parse(run.stdout).subjects.map((subject) => [subject.path, subject]))
}
