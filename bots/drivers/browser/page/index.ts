import { type ElementDescription, holds, isEnabled, outline } from '../../../elements/index.ts'
import type { ElementState } from '../../../steps/ports/browser.ts'
import { type AimOptions, aimAt, belongs, bringIntoView, hitAt } from './aim.ts'
import { finishBatch, showsText, startBatch, textToType } from './batch.ts'
import { clickLanded, guardClicks } from './click-guard.ts'
import { actsWhenLeft, blur, focused, focusToGoOn } from './field.ts'
import { healElement } from './healing.ts'
import { addClosedRoots, locate, locateAll, mustBe } from './locate.ts'
import { keepPace, noteUse } from './pace.ts'
import { nextTask, poll, timersRun } from './poll.ts'
import type { Answer, Area, Point } from './protocol.ts'
import { isChecked } from './reading.ts'
import { blocked } from './refusal.ts'
import { answerLetters, comeToRest } from './rest.ts'
import { rememberSecret, secretAreas } from './secrets.ts'
import { sight } from './sight.ts'
import { readRows } from './table.ts'

const BOX = 'input[type=checkbox], input[type=radio], [aria-checked]'

let aimed: { readonly element: Element; readonly point: Point } | undefined

/** What the driver can ask of a page. Everything is awaited; `most` are milliseconds to wait. */
export const pageApi = {
  startBatch,
  finishBatch,
  showsText,
  textToType,
  healElement,
  addClosedRoots,
  secretAreas,
  comeToRest,
  answerLetters,
  sight,
  /** Of the window, in CSS pixels. */
  size: () => ({ width: innerWidth, height: innerHeight }),
  outline: () => outline(document),

  /** A point on the element for the mouse; with `guard`, clicks that would miss it are stopped until `landed`. */
  aim: (target: ElementDescription, options: AimOptions & { guard?: boolean }, most: number) => {
    let isAtRest = false
    return poll(async (elapsed) => {
      // What has only just come may not be in its place yet, and the mouse on its way there could make it go again.
      if (elapsed > 0 && !isAtRest && locate(target, { elapsed })) {
        await comeToRest()
        isAtRest = true
      }
      const first = await aimAt(target, options, elapsed)
      const hasWaited = await keepPace(first.element)
      const { located, element, point } = hasWaited ? await aimAt(target, options, elapsed) : first
      noteUse()
      aimed = { element: located, point }
      if (options.guard) guardClicks(element)
      return point
    }, most)
  },

  /** After the click: what stood in its way, if anything. */
  landed: async (): Promise<string | null> => {
    await nextTask()
    return clickLanded() ?? null
  },

  /** Answers when the events that are under way have been handled. */
  flush: timersRun,

  /** Leaves the field that has the focus, where its page acts by that. */
  leave: async (): Promise<void> => {
    const field = focused()
    if (field && actsWhenLeft(field)) blur(field)
    await timersRun()
  },

  /** Puts the focus into the element; `secret` where what is about to be typed is one. */
  focus: (target: ElementDescription, secret: boolean, most: number) =>
    poll((elapsed) => {
      const element = locateForKeys(target, elapsed)
      mustBe(isEnabled(element), target, 'is disabled')
      const active = focused()
      if (!active || !holds(element, active)) focusToGoOn(element as HTMLElement)
      if (secret) rememberSecret(element)
      return { exposed: secret && (element as HTMLInputElement).type !== 'password' }
    }, most),

  waitFor: (target: ElementDescription, state: ElementState, most: number) =>
    poll((elapsed) => {
      if (state === 'hidden') {
        if (locateAll(target).length > 0) throw blocked(target, 'is still visible')
        return null
      }
      const element = locate(target, { elapsed })
      if (state === 'enabled') mustBe(isEnabled(element), target, 'is disabled')
      if (state === 'disabled') mustBe(!isEnabled(element), target, 'is enabled')
      return null
    }, most),

  scrollTo: (target: ElementDescription, most: number) =>
    poll((elapsed) => {
      bringIntoView(locate(target, { elapsed }))
      return null
    }, most),

  /** The element's box, scrolled into view. */
  area: (target: ElementDescription, most: number) =>
    poll((elapsed): Area => {
      const element = locate(target, { elapsed })
      bringIntoView(element)
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }, most),

  table: (target: ElementDescription, most: number) =>
    poll((elapsed) => readRows(locate(target, { elapsed })), most),

  /** Of the box that was aimed at last, or that was drawn in its place: its name may say the state that it was in. */
  isChecked: (target: ElementDescription, checked: boolean, most: number) =>
    poll((elapsed) => {
      const is = isChecked(boxOf(target, elapsed))
      mustBe(is === checked, target, `stays ${is ? 'checked' : 'unchecked'} after the click`)
      return null
    }, most),

  /** The element itself, to be held by the driver; `hidden` ones count too where asked for. */
  element: async (
    target: ElementDescription,
    hidden: boolean,
    most: number,
  ): Promise<Element | Answer<Element>> => {
    const answer = await poll((elapsed) => locate(target, { hidden, elapsed }), most)
    return answer.ok ? answer.value : answer
  },

  /** The file input that an upload to this element means, if it is one or stands for one. */
  fileInput: (element: Element): Element | null => {
    if (element instanceof HTMLLabelElement && element.control) return pageApi.fileInput(element.control)
    if (element.matches('input[type=file]')) return element
    const inside = element.querySelectorAll('input[type=file]')
    return inside.length === 1 ? (inside[0] ?? null) : null
  },

  /** Where a point of the frame stands in the page around it; undefined where something covers the frame there. */
  throughFrame: (frame: Element, inner: Point): Point | null => {
    const { left, top, width, height } = frame.getBoundingClientRect()
    const { offsetWidth, offsetHeight, clientLeft, clientTop } = frame as HTMLElement
    const { paddingLeft, paddingTop } = getComputedStyle(frame)
    const x = left + (inner.x + clientLeft + Number.parseFloat(paddingLeft)) * (width / offsetWidth)
    const y = top + (inner.y + clientTop + Number.parseFloat(paddingTop)) * (height / offsetHeight)
    return belongs(frame, hitAt({ x, y })) ? { x, y } : null
  },
}

/** What has no size can have the focus all the same: editors have elements that only take the keys. */
function locateForKeys(target: ElementDescription, elapsed: number): Element {
  const isSeen = locateAll(target, { elapsed }).length > 0
  const unseen = isSeen ? [] : locateAll(target, { elapsed, hidden: true })
  const [only, ...others] = unseen.filter((one) => one.checkVisibility({ visibilityProperty: true }))
  return only && others.length === 0 ? only : locate(target, { elapsed })
}

function boxOf(target: ElementDescription, elapsed: number): Element {
  if (aimed?.element.isConnected) return aimed.element
  const [found, ...others] = locateAll(target)
  if (found && others.length === 0) return found
  const drawn = aimed && hitAt(aimed.point)?.closest(BOX)
  return drawn ?? locate(target, { elapsed })
}

export type PageApi = typeof pageApi
