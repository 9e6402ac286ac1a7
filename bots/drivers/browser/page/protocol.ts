import type { ElementDescription } from '../../../elements/types.ts'
import type { ErrorCode } from '../../../errors/index.ts'
import type { PageAction } from '../../../steps/ports/browser.ts'

/** Why the page could not do what it was asked, in words that become a BotError. */
export interface Problem {
  readonly code: ErrorCode
  readonly message: string
  readonly expected?: string | undefined
  readonly found?: string | undefined
  /** Waiting would change nothing. */
  readonly final?: boolean | undefined
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

/** A place in the viewport of the frame, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Area extends Point {
  readonly width: number
  readonly height: number
}

/** An action of a batch as the page sees it. */
export type PlannedAction =
  | {
      readonly do: 'fill'
      readonly target: ElementDescription
      readonly text: string
      readonly secret: boolean
    }
  | Exclude<PageAction, { readonly do: 'fill' }>

/**
 * How an action is done: `type` needs text input from outside, `alone` too, but with nothing going out beside it,
 * `click` a mouse, `page` none of these.
 */
export type Course = 'type' | 'alone' | 'click' | 'page'

/** How a batch began: courses of the actions that go out together, and what came of those done already. */
export interface BatchStart {
  readonly courses: readonly Course[]
  readonly answers: readonly Answer<unknown>[]
}

/** What came of a batch: one answer an action that was begun. */
export interface BatchEnd {
  readonly answers: readonly Answer<unknown>[]
  /** A secret stands in a field that shows it. */
  readonly exposed: boolean
  /** The field that was filled last makes its page act once it is left. */
  readonly actsWhenLeft: boolean
}
