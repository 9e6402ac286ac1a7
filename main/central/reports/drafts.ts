import type { Lease } from '../../api/central/contract/leases.ts'
import { Draft, type KnownItem } from './draft.ts'

/** The items that a batch of reports speaks of. */
export class Drafts {
  readonly all: readonly Draft[]
  readonly #byId: ReadonlyMap<string, Draft>
  readonly #byReference: ReadonlyMap<string, Draft>
  readonly #byBot: ReadonlyMap<string, readonly Draft[]>

  constructor(known: readonly KnownItem[]) {
    this.all = known.map((item) => new Draft(item))
    this.#byId = new Map(this.all.map((draft) => [draft.known.id, draft]))
    this.#byReference = new Map(
      this.all.map((draft) => [pair(draft.known.queue, draft.known.reference), draft]),
    )
    this.#byBot = Map.groupBy(this.all, ({ known }) => pair(known.bot, known.reference))
  }

  /** True where any of the items stands differently by now. */
  get haveChanged(): boolean {
    return this.all.some(({ corrected, underLease }) => corrected !== undefined || underLease !== undefined)
  }

  /** The item of a lease; after central was lost it may stand there again under another id. */
  leased(lease: Lease & { readonly queue: string }, reference: string): Draft | undefined {
    return this.#byId.get(lease.id.toLowerCase()) ?? this.#byReference.get(pair(lease.queue, reference))
  }

  /** The items that are the same work for a PC: it knows them by bot and reference. */
  sameWork(bot: string, reference: string): readonly Draft[] {
    return this.#byBot.get(pair(bot, reference)) ?? []
  }
}

/** Two texts as one key. */
export function pair(first: string, second: string): string {
  return JSON.stringify([first, second])
}
