import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDisplay, type Display } from '../../../../../bots/drivers/desktop/display/index.ts'
import { xHands } from '../../../../../bots/drivers/desktop/hands/index.ts'
import { until } from '../../../../../bots/drivers/desktop/until.ts'
import { type WindowInfo, type Windows, xWindows } from '../../../../../bots/drivers/desktop/windows/index.ts'
import { BotError } from '../../../../../bots/errors/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'
import { startIn, within } from '../programs.ts'

let session: VirtualDesktop
let display: Display
let windows: Windows
let calculator: WindowInfo
let form: WindowInfo
let xcalc: ChildProcess

beforeAll(async () => {
  session = await virtualDesktop()
  display = await connectDisplay(session.environment)
  windows = xWindows(display)
  xcalc = startIn(session, 'xcalc')
  startIn(session, 'zenity', '--forms', '--title=Address book', '--text=Who', '--add-entry=Name')
  calculator = await windows.waitFor({ program: 'xcalc' }, within(30_000))
  form = await windows.waitFor({ title: 'Address' }, within(30_000))
})

afterAll(async () => {
  display?.close()
  await session?.stop()
})

test('windows are listed with what they say of themselves', async () => {
  const all = await windows.list()
  expect(all.map(({ id }) => id).sort()).toEqual([calculator.id, form.id].sort())
  expect(calculator).toMatchObject({ title: 'Calculator', program: 'XCalc', state: 'normal' })
  expect(form).toMatchObject({ title: 'Address book', pid: expect.any(Number), owner: undefined })
  expect(calculator.box.width).toBeGreaterThan(50)
})

test('the process of a program that does not say it is known from the server', () => {
  expect(calculator.pid).toBe(xcalc.pid)
})

test('a choice holds a part of the title, and the program in capitals or not', async () => {
  expect(await windows.find({ program: 'XCALC', title: 'calc' })).toEqual([])
  expect((await windows.find({ program: 'XCALC', title: 'Calc' })).map(({ id }) => id)).toEqual([
    calculator.id,
  ])
  expect(await windows.find({})).toHaveLength(2)
})

test('the one that is activated lies on top and has the keyboard', async () => {
  for (const wanted of [calculator, form, calculator]) {
    await windows.activate(wanted.id, within())
    expect((await windows.active())?.id).toBe(wanted.id)
    expect((await windows.list())[0]?.id).toBe(wanted.id)
  }
})

test('a window is put where it is wanted, and found at its points', async () => {
  await windows.activate(calculator.id, within())
  await windows.move(calculator.id, { x: 700, y: 300 }, within())
  expect((await windows.look(calculator.id))?.box).toMatchObject({ x: 700, y: 300 })
  expect((await windows.at({ x: 705, y: 305 }))?.id).toBe(calculator.id)
  expect(await windows.at({ x: 1900, y: 1000 })).toBeUndefined()
  await windows.resize(calculator.id, { width: 320, height: 400 }, within())
  expect((await windows.look(calculator.id))?.box).toEqual({ x: 700, y: 300, width: 320, height: 400 })
})

test('what is minimised is under no point, and comes back when it is activated', async () => {
  await windows.move(calculator.id, { x: 700, y: 300 }, within())
  await windows.minimise(calculator.id, within())
  expect((await windows.look(calculator.id))?.state).toBe('minimised')
  expect((await windows.at({ x: 705, y: 305 }))?.id).not.toBe(calculator.id)
  await windows.activate(calculator.id, within())
  expect((await windows.look(calculator.id))?.state).toBe('normal')
})

test('the menu of a window is known as what the window manager shows', async () => {
  const hands = xHands(session.environment)
  await windows.activate(form.id, within())
  await hands.chord('Alt+Space', within())
  const menu = await until(
    async () => (await windows.popups()).find(({ kind, box }) => kind === 'frame' && box.x >= 0),
    within(),
    () => new BotError('window-missing', 'No menu'),
  )
  const inside = { x: menu.box.x + 5, y: menu.box.y + 5 }
  expect(await windows.at(inside)).toMatchObject({ id: menu.id, kind: 'frame' })
  await hands.chord('Escape', within())
  await hands.close()
})

test('a program that knows the question gives a sign of life, a stopped one does not', async () => {
  const other = startIn(session, 'zenity', '--info', '--title=Note', '--text=Hello')
  const note = await windows.waitFor({ title: 'Note' }, within(30_000))
  expect(await windows.isAlive(note.id, within())).toBe(true)
  other.kill('SIGSTOP')
  expect(await windows.isAlive(note.id, within(300))).toBe(false)
  await expect(windows.close(note.id, within(300))).rejects.toMatchObject({ code: 'element-blocked' })
  other.kill('SIGCONT')
  await windows.waitUntilGone({ title: 'Note' }, within())
})

test('changes are told', async () => {
  await windows.activate(form.id, within())
  const told = Promise.withResolvers<void>()
  const stop = windows.onChange(told.resolve)
  await windows.activate(calculator.id, within())
  await told.promise
  stop()
})

test('a window that nobody has is missed by name, and nothing was done', async () => {
  await expect(windows.waitFor({ title: 'Ledger', program: 'erp' }, within(100))).rejects.toMatchObject({
    code: 'window-missing',
    details: { expected: 'a window with title "Ledger" and program erp', acted: false },
  })
})

test('a window closes when it is asked, and is then missing', async () => {
  startIn(session, 'zenity', '--info', '--title=Short', '--text=Hello')
  const { id } = await windows.waitFor({ title: 'Short' }, within(30_000))
  await windows.close(id, within())
  expect(await windows.find({ title: 'Short' })).toEqual([])
  await expect(windows.activate(id, within())).rejects.toMatchObject({ code: 'window-missing' })
})
