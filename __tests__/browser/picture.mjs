// Makes the picture of the README: the page of what the examples hold, as the bundle writes it.
//
//   node __tests__/browser/picture.mjs [FILE]     by default docs/html.png; needs dist/ and Debian's chromium
//
// SIGSCAN_TEST_BUNDLE: the bundle, when it is not that of this repository.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { startRegistry } from '../../examples/registry.mjs'

/** What the example's policy calls the registry, which is on the loopback interface here. */
const REGISTRY = 'registry.acme.example'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const bundle = process.env.SIGSCAN_TEST_BUNDLE ?? here('../../dist/index.js')
const picture = process.argv[2] ?? here('../../docs/html.png')
const workspace = mkdtempSync(join(tmpdir(), 'sigscan-picture-'))

try {
  cpSync(here('../../examples/workspace'), workspace, { recursive: true })
  await sigscan('fs', 'dist', 'lib', '--report', 'files.json')
  await scanRegistry()
  await sigscan('judge', 'files.json', 'images.json', '--html', 'page.html')
  await takePicture(pathToFileURL(join(workspace, 'page.html')).href)
} finally {
  rmSync(workspace, { recursive: true, force: true })
}

/** The registry has another port each time: the policy names it for the scan, and the report is given its name after that. */
async function scanRegistry() {
  const registry = await startRegistry(here('../../examples/registry'))
  rename('.github/sigscan.yml', REGISTRY, registry.host)
  await sigscan('repo', registry.host, '--report', 'images.json')
  registry.stop()
  rename('.github/sigscan.yml', registry.host, REGISTRY)
  rename('images.json', registry.host, REGISTRY)
}

function rename(file, from, to) {
  const path = join(workspace, file)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
}

function sigscan(...args) {
  const run = spawn(process.execPath, [bundle, ...args], { cwd: workspace, stdio: 'ignore' })
  return new Promise((ended, failed) => run.on('error', failed).on('close', ended))
}

async function takePicture(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 1500 }, colorScheme: 'light' })
  await page.goto(url)
  await page.screenshot({ path: picture })
  await browser.close()
}
