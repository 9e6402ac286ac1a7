import { inWords } from '../../../elements/index.ts'
import { belongs, hitAt } from './aim.ts'
import { LONGEST_GUARD } from './typing-guard.ts'

const DOWNS = ['pointerdown', 'mousedown'] as const
const OTHERS = ['pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'] as const

let expiry: ReturnType<typeof setTimeout> | undefined
let guarded: Element | undefined
let coveredBy: string | undefined

/**
 * From now on a press of the mouse reaches the page only if it meets this element: something may slide over it
 * between aiming and clicking.
 */
export function guardClicks(element: Element): void {
  clickLanded()
  expiry = setTimeout(clickLanded, LONGEST_GUARD)
  guarded = element
  coveredBy = undefined
  for (const type of [...DOWNS, ...OTHERS]) addEventListener(type, check, true)
}

/** Ends the guarding and tells what was in the way, if anything; the page then saw no click. */
export function clickLanded(): string | undefined {
  clearTimeout(expiry)
  for (const type of [...DOWNS, ...OTHERS]) removeEventListener(type, check, true)
  guarded = undefined
  return coveredBy
}

function check(event: MouseEvent): void {
  if (!event.isTrusted || !guarded) return
  const down = DOWNS.some((type) => type === event.type)
  if (down && coveredBy === undefined && guarded.isConnected) {
    const hit = hitAt({ x: event.clientX, y: event.clientY })
    if (!belongs(guarded, hit)) coveredBy = hit ? inWords(hit) : 'nothing'
  }
  if (coveredBy === undefined) return
  event.preventDefault()
  event.stopImmediatePropagation()
}
