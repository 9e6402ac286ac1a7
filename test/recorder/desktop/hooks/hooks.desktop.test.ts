import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type VirtualDesktop, virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'
import { Hooks } from '../../../../recorder/desktop/hooks/hooks.ts'
import type { Input } from '../../../../recorder/desktop/hooks/messages.ts'
import { PLACE, type XInput, xInput } from '../x-input.ts'

let session: VirtualDesktop
let hooks: Hooks
let input: XInput
let heard: Input[] = []
const troubles: string[] = []

beforeAll(async () => {
  session = await virtualDesktop()
  const { environment } = session
  hooks = new Hooks({
    environment,
    onInput: (one) => heard.push(one),
    onTrouble: (message) => troubles.push(message),
  })
  await hooks.start()
  input = await xInput(environment)
})

afterAll(async () => {
  input?.close()
  await hooks?.close()
  await session?.stop()
})

const written = () => heard.map((one) => (one.input === 'key' ? one.text : '')).join('')
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** What one key writes says whether the layout is in force yet. */
async function layout(name: string, key: number, character: string): Promise<void> {
  execFileSync('setxkbmap', [name], { env: session.environment })
  await vi.waitFor(
    async () => {
      heard = []
      await input.tap(key)
      await eventually(() => expect(heard.some((one) => one.input === 'key-up')).toBe(true))
      expect(written()).toBe(character)
    },
    { timeout: 20_000, interval: 50 },
  )
  heard = []
}

describe('what keys write', () => {
  const { shift, altGr, capsLock } = PLACE
  const layouts = [
    {
      name: 'us',
      sign: [34, '['],
      keys: [[38], [38, shift], [11, shift], [20], [20, shift], [48], [21], [49]],
      text: "aA@-_'=`",
    },
    {
      name: 'de',
      sign: [34, 'ü'],
      // The key beside the left Shift, AltGr, dead accents with a letter and with a space, Caps Lock.
      keys: [
        ...[
          [94],
          [94, shift],
          [94, altGr],
          [24, altGr],
          [26, altGr],
          [20],
          [20, shift],
          [21],
          [38],
          [49],
          [65],
        ],
        ...[[21, shift], [38, shift], [capsLock], [20], [47], [11], [capsLock], [47]],
      ],
      text: '<>|@€ß?á^ÀẞÖ2ö',
    },
    {
      name: 'fr',
      sign: [48, 'ù'],
      keys: [
        [10],
        [10, shift],
        [11],
        [19, altGr],
        [34],
        [26],
        [34, shift],
        [31],
        [capsLock],
        [11],
        [capsLock],
        [24],
      ],
      text: '&1é@êïÉa',
    },
  ] as const

  test.each(layouts)('in the layout $name', async ({ name, sign: [key, character], keys, text }) => {
    await layout(name, key, character)
    for (const [place, ...held] of keys) await input.tap(place, ...held)
    await eventually(() => expect(written()).toBe(text))
  })
})

test('a shortcut writes nothing and is told with what was held', async () => {
  await layout('us', 34, '[')
  await input.tap(39, PLACE.control, PLACE.shift)
  await eventually(() => {
    const keys = heard.filter((one) => one.input === 'key')
    expect(keys.at(-1)).toMatchObject({ key: 'S', text: '', modifiers: ['Control', 'Shift'] })
  })
})

test('keys and buttons are told in the order in which they came', async () => {
  heard = []
  for (const x of [10, 20, 30]) {
    await input.tap(38)
    await input.click(x, 5)
  }
  const said = () =>
    heard.map((one) => (one.input === 'press' ? one.point.x : one.input === 'key' ? one.key : ''))
  await eventually(() => expect(said().filter(Boolean)).toEqual(['a', 10, 'a', 20, 'a', 30]))
})

test('when it dies it is started again, and says so', async () => {
  const { pid } = hooks
  if (pid === undefined) throw new Error('Nobody listens')
  process.kill(pid, 'SIGSEGV')
  await eventually(() => expect(troubles.join()).toContain('SIGSEGV'))
  heard = []
  await vi.waitFor(
    async () => {
      await input.tap(38)
      expect(written()).toContain('a')
    },
    { timeout: 20_000, interval: 100 },
  )
})

test('without a display it is refused, and nothing crashes', async () => {
  const nowhere = new Hooks({ environment: {}, onInput: () => undefined, onTrouble: () => undefined })
  await expect(nowhere.start()).rejects.toMatchObject({ code: 'display-missing' })
})
