import { isLasting } from '../../../../bots/elements/describe/index.ts'
import { attributeOf, parentElementOf } from '../../../../bots/elements/dom.ts'
import { isSpeck, isVisible, roleOf } from '../../../../bots/elements/index.ts'
import { fold } from '../../../../bots/elements/text.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { contains, isRich, upFrom } from '../dom.ts'
import { look } from '../elements/seen.ts'
import { tell } from '../outbox.ts'
import { later } from '../task.ts'
import { onCame, onLeft, onRestyled, takeNow } from './changes.ts'
import { revealedAt } from './revealed.ts'
import { atTurnEnd, lastAction } from './turn.ts'

/** Milliseconds after which a person waited rather than went on. */
const PATIENCE = 300
const MOST_ARRIVED = 300
/** So many things that came in a turn are looked at. */
const MOST_LOOKED_AT = 40
/** So many of them are described, because it costs more. */
const MOST_DESCRIBED = 3
/** Milliseconds in which a page draws what belongs together. */
const TOGETHER = 100
/** What changes so often in one turn is a clock or a progress. */
const RESTLESS = 3
const LONGEST_TEXT = 200

const TELLING =
  '[role=alert], [role=status], [role=dialog], [role=alertdialog], [aria-live], dialog, h1, h2, h3, tr'
const SPINNER = /\b(spinner|spinning|loading|loader|skeleton|progress|busy)\b/
/** What is wrong with something that was not typed to its end, or not checked yet, goes away by itself as well. */
const AMISS = /\b(error|invalid)\b/
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

/** What is shown only until something is done. */
interface Passing {
  readonly element: Element
  readonly seen: SeenElement
  readonly sign: string | undefined
  /** It is from an earlier turn: what comes in this one says more. */
  readonly isOld: boolean
}

let arrived = new Map<Element, { readonly times: number; readonly at: number }>()
/** What was taken out: what comes in its place with the same text is only drawn anew. */
let left: Node[] = []
let passing: Passing | undefined

atTurnEnd(forget)
onCame(noteArrival)
onLeft((node) => {
  if (left.length < MOST_ARRIVED) left.push(node)
})
onRestyled(notePassing)

/** What came into the page in this turn, or has another text, in the order in which it did. */
export function arrivedLately(): Iterable<Element> {
  takeNow()
  return arrived.keys()
}

/** Tells the most telling thing that came, or went away again, while the person waited before using `next`. */
export function tellWaited(next: Element | undefined): void {
  if (performance.now() - lastAction() >= PATIENCE && lastAction() !== 0) tellMostTelling(next)
  forget()
  if (passing && !isPassing(passing.element)) passing = undefined
}

function tellMostTelling(next: Element | undefined): void {
  const best = mostTelling(next)
  const gone = passing && whatWent(passing)
  if (best && (best.says > 1 || !gone))
    tell({ fact: 'appeared', at: stamp(), element: best.seen, gone: false })
  else if (gone) tell({ fact: 'appeared', at: stamp(), element: gone, gone: true })
}

/** What passed while a text was being typed is kept: where the text is written at once, it may come behind it. */
function forget(): void {
  arrived = new Map()
  left = []
  passing &&= { ...passing, isOld: true }
}

function noteArrival(node: Node, at: number): void {
  const element = node instanceof Element ? node : parentElementOf(node)
  if (!element) return
  arrived.set(element, { times: (arrived.get(element)?.times ?? 0) + 1, at })
  const [oldest] = arrived.size > MOST_ARRIVED ? arrived.keys() : []
  if (oldest) arrived.delete(oldest)
  if (node instanceof Element) notePassing(node)
}

/** Where the element stays, only a selector by its class tells that it is over. */
function whatWent({ element, seen, sign }: Passing): SeenElement | undefined {
  if (!element.isConnected || !isVisible(element)) return seen
  if (isPassing(element)) return undefined
  const { further = [], ...main } = seen.description
  const told = [main, ...further].map(({ by }) => by?.css)
  const css =
    told.find((one) => one !== undefined && saysPassing(one)) ??
    (sign === undefined || isShown(sign) ? undefined : sign)
  return css === undefined ? undefined : { ...seen, description: { by: { css } } }
}

/** The class that says that it passes, as CSS. */
function signOf(element: Element): string | undefined {
  const name = [...element.classList].find((one) => saysPassing(one))
  return name && `.${CSS.escape(name)}`
}

function isShown(sign: string): boolean {
  return [...document.querySelectorAll(sign)].some(isVisible)
}

function notePassing(element: Element): void {
  if (mayPass(element)) later(() => describePassing(element))
}

/** As long as it is there. */
function describePassing(element: Element): void {
  if (mayPass(element) && isVisible(element))
    passing = { element, seen: look(element), sign: signOf(element), isOld: false }
}

function mayPass(element: Element): boolean {
  return (!passing || (passing.isOld && passing.element !== element)) && isPassing(element)
}

function isPassing(element: Element): boolean {
  return element.isConnected && (isSpinner(element) || saysPassing(attributeOf(element, 'class') ?? ''))
}

function isSpinner(element: Element): boolean {
  return (
    SPINNER.test(wordsIn(attributeOf(element, 'class') ?? '')) ||
    attributeOf(element, 'role') === 'progressbar' ||
    attributeOf(element, 'aria-busy') === 'true'
  )
}

function saysPassing(names: string): boolean {
  return SPINNER.test(wordsIn(names)) || AMISS.test(wordsIn(names))
}

function wordsIn(names: string): string {
  return names.replace(/[_-]+/g, ' ').toLowerCase()
}

/** The most telling thing that can be found again by something that stays. */
function mostTelling(next: Element | undefined): { seen: SeenElement; says: number } | undefined {
  const telling = candidates(next)
    .map((element) => ({ element, says: saying(element, next) }))
    .filter(({ says }) => says > 0)
    .sort((one, other) => other.says - one.says)
  for (const { element, says } of telling.slice(0, MOST_DESCRIBED)) {
    const seen = look(element)
    if (isLasting(seen.description)) return { seen, says }
  }
  return undefined
}

/**
 * What came and stays, and the first thing in each that may say more; not what was only drawn anew. What came with what
 * is used next needs no waiting for: that one is waited for anyway.
 */
function candidates(next: Element | undefined): Element[] {
  const revealed = next && revealedAt(next)
  const since = revealed === undefined ? 0 : revealed + TOGETHER
  const before = left.map((node) => fold(node.textContent))
  const still = [...arrived].filter(
    ([element, { times, at }]) => times <= RESTLESS && at > since && element.isConnected,
  )
  return still
    .slice(0, MOST_LOOKED_AT)
    .flatMap(([element]) => [element, element.querySelector(TELLING) ?? []].flat())
    .filter((element) => !before.some((text) => text.includes(fold(element.textContent))))
}

/** How much it says that this element came; 0 where it says nothing. */
function saying(element: Element, next: Element | undefined): number {
  if (isRich(element) || (next && (contains(element, next) || contains(next, element)))) return 0
  const text = fold(element.textContent)
  const role = roleOf(element) ?? ''
  const says = SAYS[role] ?? (attributeOf(element, 'aria-live') ? 4 : 1)
  if (says === 1 && (text.length > LONGEST_TEXT || element.childElementCount > 0)) return 0
  // A number is another one the next time.
  if (says === 1 && /\d/.test(text)) return 0
  if (!/\p{L}/u.test(text) || isSpinner(element) || !isVisible(element) || isReadOutOnly(element)) return 0
  return says
}

/** True for what nobody sees and only those hear who have the page read to them. */
function isReadOutOnly(element: Element): boolean {
  for (const at of upFrom(element))
    if (isSpeck(at) && getComputedStyle(at).overflow !== 'visible') return true
  return false
}
