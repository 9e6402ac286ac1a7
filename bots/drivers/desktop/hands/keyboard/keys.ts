import type { Display } from '../../display/index.ts'
import type { OwnInput } from '../child/own-input.ts'
import { Layout, readKeys, type Stroke } from './layout.ts'
import { SpareKeys } from './spare-keys.ts'

const SHIFT = 0xffe1
const ALT_GR = 0xfe03
/** The bit of Caps Lock among the modifiers of X. */
const LOCK = 2

/** Keys of an X display, pressed by XTEST: down, up, and how a character is written. */
export class Keys {
  readonly spare: SpareKeys
  readonly #display: Display
  readonly #own: OwnInput
  readonly #down = new Set<number>()
  #layout = new Layout({ rows: new Map(), group: 0 })

  constructor(display: Display, own: OwnInput) {
    this.#display = display
    this.#own = own
    this.spare = new SpareKeys(display)
  }

  /** Reads the layout that is in force now. */
  async look(): Promise<void> {
    this.#layout = new Layout(this.spare.compare(await readKeys(this.#display)))
    this.spare.use(this.#layout.spare)
  }

  /** How the character is written; undefined where a spare key has to be taught first. */
  strokeOf(character: string): Stroke | undefined {
    const known = this.#layout.strokeOf(character)
    if (known) return known
    const keycode = this.spare.keycodeOf(character)
    return keycode === undefined ? undefined : { keycode, level: 0 }
  }

  /** Whether the layout itself has the character. */
  isFixed(character: string): boolean {
    return this.#layout.strokeOf(character) !== undefined
  }

  /** The key that gives this symbol. */
  keycodeOf(keysym: number): number | undefined {
    return this.#layout.keycodeOf(keysym)
  }

  async press(keycode: number): Promise<void> {
    const xtest = await this.#display.extension('xtest')
    this.#down.add(keycode)
    this.#own.expect('key-down', keycode)
    this.#display.tell(() => xtest.FakeInput(xtest.KeyPress, keycode, 0, 0, 0, 0))
  }

  async release(keycode: number): Promise<void> {
    const xtest = await this.#display.extension('xtest')
    this.#down.delete(keycode)
    this.#own.expect('key-up', keycode)
    this.#display.tell(() => xtest.FakeInput(xtest.KeyRelease, keycode, 0, 0, 0, 0))
  }

  /** Presses a key and lets go of it, with what has to be held for its level. */
  async strike({ keycode, level }: Stroke): Promise<void> {
    const held = [
      level & 1 ? this.keycodeOf(SHIFT) : undefined,
      level & 2 ? this.keycodeOf(ALT_GR) : undefined,
    ]
    await this.holding(
      held.filter((each) => each !== undefined),
      async () => {
        await this.press(keycode)
        await this.release(keycode)
      },
    )
  }

  async holding(keycodes: readonly number[], work: () => Promise<void>): Promise<void> {
    const held: number[] = []
    try {
      for (const keycode of keycodes) {
        await this.press(keycode)
        held.unshift(keycode)
      }
      await work()
    } finally {
      for (const keycode of held) await this.release(keycode)
    }
  }

  async releaseAll(): Promise<void> {
    for (const keycode of this.#down) await this.release(keycode)
  }

  /** Works without Caps Lock, and puts it back as it was. */
  async withoutCapsLock(work: () => Promise<void>): Promise<void> {
    const xkb = await this.#display.extension('xkb')
    const { lockedMods } = await this.#display.ask<{ lockedMods: number }>((answer) =>
      xkb.GetState(xkb.UseCoreKbd, answer),
    )
    const lock = (mods: number) =>
      this.#display.tell(() => xkb.LatchLockState(xkb.UseCoreKbd, LOCK, mods, false, 0, 0, 0, false, 0))
    if (!(lockedMods & LOCK)) return await work()
    lock(0)
    try {
      await work()
    } finally {
      lock(LOCK)
    }
  }
}
