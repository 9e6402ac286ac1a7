import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

const BOT = `bot: notes
format: 1
inputs:
  file: { type: file }
steps:
  - desktop.start: mousepad
    args: [--disable-server, =inputs.file]
    window: editor.main
  - desktop.set-value: editor.text
    value: Beside the person
  - desktop.press: Control+S
    target: editor.text
    effect: idempotent
  - desktop.press: Control+Q
    target: editor.text
    effect: idempotent
  - desktop.wait: editor.main
    state: hidden
`
const ELEMENTS = `editor:
  main: { window: { program: mousepad } }
  text: { textbox: "", window: { program: mousepad } }
`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-display-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('a bot works on a display of its own where there is none', async () => {
  const [bot, file] = [join(folder, 'bot'), join(folder, 'notes.txt')]
  mkdirSync(bot)
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  writeFileSync(join(bot, 'elements.yaml'), ELEMENTS)
  writeFileSync(file, 'Invoice 2026-1187\n')
  const { DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...plain } = process.env
  const env = { ...plain, HOME: folder, XDG_CONFIG_HOME: folder, DESKHAND_HOME: join(folder, 'deskhand') }
  const words = [CLI, 'run', bot, '--input', `file=${file}`, '--own-display', '--json']
  const ran = await promisify(execFile)(process.execPath, words, { env }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  const told = JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '')
  expect([told.state, told.error, ran.stderr]).toEqual(['done', undefined, expect.anything()])
  expect(readFileSync(file, 'utf8')).toBe('Beside the person')
})
