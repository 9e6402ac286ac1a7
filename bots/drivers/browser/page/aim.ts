import {
  type ElementDescription,
  holds,
  inWords,
  isEnabled,
  parentOf,
  shownAs,
  shownByLabel,
  shownIn,
} from '../../../elements/index.ts'
import { locate, mustBe, shadowOf } from './locate.ts'
import { nextFrame } from './poll.ts'
import type { Area, Point } from './protocol.ts'
import { isMoved } from './rest.ts'

/** Tried in turn, because what is fixed at an edge of the window may cover one and not the other. */
const ALIGNMENTS = ['center', 'end', 'start'] as const

export interface AimOptions {
  /** Relative to the element's upper left corner. */
  readonly position?: Point | undefined
  /** Where something is dropped needs not be enabled. */
  readonly disabled?: boolean
  /** What is dragged may itself lie over the place. */
  readonly dropping?: boolean
}

let tries = 0

/**
 * The element, what is shown of it, and a point on that which a mouse would hit now: in view, at rest, enabled and
 * uncovered.
 */
export async function aimAt(
  description: ElementDescription,
  options: AimOptions,
  elapsed: number,
): Promise<{ located: Element; element: Element; point: Point }> {
  const located = locate(description, { elapsed })
  mustBe(options.disabled || isEnabled(located), description, 'is disabled')
  const shown = shownAs(located) ?? located
  // A box that its page has made invisible lies anywhere.
  const label = options.position ? undefined : shownByLabel(located)
  const aim = await aimOn(shown, description, options)
  const better = aim.isHit || !label || label === shown ? aim : await aimOn(label, description, options)
  const { element, point, hit, isHit } = better.isHit ? better : aim
  if (isHit) tries = 0
  else if (takesMouse(element)) tries += 1
  mustBe(isHit, description, hit ? `is covered by ${inWords(hit)}` : 'is outside the window')
  return { located, element, point }
}

/** Brings the element into view; the point on it, and what a mouse would hit there. */
async function aimOn(element: Element, description: ElementDescription, options: AimOptions) {
  if (options.position) bringPointIntoView(element, options.position)
  else bringIntoView(element)
  const before = element.getBoundingClientRect()
  await nextFrame()
  mustBe(
    element.isConnected && same(before, element.getBoundingClientRect()) && !isMoved(element),
    description,
    'does not stop moving',
  )
  const point = pointOn(element, options.position)
  const hit = options.dropping ? element : hitAt(point)
  return { element, point, hit, isHit: belongs(element, hit) }
}

/** False while a menu is still opening: scrolling then would close it. */
function takesMouse(element: Element): boolean {
  return getComputedStyle(element).pointerEvents !== 'none'
}

/** Scrolls only where part of it is out of view. */
export function bringIntoView(element: Element): void {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const inView = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  if (inView && tries === 0) return
  const block = ALIGNMENTS[tries % ALIGNMENTS.length] ?? 'center'
  element.scrollIntoView({ block, inline: 'center', behavior: 'instant' })
}

/** A place on an element that may be larger than the window, as a sheet that one draws on is. */
function bringPointIntoView(element: Element, position: Point): void {
  const { x, y } = pointOn(element, position)
  if (tries === 0 && document.elementsFromPoint(x, y).some((hit) => belongs(element, hit))) return
  bringIntoView(element)
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const point = pointOn(element, position)
    const { left, top, right, bottom } =
      at === document.scrollingElement
        ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
        : at.getBoundingClientRect()
    at.scrollBy({
      left: beyond(point.x, left, right),
      top: beyond(point.y, top, bottom),
      behavior: 'instant',
    })
  }
}

/** How far to scroll to bring what lies outside into the middle; 0 where it lies inside. */
function beyond(at: number, low: number, high: number): number {
  return at < low || at >= high ? at - (low + high) / 2 : 0
}

/** The element that a mouse at this point would meet, through shadow roots. */
export function hitAt({ x, y }: Point): Element | undefined {
  let hit: Element | null = document.elementFromPoint(x, y)
  while (hit) {
    const inner: Element | null = shadowOf(hit)?.elementFromPoint(x, y) ?? null
    if (!inner || inner === hit) return hit
    hit = inner
  }
  return undefined
}

/** True where a click on `hit` is a click on the element: it stands inside, or is its label. */
export function belongs(element: Element, hit: Element | undefined): boolean {
  if (!hit) return false
  return (
    holds(element, hit) ||
    shows(element, hit) ||
    showsTextOf(element, hit) ||
    (hit.closest('label') as HTMLLabelElement | null)?.control === element
  )
}

/** What is handed into a shadow root is shown in there. */
function shows(element: Element, hit: Element): boolean {
  for (let at: Element | undefined = hit; at; at = shownIn(at)) if (at === element) return true
  return false
}

/** Text that a host hands into its shadow root is the host's to the browser, wherever it is shown in there. */
function showsTextOf(element: Element, host: Element): boolean {
  const root = element.getRootNode()
  return root instanceof ShadowRoot && root.host === host && element.querySelector('slot') !== null
}

/** The middle of its first line box that can be seen, or the position that was asked for. */
function pointOn(element: Element, position: Point | undefined): Point {
  const box = element.getBoundingClientRect()
  if (position) return { x: box.left + position.x, y: box.top + position.y }
  const parts = [...element.getClientRects()]
    .map(inWindow)
    .filter(({ width, height }) => width >= 1 && height >= 1)
  const { x, y, width, height } = parts[0] ?? box
  return { x: x + width / 2, y: y + height / 2 }
}

function inWindow({ left, top, right, bottom }: DOMRect): Area {
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  return { x, y, width: Math.min(innerWidth, right) - x, height: Math.min(innerHeight, bottom) - y }
}

function same(one: DOMRect, other: DOMRect): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}
