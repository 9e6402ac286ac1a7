import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDisplay, type Display } from '../../../../bots/drivers/desktop/display/index.ts'
import { xHands } from '../../../../bots/drivers/desktop/hands/index.ts'
import { type Windows, xWindows } from '../../../../bots/drivers/desktop/windows/index.ts'
import { button, type Desk, field, openDesk } from './desk.ts'
import { startIn, within } from './programs.ts'

let desk: Desk
let display: Display
let windows: Windows

beforeAll(async () => {
  desk = await openDesk()
  display = await connectDisplay(desk.session.environment)
  windows = xWindows(display)
})

afterAll(async () => {
  display?.close()
  await desk?.close()
})

test('a window that is covered, minimised or moved is clicked where it is', async () => {
  const { driver, form, session } = desk
  for (const [title, disturb] of [
    ['Covered', cover],
    ['Minimised', (id: number) => windows.minimise(id, within())],
    ['Moved', (id: number) => windows.move(id, { x: 1200, y: 700 }, within())],
  ] as const) {
    const { entered } = await form(title, 'Name')
    const { id } = await windows.waitFor({ title }, within())
    await driver.setValue(field('Name', { title }), title, within())
    await disturb(id)
    await driver.click(button('OK', { title }), within())
    await expect.poll(entered, POLL).toBe(title)
  }

  async function cover(id: number): Promise<void> {
    const box = (await windows.look(id))?.box
    startIn(session, 'zenity', '--info', '--title=Cover', '--text=above', '--width=500', '--height=300')
    const { id: above } = await windows.waitFor({ title: 'Cover' }, within(30_000))
    await windows.move(above, { x: box?.x ?? 0, y: box?.y ?? 0 }, within())
    await windows.activate(above, within())
  }
})

test('a program that hangs is told, and nothing was done', async () => {
  const { driver, form } = desk
  const title = 'Hanging'
  const { pid, entered } = await form(title, 'Name')
  await driver.setValue(field('Name', { title }), 'later', within())
  process.kill(pid, 'SIGSTOP')
  await expect(driver.click(button('OK', { title }), within(3000))).rejects.toMatchObject({
    code: 'program-silent',
    details: { acted: false },
  })
  process.kill(pid, 'SIGCONT')
  await driver.click(button('OK', { title }), within())
  await expect.poll(entered, POLL).toBe('later')
})

test('a dialog that nobody expected is told, and nothing is clicked behind it', async () => {
  const { driver, session } = desk
  const editor = { ref: 'editor', window: { program: 'mousepad' } }
  const start = { program: 'mousepad', args: ['--disable-server'], folder: session.home, window: editor }
  await driver.start(start, within(30_000))
  const text = { ...editor, ref: 'text', role: 'textbox' }
  await driver.type(text, 'unsaved', within())
  await expect(driver.close(editor, within(1000))).rejects.toMatchObject({ code: 'element-blocked' })
  const blocked = { code: 'element-blocked', details: { acted: false } }
  await expect(driver.click(text, within(3000))).rejects.toMatchObject(blocked)
  await expect(driver.setValue(text, 'behind it', within(3000))).rejects.toMatchObject(blocked)
  expect(await driver.read(text, 'text', within())).toBe('unsaved')
})

test('a program that died is told by how it ended', async () => {
  const { driver, form } = desk
  const title = 'Dead'
  const { pid } = await form(title, 'Name')
  process.kill(pid, 'SIGSEGV')
  await driver.waitFor({ ref: title, window: { title } }, 'hidden', within())
  await expect(driver.click(button('OK', { title }), within(3000))).rejects.toMatchObject({
    code: 'program-failed',
    message: expect.stringContaining('SIGSEGV'),
  })
})

test('a program that is not there, or that ends at once, is told', async () => {
  const { driver, session } = desk
  const start = { args: [], folder: session.home }
  await expect(driver.start({ ...start, program: 'no-such-program' }, within())).rejects.toMatchObject({
    code: 'program-missing',
    details: { acted: false },
  })
  await expect(
    driver.start({ ...start, program: 'xcalc', folder: '/no/such/folder' }, within()),
  ).rejects.toMatchObject({ code: 'file-missing', details: { acted: false, found: '/no/such/folder' } })
  await expect(driver.start({ ...start, program: 'false' }, within())).rejects.toMatchObject({
    code: 'program-failed',
  })
})

test('bots wait for the person, and look again', async () => {
  const { driver, form, session } = desk
  const title = 'Yielding'
  const { entered } = await form(title, 'Name')
  await driver.type(field('Name', { title }), 'person first', within())
  const person = xHands(session.environment)
  const { id } = await windows.waitFor({ title }, within())
  await person.moveTo({ x: 10, y: 10 })
  await person.click({ x: 1800, y: 20 })
  const clicking = driver.click(button('OK', { title }), within(20_000))
  await windows.move(id, { x: 1100, y: 600 }, within())
  await person.click({ x: 1800, y: 30 })
  await clicking
  await expect.poll(entered, POLL).toBe('person first')
  await person.close()
})

test('two bots type one after the other', async () => {
  const { driver, another, form } = desk
  const title = 'Turns'
  const { entered } = await form(title, 'Name')
  const other = another()
  const [one, two] = ['a'.repeat(150), 'b'.repeat(150)]
  await Promise.all([
    driver.type(field('Name', { title }), one, within(30_000)),
    other.type(field('Name', { title }), two, within(30_000)),
  ])
  await driver.click(button('OK', { title }), within())
  await expect.poll(entered, POLL).toMatch(/^(a{150}b{150}|b{150}a{150})$/)
})

test('a program may finish what it does when its window is closed at the end', async () => {
  const { driver, session } = desk
  const file = join(session.home, 'finished.txt')
  // The status of zenity: 1 where its window was closed, more where it was ended.
  const script = `zenity --info --title=Finishing --text=x; echo $? > '${file}'`
  const window = { ref: 'it', window: { title: 'Finishing' } }
  await driver.start({ program: 'sh', args: ['-c', script], folder: session.home, window }, within(30_000))
  await driver.reset()
  expect(readFileSync(file, 'utf8')).toMatch(/^[01]\n$/)
})

test('a new window of another program is not taken for that of the one started', async () => {
  const { driver, session } = desk
  const title = 'Of another'
  const script = `echo > '${session.home}/began'; sleep 60`
  const starting = driver.start({ program: 'sh', args: ['-c', script], folder: session.home }, within(4000))
  const failed = expect(starting).rejects.toMatchObject({ code: 'window-missing' })
  await expect.poll(() => existsSync(join(session.home, 'began')), POLL).toBe(true)
  startIn(session, 'zenity', '--info', `--title=${title}`, '--text=x')
  await windows.waitFor({ title }, within(30_000))
  await failed
  await driver.reset()
})

test('programs that were started end with a reset', async () => {
  const { driver, form } = desk
  const title = 'Reset'
  await form(title, 'Name')
  await driver.reset()
  await driver.waitFor({ ref: title, window: { title } }, 'hidden', within())
})

const POLL = { interval: 10, timeout: 10_000 }
