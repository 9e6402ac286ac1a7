import type { Lease } from '../../api/central/contract/work.ts'
import type { Queryable } from '../store/store.ts'

/** An item as far as its turn is concerned. */
export interface Dispatchable {
  readonly id: string
  readonly queue: string
  readonly priority: number
  readonly deferUntil: Date | null
}

/** What a runner may get. */
export interface Wanted {
  /** Name of the runner. */
  readonly runner: string
  /** Bots that it has. */
  readonly bots: readonly string[]
  /** Queues that its token allows; null for all. */
  readonly queues: readonly string[] | null
  /** How many items at most. */
  readonly count: number
}

/** An item that was handed out. */
export interface Taken extends Lease {
  /** How many runners had it since it was put up, and fell silent with it. */
  readonly lost: number
}

/** How long a lease lasts without a sign of life, in seconds. */
export const LEASE_SECONDS = 20

/**
 * Whose turn it is, and who has it. What is given a transaction happens inside of it, so that an item's state and its
 * lease never disagree. A runner has an item as long as its fence is the newest, the item is `running`, and its lease
 * was not found to be over; `take` alone makes the fence grow.
 */
export interface Dispatch {
  /** Puts items up to be taken, or up again; whoever has one loses it. Their rows are the caller's to write. */
  offer(tx: Queryable, items: readonly Dispatchable[]): Promise<void>
  /** Takes items out: nobody gets them, and whoever has one loses it. Their rows are the caller's to write. */
  recall(tx: Queryable, items: readonly Pick<Dispatchable, 'id' | 'queue'>[]): Promise<void>
  /**
   * Leases items to a runner, each under a new fence, and makes them `running`: the most urgent first, and of those
   * that are as urgent, some of each queue.
   */
  take(tx: Queryable, wanted: Wanted): Promise<Taken[]>
  /** Makes leases of this runner last from now on again; gives those that are over. */
  renew(tx: Queryable, leases: readonly Lease[], runner: string): Promise<Lease[]>
  /** As `renew`, for one: true where it is not over. The item is then locked until the transaction ends. */
  holds(tx: Queryable, lease: Lease, runner: string): Promise<boolean>
  stop(): Promise<void>
}
