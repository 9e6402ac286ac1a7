import type { FactOf, SeenElement } from '../../../facts/index.ts'
import type { Layout } from './layout.ts'
import type { Point } from './point.ts'

/** A press of the mouse, kept until the next one: its click or drag is told with the element as it was then. */
export interface Pressed {
  /** The innermost element, and the one that is meant. */
  readonly target: Element
  readonly subject: Element
  readonly seen: SeenElement
  readonly button: FactOf<'press'>['button']
  /** In the window, and from the corner of `subject`. */
  readonly point: Point
  readonly position: Point
  readonly at: number
  /** Boxes of the target and what is around it, as they were. */
  readonly boxes: ReadonlyMap<Element, DOMRect>
  readonly cursor: string
  /** Where the mouse went since, in the window. */
  readonly way: Point[]
  /** What came into the page until it was let go. */
  readonly came: Element[]
  /** Where things lay when the mouse first moved. */
  layout?: Layout
  /** The browser drags it. */
  native: boolean
  released: boolean
  /** A context menu or click was told of it. */
  clicked: boolean
}

let last: Pressed | undefined

export function pressedLast(): Pressed | undefined {
  return last
}

export function keepPressed(pressed: Pressed): void {
  last = pressed
}

const BUTTONS = ['left', 'middle', 'right'] as const

export function buttonOf({ button }: MouseEvent): FactOf<'press'>['button'] {
  return BUTTONS[button] ?? 'left'
}

export function modifiersOf(event: MouseEvent | KeyboardEvent): FactOf<'press'>['modifiers'] {
  const { altKey, ctrlKey, metaKey, shiftKey } = event
  return [
    ...(altKey ? (['Alt'] as const) : []),
    ...(ctrlKey ? (['Control'] as const) : []),
    ...(metaKey ? (['Meta'] as const) : []),
    ...(shiftKey ? (['Shift'] as const) : []),
  ]
}
