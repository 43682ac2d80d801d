// What each page is opened for, and what has to hold of it.
import { htmlPieces } from '../../src/report/html/page.ts'
import { checkAccess } from './access.mjs'
import { longReport, wholeReport } from '../support/whole-report.ts'
import { hostile } from './hostile.mjs'

const pageOf = (report) => () => [...htmlPieces(report)].join('')
const small = pageOf(wholeReport())
const THOUSANDS = 5_000

const names = (page) => page.locator('tr.row > th code').allTextContents()
const status = (page) => page.locator('#status').textContent()
const focused = (page) => page.evaluate(() => document.activeElement?.textContent.slice(0, 300) ?? '')

export const checks = [
  {
    name: 'shows the verdict, the policy, what is proposed and what changed',
    page: small,
    check: async ({ page, expect }) => {
      expect('the word', await page.locator('.verdict .word').textContent(), 'Failed')
      expect('whether it is seen', await page.locator('.verdict .word').isVisible(), true)
      const text = await page.locator('main').innerText()
      for (const part of [
        '.github/sigscan.yml@5a1f',
        'New signer',
        'A rule matches nothing.',
        '2026-11-22T10:00:00Z',
      ]) {
        expect(`whether it says ${part}`, text.includes(part), true)
      }
      expect('the rows', await page.locator('tr.row').count(), 9)
      expect('the bands of the map are drawn', (await page.locator('.map svg path.band').count()) > 2, true)
    },
  },
  {
    name: 'filters by text and by each choice, and clears',
    page: small,
    check: async ({ page, expect }) => {
      await page.fill('#filter', 'STRANGER')
      await page.waitForFunction(() => document.querySelectorAll('tr.row').length === 1)
      expect('the name found', await names(page), ['dist/stranger.jar'])
      expect('the status', await status(page), '1 of 1 shown, of 9 in all')
      await page.fill('#filter', '5aae615b5aae')
      await page.waitForFunction(() => document.querySelectorAll('tr.row').length === 5)
      await page.click('#clear')
      expect('all rows', await page.locator('tr.row').count(), 9)
      for (const [id, value, count] of [
        ['decision', 'denied', 3],
        ['state', 'unsigned', 4],
        ['kind', 'image', 3],
        ['format', 'notation', 1],
      ]) {
        await page.selectOption(`#${id}`, value)
        expect(`the rows where ${id} is ${value}`, await page.locator('tr.row').count(), count)
        await page.click('#clear')
      }
      const signer = await page.locator('#signer option').nth(1).getAttribute('value')
      await page.selectOption('#signer', signer)
      expect('the rows by a signer are fewer', (await page.locator('tr.row').count()) < 9, true)
      await page.click('#clear')
      await page.fill('#filter', 'no such thing')
      await page.waitForFunction(() => document.querySelectorAll('tr.row').length === 0)
      expect('the status of nothing', await status(page), '0 of 0 shown, of 9 in all')
    },
  },
  {
    name: 'sorts by each column, both ways, and says so',
    page: small,
    check: async ({ page, expect }) => {
      const heads = page.locator('#table > thead th')
      const before = await names(page)
      for (let index = 0; index < (await heads.count()); index += 1) {
        await heads.nth(index).locator('button').click()
        expect('the first way', await heads.nth(index).getAttribute('aria-sort'), 'ascending')
        const upward = await names(page)
        await heads.nth(index).locator('button').click()
        expect('the other way', await heads.nth(index).getAttribute('aria-sort'), 'descending')
        const downward = await names(page)
        expect('the same rows', [...upward].sort(), [...before].sort())
        expect('the same rows again', [...downward].sort(), [...before].sort())
      }
      expect('one column that sorts', await page.locator('#table > thead th:not([aria-sort=none])').count(), 1)
      await heads.nth(0).locator('button').click()
      const sorted = await names(page)
      expect('the names in order', sorted, [...sorted].sort(new Intl.Collator('en', { numeric: true }).compare))
      await heads.nth(2).locator('button').click()
      expect('the worst state first', await page.locator('tr.row td:nth-child(3)').first().textContent(), 'untrusted')
    },
  },
  {
    name: 'opens a proof with certificates, checks and findings, and keeps it open',
    page: small,
    check: async ({ page, expect }) => {
      const button = page.locator('tr.row button', { hasText: 'dist/good.jar' })
      expect('closed at first', await button.getAttribute('aria-expanded'), 'false')
      await button.click()
      expect('open', await button.getAttribute('aria-expanded'), 'true')
      const proof = page.locator(`#${await button.getAttribute('aria-controls')}`)
      expect('whether the proof is seen', await proof.isVisible(), true)
      const text = await proof.innerText()
      for (const part of [
        'digest-match',
        'META-INF/RELEASE.RSA',
        'valid from',
        'CN=Acme TSA',
        'The serial number of',
      ]) {
        expect(`whether the proof says ${part}`, text.includes(part), true)
      }
      await page.locator('#table > thead button').first().click()
      expect('still open', await page.locator('tr.proof').count(), 1)
      await page.locator('tr.row button', { hasText: 'dist/good.jar' }).click()
      expect('closed again', await page.locator('tr.proof').count(), 0)
      await page.locator('tr.row', { hasText: 'ghcr.io/acme/app' }).locator('td').first().click()
      const image = await page.locator('tr.proof').innerText()
      for (const part of [
        'Platform linux/amd64',
        'slsa.dev/provenance',
        'Nobody signed it.',
        'ci.yml:12:16',
        'status 429',
      ]) {
        expect(`whether the proof of the image says ${part}`, image.includes(part), true)
      }
    },
  },
  {
    name: 'is used with keys alone',
    page: small,
    check: async ({ page, expect }) => {
      await page.keyboard.press('/')
      expect('the filter has the focus', await page.evaluate(() => document.activeElement.id), 'filter')
      await page.keyboard.type('a/b')
      expect('a slash within it is text', await page.inputValue('#filter'), 'a/b')
      await page.keyboard.press('Escape')
      expect('Escape empties it', await page.inputValue('#filter'), '')
      await page.locator('#clear').focus()
      for (let tabs = 0; tabs < 7; tabs += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect('a heading sorts', await page.locator('#table > thead th').nth(6).getAttribute('aria-sort'), 'ascending')
      await page.keyboard.press('Tab')
      const all = await names(page)
      expect('the first row has the focus', await focused(page), all[0])
      await page.keyboard.press('ArrowDown')
      expect('the next row', await focused(page), all[1])
      await page.keyboard.press('End')
      expect('the last row', await focused(page), all.at(-1))
      await page.keyboard.press('ArrowDown')
      expect('there it stays', await focused(page), all.at(-1))
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowUp')
      expect('the first again', await focused(page), all[0])
      for (const [key, count] of [
        ['Enter', 1],
        [' ', 0],
        ['ArrowRight', 1],
        ['ArrowLeft', 0],
        ['Enter', 1],
        ['Escape', 0],
      ]) {
        await page.keyboard.press(key)
        expect(`the proofs after ${key}`, await page.locator('tr.proof').count(), count)
      }
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)
      expect('the focus is seen', outline, 'solid')
      expect('rows in the order of Tab', await page.locator('tr.row button[tabindex="0"]').count(), 1)
    },
  },
  {
    name: 'goes from the map to the rows',
    page: small,
    check: async ({ page, expect }) => {
      await page.locator('.tree summary', { hasText: 'acme/tool' }).click()
      await page.locator('.tree button[data-find="acme/tool"]').click()
      expect('the rows', await names(page), ['ghcr.io/acme/tool:3'])
    },
  },
  ...['light', 'dark'].map((colorScheme) => ({
    name: `is ${colorScheme} where the system is, can be turned, and reads well either way`,
    page: small,
    options: { colorScheme },
    check: async ({ page, expect }) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const [dark, light] = ['rgb(20, 23, 28)', 'rgb(246, 247, 249)']
      expect('the ground', await ground(), colorScheme === 'dark' ? dark : light)
      expect(
        'the button says',
        await page.locator('#theme').getAttribute('aria-pressed'),
        String(colorScheme === 'dark'),
      )
      for (const button of await page.locator('tr.row button').all()) await button.click()
      await page.evaluate(() => document.querySelectorAll('.tree details').forEach((one) => (one.open = true)))
      await checkAccess(page, expect)
      await page.click('#theme')
      expect('the other ground', await ground(), colorScheme === 'dark' ? light : dark)
      await checkAccess(page, expect)
    },
  })),
  {
    name: 'prints every row, and the proofs of what is denied',
    page: pageOf(longReport(450)),
    check: async ({ page, expect }) => {
      expect('the rows at first', await page.locator('tr.row').count(), 200)
      await page.locator('tr.row button').first().click()
      await page.emulateMedia({ media: 'print' })
      await page.waitForFunction(() => document.querySelectorAll('tr.row').length === 450)
      expect('the proofs', await page.locator('tr.proof').count(), await page.locator('tr.row.denied').count())
      expect('the controls are not printed', await page.locator('.controls').isVisible(), false)
      const ink = await page.evaluate(() => getComputedStyle(document.querySelector('tr.proof code')).color)
      expect('dark on light', ink, 'rgb(27, 31, 36)')
      await page.emulateMedia({ media: 'screen' })
      await page.waitForFunction(() => document.querySelectorAll('tr.row').length === 200)
      expect('what was open', await page.locator('tr.proof').count(), 1)
      expect('the paper', (await page.pdf()).length > 10_000, true)
    },
  },
  {
    name: 'reads without JavaScript',
    page: pageOf(longReport(1_000)),
    options: { javaScriptEnabled: false },
    check: async ({ page, expect }) => {
      expect('the word', await page.locator('.verdict .word').innerText(), 'Failed')
      expect('the controls are not there', await page.locator('.controls').isVisible(), false)
      expect('the rows', await page.locator('tr.row').count(), 500)
      expect(
        'the notice',
        await page.locator('.static.notice').innerText(),
        '500 files and images more are in the table when JavaScript is on.',
      )
      const first = page.locator('tr.proof').first()
      expect('the proof of what is denied', await first.locator('.whole').isVisible(), true)
      const last = page.locator('tr.proof').last()
      expect('that of what is not', await last.locator('.whole').isVisible(), false)
      await last.locator('summary').click()
      expect('that of what is not, when it is opened', await last.locator('.whole').isVisible(), true)
    },
  },
  {
    name: `holds ${THOUSANDS} subjects`,
    page: pageOf(longReport(THOUSANDS)),
    check: async ({ page, expect }) => {
      const took = await page.evaluate(() => performance.timing.loadEventEnd - performance.timing.navigationStart)
      expect('the status', await status(page), '200 of 5,000 shown')
      const start = performance.now()
      await page.fill('#filter', 'team-7 stranger')
      await page.waitForFunction(() => document.querySelector('#status').textContent.includes('in all'))
      console.log(`    loaded in ${took} ms, filtered in ${Math.round(performance.now() - start)} ms`)
      expect(
        'all that is found',
        (await names(page)).every((name) => /team-7\/.*stranger/.test(name)),
        true,
      )
      await page.click('#clear')
      await page.click('#more')
      expect('the rows', await page.locator('tr.row').count(), 400)
      const expected = await names(page)
      expect('the first of the new rows has the focus', await focused(page), expected[200])
    },
  },
  ...hostile().map(({ name, report }) => ({
    name: `takes for text: ${name}`,
    page: pageOf(report),
    check: async ({ page, expect }) => {
      expect('the scripts', await page.locator('script:not([type])').count(), 1)
      expect('the styles', await page.locator('style').count(), 1)
      expect('strangers', await page.locator(STRANGERS).count(), 0)
      for (const button of await page.locator('tr.row button').all()) await button.click()
      expect('the proofs', await page.locator('tr.proof').count(), 9)
      expect('strangers in the proofs', await page.locator(STRANGERS).count(), 0)
      await page.fill('#filter', '<')
      await page.waitForFunction(() => document.querySelector('#status').textContent !== '')
      expect('the word', await page.locator('.verdict .word').isVisible(), true)
    },
  })),
]

/** Elements that are not ours, and attributes that run or load something. */
const STRANGERS =
  'img, a, iframe, object, embed, base, form, svg image, svg use, svg script, foreignObject, [onload], [onerror], [onclick], [style], [src], [href]:not(link[rel=icon])'
