import { attributeOf, parentElementOf } from '../../../../bots/elements/dom.ts'
import { isVisible, roleOf } from '../../../../bots/elements/index.ts'
import { fold } from '../../../../bots/elements/text.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { contains, isRich } from '../dom.ts'
import { look } from '../elements/seen.ts'
import { tell } from '../outbox.ts'
import { later } from '../task.ts'
import { onCame, onRestyled } from './changes.ts'
import { atTurnEnd, lastAction } from './turn.ts'

/** Milliseconds after which a person waited rather than went on. */
const PATIENCE = 300
const MOST_ARRIVED = 300
/** So many things that came in a turn are looked at. */
const MOST_LOOKED_AT = 40
/** What changes so often in one turn is a clock or a progress. */
const RESTLESS = 3
const LONGEST_TEXT = 200

const TELLING =
  '[role=alert], [role=status], [role=dialog], [role=alertdialog], [aria-live], dialog, h1, h2, h3, tr'
const SPINNER = /\b(spinner|spinning|loading|loader|skeleton|progress|busy)\b/
/** How much it says that something of this role came. */
const SAYS: Readonly<Record<string, number>> = {
  alertdialog: 6,
  dialog: 6,
  alert: 5,
  status: 5,
  log: 4,
  heading: 3,
  listitem: 3,
  row: 3,
}

let arrived = new Map<Element, number>()
let spinner: { readonly element: Element; readonly seen: SeenElement } | undefined

atTurnEnd(() => {
  arrived = new Map()
  spinner = undefined
})
onCame(noteArrival)
onRestyled(noteSpinner)

/** Tells the most telling thing that came, or went away again, while the person waited before using `next`. */
export function tellWaited(next: Element | undefined): void {
  if (performance.now() - lastAction() < PATIENCE || lastAction() === 0) return
  const best = mostTelling(next)
  const gone =
    spinner && !(spinner.element.isConnected && isVisible(spinner.element)) ? spinner.seen : undefined
  if (best && (best.says > 1 || !gone))
    tell({ fact: 'appeared', at: stamp(), element: look(best.element), gone: false })
  else if (gone) tell({ fact: 'appeared', at: stamp(), element: gone, gone: true })
  arrived = new Map()
  spinner = undefined
}

function noteArrival(node: Node): void {
  const element = node instanceof Element ? node : parentElementOf(node)
  if (!element) return
  arrived.set(element, (arrived.get(element) ?? 0) + 1)
  const [oldest] = arrived.size > MOST_ARRIVED ? arrived.keys() : []
  if (oldest) arrived.delete(oldest)
  if (node instanceof Element) noteSpinner(node)
}

function noteSpinner(element: Element): void {
  if (!spinner && isSpinner(element)) later(() => describeSpinner(element))
}

function isSpinner(element: Element): boolean {
  const words = (attributeOf(element, 'class') ?? '').replace(/[_-]+/g, ' ').toLowerCase()
  return (
    SPINNER.test(words) ||
    attributeOf(element, 'role') === 'progressbar' ||
    attributeOf(element, 'aria-busy') === 'true'
  )
}

/** As long as it is there. */
function describeSpinner(element: Element): void {
  if (!spinner && element.isConnected && isVisible(element)) spinner = { element, seen: look(element) }
}

function mostTelling(next: Element | undefined): { element: Element; says: number } | undefined {
  let best: { element: Element; says: number } | undefined
  for (const element of candidates()) {
    const says = saying(element, next)
    if (says > (best?.says ?? 0)) best = { element, says }
  }
  return best
}

/** What came and stays, and the first thing in each that may say more. */
function candidates(): Element[] {
  const still = [...arrived].filter(([element, times]) => times <= RESTLESS && element.isConnected)
  return still
    .slice(0, MOST_LOOKED_AT)
    .flatMap(([element]) => [element, element.querySelector(TELLING) ?? []].flat())
}

/** How much it says that this element came; 0 where it says nothing. */
function saying(element: Element, next: Element | undefined): number {
  if (isRich(element) || (next && (contains(element, next) || contains(next, element)))) return 0
  const text = fold(element.textContent)
  const role = roleOf(element) ?? ''
  const says = SAYS[role] ?? (attributeOf(element, 'aria-live') ? 4 : 1)
  if (says === 1 && (text.length > LONGEST_TEXT || element.childElementCount > 0)) return 0
  if (!/\p{L}/u.test(text) || isSpinner(element) || !isVisible(element)) return 0
  return says
}
