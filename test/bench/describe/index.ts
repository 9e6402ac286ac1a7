import type { Page } from 'playwright'
import { remember, wrongAfterReload } from '../../bots/elements/describe/describing.ts'
import { htmlOf, lottery, type Sample } from '../../bots/elements/describe/pages.ts'
import { type ElementPage, openElementPage } from '../../bots/elements/element-page.ts'
import { type Row, row } from '../row.ts'
import { rowsPage } from './page.ts'

const ROWS = 1_000
const DESCRIBED = 1_000
const RELOADS = 20
/** Until the page was read while it was idle, milliseconds. */
const REST = 2_000
/** What is promised: milliseconds, 95 of 100 times and at worst; and at worst on a page of 200,000 elements. */
const PROMISED = { p95: 3, worst: 20, huge: 50 }
const HUGE_ROWS = 20_000
const HUGE_DESCRIBED = 10

const reloaded: Sample = {
  entries: ['Miller', 'Smith', 'Meyer', 'Order 1', 'Order 10'],
  as: 'table',
  actions: ['Edit', 'Delete'],
  dialogs: ['One', 'Two'],
  fields: ['Mail', 'City', 'Mail'],
  ids: ['Home', 'Orders'],
}

/** Milliseconds to describe an element, and whether descriptions hold where ids and classes are random. */
export async function describeBench(): Promise<Row[]> {
  const on = await openElementPage()
  try {
    const times = await timesOn(on.page, () => on.show(rowsPage(ROWS, 1)), DESCRIBED)
    const huge = await timesOn(on.page, () => fill(on, rowsPage(HUGE_ROWS, 1)), HUGE_DESCRIBED)
    const worst = times.at(-1) ?? Number.NaN
    const part = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
    console.error(
      `describing: p50 ${part(0.5).toFixed(2)} ms, p95 ${part(0.95).toFixed(2)} ms, max ${worst.toFixed(2)} ms`,
    )
    const { kept, all } = await keptAfterReloads(on)
    return [
      row(
        'ms to describe an element of 10,000, p95',
        { ours: part(0.95), yardstick: PROMISED.p95 },
        { atMost: 1 },
      ),
      row(
        'ms to describe an element of 10,000, worst',
        { ours: worst, yardstick: PROMISED.worst },
        { atMost: 1 },
      ),
      row(
        'ms to describe an element of 200,000, worst',
        { ours: huge.at(-1) ?? Number.NaN, yardstick: PROMISED.huge },
        { atMost: 1 },
      ),
      row('selectors still unique after 20 reloads', { ours: kept, yardstick: all }, { atLeast: 1 }),
    ]
  } finally {
    await on.close()
  }
}

/** For a page that takes longer to lay out than showing it may take. */
async function fill(on: ElementPage, html: string): Promise<void> {
  await on.show('')
  await on.page.evaluate((content) => {
    document.body.innerHTML = content
  }, html)
}

/** Milliseconds to describe elements that are drawn by lot, sorted. */
async function timesOn(page: Page, show: () => Promise<void>, count: number): Promise<number[]> {
  await show()
  const random = lottery(4)
  const drawn = Array.from({ length: count }, random)
  await page.evaluate(() => void elements.describe(document.body))
  await page.waitForTimeout(REST)
  const times = await page.evaluate((lots) => {
    const all = [...document.body.querySelectorAll('*')]
    return lots.map((lot) => {
      const element = all[Math.floor(lot * all.length)] ?? document.body
      const started = performance.now()
      elements.describe(element)
      return performance.now() - started
    })
  }, drawn)
  return times.sort((one, other) => one - other)
}

/** Of how many selectors, over all reloads, each found its element and no other. */
async function keptAfterReloads(on: ElementPage) {
  await on.show(htmlOf(reloaded, 0))
  const remembered = await on.page.evaluate(remember)
  const selectors = remembered.reduce((sum, { said }) => sum + 1 + (said.further?.length ?? 0), 0)
  let wrong = 0
  for (let load = 1; load <= RELOADS; load++) {
    await on.show(htmlOf(reloaded, load))
    wrong += (await on.page.evaluate(wrongAfterReload, remembered)).length
  }
  return { kept: selectors * RELOADS - wrong, all: selectors * RELOADS }
}
