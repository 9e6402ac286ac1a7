import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import type { WindowChoice } from '../../../bots/elements/types.ts'
import { fitsWindow } from '../../../bots/elements/window.ts'

/** Between the name of a document and that of its program: `Untitled 1 - Mousepad`. */
const BETWEEN = /\s[-–—|]\s/
/** What a title begins with when its document was changed. */
const CHANGED = /^[*•]\s*/
/** A folder or file, as in `notes.txt - /home/ada/` and `ada@desk: ~`: it is another one next time. */
const PATH = /(^|[\s:([])([~/]\S|~$|\/$|[A-Z]:\\)/

/**
 * What tells a window from all that are open: its program, and what of its title stays the same with other documents;
 * only where that is not enough, all of the title, or that it has none.
 */
export function windowChoice(window: WindowInfo, all: readonly WindowInfo[]): WindowChoice {
  const program = window.program === '' ? {} : { program: window.program.toLowerCase() }
  const whole = window.title.replace(CHANGED, '').trim()
  const isAlone = !all.some((other) => other.id !== window.id && other.program === window.program)
  if (whole === '') return isAlone && window.program !== '' ? program : { title: whole, ...program }
  const lasting = window.kind === 'dialog' ? whole : (whole.split(BETWEEN).at(-1) ?? whole)
  if (isAlone && PATH.test(lasting)) return program
  const choice = { title: lasting, ...program }
  const isShared = all.some((other) => other.id !== window.id && fitsWindow(choice, other))
  return isShared ? { ...choice, title: whole } : choice
}
