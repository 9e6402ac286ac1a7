import type { Plain } from '../draft/bot-draft.ts'
import type { Given, Handler, SideWork } from './work.ts'

/** The commands for the mouse. */
export const mouseCommands = {
  click: (given, work) => work.onElement(given, (ref) => ({ 'browser.click': ref })),
  clickAt: (given, work) => work.onElement(given, (ref) => ({ 'browser.click': ref, ...positionOf(given) })),
  doubleClick: (given, work) => work.onElement(given, (ref) => ({ 'browser.double-click': ref })),
  doubleClickAt: (given, work) => {
    if (pointOf(given.value)) work.note(given, 'A double click goes to the middle of its element.')
    work.onElement(given, (ref) => ({ 'browser.double-click': ref }))
  },
  dragAndDropToObject: (given, work) => drag(given, given.target, given.value, work),
  mouseOver: (given, work) => work.onElement(given, (ref) => ({ 'browser.hover': ref })),
  mouseOut: (given, work) =>
    work.note(given, 'The mouse goes away by itself, to where the next step needs it.'),
  mouseMoveAt: (given, work) => {
    if (work.mouseDown === undefined) work.onElement(given, (ref) => ({ 'browser.hover': ref }))
  },
  mouseDown: (given, work) => press(given, work),
  mouseDownAt: (given, work) => press(given, work),
  mouseUp: (given, work) => release(given, work),
  mouseUpAt: (given, work) => release(given, work),
} as const satisfies Record<string, Handler>

/** A button that is still down where a test ends, or goes down twice, has dragged nothing that is known. */
export function endOfMouse(work: SideWork): void {
  if (work.mouseDown) work.gap(work.mouseDown, 'The button does not come up again, so that it is no drag.')
  work.mouseDown = undefined
}

function press(given: Given, work: SideWork): void {
  endOfMouse(work)
  work.mouseDown = given
}

function release(given: Given, work: SideWork): void {
  const down = work.mouseDown
  work.mouseDown = undefined
  if (down === undefined) {
    work.gap(given, 'The button comes up and never went down.')
    return
  }
  if (down.target !== given.target) {
    drag(given, down.target, given.target, work)
    return
  }
  const [from, to] = [pointOf(down.value), pointOf(given.value)]
  const by = from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 }
  if (by.x === 0 && by.y === 0)
    work.onElement(given, (ref) => ({ 'browser.click': ref, ...positionOf(given) }))
  else work.onElement(given, (ref) => ({ 'browser.drag': ref, by }))
}

function drag(given: Given, from: string, to: string, work: SideWork): void {
  const dragged = work.element(given, from)
  const goal = dragged && work.element(given, to)
  if (dragged && goal) work.draft.add({ 'browser.drag': work.draft.ref(dragged), to: work.draft.ref(goal) })
}

function positionOf({ value }: Given): Plain {
  const point = pointOf(value)
  return point ? { position: point } : {}
}

function pointOf(text: string): { x: number; y: number } | undefined {
  const [, x, y] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  return x === undefined || y === undefined ? undefined : { x: Number(x), y: Number(y) }
}
