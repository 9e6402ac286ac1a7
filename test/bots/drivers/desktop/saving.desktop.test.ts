import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheet as sheetTask } from '../../../bench/desktop/tasks/sheet.ts'
import { type Desk, openDesk } from './desk.ts'
import { within } from './programs.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

test('a program that saves gets the next keys only when it takes them', async () => {
  const { driver, session } = desk
  const file = join(session.home, 'list.fods')
  sheetTask.prepare?.(file)
  const sheet = { ref: 'sheet', window: { title: 'LibreOffice Calc' } }
  const start = {
    program: 'soffice',
    args: ['--norestore', '--nologo', '--nofirststartwizard', '--calc', file],
    folder: session.home,
    window: sheet,
  }
  await driver.start(start, within(60_000))
  await driver.type(sheet, 'Pears', within(30_000))
  await driver.press('Enter', sheet, within(30_000))
  await driver.press('Control+S', sheet, within(30_000))
  // As long as a bot thinks between two steps: right in the middle of the saving, where that was not waited for.
  await pause(100)
  await driver.press('Control+Q', sheet, within(30_000))
  await driver.waitFor(sheet, 'hidden', within(30_000))
  expect(readFileSync(file, 'utf8')).toContain('<text:p>Pears</text:p>')
})
