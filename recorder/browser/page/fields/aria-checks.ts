import { focused } from '../../../../bots/drivers/browser/page/field.ts'
import { roots } from '../../../../bots/drivers/browser/page/locate.ts'
import { find } from '../../../../bots/elements/index.ts'
import type { DescribedElement, ElementDescription } from '../../../../bots/elements/types.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { isOn, natureOf } from '../elements/nature.ts'
import { look } from '../elements/seen.ts'
import { lastAction } from '../meanwhile/turn.ts'
import { later } from '../task.ts'
import { tellValue } from './value.ts'

/** When a page that draws its own boxes is asked whether it turned one, in milliseconds after the click. */
const ASKED_AFTER = [0, 20, 60, 150, 400, 1000]

let watched = 0

/** Tells that a box of the page's own was turned, when it was. */
export function watchCheck(element: Element, seen: SeenElement): void {
  if (seen.nature !== 'check' || element instanceof HTMLInputElement || seen.checked === undefined) return
  watch(
    () => (element.isConnected ? element : again(seen)),
    () => seen,
    seen.checked,
  )
}

/** As `watchCheck`, for the keys that turn a box; arrows turn the radio button that they go to. */
export function watchChecks(element: Element, seen: SeenElement, key: string): void {
  if (key === ' ' || key === 'Enter') watchCheck(element, seen)
  else if (key.startsWith('Arrow') && seen.nature === 'check' && !(element instanceof HTMLInputElement))
    watch(() => otherRadio(element), lookAt, false)
}

function lookAt(element: Element): SeenElement {
  return look(element, false)
}

function watch(
  box: () => Element | undefined,
  describe: (element: Element) => SeenElement,
  before: boolean,
): void {
  watched += 1
  const mine = watched
  const since = lastAction()
  let wasAway = false
  for (const delay of ASKED_AFTER)
    later(() => {
      const element = mine === watched ? box() : undefined
      wasAway ||= !element
      // A menu that closed behind its box is open again by what was done next.
      if (!element || (wasAway && lastAction() !== since) || isOn(element) === before) return
      watched += 1
      tellValue(element, describe(element), { how: '' })
    }, delay)
}

/** What stands now where the box was that the page has drawn anew. */
function again({ description }: SeenElement): Element | undefined {
  const found = find(referred(description), roots())
  return found.length === 1 ? found[0] : undefined
}

function referred({ within, ...rest }: DescribedElement): ElementDescription {
  return { ref: 'box', ...rest, within: within && referred(within) }
}

function otherRadio(element: Element): Element | undefined {
  const now = focused()
  return now && now !== element && natureOf(now) === 'check' ? now : undefined
}
