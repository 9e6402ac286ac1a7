import { BotError } from '../../../../errors/index.ts'
import type { Display } from '../../display/index.ts'
import { inWords } from '../../windows/choice.ts'
import { activeId, windowById } from '../../windows/lookup.ts'
import { type ActiveWindow, Holder } from './holder.ts'
import { readChord } from './key-names.ts'
import type { Keys } from './keys.ts'
import type { Stroke } from './layout.ts'
import { taken } from './taken.ts'

/** So many characters are sent before the server is waited for, and before the work may be stopped. */
const AT_A_TIME = 10
/** What no key writes: control characters but tab and line feed, and halves of characters. */
const UNTYPABLE = /[^\P{Cc}\t\n]|\p{Cs}/u

/** What typing works with. */
export interface Typing {
  readonly display: Display
  readonly keys: Keys
  /** Throws what ends the work early. */
  readonly goOn: () => void
  readonly pause: (milliseconds: number) => Promise<void>
  /** The window that is meant; 0 for the one that has the keyboard. */
  readonly window: number
}

/**
 * Types the text into what has the keyboard. What the layout has is struck where it stands there, the rest on spare keys
 * that are taught it. Ends when the program has taken all of it. Throws `value-invalid` for what no key writes, and
 * `element-blocked` as soon as another window has the keyboard.
 */
export async function typeText(typing: Typing, text: string, pause: number): Promise<void> {
  const { keys, display } = typing
  const characters = [...text.replaceAll(/\r\n?/g, '\n')]
  const holder = new Holder(activeWindow(display), typing.window)
  // Much can come between two characters that are written slowly.
  const atATime = pause > 0 ? 1 : AT_A_TIME
  refuseUntypable(characters)
  await keys.look()
  await keys.withoutCapsLock(async () => {
    const pending = new Set<string>()
    for (let at = 0; at < characters.length; ) {
      typing.goOn()
      const strokes = await strokesOf(typing, characters.slice(at, at + atATime), pending)
      await holder.insist()
      for (const stroke of strokes) {
        await keys.strike(stroke)
        if (pause > 0) await typing.pause(pause)
      }
      await display.sync()
      holder.wrote(characters.slice(at, at + strokes.length))
      at += strokes.length
    }
    if (characters.length > 0) await taken(display, typing.goOn)
  })
}

/** Presses a chord where the keyboard is; `element-blocked` where that is not the window meant. */
export async function pressChord({ display, keys, goOn, window }: Typing, chord: string): Promise<void> {
  const { modifiers, key } = readChord(chord)
  await keys.look()
  const held = modifiers.map((keysym) => known(keys.keycodeOf(keysym), chord))
  await new Holder(activeWindow(display), window).insist()
  await keys.withoutCapsLock(async () => {
    if ('keysym' in key) {
      const keycode = known(keys.keycodeOf(key.keysym), chord)
      await keys.holding(held, () => keys.strike({ keycode, level: 0 }))
    } else {
      await keys.spare.teach(
        [key.character].filter((character) => !keys.isFixed(character)),
        new Set(),
      )
      const stroke = known(keys.strokeOf(key.character), chord)
      await keys.holding(held, () => keys.strike(stroke))
    }
    await taken(display, goOn)
  })
}

/**
 * How the first of these characters are written, at least one. `pending` are those on spare keys that the program may not
 * have taken yet.
 */
async function strokesOf(
  { keys, display, goOn }: Typing,
  characters: readonly string[],
  pending: Set<string>,
): Promise<Stroke[]> {
  const lacking = new Set(characters.filter((character) => !keys.isFixed(character)))
  await keys.spare.teach([...lacking], pending)
  let strokes = firstOnes(keys, characters)
  if (strokes.length === 0) {
    // All spare keys are in use; what the program has taken is free for others.
    await taken(display, goOn)
    pending.clear()
    await keys.spare.teach([...lacking], pending)
    strokes = firstOnes(keys, characters)
  }
  for (const character of characters.slice(0, strokes.length))
    if (lacking.has(character)) pending.add(character)
  if (strokes.length > 0) return strokes
  throw new BotError('value-refused', 'The keyboard has no spare key for what its layout lacks', {
    found: `"${characters[0]}"`,
  })
}

function activeWindow(display: Display): ActiveWindow {
  return {
    id: () => activeId(display),
    inWords: async (id) => {
      const window = id === 0 ? undefined : await windowById(display, id)
      return inWords(window ? [window] : [])
    },
  }
}

function firstOnes(keys: Keys, characters: readonly string[]): Stroke[] {
  const strokes = characters.map((character) => keys.strokeOf(character))
  const missing = strokes.indexOf(undefined)
  return strokes.slice(0, missing === -1 ? undefined : missing).filter((stroke) => stroke !== undefined)
}

function refuseUntypable(characters: readonly string[]): void {
  const at = characters.findIndex((character) => UNTYPABLE.test(character))
  if (at === -1) return
  throw new BotError('value-invalid', 'The text has a character that no key writes', {
    expected: 'characters, tabs and line breaks',
    found: `U+${(characters[at]?.codePointAt(0) ?? 0).toString(16).padStart(4, '0')} at ${at + 1}`,
    acted: false,
  })
}

function known<T>(found: T | undefined, chord: string): T {
  if (found !== undefined) return found
  throw new BotError('value-invalid', 'This keyboard has no such key', { found: `"${chord}"`, acted: false })
}
