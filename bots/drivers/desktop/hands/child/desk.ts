import nut from '@nut-tree-fork/nut-js'
import { BotError } from '../../../../errors/index.ts'
import type { Display } from '../../display/index.ts'
import { pause } from '../../until.ts'
import { keysymOfKey } from '../keyboard/key-names.ts'
import { Keys } from '../keyboard/keys.ts'
import { pressChord, type Typing, typeText } from '../keyboard/typing.ts'
import type { Job, Jobs } from '../protocol.ts'
import type { Modifier } from '../types.ts'
import type { Guard } from './guard.ts'
import { grab } from './look.ts'
import type { OwnInput } from './own-input.ts'
import { Pointer } from './pointer.ts'
import { releaseStuck } from './stuck.ts'

/** Milliseconds for the program that has the clipboard to give what is in it. */
const CLIPBOARD_TIME = 3000
/** Milliseconds at the end of a drag: a program takes what is dropped only after it has said that it would. */
const AT_GOAL = 250

type Do = { readonly [Name in Job]: (given: Jobs[Name]['takes']) => Promise<Jobs[Name]['gives']> }

/** Everything that the hands do, in the process that may die of it. */
export class Desk {
  readonly keys: Keys
  readonly pointer: Pointer
  readonly #display: Display
  readonly #guard: Guard

  constructor(display: Display, own: OwnInput, guard: Guard) {
    this.#display = display
    this.#guard = guard
    this.keys = new Keys(display, own)
    this.pointer = new Pointer(own)
  }

  readonly jobs: Do = {
    moveTo: ({ point }) => this.#act(() => this.pointer.moveTo(point)),
    click: ({ point, button, count, modifiers }) =>
      this.#act(async () => {
        await this.pointer.moveTo(point)
        await this.#holding(modifiers, () => this.pointer.click(button, count))
      }),
    drag: ({ path: [from, ...way], button, modifiers }) =>
      this.#act(async () => {
        if (!from) return
        await this.pointer.moveTo(from)
        await this.#holding(modifiers, async () => {
          await this.pointer.press(button)
          for (const goal of way) await this.pointer.glideTo(goal, this.#rest)
          await this.#rest(AT_GOAL)
          await this.pointer.release(button)
        })
      }),
    press: ({ button }) => this.#act(() => this.pointer.press(button)),
    release: ({ button }) => this.#act(() => this.pointer.release(button)),
    wheel: ({ notches }) => this.#act(() => this.pointer.wheel(notches, this.#rest)),
    pointer: () => this.pointer.position(),
    type: ({ text, pause, window }) => this.#act(() => typeText(this.#typing(window), text, pause)),
    chord: ({ keys, window }) => this.#act(() => pressChord(this.#typing(window), keys)),
    keyDown: ({ key }) => this.#act(async () => this.keys.press(await this.#keycode(key))),
    keyUp: ({ key }) => this.#act(async () => this.keys.release(await this.#keycode(key))),
    letGo: async ({ stuck }) => {
      await this.releaseAll()
      if (stuck) await releaseStuck(this.#display, this.keys, this.pointer)
    },
    readClipboard: () => answered(nut.clipboard.getContent()),
    writeClipboard: async ({ text }) => {
      await nut.clipboard.setContent(text)
    },
    grab: ({ region }) => grab(region),
    guard: async ({ on }) => {
      this.#guard.set(on)
    },
    close: async () => {
      await this.releaseAll()
      await this.keys.spare.forget()
    },
  }

  async releaseAll(): Promise<void> {
    await this.keys.releaseAll()
    await this.pointer.releaseAll()
  }

  /** What uses mouse or keyboard: not while the person does, and nothing stays held where it fails. */
  async #act(work: () => Promise<void>): Promise<undefined> {
    this.#guard.begin()
    try {
      await work()
      // Behind this the display has told of everything that was sent.
      await this.#display.sync()
      this.#guard.goOn()
    } catch (error) {
      await this.releaseAll()
      throw error
    }
    return undefined
  }

  readonly #rest = async (milliseconds: number): Promise<void> => {
    await this.#display.sync()
    await pause(milliseconds)
    this.#guard.goOn()
  }

  #typing(window: number): Typing {
    const goOn = () => this.#guard.goOn()
    return { display: this.#display, keys: this.keys, goOn, pause: this.#rest, window }
  }

  async #holding(modifiers: readonly Modifier[], work: () => Promise<void>): Promise<void> {
    if (modifiers.length === 0) return await work()
    const keycodes = await Promise.all(modifiers.map((key) => this.#keycode(key)))
    await this.keys.holding(keycodes, async () => {
      // The mouse speaks to the display on a connection of its own: first the keys have to be down.
      await this.#display.sync()
      await work()
    })
  }

  async #keycode(key: string): Promise<number> {
    await this.keys.look()
    const keycode = this.keys.keycodeOf(keysymOfKey(key))
    if (keycode !== undefined) return keycode
    throw new BotError('value-invalid', 'This keyboard has no such key', { found: `"${key}"`, acted: false })
  }
}

/** What is in the clipboard is asked of the program that put it there, which may hang. */
async function answered(content: Promise<string>): Promise<string> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new BotError('program-silent', 'The program that has the clipboard does not answer')),
    CLIPBOARD_TIME,
  )
  return await Promise.race([content, late.promise]).finally(() => clearTimeout(timer))
}
