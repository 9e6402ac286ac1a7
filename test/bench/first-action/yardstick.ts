/** The least that a script with Playwright does to open a page: the yardstick for `deskhand run`. */
import { chromium } from 'playwright'

const [executablePath = '', address = '', ...args] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath, headless: true, args })
const page = await browser.newPage()
await page.goto(address)
await browser.close()
