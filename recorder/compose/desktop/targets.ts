import type { DesktopWindow, SeenElement } from '../../facts/index.ts'
import { type Draft, DraftElement, type DraftValue } from '../draft.ts'

/** What a step does, before it is known when; its effect where that is graver than the one of the act it is part of. */
export type DesktopStep = Pick<Draft, 'kind' | 'params' | 'effect'>

/** Keys go to the field or button that had the keyboard; else to the window. */
export function targetOf(
  element: SeenElement | undefined,
  window: DesktopWindow | undefined,
): Record<string, DraftValue> {
  const isControl = element !== undefined && element.nature !== 'other'
  if (isControl) return { target: new DraftElement(element) }
  return window ? { target: windowElement(window) } : {}
}

/** The parameter of a step that is about a window, where one is known. */
export function inWindow(window: DesktopWindow | undefined): Record<string, DraftValue> {
  return window ? windowParam(window) : {}
}

/** The parameter of a step that is about a window. */
export function windowParam(window: DesktopWindow): Record<string, DraftValue> {
  return { window: windowElement(window) }
}

/** A window as an element: nothing else is said of it. */
export function windowElement({ id, choice }: DesktopWindow): DraftElement {
  return new DraftElement({
    element: -id,
    description: { window: choice },
    frames: [],
    nature: 'other',
    secret: false,
    suggests: false,
  })
}
