import { fold } from './text.ts'
import type { ElementDescription, WindowChoice } from './types.ts'

/** What a window says of itself: its title, and its program by WM_CLASS; '' where it has none. */
export interface NamedWindow {
  readonly title: string
  readonly program: string
}

/** The window that an element stands in: its own, else that of what it stands in; undefined is the active one. */
export function windowOf({ window, within }: ElementDescription): WindowChoice | undefined {
  return window ?? (within && windowOf(within))
}

/** True where nothing but a window is described: that is what is meant then. */
export function isWindow({ window, role, name, by, nth, within }: ElementDescription): boolean {
  const saysMore = [role, name, by, nth, within].some((said) => said !== undefined)
  return window !== undefined && !saysMore
}

/** Whether the window is one that the choice means: its title holds the text, its program is called so. */
export function fitsWindow({ title, program }: WindowChoice, window: NamedWindow): boolean {
  return (
    (title === undefined || isTitled(fold(window.title), fold(title))) &&
    (program === undefined || window.program.toLowerCase() === program.toLowerCase())
  )
}

/** Every title holds the empty text: that means windows without a title. */
function isTitled(whole: string, wanted: string): boolean {
  return wanted === '' ? whole === '' : whole.includes(wanted)
}
