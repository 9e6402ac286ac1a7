import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDisplay, type Display } from '../../../../../bots/drivers/desktop/display/index.ts'
import { type Hands, xHands } from '../../../../../bots/drivers/desktop/hands/index.ts'
import { type Windows, xWindows } from '../../../../../bots/drivers/desktop/windows/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'
import { randomTexts } from '../../../../desktop/random-texts.ts'
import { startIn, within } from '../programs.ts'

let session: VirtualDesktop
let display: Display
let windows: Windows
let hands: Hands
let file: string

beforeAll(async () => {
  session = await virtualDesktop()
  display = await connectDisplay(session.environment)
  windows = xWindows(display)
  hands = xHands(session.environment)
  file = join(session.home, 'text.txt')
  writeFileSync(file, '')
  startIn(session, 'mousepad', file)
  const { id } = await windows.waitFor({ program: 'mousepad' }, within(30_000))
  await windows.activate(id, within())
})

afterAll(async () => {
  await hands?.close()
  display?.close()
  await session?.stop()
})

test('a window that takes the keyboard in the middle gets nothing of the rest', async () => {
  const entered = join(session.home, 'entered.txt')
  startIn(session, 'sh', '-c', `exec zenity --entry --title=Interrupting > '${entered}'`)
  const other = await windows.waitFor({ title: 'Interrupting' }, within(30_000))
  const editor = await windows.waitFor({ program: 'mousepad' }, within())
  await windows.activate(editor.id, within())
  const typing = hands.type('s'.repeat(20_000), { pause: 20, window: editor.id })
  const failed = expect(typing).rejects.toMatchObject({ code: 'element-blocked', details: { acted: true } })
  // Mousepad marks the title of what was changed.
  await windows.waitFor({ title: '*', program: 'mousepad' }, within())
  await windows.activate(other.id, within())
  await failed
  await expect(hands.chord('Enter', { window: editor.id })).rejects.toMatchObject({
    code: 'element-blocked',
    details: { acted: false },
  })
  await hands.type('mine\n', { window: other.id })
  const lines = () => readFileSync(entered, 'utf8')
  await expect.poll(lines, { timeout: 5000, interval: 5 }).toMatch(/^s{0,9}mine\n$/)
  await windows.waitUntilGone({ title: 'Interrupting' }, within())
  await windows.activate(editor.id, within())
})

test.each([
  ['us', 'Hello World! @#$%^&*()_+{}|:"<>?~`'],
  ['us', 'Grüße aus Köln, Ñandú, čeština, € 5'],
  ['us', 'Съешь ещё этих мягких французских булок'],
  ['us', '漢字かな交じり文 한국어 中文'],
  ['us', 'emoji 😀🚀👩‍🔬 é'],
  ['de', 'Zürich {y} [z] \\ @ € ß ^ ° ´ `'],
  ['fr', 'azerty 0123 «à» ç ù ^ ¨ @'],
  ['ru', 'Latin, Кириллица & 漢字'],
])('under the layout %s arrives %j', async (layout, text) => {
  execFileSync('setxkbmap', [layout], { env: session.environment })
  await arrives(text)
})

test('Caps Lock changes nothing, and stays', async () => {
  execFileSync('setxkbmap', ['us'], { env: session.environment })
  await hands.chord('CapsLock')
  await arrives('Caps Lock ä Ä ß')
  const xkb = await display.extension('xkb')
  const state = await display.ask<{ lockedMods: number }>((answer) => xkb.GetState(xkb.UseCoreKbd, answer))
  expect(state.lockedMods & 2).toBe(2)
  await hands.chord('CapsLock')
})

test('more foreign characters than there are spare keys', async () => {
  const text = Array.from({ length: 120 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  await arrives(text)
})

test('lines and tabs are keys', async () => {
  await arrives('one\ntwo\n\tthree')
})

test('random strings arrive as they are', async () => {
  for (const text of randomTexts(40, 7)) await arrives(text)
})

test('what no key writes is refused before anything is typed', async () => {
  await expect(hands.type('a\u0007')).rejects.toMatchObject({
    code: 'value-invalid',
    details: { acted: false },
  })
  await expect(hands.chord('Control+Nonsense')).rejects.toMatchObject({ code: 'value-invalid' })
})

/** Types the text in place of all that mousepad holds, and compares what it then saves. */
async function arrives(text: string): Promise<void> {
  await hands.chord('Control+A')
  await hands.type(text)
  await hands.chord('Control+S')
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 5000, interval: 5 }).toBe(text)
}
