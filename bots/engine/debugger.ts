import type { BotError } from '../errors/index.ts'
import type { AuthoredElement, Step } from '../format/model.ts'
import type { Occurrence } from './events.ts'

/** Where a run stands while its debugger thinks. */
export interface Standing {
  readonly at: Occurrence
  /** Keys of the steps around, from the outside in, ending in `/` where there are any. */
  readonly inside: string
  /** What formulas see there; may hold secrets. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Why the step failed, where it did. */
  readonly error?: BotError
}

/** What becomes of a step: it is done, as it was changed meanwhile where `as` is given, or passed over. */
export type BeforeStep = { readonly do: 'run'; readonly as?: Step } | { readonly do: 'skip' }

/** What becomes of a step that failed. */
export type AfterFailure = BeforeStep | { readonly do: 'fail' }

/** Goes through a run step by step; the run waits for its answers. Neighbours do not go out together then. */
export interface Debugger {
  before(standing: Standing): Promise<BeforeStep>
  /** Asked about the innermost step that failed. What it does again is refused where that might act twice. */
  failed(standing: Standing): Promise<AfterFailure>
  /** An element as it was changed meanwhile; undefined where the bot's own holds. */
  element(ref: string): AuthoredElement | undefined
}
