import { nextFrame } from '../../../../bots/drivers/browser/page/poll.ts'
import { lookAgain } from '../elements/seen.ts'
import { afterwards } from '../task.ts'
import { type Added, tellValue, textNow } from './value.ts'

/*
 * Masks, editors and terminals take letters for themselves and write what they like, so that the browser tells of no
 * input. Then what the field shows afterwards is told; and where it shows nothing new, the caller is asked.
 */

const inputs = new WeakMap<Element, number>()
let count = 0

/** The browser itself has told of an input in this field. */
export function changedByBrowser(field: Element): void {
  count += 1
  inputs.set(field, count)
}

/**
 * After an event by which the field should change: tells its value where the page and not the browser changed it;
 * `otherwise` runs where the page took the event and the field did not change.
 */
export function watchPage(field: Element, event: Event, added: Added, otherwise: () => void): void {
  const before = textNow(field)
  const told = inputs.get(field)
  const isQuiet = () => inputs.get(field) === told
  afterwards(() => {
    if (!isTaken(event) || !isQuiet()) return
    if (textNow(field) !== before) return tellValue(field, lookAgain(field), added)
    void nextFrame().then(() => {
      if (!isQuiet()) return
      if (textNow(field) === before) otherwise()
      else tellValue(field, lookAgain(field), added)
    })
  })
}

/** Behind a `beforeinput` comes an `input` at once: where none did, the page has taken the letter by an older event. */
function isTaken({ type, defaultPrevented }: Event): boolean {
  return defaultPrevented || type === 'beforeinput'
}
