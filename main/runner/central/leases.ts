import type { Lease } from '../../api/central/contract/leases.ts'
import { type Moment, moment, since } from './moment.ts'

/** Milliseconds before its end in which a lease is no longer relied on: what is done then may arrive after it. */
const MARGIN = 2_000

interface Known {
  readonly fence: number
  /** When central was asked for it. */
  readonly asked: Moment
  /** How long it lasts from then on, in seconds; 0 once it is lost. */
  readonly seconds: number
}

/**
 * What this process knows of its leases. Each lasts from the moment that central was *asked*: when it answered, some of
 * it was gone already. `elapsed` is for tests; it tells the milliseconds since a moment.
 */
export class Leases {
  readonly #known = new Map<string, Known>()
  readonly #elapsed: (from: Moment) => number

  constructor(elapsed: (from: Moment) => number = since) {
    this.#elapsed = elapsed
  }

  /** Central said that a lease lasts so many seconds from the moment when it was asked; a loss is for good. */
  extend({ id, fence }: Lease, asked: Moment, seconds: number): void {
    const known = this.#known.get(id)
    if (known && (known.fence > fence || (known.fence === fence && known.seconds === 0))) return
    this.#known.set(id, { fence, asked, seconds })
  }

  lose({ id, fence }: Lease): void {
    const known = this.#known.get(id)
    if (!known || known.fence <= fence) this.#known.set(id, { fence, asked: moment(), seconds: 0 })
  }

  forget({ id }: Pick<Lease, 'id'>): void {
    this.#known.delete(id)
  }

  /** True while the lease is certain to be ours, long enough for one act. */
  isOurs(lease: Lease): boolean {
    return this.#left(lease) > MARGIN
  }

  /** True while the lease may be ours. */
  mayBeOurs(lease: Lease): boolean {
    return this.#left(lease) > 0
  }

  /** Milliseconds. */
  #left({ id, fence }: Lease): number {
    const known = this.#known.get(id)
    if (known?.fence !== fence) return 0
    return known.seconds * 1_000 - this.#elapsed(known.asked)
  }
}
