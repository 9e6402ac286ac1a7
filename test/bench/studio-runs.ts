import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { putBot } from '../main/host/runs/bots.ts'
import { openStudio } from '../renderer/studio.ts'
import { heap } from './page-heap.ts'
import { type Row, row } from './row.ts'
import { studioHour } from './studio-hour.ts'

/** How long a run is watched; milliseconds. */
const WATCHED = 20_000
/** The least that the run has to tell a second, for the measure to be one. */
const EVENTS = 200
/** What an item of the bot tells: it begins, each of its two steps begins and ends, it ends. */
const EVENTS_AN_ITEM = 6
/** Milliseconds, and megabytes that may stay over so many events. */
const LONGEST_FRAME = 100
const MOST_GROWTH = 4
const MEGABYTE = 1024 * 1024

/** Some hundred events a second: each item waits a moment and does nothing else. */
const BUSY = `
bot: busy
format: 1
title: Busy
transactions:
  each: =[1..5000]
  as: number
  reference: ="item-" & number
  steps:
    - data.set: =number * 2
      save: double
    - flow.wait: 10ms
`

/** A page that follows a run of hundreds of events a second: its longest frame, and what stays in its memory. */
export async function studioRunsBench(): Promise<Row[]> {
  const studio = await openStudio({ prepare: (home) => void putBot(home, 'busy', BUSY) })
  try {
    const { page } = studio
    const session = await studio.context.newCDPSession(page)
    await page.getByRole('button', { name: 'Start Busy' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
    await expect(page.getByText(/^\d{2,} of 5000 done$/)).toBeVisible({ timeout: 60_000 })
    const [before, done] = [await heap(session), await doneItems(page)]
    const longest = await longestFrame(page, WATCHED)
    const growth = (await heap(session)) - before
    const events = (((await doneItems(page)) - done) * EVENTS_AN_ITEM) / (WATCHED / 1_000)
    await page.getByRole('button', { name: 'End at once' }).click()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible({ timeout: 60_000 })
    const isBusy = events >= EVENTS
    const told = `${Math.round(events)} events/s`
    return [
      row(
        `longest frame of a page that follows ${told} (ms)`,
        { ours: longest, yardstick: LONGEST_FRAME },
        { atMost: 1 },
        isBusy,
      ),
      row(
        `what stays in its memory over ${WATCHED / 1_000} s of them (MB)`,
        { ours: Math.max(growth, 0) / MEGABYTE, yardstick: MOST_GROWTH },
        { atMost: 1 },
        isBusy,
      ),
      await studioHour(),
    ]
  } finally {
    await studio.close()
  }
}

async function doneItems(page: Page): Promise<number> {
  return Number.parseInt((await page.getByText(/ of 5000 done$/).textContent()) ?? '0', 10)
}

/** The longest time between two frames, in milliseconds. */
function longestFrame(page: Page, watched: number): Promise<number> {
  return page.evaluate(
    (watched) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        let last = begun
        let longest = 0
        const frame = (now: number) => {
          longest = Math.max(longest, now - last)
          last = now
          if (now - begun > watched) resolve(longest)
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    watched,
  )
}
