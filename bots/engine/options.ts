import type { BotError } from '../errors/index.ts'
import type { Ports } from '../steps/ports/index.ts'
import type { Debugger } from './debugger.ts'
import type { RunObserver } from './events.ts'
import type { Journal } from './journal/index.ts'
import type {
  Choice,
  CommitRecord,
  HandedOut,
  Outcomes,
  RehearsalRecord,
  RunState,
  TransactionState,
} from './journal/records.ts'

/** An item that somebody else hands out, instead of the list that the bot makes itself. */
export interface GivenItem {
  readonly reference: string
  readonly item: unknown
  readonly lease: HandedOut
}

/** Whoever handed items out, asked before each of their commits. */
export interface CommitGuard {
  /**
   * Resolves once it is known there that this commit is about to happen, and this process may do it. Waits as long as
   * they cannot be reached; throws `lease-lost` where the item is no longer ours. When it throws, nothing is done.
   * `outcomes` holds how each step of the item ended last, here and elsewhere.
   */
  intend(commit: CommitRecord, lease: HandedOut, outcomes: Outcomes): Promise<void>
}

export interface RunOptions {
  readonly ports: Ports
  readonly journal: Journal
  /** By name, already of the declared types. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** An asset's value, looked up each time it is used; throws `asset-missing`. */
  readonly asset: (name: string) => unknown
  /** Who or what starts the run, as people know them. */
  readonly startedBy?: string | undefined
  /** No browser window: kept for who resumes it. */
  readonly headless?: boolean | undefined
  /** It works on a display of its own: kept for who resumes it. */
  readonly ownDisplay?: boolean | undefined
  /** Goes on with this run instead of starting one. */
  readonly resume?: string
  /**
   * The items of the bot's own list that are to be done; the others are left out of the list, also when the run is resumed.
   * All where not given. Of a bot without `transactions` the one there is.
   */
  readonly only?: readonly Choice[]
  /** Runs each transaction up to its first commit and lists what would follow. */
  readonly rehearse?: boolean
  /**
   * What is to be done, instead of what the bot's own list says; the bot must have `transactions`. A run that is resumed
   * takes them in behind those that it had, and does these alone.
   */
  readonly items?: readonly GivenItem[]
  /** Required with `items`, and to resume a run that was given some. */
  readonly guard?: CommitGuard
  readonly observer?: RunObserver
  /** Goes through the run step by step. */
  readonly debugger?: Debugger
  /**
   * An element that nothing in the bot finds any more may be recognised by its fingerprint. Never for a commit; off where
   * not given, because nobody may be there to look at it.
   */
  readonly healing?: boolean
  /** Ends the run after the transaction that is under way. */
  readonly stop?: AbortSignal
  /** Ends the run at once. */
  readonly kill?: AbortSignal
}

/** One item of a rehearsal: what was read, and the commit that would come first. */
export interface RehearsalRow {
  readonly position: number
  readonly reference: string
  readonly state: RehearsalRecord['state']
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
