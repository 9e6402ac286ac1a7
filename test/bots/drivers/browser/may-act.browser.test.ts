import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BrowserDriver } from '../../../../bots/drivers/browser/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { button, css, type Desk, errorOf, given, openDesk, textbox, within } from './desk.ts'

/** How often it may still act; the desk's own reading and opening are not counted. */
let left = Number.POSITIVE_INFINITY
let desk: Desk
beforeAll(async () => {
  const mayAct = () => {
    if (left-- <= 0) throw new BotError('lease-lost', 'The lease is over', { acted: false })
  }
  desk = await openDesk({ mayAct })
})
afterAll(() => desk.close())
beforeEach(() => {
  left = Number.POSITIVE_INFINITY
})

/** A page that writes down everything that is done to it. */
const PAGE = `<p id=log>log:</p><button id=it>Go</button><label>Name <input id=name></label><input type=file id=file>
  <button id=choose onclick="file.click()">Choose</button><label><input type=checkbox id=box>Box</label>
  <select id=list><option>one<option>two</select><a id=link href="/elsewhere">Link</a><script>
  const types = ['mousemove', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'input', 'change', 'wheel', 'drop']
  for (const type of types) addEventListener(type, () => { log.textContent += ' ' + type }, true)
</script>`

const name = textbox('Name')
const ways: [string, (driver: BrowserDriver) => Promise<unknown>][] = [
  ['click', (driver) => driver.click(button('Go'), within())],
  ['click with keys held', (driver) => driver.click(button('Go'), { ...within(), modifiers: ['Shift'] })],
  [
    'fill',
    async (driver) => given((await driver.perform([{ do: 'fill', target: name, value: 'x' }], within()))[0]),
  ],
  [
    'check',
    async (driver) =>
      given((await driver.perform([{ do: 'check', target: css('#box'), checked: true }], within()))[0]),
  ],
  [
    'select',
    async (driver) =>
      given((await driver.perform([{ do: 'select', target: css('#list'), options: ['two'] }], within()))[0]),
  ],
  ['type', (driver) => driver.type(name, 'x', within())],
  ['press', (driver) => driver.press('Enter', undefined, within())],
  ['hover', (driver) => driver.hover(button('Go'), within())],
  ['drag', (driver) => driver.drag(button('Go'), { by: { x: 50, y: 0 } }, within())],
  ['scroll', (driver) => driver.scroll(undefined, { x: 0, y: 50 }, within())],
  ['upload', (driver) => driver.upload(css('#file'), [join(desk.folder, 'a.txt')], within())],
  [
    'upload through a chooser',
    (driver) => driver.upload(css('#choose'), [join(desk.folder, 'a.txt')], within()),
  ],
  ['download', (driver) => driver.download(css('#link'), desk.folder, within())],
  ['open', (driver) => driver.open(`${desk.server.url}/elsewhere`, within())],
]

test.each(ways)('%s sends nothing where it may not be done any more, and says so', async (_name, act) => {
  writeFileSync(join(desk.folder, 'a.txt'), 'a')
  await desk.show(PAGE)
  left = 0
  const error = await errorOf(act(desk.driver))
  expect(error).toMatchObject({ code: 'lease-lost', details: { acted: false } })
  expect(await desk.driver.address()).toBe(`${desk.server.url}/`)
  expect(await desk.read(css('#log'))).toBe('log:')
  left = Number.POSITIVE_INFINITY
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#log'))).toContain('click')
})

test('a click that may not be made after its keys were held says that something was done', async () => {
  await desk.show(PAGE)
  left = 1
  const error = await errorOf(desk.driver.click(button('Go'), { ...within(), modifiers: ['Shift'] }))
  expect({ code: error.code, acted: error.details.acted }).toEqual({ code: 'lease-lost', acted: undefined })
  expect(await desk.read(css('#log'))).toBe('log: keydown keyup')
})

test('reading is always allowed', async () => {
  await desk.show(PAGE)
  left = 0
  expect(await desk.read(button('Go'))).toBe('Go')
})
