import type { Lease } from '../../api/central/contract/work.ts'
import type { Queryable } from '../store/store.ts'

/** An item as far as its turn is concerned. */
export interface Dispatchable {
  readonly id: string
  readonly queue: string
  readonly priority: number
  readonly deferUntil: Date | null
}

/** How long a lease lasts without a sign of life, in seconds. */
export const LEASE_SECONDS = 20

/**
 * Whose turn it is, and who has it. All but `start` and `stop` happen inside the transaction that they are given, so
 * that an item's state and its lease never disagree.
 */
export interface Dispatch {
  /** Makes ready to dispatch the items of a queue. */
  ensureQueue(queue: string): Promise<void>
  /** Puts items up to be taken, or up again; whoever has one loses it. */
  offer(tx: Queryable, items: readonly Dispatchable[]): Promise<void>
  /** Takes items out: nobody gets them, and whoever has one loses it. */
  recall(tx: Queryable, ids: readonly string[]): Promise<void>
  /** Leases up to `count` items of a queue to a runner, each under a new fence; the most urgent first. */
  take(tx: Queryable, queue: string, count: number, runner: string): Promise<Lease[]>
  /** Makes leases of this runner last from now on again; gives those that are over. */
  renew(tx: Queryable, leases: readonly Lease[], runner: string): Promise<Lease[]>
  /** True where the lease is this runner's and the newest; the item is then locked until the transaction ends. */
  holds(tx: Queryable, lease: Lease, runner: string): Promise<boolean>
  /** Ends leases whose items are through; those that are over already are left alone. */
  finish(tx: Queryable, leases: readonly Lease[]): Promise<void>
  stop(): Promise<void>
}
