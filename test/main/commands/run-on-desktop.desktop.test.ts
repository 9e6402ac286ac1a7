import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

let session: VirtualDesktop
beforeAll(async () => {
  session = await virtualDesktop()
})
afterAll(() => session?.stop())

const BOT = `bot: notes
format: 1
inputs:
  file: { type: file }
steps:
  - desktop.start: mousepad
    args: [--disable-server, =inputs.file]
    window: editor.main
  - screen.find-text: Invoice 2026-1187
    within: editor.main
    save: places
  - desktop.set-value: editor.text
    value: Paid on Monday
  - desktop.press: Control+S
    target: editor.text
    id: save
  - screen.assert: Paid on Monday
    within: editor.main
  - screen.click: File
    within: editor.main
    effect: idempotent
    until: editor.quit
  - desktop.click: editor.quit
    id: quit
  - desktop.wait: editor.main
    state: hidden
  - data.assert: =$count(places) = 1
    message: The invoice stands there once
`
const ELEMENTS = `editor:
  main: { window: { program: mousepad } }
  text: { textbox: "", window: { program: mousepad } }
  quit: { menuitem: Quit, window: { program: mousepad } }
`

test('a bot works in a program by its elements and by what the screen shows, and leaves pictures of it', async () => {
  const [bot, home, file] = ['bot', 'deskhand', 'notes.txt'].map((name) => join(session.home, name))
  if (!bot || !home || !file) throw new Error('three paths')
  mkdirSync(bot)
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  writeFileSync(join(bot, 'elements.yaml'), ELEMENTS)
  writeFileSync(file, 'Invoice 2026-1187\n')
  const env = { ...session.environment, DESKHAND_HOME: home }
  const words = [CLI, 'run', bot, '--input', `file=${file}`, '--json']
  const ran = await promisify(execFile)(process.execPath, words, { env }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  const told = JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '')
  expect([told.state, told.error, ran.stderr]).toEqual(['done', undefined, expect.anything()])
  expect(readFileSync(file, 'utf8')).toBe('Paid on Monday')
  const evidence = readdirSync(join(home, 'runs', told.run, 'evidence'))
  expect(evidence.filter((name) => name.endsWith('.jpg')).length).toBeGreaterThanOrEqual(2)
})
