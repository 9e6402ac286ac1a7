import type { Step } from '../../format/index.ts'
import { keysOf } from '../draft/chords.ts'

/** A step of a recording. */
export type Written = Record<string, unknown>

/** What the writer of one step asks of the recording around it. */
export interface Around {
  /** The selectors of the element that a parameter names; throws `CannotSay` where there are none. */
  target(step: Step, param: string): Written
  /** The scroll position of a place after the wheel was turned there. */
  scrolledTo(place: string, by: { x: number; y: number }): { x: number; y: number }
  /** True where the focus is in that element after the step before. */
  hasFocus(ref: unknown): boolean
  forgetScrolling(): void
  /** Something of the step is left out. */
  leaveOut(step: Step, what: string, why: string): void
}

/** Thrown where the Recorder has nothing for a step. */
export class CannotSay extends Error {}

type Writer = (step: Step, around: Around) => Written[]

/** Somewhere inside of all but the smallest elements. */
const INSIDE = { offsetX: 5, offsetY: 5 }
const BUTTONS: Readonly<Record<string, string>> = { left: 'primary', middle: 'auxiliary', right: 'secondary' }

/** How each kind of step is written; a kind that is not here is not known to the Recorder. */
export const chromeWriters: Readonly<Record<string, Writer>> = {
  'browser.open': (step, around) => {
    if (step.params.newTab === true) throw new CannotSay('The Recorder opens pages in the tab that is there.')
    around.forgetScrolling()
    return [{ type: 'navigate', url: text(step, 'address') }]
  },
  'browser.click': (step, around) => {
    const { button = 'left', modifiers = [], position } = step.params
    if (step.params.until !== undefined)
      around.leaveOut(step, 'until', 'The step after it waits for its own element.')
    const keys = Array.isArray(modifiers) ? modifiers.map(String) : []
    const click = {
      type: 'click',
      ...around.target(step, 'target'),
      ...button_(button),
      ...offset(position, step, around),
    }
    return [
      ...keys.map((key) => ({ type: 'keyDown', key })),
      click,
      ...keys.toReversed().map((key) => ({ type: 'keyUp', key })),
    ]
  },
  'browser.double-click': (step, around) => [
    { type: 'doubleClick', ...around.target(step, 'target'), ...offset(step.params.position, step, around) },
  ],
  'browser.hover': (step, around) => [{ type: 'hover', ...around.target(step, 'target') }],
  'browser.fill': (step, around) => [
    { type: 'change', ...around.target(step, 'target'), value: text(step, 'value') },
  ],
  'browser.select': (step, around) => {
    const { options } = step.params
    if (Array.isArray(options)) throw new CannotSay('The Recorder chooses one option.')
    around.leaveOut(
      step,
      'choosing by the text that is shown',
      'The Recorder chooses by the value: see that it is the same.',
    )
    return [{ type: 'change', ...around.target(step, 'target'), value: text(step, 'options') }]
  },
  'browser.press': (step, around) => {
    const { target, until } = step.params
    if (target !== undefined && !around.hasFocus(target))
      throw new CannotSay('The Recorder presses keys where the focus is.')
    if (until !== undefined) around.leaveOut(step, 'until', 'The step after it waits for its own element.')
    const keys = keysOf(text(step, 'keys'))
    return [
      ...keys.map((key) => ({ type: 'keyDown', key })),
      ...keys.toReversed().map((key) => ({ type: 'keyUp', key })),
    ]
  },
  'browser.scroll': (step, around) => {
    const { target, by, until } = step.params
    if (until !== undefined || !isPoint(by))
      throw new CannotSay('The Recorder scrolls to a place, not to an element.')
    const place = target === undefined ? {} : around.target(step, 'target')
    return [{ type: 'scroll', ...place, ...around.scrolledTo(JSON.stringify(place), by) }]
  },
  'browser.wait': (step, around) => {
    const { state = 'visible' } = step.params
    const wait = { type: 'waitForElement', ...around.target(step, 'target') }
    if (state === 'visible' || state === 'hidden')
      return [state === 'visible' ? wait : { ...wait, visible: false }]
    return [{ ...wait, properties: { disabled: state === 'disabled' } }]
  },
  'browser.assert': (step, around) => [assertion(step, around)],
  'browser.close-tab': () => [{ type: 'close' }],
}

function assertion(step: Step, around: Around): Written {
  const wait = { type: 'waitForElement', ...around.target(step, 'target') }
  const { text: whole, contains, value, checked, count, visible } = step.params
  if (contains !== undefined) throw new CannotSay('The Recorder compares texts as a whole.')
  if ([whole, value, checked, count, visible].some((one) => typeof one === 'object'))
    throw new CannotSay('What it compares is said by a formula.')
  const properties = {
    ...(whole !== undefined && { innerText: whole }),
    ...(value !== undefined && { value }),
    ...(checked !== undefined && { checked }),
  }
  return {
    ...wait,
    ...(visible === false && { visible: false }),
    ...(count !== undefined && { operator: '==', count }),
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

function offset(position: unknown, step: Step, around: Around): Written {
  if (isPoint(position)) return { offsetX: position.x, offsetY: position.y }
  around.leaveOut(
    step,
    'the middle of elements',
    'The Recorder clicks beside the upper left corner, as it does not know how large they are.',
  )
  return INSIDE
}

function button_(button: unknown): Written {
  return button === 'left' ? {} : { button: BUTTONS[String(button)] ?? 'primary' }
}

/** A parameter that must be a plain text. */
function text({ params }: Step, name: string): string {
  const value = params[name]
  if (typeof value === 'object') throw new CannotSay('What it takes is said by a formula.')
  return String(value)
}

function isPoint(value: unknown): value is { x: number; y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value
}
