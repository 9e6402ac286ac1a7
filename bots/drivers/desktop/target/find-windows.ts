import type { ElementDescription } from '../../../elements/types.ts'
import { windowOf } from '../../../elements/window.ts'
import { BotError } from '../../../errors/index.ts'
import { choiceInWords, inWords, type WindowInfo, type Windows } from '../windows/index.ts'

/** The windows that an element may stand in, the uppermost first: those that are described, else the active one. */
export async function windowsFor(
  windows: Windows,
  description: ElementDescription,
): Promise<readonly WindowInfo[]> {
  const choice = windowOf(description)
  if (choice) return await windows.find(choice)
  const active = await windows.active()
  return active ? [active] : []
}

/**
 * The one window that is meant where a window itself is: of several the active one. Undefined where none is there; throws
 * `element-ambiguous` where it cannot be told.
 */
export async function windowFor(
  windows: Windows,
  description: ElementDescription,
): Promise<WindowInfo | undefined> {
  const found = await windowsFor(windows, description)
  const chosen = found.find(({ active }) => active) ?? found[0]
  if (found.length <= 1 || chosen?.active) return chosen
  throw new BotError('element-ambiguous', `"${description.ref}" may be several windows`, {
    expected: 'one window',
    found: inWords(found),
    acted: false,
  })
}

/** Says that there is no such window. */
export async function noWindow(windows: Windows, description: ElementDescription): Promise<BotError> {
  const choice = windowOf(description)
  return new BotError('window-missing', `The window of "${description.ref}" is not there`, {
    expected: choice ? choiceInWords(choice) : 'a window that is active',
    found: inWords(await windows.list()),
    acted: false,
  })
}
