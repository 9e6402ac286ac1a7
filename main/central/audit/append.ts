import type { Queryable } from '../store/store.ts'

/** An act worth keeping for good. */
export interface Act {
  /** `callerName` of who did it, or `central`. */
  readonly actor: string
  /** Such as `item.settled`, `route.killed`, `report.late`. */
  readonly action: string
  /** What it was done to. */
  readonly subject: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Adds an act to the audit log, chained to the one before; it stands when the transaction does. */
export type AppendAct = (tx: Queryable, act: Act) => Promise<void>
