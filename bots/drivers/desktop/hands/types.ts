import type { Box } from '../../../steps/ports/documents.ts'

/** A point in pixels of the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const buttons = ['left', 'middle', 'right'] as const
export type MouseButton = (typeof buttons)[number]
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift'

export interface Press {
  readonly button?: MouseButton | undefined
  readonly modifiers?: readonly Modifier[] | undefined
}

/** What ends a request early. */
export interface Interruptible {
  readonly signal?: AbortSignal | undefined
}

export interface Written extends Interruptible {
  /** The window that has to have the keyboard; the one that has it where not given. */
  readonly window?: number | undefined
}

/** What is seen on the screen, or in a part of it. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Rows of pixels from the top, four bytes each. */
  readonly data: Buffer
  readonly order: 'bgra'
  /** The same for the same pixels. */
  readonly hash: string
}

/**
 * Mouse, keyboard, clipboard and screen. They live in a process of their own, which can die of what it calls; the next
 * request starts another one. One request is carried out at a time, in the order given. Each throws a BotError whose
 * `acted` is false where certainly nothing was done: `display-missing`, `display-gone`, `hands-lost`, `person-working`
 * while guarded.
 */
export interface Hands {
  /** Starts the process; every request does so by itself. */
  start(): Promise<void>
  moveTo(point: Point, options?: Interruptible): Promise<void>
  click(
    point: Point,
    options?: Press & Interruptible & { readonly count?: number | undefined },
  ): Promise<void>
  /** Presses at the first point, goes along the others, and lets go at the last. */
  drag(path: readonly Point[], options?: Press & Interruptible): Promise<void>
  /** Holds the button down until `release` or `letGo`. */
  press(button: MouseButton): Promise<void>
  release(button: MouseButton): Promise<void>
  /** Turns the wheel by so many notches: down and to the right where positive. */
  wheel(notches: Point, options?: Interruptible): Promise<void>
  /** Where the pointer is. */
  pointer(): Promise<Point>
  /**
   * Writes the text where the keyboard is, with `pause` milliseconds between two characters; line breaks are Enter, tabs
   * Tab. It has arrived when this ends: the program that has the keyboard took all keys. Where another window takes the
   * keyboard in the middle it gets none of the rest, and `element-blocked` is thrown; after Enter and Tab it may.
   */
  type(text: string, options?: Written & { readonly pause?: number | undefined }): Promise<void>
  /** Presses a key or chord such as `Enter`, `a` or `Control+A`. */
  chord(keys: string, options?: Written): Promise<void>
  /** Holds a key down until `keyUp` or `letGo`. */
  keyDown(key: string): Promise<void>
  keyUp(key: string): Promise<void>
  /** Lets go of every key and button that is held. */
  letGo(): Promise<void>
  /** '' where there is no text in it. */
  readClipboard(): Promise<string>
  writeClipboard(text: string): Promise<void>
  /** All of the screen, or a part of it. */
  grab(region?: Box): Promise<Picture>
  /**
   * While guarded, what the person does ends the request at work, which lets go of what it holds, and refuses others until
   * guarded anew.
   */
  guard(on: boolean): Promise<void>
  /** Calls the listener whenever the person uses mouse or keyboard; gives what stops that. */
  onPerson(listener: () => void): () => void
  /** Lets go of everything, gives the keyboard back as it was, and ends the process. */
  close(): Promise<void>
}
