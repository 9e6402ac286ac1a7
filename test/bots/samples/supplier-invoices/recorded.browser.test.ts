import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuthoredElement, allSteps } from '../../../../bots/format/index.ts'
import { type Bot, readBot, writeBot } from '../../../../bots/index.ts'
import { startLedger } from '../../../../bots/samples/ledger/index.ts'
import recordedBy from '../../../../bots/samples/supplier-invoices/recorded-by.ts'
import { recordBrowser } from '../../../../recorder/index.ts'
import { openBrowser } from '../../../recorder/behaviours/open-browser.ts'
import { openLedger } from '../ledger/client.ts'
import { openStage } from './stage.ts'

const sample = readBot(fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url)))

/** What names an invoice in the bot names the recorded one in a recording: the texts that it is found by there. */
const OF_ONE_INVOICE: Readonly<Record<string, string>> = {
  'invoice.vendor-offered': 'Talberg Werkzeuge AG',
  'invoice.posted': 'Invoice RE-2026-1001 posted as voucher 1001',
  'list.found': 'Invoices numbered RE-2026-1001',
}

let folder: string
let recorded: Bot
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recorded-ledger-'))
  recorded = await recordLedger()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Records the ledger from scratch. */
async function recordLedger(): Promise<Bot> {
  const ledger = await startLedger({ slowSave: 0 })
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const recording = await recordBrowser(context, { folder })
    const page = await context.newPage()
    await page.goto(ledger.url)
    await recordedBy(page, recording)
    writeBot(await recording.stop(), folder)
    return readBot(folder)
  } finally {
    await browser.close()
    await ledger.close()
  }
}

/** How an element is found, whatever it is called. */
function wayTo({ role, name, by, nth, within, frame }: AuthoredElement): string {
  const around = [within, frame].map((place) => place && wayTo(place))
  return JSON.stringify([role, name?.toString(), by, nth, ...around])
}

/** The elements of the bot as the recording has them. */
function recordedElements(): Map<string, AuthoredElement> {
  const byWay = new Map([...recorded.elements.values()].map((element) => [wayTo(element), element]))
  const withText = (text: string) =>
    [...recorded.elements.values()].find(({ name, by }) => name === text || by?.text === text)
  const found = [...sample.elements].map(([ref, element]) => {
    const text = OF_ONE_INVOICE[ref]
    return [ref, text === undefined ? byWay.get(wayTo(element)) : withText(text)] as const
  })
  return new Map(found.filter((entry): entry is [string, AuthoredElement] => entry[1] !== undefined))
}

test('a recording of the ledger has every element of the bot, but for how a log-in is answered', () => {
  const found = recordedElements()
  const others = [...sample.elements.keys()].filter((ref) => !found.has(ref))
  expect(others).toEqual(['log-in.answer', 'log-in.refusal'])
})

test('what elements.lock keeps of an element is what is recorded of it', () => {
  const known = ({ fingerprint }: AuthoredElement) => {
    const { tag, role, name, path, places } = fingerprint ?? {}
    return { tag, role, name, path, places }
  }
  const found = recordedElements()
  const locked = [...sample.elements].filter(([, { fingerprint }]) => fingerprint)
  expect(locked.length).toBe(found.size - Object.keys(OF_ONE_INVOICE).length)
  for (const [ref, element] of locked) {
    const again = found.get(ref)
    expect([ref, again && known(again)]).toEqual([ref, known(element)])
  }
})

test('posting is the only commit, and the person has pointed at what tells that it worked', () => {
  const commits = allSteps(recorded.steps).filter(({ effect }) => effect === 'commit')
  expect(commits.map(({ id, note }) => [id, note])).toEqual([['post', 'Sends POST /area/post']])
  expect(commits[0]?.verify?.map(({ kind }) => kind)).toEqual(['browser.assert', 'data.set'])
})

test('the fields of an invoice are filled in the recorded order', () => {
  const targets = (bot: Pick<Bot, 'steps'>) => allSteps(bot.steps).map(({ params }) => String(params.target))
  const names = new Map([...recordedElements()].map(([ref, element]) => [element.ref, ref]))
  const asRecorded = targets(recorded).map((ref) => names.get(ref))
  const ofInvoice = (ref: string | undefined) =>
    /^(invoice|confirm)\./.test(ref ?? '') && ref !== 'invoice.posted'
  const written = targets({ steps: sample.transactions?.steps ?? [] }).filter(ofInvoice)
  expect(written.length).toBeGreaterThan(10)
  expect(asRecorded.filter(ofInvoice)).toEqual(written)
})

test('with the recorded elements in place of its own the bot posts the recorded invoice, field by field', async () => {
  const elements = new Map([...sample.elements, ...recordedElements()])
  const ledger = await openLedger()
  const stage = openStage({ ...sample, elements })
  try {
    const { items } = await stage.run(ledger.url, { 'a.png': { number: 'RE-2026-1001', total: 1219.5 } })
    expect(items).toMatchObject([{ state: 'done' }])
    expect(await ledger.vouchers()).toMatchObject([
      {
        number: 'RE-2026-1001',
        vendor: 'Talberg Werkzeuge AG',
        date: '2026-03-07',
        order: '',
        currency: 'EUR',
      },
    ])
    expect(await ledger.vouchers()).toMatchObject([
      { net: 1200.5, tax: 19, total: 1219.5, goodsReceived: false },
    ])
  } finally {
    await stage.close()
    await ledger.close()
  }
})
