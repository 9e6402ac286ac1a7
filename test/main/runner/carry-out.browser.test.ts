import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { type CarryOutOptions, carryOut } from '../../../main/runner/carry-out.ts'
import { temporaryFolder, temporaryHome } from '../temporary-home.ts'

const PAGE = `<!doctype html><title>Till</title><label>Amount <input></label>
<button onclick="fetch('/post', { method: 'POST', body: document.querySelector('input').value })">Post</button>`

const BOT = `
bot: till
format: 1
assets:
  site: { type: url }
open:
  - browser.open: =assets.site
transactions:
  each: =["12", "13"]
  as: amount
  reference: =amount
  retries: 0
  steps:
    - browser.fill: amount
      value: =amount
    - browser.click: post
      id: post
`
const ELEMENTS = 'amount: { textbox: Amount }\npost: { button: Post }\n'

async function till() {
  const posted: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (chunk) => posted.push(String(chunk)))
    response.setHeader('content-type', 'text/html').end(PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { posted, site: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

function stage(site: string, bot = BOT): CarryOutOptions {
  const folder = join(temporaryFolder(), 'till')
  mkdirSync(folder)
  writeFileSync(join(folder, 'bot.yaml'), bot)
  writeFileSync(join(folder, 'elements.yaml'), ELEMENTS)
  const progress = { event: () => undefined, note: () => undefined, clear: () => undefined }
  return { folder, inputs: {}, assets: { site }, headless: true, home: temporaryHome(), progress }
}

test('takes pictures around each commit and shows them in the report', async () => {
  const { site, posted } = await till()
  const options = stage(site)
  const { outcome, report } = await carryOut(options)
  expect(outcome).toMatchObject({ state: 'done', counts: { done: 2 } })
  await expect.poll(() => posted).toEqual(['12', '13'])
  const folder = join(options.home.runs, outcome.run, 'evidence')
  const files = readdirSync(folder).sort()
  expect(files).toEqual(['0001-before.jpg', '0002-after.jpg', '0003-before.jpg', '0004-after.jpg'])
  for (const file of files) expect((await sharp(join(folder, file)).metadata()).format).toBe('jpeg')
  expect(readFileSync(report ?? '', 'utf8').match(/<figure>/g)).toHaveLength(4)
})

test('shows the page where an element was missing', async () => {
  const { site } = await till()
  const options = stage(site, BOT.replace('id: post', 'id: post\n      timeout: 1s'))
  writeFileSync(join(options.folder ?? '', 'elements.yaml'), ELEMENTS.replace('button: Post', 'button: Send'))
  const { outcome, report } = await carryOut(options)
  expect(outcome).toMatchObject({ state: 'failed', counts: { failed: 2 } })
  const folder = join(options.home.runs, outcome.run, 'evidence')
  const page = readdirSync(folder).find((file) => file.endsWith('-failed-page.txt')) ?? ''
  expect(readFileSync(join(folder, page), 'utf8')).toContain('button "Post"')
  expect(readFileSync(report ?? '', 'utf8')).toContain('When it failed')
})

test('leaves the browser open where asked, for others to look at', async () => {
  const { site } = await till()
  const { cdp } = await carryOut({ ...stage(site), keepOpen: true })
  const browser = await chromium.connectOverCDP(cdp ?? '')
  const session = await browser.newBrowserCDPSession()
  const [context] = browser.contexts()
  expect(context?.pages().map((page) => page.url())).toContain(site)
  // Closing the connection alone would leave it running.
  await session.send('Browser.close')
})
