// Opens pages of the HTML report in Chromium, with no network, and uses them as people do: with the mouse, with keys alone,
// in the dark, on paper, and without JavaScript. Any request, any breach of the page's policy, any error on its console and
// any dialog is a failure.
//
//   node __tests__/browser/run.mjs     needs Debian's chromium, or the program that CHROMIUM names
import { register } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser.mjs'

register('../support/typescript.mjs', import.meta.url)
const { checks } = await import('./checks.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sigscan-browser-'))
const browser = await openBrowser()
const only = process.argv[2]
let failed = 0

try {
  for (const [index, { name, page, options, check }] of checks.entries()) {
    if (only !== undefined && !name.includes(only)) continue
    const file = join(folder, `${index}.html`)
    writeFileSync(file, page())
    const faults = await browser.visit(file, options ?? {}, check)
    if (faults.length > 0) failed += 1
    console.log(`${faults.length === 0 ? ' ' : '!'} ${name}`)
    for (const fault of faults) console.log(`    ${fault}`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'All pages do what they should.' : `${failed} pages do not do what they should.`)
if (failed > 0) process.exitCode = 1
