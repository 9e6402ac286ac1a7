import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'
import { within } from './programs.ts'

const PROGRAM = fileURLToPath(new URL('saving-program.ts', import.meta.url))

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

test('a program that works on what was typed gets the next key when it takes it', async () => {
  const { driver, session } = desk
  const window = { ref: 'saving', window: { title: 'Saving' } }
  const start = { program: process.execPath, args: [PROGRAM], folder: session.home, window }
  await driver.start(start, within(30_000))
  await driver.press('s', window, within(30_000))
  await driver.press('q', window, within(30_000))
  await driver.waitFor(window, 'hidden', within())
  expect(await driver.read(window, 'visible', within())).toBe(false)
})
