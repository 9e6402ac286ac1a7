import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import type { WindowChoice } from '../../../bots/elements/types.ts'

/** Between the name of a document and that of its program: `Untitled 1 - Mousepad`. */
const BETWEEN = /\s[-–—|]\s/
/** What a title begins with when its document was changed. */
const CHANGED = /^[*•]\s*/

/**
 * What tells a window from all that are open: its program, and what of its title stays the same with other documents;
 * only where that is not enough, all of the title.
 */
export function windowChoice(window: WindowInfo, all: readonly WindowInfo[]): WindowChoice {
  const program = window.program === '' ? {} : { program: window.program.toLowerCase() }
  const whole = window.title.replace(CHANGED, '').trim()
  if (whole === '') return program
  const lasting = window.kind === 'dialog' ? whole : (whole.split(BETWEEN).at(-1) ?? whole)
  const isShared = all.some(
    (other) => other.id !== window.id && other.program === window.program && other.title.includes(lasting),
  )
  return { title: isShared ? whole : lasting, ...program }
}
