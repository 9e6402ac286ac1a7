import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, type Desk, field, openDesk } from './desk.ts'
import { within } from './programs.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

test('a form is filled in and sent, and its program got what was entered', async () => {
  const { driver, form } = desk
  const title = 'Sent'
  const { entered } = await form(title, 'Name', 'City')
  await driver.type(field('Name', { title }), 'Jörg', within())
  await driver.setValue(field('City', { title }), 'Köln 漢', within())
  expect(await driver.read(field('Name', { title }), 'value', within())).toBe('Jörg')
  await driver.click(button('OK', { title }), within())
  await expect.poll(entered, POLL).toBe('Jörg|Köln 漢')
})

test('what is typed comes behind what stands there, and a chord acts on it', async () => {
  const { driver, form } = desk
  const title = 'Behind'
  const { entered } = await form(title, 'Name')
  await driver.type(field('Name', { title }), 'one', within())
  await driver.type(field('Name', { title }), ' two', within())
  await driver.press('Home', undefined, within())
  await driver.type(undefined, 'zero ', within())
  await driver.click(button('OK', { title }), within())
  await expect.poll(entered, POLL).toBe('zero one two')
})

test('a text is saved by the menu', async () => {
  const { driver, session } = desk
  const file = join(session.home, 'notes.txt')
  writeFileSync(file, 'old')
  const editor = { ref: 'editor', window: { program: 'mousepad' } }
  const start = {
    program: 'mousepad',
    args: ['--disable-server', file],
    folder: session.home,
    window: editor,
  }
  await driver.start(start, within(30_000))
  await driver.setValue({ ...editor, ref: 'text', role: 'textbox' }, 'new\nlines', within())
  await driver.menu(['File', 'Save'], editor, within())
  await expect.poll(() => readFileSync(file, 'utf8'), POLL).toBe('new\nlines')
  await driver.close(editor, within())
  await driver.waitFor(editor, 'hidden', within())
})

test('elements are found by their text and their image where programs tell nothing', async () => {
  const { driver, another, form, session } = desk
  const title = 'Seen'
  const { entered } = await form(title, 'Name')
  const blind = another({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' })
  await driver.type(field('Name', { title }), 'by sight', within())
  const png = await driver.screen.screenshot({ from: { within: button('OK', { title }) } }, within())
  writeFileSync(join(session.home, 'ok.png'), png)
  await expect(blind.click(button('OK', { title }), within(3000))).rejects.toMatchObject({
    code: 'element-missing',
  })
  expect(
    await blind.screen.find({ text: 'OK', within: { ref: title, window: { title } } }, within()),
  ).toHaveLength(1)
  await blind.click({ ref: 'ok', by: { image: 'ok.png' }, window: { title } }, within())
  await expect.poll(entered, POLL).toBe('by sight')
})

test('an element that fits several times is refused, and nothing is done', async () => {
  const { driver, form } = desk
  const title = 'Twice'
  const { entered } = await form(title, 'Name')
  const any = { ref: 'any', role: 'button', window: { title } }
  expect(await driver.read(any, 'count', within())).toBe(2)
  await expect(driver.click(any, within(3000))).rejects.toMatchObject({
    code: 'element-ambiguous',
    details: { acted: false },
  })
  expect(entered()).toBeUndefined()
})

test('the clipboard is written and read', async () => {
  await desk.driver.writeClipboard('Größe 漢字', within())
  expect(await desk.driver.readClipboard(within())).toBe('Größe 漢字')
})

const POLL = { interval: 10, timeout: 10_000 }
