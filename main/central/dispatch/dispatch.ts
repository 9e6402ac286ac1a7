import type { Lease } from '../../api/central/contract/leases.ts'
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
 * Whose turn it is, and who has it. All happens inside the transaction that is given, so that an item's state and its
 * lease never disagree; the rows of `deskhand.items` are the caller's to write. A runner has an item as long as it is
 * `running`, its `runner`, `fence` and `job_try` are those of this runner's lease, and the lease was not found to be over. * Handing out is one statement with making items `running`, and deleting a job one with ending its item: see `sql.ts`.
 */
export interface Dispatch {
  /** Puts items up to be taken that are not up and that nobody has. */
  offer(tx: Queryable, items: readonly Dispatchable[]): Promise<void>
  /** Takes items out: nobody gets them, and whoever has one loses it. */
  recall(tx: Queryable, items: readonly Pick<Dispatchable, 'id' | 'queue'>[]): Promise<void>
  /**
   * Makes leases of this runner last from now on again; gives those that are over. The items of the others are locked
   * until the transaction ends.
   */
  renew(tx: Queryable, leases: readonly Lease[], runner: string): Promise<Lease[]>
  /** Renews one lease: true where it is not over. */
  holds(tx: Queryable, lease: Lease, runner: string): Promise<boolean>
  stop(): Promise<void>
}
