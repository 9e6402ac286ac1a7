import type { ElementDescription } from '../../elements/types.ts'
import type { Secret } from '../../secrets/index.ts'
import type { CallOptions, ClickOptions, DragTo, ElementState, HealedElement, Offset } from './browser.ts'
import type { Box } from './documents.ts'

/** A program to be started. */
export interface ProgramStart {
  /** A command that the system finds, or an absolute path. */
  readonly program: string
  readonly args: readonly string[]
  /** Absolute; where it works. */
  readonly folder: string
  /** The window to wait for; any that is new where not given. */
  readonly window?: ElementDescription | undefined
}

/** A program that was started, and its window. */
export interface StartedProgram {
  readonly pid: number
  readonly title: string
}

/** What can be read of an element of a window. */
export const windowReadings = ['text', 'value', 'checked', 'enabled', 'visible', 'count'] as const
export type WindowReading = (typeof windowReadings)[number]

/** What a field, box or slider is to hold: the text, or the option by its name; on or off; a number. */
export type WindowValue = string | number | boolean | Secret

/**
 * The hands on the desktop. Every method waits by itself until the element is there, brings its window to the front
 * where mouse or keyboard need that, and never acts on what lies under another window. It throws a BotError
 * whose `acted` is false where nothing was done yet. Pixels are those of the screen.
 */
export interface DesktopPort {
  /** Starts a program and waits for its window. What was started is closed when the ports are reset. */
  start(program: ProgramStart, options: CallOptions): Promise<StartedProgram>
  /** Brings the window of an element to the front, with the keyboard. */
  activate(target: ElementDescription, options: CallOptions): Promise<void>
  /** Asks the window of an element to close, and waits until it is gone. */
  close(target: ElementDescription, options: CallOptions): Promise<void>
  click(target: ElementDescription, options: ClickOptions): Promise<void>
  /** Presses the mouse on `from`, at a position from its upper left corner or in its middle, and lets go at the goal. */
  drag(
    from: ElementDescription,
    to: DragTo,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void>
  /** Types behind what stands in the target, or where the focus is; every character arrives as it is. */
  type(
    target: ElementDescription | undefined,
    text: string | Secret,
    options: CallOptions & { pause?: number },
  ): Promise<void>
  /** Presses a key or chord such as `Enter` or `Control+A`, in the target or where the focus is. */
  press(keys: string, target: ElementDescription | undefined, options: CallOptions): Promise<void>
  /** Brings the target into view, or turns the wheel over it by so many notches. */
  scroll(target: ElementDescription | undefined, by: Offset | undefined, options: CallOptions): Promise<void>
  /** Does not wait for `count` and `visible`: 0 and false are answers. */
  read(
    target: ElementDescription,
    what: WindowReading,
    options: CallOptions,
  ): Promise<string | number | boolean>
  /** Replaces what the target holds, and makes sure that it holds it. */
  setValue(target: ElementDescription, value: WindowValue, options: CallOptions): Promise<void>
  /** Chooses an entry by its way through the menus: `File`, `Save as…`. Of the window given, else of the active one. */
  menu(path: readonly string[], window: ElementDescription | undefined, options: CallOptions): Promise<void>
  waitFor(target: ElementDescription, state: ElementState, options: CallOptions): Promise<void>
  /** The text in the clipboard, '' where there is none. */
  readClipboard(options: CallOptions): Promise<string>
  writeClipboard(text: string | Secret, options: CallOptions): Promise<void>
  /** What was healed since this was asked last; only where a description allows it. */
  healed(): Promise<readonly HealedElement[]>
}

/** What is looked for on the screen, and where. */
export type ScreenTarget = {
  /** Only in this element or window; on the whole screen where not given. */
  readonly within?: ElementDescription | undefined
  /** Which of several, counted from the top and from the left, from 1. */
  readonly nth?: number | undefined
} & (
  | {
      /** A PNG file, absolute. */
      readonly image: string
    }
  | {
      /** Words that stand in one line; white space is folded. */
      readonly text: string
    }
)

/** A part of the screen. */
export interface ScreenArea {
  /** What the region is told from: the one place of an image or text, or an element or window; else the screen. */
  readonly from?: ScreenTarget | { readonly within: ElementDescription } | undefined
  /** From the upper left corner of that; all of it where not given. */
  readonly region?: Box | undefined
}

/** Where something was seen, in pixels of the screen, and how sure that is, 0 to 1. */
export interface ScreenPlace extends Box {
  readonly score: number
}

/** What is done with what is seen on the screen alone. Throws as the desktop does. */
export interface ScreenPort {
  /** All places that show it now, from the top and from the left; without waiting. */
  find(target: ScreenTarget, options: CallOptions): Promise<readonly ScreenPlace[]>
  /** Waits for the one place that shows it, and clicks there: its middle, or the position from its upper left corner. */
  click(target: ScreenTarget, options: ClickOptions): Promise<void>
  /** The text that stands there now, line by line. */
  read(area: ScreenArea, options: CallOptions): Promise<string>
  /** A PNG of it. */
  screenshot(area: ScreenArea, options: CallOptions): Promise<Uint8Array>
}
