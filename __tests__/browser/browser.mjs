// Chromium with nothing to reach, and what it holds against a page.
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** Milliseconds after which something that is waited for will not come, also on a busy machine. */
const PATIENCE = 20_000

export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // In a container the tests are root, for whom Chromium's sandbox does not start; the pages are ours.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  return { visit: (file, options, check) => visit(browser, file, options, check), close: () => browser.close() }
}

/** Opens the file and uses it; gives one sentence for each fault. */
async function visit(browser, file, options, check) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const faults = []
  const url = pathToFileURL(file).href
  try {
    await context.route('**/*', (route) => {
      if (route.request().url() === url) return route.continue()
      faults.push(`It asks for ${route.request().url()}.`)
      return route.abort()
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    page.on('dialog', (dialog) => {
      faults.push(`It shows a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`Console: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`Error: ${error.message}`))
    page.on('framenavigated', (frame) => {
      if (frame.url() !== url) faults.push(`It goes to ${frame.url()}.`)
    })
    await page.goto(url, { timeout: PATIENCE })
    const expect = (what, found, wanted) => {
      const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
      if (left !== right) faults.push(`${what} is ${left}, and should be ${right}.`)
    }
    await check({ page, expect })
  } catch (error) {
    faults.push(error.message.split('\n', 3).join(' '))
  } finally {
    await context.close()
  }
  return faults
}
