import { expect, test } from 'vitest'
import { Screen } from '../../../../bots/drivers/desktop/screen.ts'
import { aim } from '../../../../bots/drivers/desktop/target/aim.ts'
import type { CallOptions } from '../../../../bots/steps/ports/index.ts'
import { Alone, FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'

const BOX = { x: 0, y: 0, width: 100, height: 80 }
const BEFORE = { x: 10, y: 10, width: 20, height: 10 }
const AFTER = { x: 10, y: 50, width: 20, height: 10 }
const MIDDLE_AFTER = { x: 20, y: 55 }
const window = { title: 'Ledger' }

test('a text that moved while it was read is clicked where it is now', async () => {
  const { session, screen } = scrolledWhileReading()
  await screen.click({ text: 'Post' }, within())
  expect(session.clicks).toEqual([MIDDLE_AFTER])
})

test('an element that is known by sight and moved while it was read is clicked where it is now', async () => {
  const { session, acts } = scrolledWhileReading(2)
  await acts.click({ ref: 'post', by: { text: 'Post' }, window }, within())
  expect(session.clicks).toEqual([MIDDLE_AFTER])
})

test('a dialog that opened while a text was read is not clicked', async () => {
  const { session, screen, windows } = ledger()
  session.whileReading = () => {
    if (windows.stack.length === 1) windows.stack = [fakeWindow('Delete all?', BOX), ...windows.stack]
  }
  await expect(screen.click({ text: 'Post' }, within(0))).rejects.toMatchObject({
    code: 'element-blocked',
    details: { acted: false },
  })
  expect(session.clicks).toEqual([])
})

test('a window that lies partly off the screen is moved onto it, as far as its element needs', async () => {
  const windows = new FakeWindows(fakeWindow('Ledger', { ...BOX, x: 150, y: -30 }))
  const session = new FakeSession(windows)
  await new Alone(session).click({ ref: 'post', by: { place: '90,20 of 100x80' }, window }, within())
  expect(windows.stack[0]?.box).toEqual({ x: 109, y: -20, width: 100, height: 80 })
  expect(session.clicks).toEqual([{ x: 199, y: 0 }])
})

test('nothing is dragged to a goal that the window of its source covers', async () => {
  const place = (at: string) => ({ ref: at, by: { place: at } })
  const size = 'of 100x80'
  const windows = new FakeWindows(fakeWindow('Goal', BOX), fakeWindow('Source', BOX))
  const session = new FakeSession(windows)
  const drag = (goal: string) =>
    new Alone(session).drag(
      { ...place(`20,20 ${size}`), window: { title: 'Source' } },
      { element: { ...place(`${goal} ${size}`), window: { title: 'Goal' } } },
      within(),
    )
  await expect(drag('50,50')).rejects.toMatchObject({ code: 'element-blocked', details: { acted: false } })
  expect(session.drags).toEqual([])
  windows.stack = windows.stack.map((each) =>
    each.title === 'Goal' ? { ...each, box: { ...BOX, x: 100 } } : each,
  )
  await drag('50,50')
  expect(session.drags).toEqual([
    [
      { x: 20, y: 20 },
      { x: 150, y: 50 },
    ],
  ])
})

test('what is waited for within a look has no more than what is left of the time', async () => {
  const { session, windows } = ledger()
  const [box, again] = [BOX, within(2000)]
  const given: number[] = []
  const find = async ({ timeout }: CallOptions) => {
    given.push(timeout)
    const [found] = await windows.list()
    if (!found) throw new Error('no window')
    return { window: found, box }
  }
  await aim(session, { ref: 'post' }, find, undefined, again)
  expect(given).toHaveLength(2)
  expect(given[1]).toBeLessThan(2000)
})

function ledger() {
  const windows = new FakeWindows(fakeWindow('Ledger', BOX, { Post: BEFORE }))
  const session = new FakeSession(windows)
  const acts = new Alone(session)
  return { windows, session, acts, screen: new Screen(acts) }
}

/** The list scrolls while it is read for so many a time, and something else then stands where the text was. */
function scrolledWhileReading(time = 1) {
  const all = ledger()
  let times = 0
  all.session.whileReading = () => {
    times += 1
    if (times === time)
      all.windows.stack = all.windows.stack.map((each) => ({
        ...each,
        words: { Post: AFTER, Delete: BEFORE },
      }))
  }
  return all
}
