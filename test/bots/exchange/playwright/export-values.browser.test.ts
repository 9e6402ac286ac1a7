import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import { locator } from '../../../../bots/exchange/playwright/export-values.ts'
import { parseBot } from '../../../../bots/format/index.ts'

const ROWS = `<div class=row><header><b>"o-1"</b></header><a href="#1">open</a></div>
  <div class=row><header><b>"o-2"</b></header><a href="#2">open</a></div>
  <div class=row>o-3 and more</div><div class=row>o-3</div><p>o-3</p>`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireBrowser() })
  page = await browser.newPage()
  await page.setContent(ROWS)
})
afterAll(() => browser.close())

/** What Playwright finds by the locator that is written for the element `a.b`. */
function found(elements: string): Locator {
  const texts = new Map([
    ['bot.yaml', 'bot: a\nformat: 1\nsteps:\n  - browser.click: a.b\n'],
    ['elements.yaml', `a:\n${elements}`],
  ])
  const element = parseBot({ folder: '/a', texts }).elements.get('a.b')
  if (!element) throw new Error('there is no a.b')
  return new Function('page', `return ${locator(element)}`)(page)
}

test('a row is told by what stands somewhere in it', async () => {
  const inRow = found(`  row: { css: .row, text: '"o-2"' }\n  b: { link: open, within: a.row }\n`)
  expect(await inRow.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['#2'])
})

test('what is meant itself has the whole text', async () => {
  expect(await found(`  b: { css: .row, text: o-3 }\n`).count()).toBe(1)
  expect(await found(`  b: { text: '"o-1"' }\n`).count()).toBe(1)
})
