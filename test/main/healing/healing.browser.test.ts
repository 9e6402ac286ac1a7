import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { readBot, writeBot } from '../../../bots/index.ts'
import { applied } from '../../../main/healing/apply.ts'
import { Proposals } from '../../../main/healing/proposals.ts'
import { type CarryOutOptions, carryOut } from '../../../main/runner/carry-out.ts'
import { temporaryFolder, temporaryHome } from '../temporary-home.ts'
import { recordedAmount } from './sample.ts'

const till = (label: string, button: string) => `<!doctype html><title>Till</title><form>
<label>${label} <input id=u7x2k name=amount></label>
<button type=button onclick="fetch('/post', { method: 'POST', body: document.querySelector('input').value })">${button}</button></form>`

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
      timeout: 4s
    - browser.click: post
      id: post
      timeout: 3s
`

async function stage(page: string) {
  const posted: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (chunk) => posted.push(String(chunk)))
    response.setHeader('content-type', 'text/html').end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const folder = join(temporaryFolder(), 'till')
  mkdirSync(join(folder, 'images'), { recursive: true })
  writeFileSync(join(folder, 'bot.yaml'), BOT)
  writeFileSync(join(folder, 'elements.yaml'), 'amount: { textbox: Amount }\npost: { button: Post }\n')
  const post = {
    ...recordedAmount,
    tag: 'button',
    role: 'button',
    name: 'Post',
    text: 'Post',
    attributes: { type: 'button' },
    others: ['Amount'],
  }
  const lock = { amount: { fingerprint: recordedAmount }, post: { fingerprint: post } }
  writeFileSync(join(folder, 'elements.lock'), JSON.stringify(lock))
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'navy' } })
  await image.png().toFile(join(folder, 'images', 'amount.png'))
  const notes: string[] = []
  const progress = {
    event: () => undefined,
    note: (text: string) => void notes.push(text),
    clear: () => undefined,
  }
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const home = temporaryHome()
  const options: CarryOutOptions = { folder, inputs: {}, assets: { site }, headless: true, home, progress }
  return { posted, folder, options, proposals: new Proposals(home.proposals, 'till') }
}

test('a healed field is in the report with both pictures, and proposed; once applied, nothing needs healing', async () => {
  const { posted, folder, options, proposals } = await stage(till('Amount in CHF', 'Post'))
  const { outcome, report } = await carryOut(options)
  expect(outcome.state).toBe('done')
  await expect.poll(() => posted).toEqual(['12', '13'])
  const page = readFileSync(String(report), 'utf8')
  expect(page).toContain('What was healed')
  expect(page).toContain('As it was recorded')
  expect(page).toContain('As it was found')
  const [proposal, ...more] = proposals.list()
  expect(more).toEqual([])
  expect(proposal).toMatchObject({
    element: 'amount',
    was: 'textbox: Amount',
  })
  expect(proposal?.further[0]).toEqual({ role: 'textbox', name: 'Amount in CHF' })
  for (const which of ['recorded', 'found'] as const) {
    const { format } = await sharp(proposals.picture('amount', which)).metadata()
    expect(format).toBe('png')
  }
  if (!proposal) throw new Error('nothing was proposed')
  proposals.discard('amount')
  writeBot(applied(readBot(folder), [proposal]), folder)
  const again = await carryOut({ ...options, home: temporaryHome() })
  expect(again.outcome.state).toBe('done')
  expect(readFileSync(String(again.report), 'utf8')).not.toContain('What was healed')
})

test('a commit whose element is not found is not done, however alike another is', async () => {
  const { posted, options, proposals } = await stage(till('Amount', 'Post now'))
  const { outcome } = await carryOut(options)
  expect(outcome.counts).toMatchObject({ failed: 2, done: 0 })
  expect(posted).toEqual([])
  expect(proposals.list()).toEqual([])
})
