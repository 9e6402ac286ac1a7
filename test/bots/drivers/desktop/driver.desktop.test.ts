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

test('what is dragged is dropped where the mouse comes to rest', async () => {
  const { driver, session } = desk
  const file = join(session.home, 'words.txt')
  writeFileSync(file, 'alpha beta\n')
  const editor = { ref: 'editor', window: { program: 'mousepad' } }
  const args = ['--disable-server', file]
  await driver.start({ program: 'mousepad', args, folder: session.home, window: editor }, within(30_000))
  const text = { ...editor, ref: 'text', role: 'textbox' }
  await driver.press('Control+Shift+ArrowRight', text, within())
  await driver.drag(text, { by: { x: 250, y: 0 } }, { ...within(), position: { x: 25, y: 10 } })
  await driver.press('Control+S', text, within())
  await expect.poll(() => readFileSync(file, 'utf8'), POLL).toBe(' betaalpha\n')
  await driver.close(editor, within())
  await driver.waitFor(editor, 'hidden', within())
})

test('where a program tells nothing, elements are found by their text and their image', async () => {
  const { driver, silentForm, session } = desk
  const title = 'Seen'
  const { entered } = await silentForm(title, 'Name')
  const window = { ref: title, window: { title } }
  const ok = { text: 'OK', within: window }
  await driver.type(undefined, 'by sight', within())
  await expect(
    driver.click({ ref: 'ok', role: 'button', name: 'OK', window: { title } }, within(1000)),
  ).rejects.toMatchObject({ code: 'element-missing', details: { acted: false } })
  await expect.poll(() => driver.screen.find(ok, within()), POLL).toHaveLength(1)
  const png = await driver.screen.screenshot({ from: ok }, within())
  writeFileSync(join(session.home, 'ok.png'), png)
  expect(await driver.screen.read({ from: ok }, within())).toBe('OK')
  const seen = { ref: 'ok', by: { image: 'ok.png' }, window: { title } }
  const refused = { code: 'element-blocked', details: { acted: false } }
  await expect(driver.press('Enter', seen, within())).rejects.toMatchObject(refused)
  expect(entered()).toBeUndefined()
  await driver.click(seen, within())
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

test('a chord that there is not is refused before its target is looked for', async () => {
  const missing = button('nowhere', { title: 'No such window' })
  await expect(desk.driver.press('Control+Nonsense', missing, within())).rejects.toMatchObject({
    code: 'value-invalid',
    details: { acted: false },
  })
})

test('the clipboard is written and read', async () => {
  await desk.driver.writeClipboard('Größe 漢字', within())
  expect(await desk.driver.readClipboard(within())).toBe('Größe 漢字')
})

const POLL = { interval: 10, timeout: 10_000 }
