// Peak memory: a tree of 20,000 signed JARs, one of 100,000 files of which 5,000 are signed JARs, and one JAR of 65,536
// entries.
//
//   node bench/memory.mjs [--smoke]     needs dist/, openssl and Linux
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contents } from '../__tests__/fixtures/jar/make/content.mjs'
import { certificates } from '../__tests__/fixtures/jar/make/certificates.mjs'
import { makePki } from '../__tests__/fixtures/jar/make/pki.mjs'
import { signByHand } from '../__tests__/fixtures/jar/make/sign.mjs'
import { entry } from '../__tests__/fixtures/jar/make/zip.mjs'
import { bundle, node, smoke } from './measure.mjs'

const FILES = smoke ? 20 : 20_000
const MIXED = smoke ? 100 : 100_000
const ENTRIES = smoke ? 100 : 65_536
const ROUNDS = smoke ? 1 : 3

/** Tells the most memory that the process had, in KiB, when it ends (Linux: that of the parent does not count). */
const tellPeak = `import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => process.stderr.write('\\n' + readFileSync('/proc/self/status', 'latin1')))`

const work = mkdtempSync(join(tmpdir(), 'bench-memory-'))
try {
  const pki = await makePki(join(work, 'pki'), certificates)
  const root = pki.get('root').pem
  const tree = join(work, 'tree')
  const small = await signByHand({ work, pki }, contents())
  for (let number = 0; number < FILES; number++) {
    const folder = join(tree, String(number % 100))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `app-${number}.jar`), small)
  }
  const mixed = join(work, 'mixed')
  for (let number = 0; number < MIXED; number++) {
    const folder = join(mixed, String(number % 10), String(number % 1000))
    mkdirSync(folder, { recursive: true })
    if (number % 20 === 0) writeFileSync(join(folder, `app-${number}.jar`), small)
    else writeFileSync(join(folder, `${number}.txt`), `text ${number}\n`.repeat(300))
  }
  const large = join(work, 'large.jar')
  const classes = Array.from({ length: ENTRIES - 3 }, (_, number) =>
    entry(`com/acme/C${number}.class`, Buffer.from(`class ${number}`)),
  )
  writeFileSync(large, await signByHand({ work, pki }, classes))
  console.log(`median of ${ROUNDS} rounds, and the most\n\n| what | median | most |\n|---|---|---|`)
  show(`${FILES} JARs, the table`, [tree, '--trust-root', root])
  show(`${FILES} JARs, the table, --jobs 1`, [tree, '--trust-root', root, '--jobs', '1'])
  show(`${MIXED} files, the table`, [mixed, '--trust-root', root])
  show(`${MIXED} files, the table, --jobs 1`, [mixed, '--trust-root', root, '--jobs', '1'])
  show(`${FILES} JARs, the report to a file`, [tree, '--trust-root', root, '--report', join(work, 'report.json')])
  show(`${FILES} JARs, the report to a pipe`, [tree, '--trust-root', root, '--output', 'report'])
  show(`one JAR of ${ENTRIES} entries`, [large, '--trust-root', root])
} finally {
  rmSync(work, { recursive: true })
}

function show(name, args) {
  const peaks = Array.from({ length: ROUNDS }, () => peakOf(name, args)).sort((left, right) => left - right)
  console.log(`| ${name} | ${peaks[(ROUNDS - 1) >> 1].toFixed(0)} MiB | ${peaks.at(-1).toFixed(0)} MiB |`)
}

function peakOf(name, args) {
  const command = ['--import', `data:text/javascript,${encodeURIComponent(tellPeak)}`, bundle, 'fs', ...args, '--quiet']
  const run = spawnSync(node, command, { encoding: 'utf8', maxBuffer: 512 << 20 })
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(run.stderr)
  if (run.status !== 0 || peak === null) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`)
  return Number(peak[1]) / 1024
}
