import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, type Desk, field, openDesk } from './desk.ts'
import { within } from './programs.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

test('each selector tells what it finds in the window, and the screen shows it', async () => {
  const { driver, form } = desk
  const title = 'Tried'
  await form(title, 'Name', 'City')
  // Once it is told of, a look can find it at once.
  await driver.waitFor(field('City', { title }), 'visible', within(30_000))
  const { tried, size, picture } = await driver.look(
    { ...button('Send', { title }), further: [{ role: 'button', name: 'OK' }, { role: 'textbox' }] },
    within(60_000),
  )
  expect(tried.map(({ found }) => found)).toEqual([0, 1, 2])
  for (const { x, y, width, height } of tried[1]?.boxes ?? []) {
    expect(width * height).toBeGreaterThan(0)
    expect(x + width).toBeLessThanOrEqual(size.width)
    expect(y + height).toBeLessThanOrEqual(size.height)
  }
  expect(picture?.length).toBeGreaterThan(100)
})

test('a window is an element, too; one that is not there is told', async () => {
  const { driver, form } = desk
  await form('Alone', 'Name')
  const whole = await driver.look({ ref: 'alone', window: { title: 'Alone' } }, within(30_000))
  expect(whole.tried).toMatchObject([{ found: 1 }])
  await expect(driver.look(button('OK', { title: 'Nowhere' }), within())).rejects.toMatchObject({
    code: 'window-missing',
  })
})
