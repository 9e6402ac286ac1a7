import { elementBefore, fits } from '../../../../bots/elements/dom.ts'
import { contains, under, upFrom } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { natureOf } from '../elements/nature.ts'
import { pressedLast } from '../mouse/pressed.ts'
import { isHiddenAtRest, lastReveal } from './revealed.ts'
import { scrolledSince } from './scrolling.ts'
import { ruleFits, rulesWith } from './style-rules.ts'
import { atTurnEnd, lastAction } from './turn.ts'

/** So many elements that the mouse went over are remembered in a turn. */
const MOST_VISITED = 64
/** What appears so long after the mouse came to rest has another reason. */
const LONGEST_DELAY = 3000
const MOST_NESTED = 8
/** `li` of `nav li:hover > ul`: what must be hovered. */
const HOVERED = /((?:[\w-]|\\.|[.#*]|\[[^\]]*\]|:(?!hover)[\w-]+(?:\([^()]*\))?)+):hover/g
const MOST_BROTHERS = 20

/** An element that the mouse came to, and when. */
interface Visit {
  readonly element: Element
  readonly at: number
  /** The page moved under a mouse that stood still. */
  readonly still?: boolean
}

let visits: Visit[] = []
let place = { x: Number.NaN, y: Number.NaN }

atTurnEnd(() => {
  visits = visits.slice(-1)
})

/** Only notes where the mouse is. */
export function onPointerOver(event: PointerEvent): void {
  const element = under(event)
  if (!element || visits.at(-1)?.element === element) return
  const { screenX: x, screenY: y } = event
  visits.push({ element, at: performance.now(), still: x === place.x && y === place.y })
  noteMouse(event)
  if (visits.length > MOST_VISITED) visits.shift()
}

/** The mouse is here, as far as it is known. */
export function noteMouse({ screenX: x, screenY: y }: MouseEvent): void {
  place = { x, y }
}

/** What had to be hovered in this turn for the element to be there, the outermost first. */
export function hoveredFor(used: Element): Element[] {
  if ((visits.at(-1)?.at ?? 0) <= lastAction()) return []
  const found: Visit[] = []
  let at: Visit = { element: used, at: performance.now() }
  for (let depth = 0; depth < MOST_NESTED; depth++) {
    const cause = causeByScript(at) ?? causeByStyle(at)
    if (!cause || found.some(({ element }) => element === cause.element)) break
    found.unshift(cause)
    at = cause
  }
  return found.map(({ element }) => element).filter((element) => element.isConnected)
}

/** What the mouse was on when a script made the element appear. */
function causeByScript({ element, at }: Visit): Visit | undefined {
  const reveal = lastReveal(element, at)
  if (!reveal || reveal.at <= lastAction()) return undefined
  const visit = visits.findLast((one) => one.at <= reveal.at)
  if (!visit || visit.at <= lastAction() || reveal.at - visit.at > LONGEST_DELAY) return undefined
  if (visit.still || scrolledSince(visit.at)) return undefined
  if (isWholePage(visit.element) || contains(reveal.node, visit.element)) return undefined
  if (isStillOnPressed(visit)) return undefined
  return { element: meantByMouse(visit.element), at: visit.at }
}

/** What was pressed shows what it opens a moment later; the mouse has not been elsewhere since. */
function isStillOnPressed(visit: Visit): boolean {
  const subject = pressedLast()?.subject
  const since = visits.filter(({ at }) => at > lastAction() && at <= visit.at)
  return subject !== undefined && since.every(({ element }) => contains(subject, element))
}

/** What is or was hovered where a style rule shows the element because of it. */
function causeByStyle({ element, at }: Visit): Visit | undefined {
  for (const shown of upFrom(element)) {
    const hovered = hoveredBy(shown)
    const visit = hovered && firstVisit(hovered, shown, at)
    if (visit) return visit
  }
  return undefined
}

function hoveredBy(shown: Element): Element | undefined {
  for (const rule of rulesWith(':hover')) {
    if (rule.hides || !ruleFits(rule, shown)) continue
    const hovered = carrier(rule.selector, shown)
    if (hovered && isHiddenAtRest(shown)) return hovered
  }
  return undefined
}

/** The element around or before the shown one that the rule wants to be hovered. */
function carrier(selector: string, shown: Element): Element | undefined {
  for (const [, compound = ''] of selector.matchAll(HOVERED)) {
    for (const at of upFrom(shown)) {
      if (at !== shown && fits(at, `:is(${compound})`) && fits(at, ':hover')) return at
      const brother = brothersBefore(at).find((one) => fits(one, `:is(${compound})`))
      if (brother) return brother
    }
  }
  return undefined
}

function brothersBefore(element: Element): Element[] {
  const brothers: Element[] = []
  let at = elementBefore(element)
  while (at && brothers.length < MOST_BROTHERS) {
    brothers.push(at)
    at = elementBefore(at)
  }
  return brothers
}

/** Where the mouse came to the hovered element in this turn; what it was on there says best what to hover. */
function firstVisit(hovered: Element, shown: Element, until: number): Visit | undefined {
  const inside = visits.filter((visit) => visit.at <= until && contains(hovered, visit.element))
  const [first] = inside
  if (!first || first.at <= lastAction()) return undefined
  const resting = inside.findLast((visit) => !contains(shown, visit.element))
  const element = resting ? meant(resting.element) : hovered
  return {
    element: resting && natureOf(element) !== 'other' && contains(hovered, element) ? element : hovered,
    at: first.at,
  }
}

function meantByMouse(element: Element): Element {
  const whole = meant(element)
  return natureOf(whole) === 'other' ? element : whole
}

function isWholePage(element: Element): boolean {
  return element === document.body || element === document.documentElement
}
