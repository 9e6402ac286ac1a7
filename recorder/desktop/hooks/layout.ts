import { connectDisplay, type DisplayEnvironment } from '../../../bots/drivers/desktop/display/index.ts'
import { Keyboard } from '../keyboard/keyboard.ts'
import { readKeymap } from '../keyboard/read-keymap.ts'

const NEW_KEYBOARD = 0x01
const MAP = 0x02
const TYPES_SYMBOLS_MODIFIERS = 0x07
/** Events of the keyboard extension: another keyboard, other symbols on it. */
const CHANGES: readonly unknown[] = [0, 1]

/** The keyboard of the display, under whatever layout is in force at the time. Throws `display-missing`. */
export async function followedKeyboard(environment: DisplayEnvironment): Promise<Keyboard> {
  const display = await connectDisplay(environment)
  const xkb = await display.extension('xkb')
  const keyboard = new Keyboard(await readKeymap(display, xkb))
  const readAgain = async () => keyboard.change(await readKeymap(display, xkb))
  display.onEvent(({ xkbType }) => {
    if (CHANGES.includes(xkbType)) readAgain().catch(() => undefined)
  })
  const which = NEW_KEYBOARD | MAP
  xkb.SelectEvents(xkb.UseCoreKbd, which, 0, which, TYPES_SYMBOLS_MODIFIERS, TYPES_SYMBOLS_MODIFIERS)
  return keyboard
}
