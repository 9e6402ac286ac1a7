import { stamp } from '../clock.ts'
import { targetOf } from '../dom.ts'
import { look } from '../elements/seen.ts'
import { tell } from '../outbox.ts'
import type { PageFact } from '../protocol.ts'
import { revealedAt } from './revealed.ts'
import { atTurnEnd } from './turn.ts'

interface Scrolled {
  readonly from: { readonly x: number; readonly y: number }
  readonly began: number
}
type Point = { readonly x: number; readonly y: number }

/** Where each scroller stood when it was last heard of. */
const known = new WeakMap<Element, Point>()
const scrolled = new Map<Element, Scrolled>()

let byHand = false

atTurnEnd(() => {
  scrolled.clear()
  byHand = false
})

/** The person turned the wheel or pressed what scrolls: what is scrolled in this turn is not the page's own doing. */
export function scrollsByHand(): void {
  byHand = true
}

/** Only notes what is scrolled, and from where. */
export function onScroll(event: Event): void {
  const target = targetOf(event)
  const scroller = target instanceof Element ? target : document.scrollingElement
  if (!scroller) return
  if (!scrolled.has(scroller))
    scrolled.set(scroller, { from: known.get(scroller) ?? { x: 0, y: 0 }, began: performance.now() })
  known.set(scroller, { x: scroller.scrollLeft, y: scroller.scrollTop })
}

/** True where something was scrolled in this turn, since a time. */
export function scrolledSince(time: number): boolean {
  return [...scrolled.values()].some(({ began }) => began >= time)
}

/** Tells what was scrolled in this turn before `next` is used. */
export function tellScrolled(next: Element | undefined): void {
  if (!byHand) return
  const appeared = next && revealedAt(next)
  for (const [scroller, { from, began }] of scrolled) {
    const by = { x: scroller.scrollLeft - from.x, y: scroller.scrollTop - from.y }
    if ((by.x === 0 && by.y === 0) || !scroller.isConnected) continue
    tell({
      fact: 'scroll',
      at: stamp(),
      ...(scroller !== document.scrollingElement && { element: look(scroller) }),
      by,
      revealed: appeared !== undefined && appeared >= began,
    } satisfies PageFact)
  }
  scrolled.clear()
}
