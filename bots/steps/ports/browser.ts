import type { PropertyScore } from '../../elements/heal/index.ts'
import type { ElementDescription, Fingerprint, Selector } from '../../elements/types.ts'
import type { Secret } from '../../secrets/index.ts'

/** How long a call may take and when it is called off. */
export interface CallOptions {
  readonly signal: AbortSignal
  /** Milliseconds. */
  readonly timeout: number
}

/** What can be read of an element. */
export const readings = ['text', 'value', 'checked', 'count', 'visible', 'html', 'attribute'] as const
export type Reading = (typeof readings)[number]

/** Actions that can go out together, because none of them leaves the page. */
export type PageAction =
  | { readonly do: 'fill'; readonly target: ElementDescription; readonly value: string | Secret }
  | { readonly do: 'select'; readonly target: ElementDescription; readonly options: readonly string[] }
  | { readonly do: 'check'; readonly target: ElementDescription; readonly checked: boolean }
  | {
      readonly do: 'read'
      readonly target: ElementDescription
      readonly what: Reading
      readonly attribute?: string | undefined
    }

/** What became of one action of a batch: its result, or the error that ended the batch there. */
export type ActionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Error }

export interface ClickOptions extends CallOptions {
  readonly button?: 'left' | 'right' | 'middle' | undefined
  readonly count?: number | undefined
  readonly modifiers?: readonly ('Alt' | 'Control' | 'Meta' | 'Shift')[] | undefined
  /** Relative to the element's upper left corner, in CSS pixels; its middle where not given. */
  readonly position?: Offset | undefined
}

/** CSS pixels. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** Where a drag goes: onto an element (its middle unless a position on it is given), so far, or along a way. */
export type DragTo =
  | { readonly element: ElementDescription; readonly position?: Offset | undefined }
  | { readonly by: Offset }
  | { readonly path: readonly Offset[] }

/** How a dialog of the page (alert, confirm, prompt, leave page) is to be answered. */
export interface DialogAnswer {
  readonly accept: boolean
  readonly text?: string | undefined
}

export type ElementState = 'visible' | 'hidden' | 'enabled' | 'disabled'

/** Which tab is meant: the newest, or the one whose title or address holds the text. */
export interface TabChoice {
  readonly title?: string | undefined
  readonly address?: string | undefined
}

/** An element that was not found as it is described, and was recognised by its fingerprint. */
export interface HealedElement {
  readonly ref: string
  /** How sure that was, and how far ahead of the second best, 0 to 1. */
  readonly score: number
  readonly lead: number
  readonly properties: readonly PropertyScore[]
  /** Selectors that find it now, best first, and what it looks like now. */
  readonly further: readonly Selector[]
  readonly fingerprint: Fingerprint
  /** A PNG of it and a little around it, from before anything was done with it. */
  readonly image?: Uint8Array
}

/** A saved file. */
export interface SavedFile {
  readonly path: string
  readonly name: string
}

/**
 * The hands in a browser. Every method waits by itself until the page is ready for it and throws a BotError
 * whose `acted` is false where nothing was done yet.
 */
export interface BrowserPort {
  open(address: string, options: CallOptions & { newTab?: boolean }): Promise<void>
  /** Does the actions in order, as few round trips as possible; stops at the first that fails. One outcome an action tried. */
  perform(actions: readonly PageAction[], options: CallOptions): Promise<ActionOutcome[]>
  click(target: ElementDescription, options: ClickOptions): Promise<void>
  /** Types key by key, for fields that watch the keys. */
  type(
    target: ElementDescription,
    text: string | Secret,
    options: CallOptions & { pause?: number },
  ): Promise<void>
  /** Presses a key or chord such as `Enter` or `Control+A`, in the target or where the focus is. */
  press(keys: string, target: ElementDescription | undefined, options: CallOptions): Promise<void>
  hover(target: ElementDescription, options: CallOptions): Promise<void>
  /** Presses the mouse on `from`, at a position from its upper left corner or in its middle, and lets go at the goal. */
  drag(
    from: ElementDescription,
    to: DragTo,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void>
  /** Brings the target into view, or turns the wheel over it by so many CSS pixels, in its middle or at a position. */
  scroll(
    target: ElementDescription | undefined,
    by: { x: number; y: number } | undefined,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void>
  upload(target: ElementDescription, files: readonly string[], options: CallOptions): Promise<void>
  /** Clicks the target and saves what it downloads into the folder. */
  download(target: ElementDescription, folder: string, options: CallOptions): Promise<SavedFile>
  /** How the next dialog is answered; without it a dialog is dismissed and fails the step. */
  expectDialog(answer: DialogAnswer): Promise<void>
  /** Text of the last dialog that was answered, '' where there was none. */
  lastDialog(): Promise<string>
  switchTab(choice: TabChoice, options: CallOptions): Promise<void>
  closeTab(options: CallOptions): Promise<void>
  waitFor(target: ElementDescription, state: ElementState, options: CallOptions): Promise<void>
  /** Rows of an HTML or ARIA table by its headings. */
  readTable(target: ElementDescription, options: CallOptions): Promise<Record<string, string>[]>
  screenshot(target: ElementDescription | undefined, options: CallOptions): Promise<Uint8Array>
  address(): Promise<string>
  /** What was healed since this was asked last; only where a description allows it. */
  healed(): Promise<readonly HealedElement[]>
}
