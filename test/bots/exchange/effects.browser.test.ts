import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { exportBot, importRecording } from '../../../bots/exchange/index.ts'
import { readBot, writeBot } from '../../../bots/index.ts'
import { carryOut } from '../../../main/runner/carry-out.ts'
import { recordingOf } from '../../fixtures/recordings/read.ts'
import { openShop, PASSWORD, type Shop } from '../../fixtures/recordings/shop.ts'
import { temporaryFolder, temporaryHome } from '../../main/temporary-home.ts'
import { runPlaywrightTest } from './playwright-test.ts'

const ORDER = '?miller pears 12 g true ring twice'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.server.close())
beforeEach(() => {
  shop.done.length = 0
})

/** Imports a recording of the shop, writes the bot, and runs what was written. */
async function runImported(name: Parameters<typeof recordingOf>[0]) {
  const folder = join(temporaryFolder(), 'bot')
  const { bot, omissions } = importRecording(recordingOf(name, shop.server.url), { file: name, folder })
  writeBot(bot, folder)
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).not.toContain(PASSWORD)
  const progress = { event: () => undefined, note: () => undefined, clear: () => undefined }
  const assets = { account: `ann:${PASSWORD}` }
  const { outcome } = await carryOut({
    folder,
    inputs: {},
    assets,
    headless: true,
    home: temporaryHome(),
    progress,
  })
  expect(outcome.error?.describe()).toBeUndefined()
  expect(outcome.state).toBe('done')
  return { folder, omissions }
}

/** What the script does to the shop, when Playwright itself runs it. */
const DONE = [ORDER, 'cancelled', 'printed', ORDER]
/** Playwright's runner starts two processes and a browser. */
const PATIENCE = 240_000

test(
  'Playwright’s own runner does this with the script',
  async () => {
    const { status, printed } = await runPlaywrightTest(
      recordingOf('codegen.spec.ts.txt', shop.server.url),
      {},
    )
    expect(status, printed).toBe(0)
    expect(shop.done).toEqual(DONE)
  },
  PATIENCE,
)

test(
  'the bot of a script of Playwright’s codegen does what the script does, and so does the script of that bot',
  async () => {
    const { folder, omissions } = await runImported('codegen.spec.ts.txt')
    expect(shop.done).toEqual(DONE)
    expect(omissions.map(({ what }) => what)).toEqual(['which acts change the world for good'])

    shop.done.length = 0
    const exported = exportBot(readBot(folder), 'playwright')
    const { status, printed } = await runPlaywrightTest(exported.text, { ACCOUNT_PASSWORD: PASSWORD })
    expect(status, printed).toBe(0)
    expect(shop.done).toEqual(DONE)
  },
  PATIENCE,
)

test('a recording of Chrome does what was recorded', async () => {
  await runImported('recorder.json')
  expect(shop.done).toEqual([ORDER, 'printed'])
})

test('a project of Selenium IDE does what was recorded, with its conditions and loops', async () => {
  await runImported('ide.side')
  expect(shop.done).toEqual([ORDER, 'cancelled', 'printed'])
})
