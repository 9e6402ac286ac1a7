import { type ActOf, isAct, type Offset } from '../act.ts'
import { DraftElement, type DraftValue } from '../draft.ts'
import { nextElement } from '../needed.ts'
import { isLargeToDropOn, isSurface, placeCounts } from './shape.ts'
import type { Around, Step } from './step.ts'

/** CSS pixels that the wheel turns at a time while something is looked for. */
const MOST_AT_ONCE = 500
/** CSS pixels from a side within which an element is taken by that side. */
const EDGE = 12
/** CSS pixels from the middle that nobody sees in where a thing comes to lie. */
const OFF_MIDDLE = 3

/** A click, two in a row, or what the click downloads. */
export function click(act: ActOf<'click'>): Step[] {
  const { element, button, modifiers, position, times, isAimed } = act.deed
  const target = new DraftElement(element)
  const place = isAimed && placeCounts(element) && { position: rounded(position) }
  if (times === 2) return [{ kind: 'browser.double-click', params: { target, ...(place || wordOf(act)) } }]
  if (act.downloads.length > 0) return [{ kind: 'browser.download', params: { target } }]
  const how = {
    ...(button !== 'left' && { button }),
    ...(modifiers.length > 0 && { modifiers }),
    ...place,
  }
  return [{ kind: 'browser.click', params: { target, ...how } }]
}

/** Two clicks in a text select the word that they hit. */
function wordOf({ deed: { element, isAimed, position } }: ActOf<'click'>) {
  return isAimed && element.nature === 'rich' && { position: rounded(position) }
}

/** Onto something, so far within something, or along a line that is drawn. */
export function drag({ deed: { drag: fact } }: ActOf<'drag'>): Step[] {
  const { from, start, native } = fact
  const goal = goalOf(fact)
  const counts =
    (!native && (placeCounts(from) || isWithin(fact) || isAtEdge(fact))) ||
    ('toPosition' in goal && isOffMiddle(fact))
  const position = counts ? { position: rounded(start) } : {}
  return [{ kind: 'browser.drag', params: { from: new DraftElement(from), ...position, ...goal } }]
}

/** True where the mouse stayed on what it pressed, as on a field of colours. */
function isWithin({ from, to, handle }: ActOf<'drag'>['deed']['drag']): boolean {
  return to?.element === from.element && !handle
}

/** What is taken by its edge grows or shrinks; by its middle it would move. */
function isAtEdge({ from, start, handle }: ActOf<'drag'>['deed']['drag']): boolean {
  const { width = 0, height = 0 } = from.description.fingerprint?.box ?? {}
  return handle && (isNearEnd(start.x, width) || isNearEnd(start.y, height))
}

/** What is put at a place of something large hangs from where it was taken. */
function isOffMiddle({ from, start }: ActOf<'drag'>['deed']['drag']): boolean {
  const { width = 0, height = 0 } = from.description.fingerprint?.box ?? {}
  return Math.hypot(start.x - width / 2, start.y - height / 2) > OFF_MIDDLE
}

function isNearEnd(at: number, length: number): boolean {
  return length > 2 * EDGE && Math.min(at, length - at) < EDGE
}

function goalOf(fact: ActOf<'drag'>['deed']['drag']): Record<string, DraftValue> {
  const { from, to, end, by, path, inside, handle, native, shifted } = fact
  if (to && !handle && (native || !inside)) {
    const toPosition = end && (shifted || isLargeToDropOn(to)) ? { toPosition: rounded(end) } : {}
    return { to: new DraftElement(to), ...toPosition }
  }
  if (isSurface(from) && path.length > 1) return { path: wayTo(by, path) }
  return { by: rounded(by) }
}

function wayTo(by: Offset, path: readonly Offset[]): DraftValue[] {
  const last = path.at(-1)
  const arrives = last && Math.abs(last.x - by.x) < 1 && Math.abs(last.y - by.y) < 1
  return [...path, ...(arrives ? [] : [by])].map(rounded)
}

export function hover({ deed }: ActOf<'hover'>): Step[] {
  return [{ kind: 'browser.hover', params: { target: new DraftElement(deed.element) } }]
}

/** On and on, until what is used next is there. */
export function scroll({ deed: { element, by } }: ActOf<'scroll'>, { next }: Around): Step[] {
  const used = isAct(next, 'scroll') ? undefined : nextElement(next)
  const target = element ? { target: new DraftElement(element) } : {}
  const until = used ? { until: new DraftElement(used) } : {}
  const step = used ? { x: clamped(by.x), y: clamped(by.y) } : by
  return [{ kind: 'browser.scroll', params: { ...target, by: rounded(step), ...until } }]
}

/** A list may keep only the rows that are seen: none of them may be passed by. */
function clamped(by: number): number {
  return Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, by))
}

/** Over something that answers the wheel itself. */
export function wheel({ deed: { element, by, modifiers, position } }: ActOf<'wheel'>): Step[] {
  const note = modifiers.length > 0 ? { note: `${modifiers.join('+')} was held; a step cannot hold it` } : {}
  const place = position && placeCounts(element) ? { position: rounded(position) } : {}
  const params = { target: new DraftElement(element), by: rounded(by), ...place }
  return [{ kind: 'browser.scroll', params, ...note }]
}

export function wait({ deed: { element, gone } }: ActOf<'wait'>): Step[] {
  const state = gone ? { state: 'hidden' } : {}
  return [{ kind: 'browser.wait', params: { target: new DraftElement(element), ...state } }]
}

function rounded({ x, y }: Offset): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) }
}
