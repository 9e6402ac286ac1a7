import { expect } from 'playwright/test'
import { putBot } from '../main/host/runs/bots.ts'
import { openStudio } from '../renderer/studio.ts'
import { heap } from './page-heap.ts'
import { type Row, row } from './row.ts'

/** An hour of 200 events a second, done without waiting: so many items, each with so many steps that begin and end. */
const ITEMS = 100
const STEPS = 3_600
const EVENTS = ITEMS * STEPS * 2
/** The memory is measured whenever so many more items are done. */
const BETWEEN = 10
/** Megabytes that may stay from the first measure to the last. */
const MOST_GROWTH = 4
const MEGABYTE = 1024 * 1024
/** Milliseconds that the items between two measures may take. */
const LONGEST = 180_000

const HOUR = `
bot: hour
format: 1
title: Hour
transactions:
  each: =[1..${ITEMS}]
  as: number
  reference: ="item-" & number
  steps:
    - flow.each: =[1..${STEPS}]
      as: round
      steps:
        - data.set: =round + number
          save: sum
`

/** What a page that follows a run holds in its memory, over as many events as an hour of a busy run tells. */
export async function studioHour(): Promise<Row> {
  const studio = await openStudio({ prepare: (home) => void putBot(home, 'hour', HOUR) })
  try {
    const { page } = studio
    const session = await studio.context.newCDPSession(page)
    await page.getByRole('button', { name: 'Start Hour' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
    const progress = page.getByText(new RegExp(` of ${ITEMS} done$`))
    const done = async () => Number.parseInt((await progress.textContent()) ?? '0', 10)
    const held: number[] = []
    for (let items = BETWEEN; items <= ITEMS; items += BETWEEN) {
      await expect.poll(done, { timeout: LONGEST }).toBeGreaterThanOrEqual(items)
      held.push((await heap(session)) / MEGABYTE)
    }
    const [first = 0, last = 0] = [held[0], held.at(-1)]
    const points = held.map((size) => size.toFixed(1)).join(', ')
    return row(
      `what stays in its memory over ${EVENTS} events (MB; it held ${points})`,
      { ours: Math.max(last - first, 0), yardstick: MOST_GROWTH },
      { atMost: 1 },
    )
  } finally {
    await studio.close()
  }
}
