import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { botLibrary } from '../../main/host/bots/library.ts'
import { type OpenStudio, openStudio } from '../renderer/studio.ts'
import { median, type Row, row } from './row.ts'

const STEPS = 2_000
const OPENINGS = 5
const KEYS = 60
/** What a person feels as at once; milliseconds. */
const LIMITS = { open: 500, key: 50, frame: 50 }

/**
 * The editor with a bot of 2,000 steps, in a real Chromium: opening it, the time from a key in a form to the next frame
 * (p95), and the longest frame while the list is scrolled from end to end; milliseconds, against what is felt as at once.
 */
export async function studioEditorBench(): Promise<Row[]> {
  const studio = await openStudio({ prepare: ({ bots }) => writeBot(join(bots, 'many')) })
  try {
    const path = `/bots/${botLibrary(studio.home).idOf(join(studio.home.bots, 'many'))}`
    const open = await openings(studio, path)
    const key = await keyTimes(studio.page)
    const frame = await longestFrame(studio.page)
    return [
      row(
        'ms to open a bot of 2,000 steps in the editor',
        { ours: median(open), yardstick: LIMITS.open },
        { atMost: 1 },
      ),
      row(
        'ms from a key in a form of it to the next frame, p95',
        { ours: p95(key), yardstick: LIMITS.key },
        { atMost: 1 },
      ),
      row(
        'ms of the longest frame while it is scrolled',
        { ours: frame, yardstick: LIMITS.frame },
        { atMost: 1 },
      ),
    ]
  } finally {
    await studio.close()
  }
}

function writeBot(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const steps = Array.from({ length: STEPS }, (_none, at) =>
    at % 2 === 0
      ? `  - browser.fill: form.name\n    value: Customer ${at}\n`
      : '  - browser.click: form.save\n    effect: idempotent\n',
  )
  writeFileSync(
    join(folder, 'bot.yaml'),
    `bot: many\nformat: 1\ntitle: Many steps\nsteps:\n${steps.join('')}`,
  )
  writeFileSync(join(folder, 'elements.yaml'), 'form:\n  name: { textbox: Name }\n  save: { button: Save }\n')
}

/** From the click on the way to the bot until its steps stand there; the page of bots is open before. */
async function openings({ page, goTo }: OpenStudio, path: string): Promise<number[]> {
  const times: number[] = []
  for (let nth = 0; nth < OPENINGS; nth++) {
    await goTo('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    times.push(await page.evaluate(openedAfter, path))
  }
  return times
}

/** Runs in the page: goes there as a link does, and waits until a step is drawn. */
async function openedAfter(path: string): Promise<number> {
  const begun = performance.now()
  history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
  while (document.querySelectorAll('[role="treeitem"]').length === 0) await new Promise(requestAnimationFrame)
  return performance.now() - begun
}

/** Types into the form of a step in the middle: from the event of each key to the frame that follows what it did. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.getByRole('treeitem').nth(4).click()
  const field = page.getByRole('textbox', { name: 'Name', exact: true })
  if (!(await field.isVisible())) await page.getByRole('button', { name: /^More Name/ }).click()
  await field.click()
  await page.evaluate(observeKeys)
  for (let key = 0; key < KEYS; key++) await page.keyboard.press('x', { delay: 60 })
  return page.evaluate(() => Reflect.get(window, 'keyTimes') as number[])
}

/** Runs in the page. */
function observeKeys(): void {
  const times: number[] = []
  Reflect.set(window, 'keyTimes', times)
  document.addEventListener(
    'keydown',
    () => {
      const begun = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - begun)
        channel.port2.postMessage(undefined)
      })
    },
    true,
  )
}

/** The longest time between two frames while the list is scrolled by a screen a frame, from its start to its end. */
function longestFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const list = document.querySelector('[role="tree"]')
    let longest = 0
    let last = await new Promise(requestAnimationFrame)
    while (list && list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
      list.scrollTop += list.clientHeight / 2
      const now = await new Promise(requestAnimationFrame)
      longest = Math.max(longest, now - last)
      last = now
    }
    return longest
  })
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

if (import.meta.main) console.table(await studioEditorBench())
