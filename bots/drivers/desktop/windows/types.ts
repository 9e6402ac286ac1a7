import type { WindowChoice } from '../../../elements/types.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'

/** A point in pixels of the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A window as it was when it was asked for. */
export interface WindowInfo {
  /** The same as long as it is open. */
  readonly id: number
  readonly title: string
  /** The class of WM_CLASS, as the program gives it: `Mousepad`; '' where it gives none. */
  readonly program: string
  /** 0 where nobody can tell, as for a program on another machine. */
  readonly pid: number
  /** What the program draws, in pixels of the screen: without title bar, frame and shadow. */
  readonly box: Box
  readonly state: 'normal' | 'minimised' | 'maximised'
  /** Whether it has the keyboard. */
  readonly active: boolean
  /**
   * `popup`: a menu, a tip, a list that drops down; `frame`: what the window manager itself pops up, such as the menu of a
   * window. Such are never listed.
   */
  readonly kind: 'window' | 'dialog' | 'popup' | 'frame'
  /** Whether its program takes nothing elsewhere while it is open. */
  readonly modal: boolean
  /** The window that a dialog or popup belongs to, where it says. */
  readonly owner: number | undefined
  /** The connection that it was opened by: windows of one program that says nothing else share it. */
  readonly connection: number
}

/**
 * The windows on a display. Whatever changes one waits until it is changed, and throws `window-missing` where it is not
 * there (any more), `element-blocked` where the program or window manager does not let it happen; `acted` is false where
 * nothing was asked of the window yet.
 */
export interface Windows {
  /** Those that a person can switch to, the uppermost first. */
  list(): Promise<readonly WindowInfo[]>
  /** Those of them that the choice fits; all where it names nothing. */
  find(choice: WindowChoice): Promise<readonly WindowInfo[]>
  /** The menus, tips and lists that have popped up, also those of the window manager, in no order. */
  popups(): Promise<readonly WindowInfo[]>
  /** As it is now; undefined when it is closed. */
  look(id: number): Promise<WindowInfo | undefined>
  /** The one that has the keyboard. */
  active(): Promise<WindowInfo | undefined>
  /** The uppermost one at a point, popups too; undefined on the bare desktop. */
  at(point: Point): Promise<WindowInfo | undefined>
  /** Brings it to the front with the keyboard, out of the task bar too. */
  activate(id: number, options: CallOptions): Promise<void>
  /** Puts the upper left corner of its box there. */
  move(id: number, to: Point, options: CallOptions): Promise<void>
  /** The size of its box; programs with steps of size, such as terminals, come as near as they can. */
  resize(id: number, size: { width: number; height: number }, options: CallOptions): Promise<void>
  minimise(id: number, options: CallOptions): Promise<void>
  /** Asks it to close, as a person does, and waits until it is gone. */
  close(id: number, options: CallOptions): Promise<void>
  /** Waits until a window that the choice fits is there, and gives the uppermost; `window-missing` when time is up. */
  waitFor(choice: WindowChoice, options: CallOptions): Promise<WindowInfo>
  /** Waits until none is there that the choice fits. */
  waitUntilGone(choice: WindowChoice, options: CallOptions): Promise<void>
  /** Calls the listener when windows have come, gone, or changed places, or another one has the keyboard; gives what stops that. */
  onChange(listener: () => void): () => void
  /** Whether the program of the window answers when it is asked for a sign of life; undefined where it does not know that question. */
  isAlive(id: number, options: CallOptions): Promise<boolean | undefined>
}
