import { setTimeout as pause } from 'node:timers/promises'
import type { CentralClient } from '../../api/central/client.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import { isAway, refusal } from './asking.ts'
import type { ForkedBot } from './forked-bot.ts'
import { moment } from './moment.ts'
import type { Reach } from './reach.ts'

/** How often a lease is renewed while it lasts. */
const TIMES = 4
/** Until central has said how long a lease lasts, and after it was away; seconds. */
const SHORTEST = 4

interface Held {
  readonly lease: Lease
  /** Who works on it. */
  readonly by?: ForkedBot
  /** Its end stands in the outbox, at this number or before. */
  readonly toldBy?: number
}

interface HeldLeasesOptions {
  readonly central: { readonly leases: Pick<CentralClient['leases'], 'renew' | 'release'> }
  readonly reach: Reach
}

/** The leases of this runner, renewed until central knows how their items ended, or they are given back. */
export class HeldLeases {
  readonly #options: HeldLeasesOptions
  readonly #held = new Map<string, Held>()
  #seconds = SHORTEST

  constructor(options: HeldLeasesOptions) {
    this.#options = options
  }

  /** Items were taken, or handed to the process that works on them. */
  hold(leases: readonly Lease[], by?: ForkedBot): void {
    for (const { id, fence } of leases) this.#held.set(id, { lease: { id, fence }, ...(by && { by }) })
  }

  /** An item has ended, and that stands in the outbox up to this number. */
  ended({ id, fence }: Lease, toldBy: number): void {
    this.#held.set(id, { lease: { id, fence }, toldBy })
  }

  /** Central knows all up to this number. */
  arrived(number: number): void {
    for (const [id, { toldBy }] of this.#held) {
      if (toldBy !== undefined && toldBy <= number) this.#held.delete(id)
    }
  }

  /** Gives back items that are not through; where central cannot be told, their leases run out. */
  async release(leases: readonly Lease[]): Promise<void> {
    for (const { id } of leases) this.#held.delete(id)
    if (leases.length === 0) return
    try {
      await this.#options.central.leases.release({ leases: leases.map(({ id, fence }) => ({ id, fence })) })
    } catch (thrown) {
      if (!isAway(thrown)) throw refusal(thrown)
      this.#options.reach.lost(thrown)
    }
  }

  /** Renews until the signal ends it. Throws `central-refused`. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause((this.#seconds * 1_000) / TIMES, undefined, { signal }).catch(() => undefined)
      if (!signal.aborted) await this.#renew(signal)
    }
  }

  async #renew(signal: AbortSignal): Promise<void> {
    const { central, reach } = this.#options
    const held = [...this.#held.values()].filter(({ by }) => by === undefined || by.isHeard)
    if (held.length === 0) return
    const asked = moment()
    try {
      const leases = held.map(({ lease }) => lease)
      const { lost, seconds } = await central.leases.renew({ leases }, { signal })
      reach.answered()
      this.#seconds = Math.max(SHORTEST, seconds)
      const gone = new Set(lost.map(({ id }) => id))
      for (const { lease, by } of held) {
        if (gone.has(lease.id)) this.#lost(lease, by)
        else by?.say({ kind: 'renewed', leases: [lease], asked, seconds })
      }
    } catch (thrown) {
      if (signal.aborted) return
      if (!isAway(thrown)) throw refusal(thrown)
      reach.lost(thrown)
      this.#seconds = SHORTEST
    }
  }

  #lost(lease: Lease, by: ForkedBot | undefined): void {
    by?.say({ kind: 'lost', leases: [lease] })
    // Meanwhile it may have been taken again.
    if (this.#held.get(lease.id)?.lease.fence === lease.fence) this.#held.delete(lease.id)
  }
}
