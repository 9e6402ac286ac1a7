import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import { rowsPage } from '../describe/page.ts'
import { openRecorded } from './recorded.ts'
import { type Piece, piecesWhile } from './trace.ts'

const ROWS = 1_000
/** Until the page was read while it was idle, milliseconds. */
const REST = 3_000
const ROUNDS = 40
/** From one row that is worked on to the next. */
const STRIDE = 24

/** The pieces of work of the recorder in a page of 10,000 elements in which a person works. */
export async function workInLargePage(browser: Browser): Promise<readonly Piece[]> {
  const recorded = await openRecorded(browser, `<!doctype html>${rowsPage(ROWS, 1)}`)
  try {
    return await piecesWhile(browser, recorded.page, async () => {
      await pause(REST)
      for (let round = 0; round < ROUNDS; round++) await workOn(recorded.page, 1 + round * STRIDE)
      await pause(REST)
    })
  } finally {
    await recorded.close()
  }
}

/** Points at things of a row, presses them, and types into its field: by the mouse and the keys alone, as a person does. */
async function workOn(page: Page, row: number): Promise<void> {
  const places = await page.evaluate((index) => {
    const found = document.querySelector(`tr[data-key-of-test="${index}"]`)
    found?.scrollIntoView({ block: 'center' })
    return [...(found?.querySelectorAll('input, button, td:first-child') ?? [])].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2, isField: element.localName === 'input' }
    })
  }, row)
  for (const { x, y, isField } of places) {
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.click(x, y)
    if (!isField) continue
    await page.keyboard.type('ab')
    await page.keyboard.press('Backspace')
  }
  await page.mouse.wheel(0, 40)
}
