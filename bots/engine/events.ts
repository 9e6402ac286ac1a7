import type { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { HealedElement } from '../steps/ports/browser.ts'
import type { CommitState, RunState, TransactionState } from './journal/records.ts'

/** Where in the run something happens; `position` is -1 outside transactions. */
export interface Occurrence {
  readonly position: number
  readonly attempt: number
  /** As in the journal: keys from the outside in. */
  readonly key: string
  readonly step: Step
}

/** What a run tells while it goes; for progress, logs and the studio. Values in it may hold secrets: mask before showing. */
export type RunEvent =
  | { readonly type: 'run-started'; readonly run: string; readonly resumed: boolean }
  | { readonly type: 'list-made'; readonly count: number }
  | {
      readonly type: 'transaction-started'
      readonly position: number
      readonly reference: string
      readonly attempt: number
    }
  | {
      readonly type: 'transaction-ended'
      readonly position: number
      readonly reference: string
      readonly state: TransactionState
      readonly error?: BotError
    }
  | { readonly type: 'step-started'; readonly at: Occurrence }
  | {
      readonly type: 'step-ended'
      readonly at: Occurrence
      readonly value: unknown
      readonly replayed: boolean
      readonly took: number
    }
  | {
      readonly type: 'step-failed'
      readonly at: Occurrence
      readonly error: BotError
      readonly willRetry: boolean
    }
  | { readonly type: 'step-healed'; readonly at: Occurrence; readonly healed: HealedElement }
  | { readonly type: 'commit'; readonly at: Occurrence; readonly token: string; readonly state: CommitState }
  | { readonly type: 'run-ended'; readonly state: RunState; readonly error?: BotError }

/** A moment worth a picture; the run waits until the observer has taken it. */
export interface Moment {
  readonly when: 'before' | 'after' | 'failed' | 'healed'
  readonly at: Occurrence
  readonly error?: BotError
  /** What was recognised though it was not found as described. */
  readonly healed?: HealedElement
}

/** Evidence as the observer took it; the engine writes it to the journal. */
export interface TakenEvidence {
  readonly kind: 'image' | 'page' | 'network' | 'healing'
  /** Below the run's folder. */
  readonly file: string
}

export interface RunObserver {
  event?(event: RunEvent): void
  /** Asked before and after each commit, at each failure, and when something was healed. Never throws: evidence must not fail a run. */
  moment?(moment: Moment): Promise<readonly TakenEvidence[]>
}
