import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ElementDescription } from '../../../../bots/elements/types.ts'
import { type Desk, openDesk } from './desk.ts'
import { within } from './programs.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

const fileOf = (name: string) => fileURLToPath(new URL(`slow-programs/${name}.ts`, import.meta.url))

/** Starts one of the programs here; gives its window. */
async function start(name: string, title: string, ...args: string[]): Promise<ElementDescription> {
  const program = fileOf(name)
  const window = { ref: name, window: { title } }
  const words = { program: process.execPath, args: [program, ...args], folder: desk.session.home }
  await desk.driver.start({ ...words, window }, within(30_000))
  return window
}

test('a program that works on what was typed gets the next key when it takes it', async () => {
  const { driver } = desk
  const window = await start('saving', 'Saving')
  await driver.press('s', window, within(30_000))
  await driver.press('q', window, within(30_000))
  await driver.waitFor(window, 'hidden', within())
  expect(await driver.read(window, 'visible', within())).toBe(false)
})

test('a program that somebody else opened gets the first key when it takes it', async () => {
  const { driver, session } = desk
  const child = spawn(process.execPath, [fileOf('opening')], { env: session.environment, stdio: 'ignore' })
  onTestFinished(() => void child.kill())
  const window = { ref: 'opening', window: { title: 'Opening' } }
  await driver.waitFor(window, 'visible', within(30_000))
  await driver.press('q', window, within(30_000))
  await driver.waitFor(window, 'hidden', within())
  expect(await driver.read(window, 'visible', within())).toBe(false)
})

test.each([
  ['the next key', () => desk.driver.press('Escape', undefined, within())],
  ['its window is closed', (window: ElementDescription) => desk.driver.close(window, within())],
])('a button that is pressed by a key does what it stands for before %s', async (what, next) => {
  const file = join(desk.session.home, `${what}.txt`)
  const window = await start('pressing', 'Pressing', file)
  await desk.driver.press('Enter', window, within(30_000))
  await next(window).catch(() => undefined)
  await desk.driver.waitFor(window, 'hidden', within())
  expect(existsSync(file)).toBe(true)
})
