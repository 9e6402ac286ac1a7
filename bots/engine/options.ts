import type { BotError } from '../errors/index.ts'
import type { Ports } from '../steps/ports/index.ts'
import type { RunObserver } from './events.ts'
import type { Journal } from './journal/index.ts'
import type { RunState, TransactionState } from './journal/records.ts'

export interface RunOptions {
  readonly ports: Ports
  readonly journal: Journal
  /** By name, already of the declared types. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** An asset's value, looked up each time it is used; throws `asset-missing`. */
  readonly asset: (name: string) => unknown
  /** Goes on with this run instead of starting one. */
  readonly resume?: string
  /** Runs each transaction up to its first commit and lists what would follow. */
  readonly rehearse?: boolean
  readonly observer?: RunObserver
  /** Ends the run after the transaction that is under way. */
  readonly stop?: AbortSignal
  /** Ends the run at once. */
  readonly kill?: AbortSignal
}

/** One item of a rehearsal: what was read, and the commit that would come first. */
export interface RehearsalRow {
  readonly position: number
  readonly reference: string
  readonly state: 'would-commit' | 'would-end' | 'refused' | 'rejected' | 'failed' | 'waiting'
  /** The step that would change the world, as its key. */
  readonly commit?: string
  /** The variables at that moment. */
  readonly values: Readonly<Record<string, unknown>>
  readonly error?: BotError
}

export interface RunOutcome {
  readonly run: string
  readonly state: RunState
  readonly counts: Readonly<Record<TransactionState, number>>
  readonly error?: BotError
  readonly rehearsal?: readonly RehearsalRow[]
}
