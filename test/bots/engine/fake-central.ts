import type {
  Adopted,
  CommitGuard,
  CommitRecord,
  GivenItem,
  HandedOut,
  Journal,
  Outcomes,
} from '../../../bots/engine/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { isOpen } from './troubles.ts'

interface Item {
  fence: number
  /** How its run here ended, as was reported. */
  state: string
  readonly commits: Map<string, Announced>
}

type Announced = Adopted['commits'][number] & { readonly fence: number; readonly outcomes: Outcomes }

/** Hands items out, each to one PC at a time, and knows what became of their commits: what a real one must do. */
export class FakeCentral {
  readonly bot = 'test'
  readonly intended: { commit: CommitRecord; lease: HandedOut; outcomes: Outcomes }[] = []
  readonly #items = new Map<string, Item>()
  readonly #heard = new Map<string, number>()

  /** Leases each of the items to the PC of the journal; nobody else has them from now on. */
  handOut(journal: Journal, references: readonly string[]): GivenItem[] {
    return references.map((reference) => {
      const item = this.item(reference)
      item.fence++
      const commits = [...item.commits.values()]
      const newest = commits.toSorted((a, b) => a.fence - b.fence || a.intendedAt - b.intendedAt).at(-1)
      const outcomes = newest?.outcomes ?? { results: [], failures: [] }
      journal.adopt(overTheWire({ bot: this.bot, reference, commits, outcomes }))
      return { reference, item: reference, lease: this.#lease(reference, item) }
    })
  }

  readonly guard: CommitGuard = {
    intend: async (commit, lease, outcomes) => {
      const item = this.item(commit.reference)
      this.intended.push({ commit, lease, outcomes })
      if (item.fence !== lease.fence)
        throw new BotError('lease-lost', 'Another runner has it', { acted: false })
      item.commits.set(commit.token, {
        ...overTheWire(commit),
        fence: lease.fence,
        outcomes: overTheWire(outcomes),
      })
    },
  }

  item(reference: string): Item {
    const item = this.#items.get(reference) ?? { fence: 0, state: 'new', commits: new Map() }
    this.#items.set(reference, item)
    return item
  }

  /** Takes what the PC has to tell and has not told yet. */
  hear(journal: Journal): void {
    for (const { number, kind, run = '', position = 0, subject = '' } of journal.outbox.entries(
      this.#heardOf(journal),
      999,
    )) {
      this.#heard.set(journal.pc(), number)
      const told = kind === 'run' || kind === 'decision' ? undefined : journal.transactions(run)[position]
      if (!told?.lease) continue
      const item = this.item(told.reference)
      if (kind === 'commit') this.#settle(item, told.lease, journal.commit(subject))
      else if (told.lease.fence === item.fence) item.state = told.state
    }
  }

  #heardOf(journal: Journal): number {
    return this.#heard.get(journal.pc()) ?? 0
  }

  /**
   * Under the newest lease anything may be said of a commit; under an older one only what became of an intent that nobody
   * knows the end of.
   */
  #settle(item: Item, lease: HandedOut, commit: CommitRecord | undefined): void {
    if (!commit) return
    const known = item.commits.get(commit.token)
    const isSame = known?.intendedAt === commit.intendedAt
    if (known && lease.fence !== item.fence && !(isSame && isOpen(known) && !isOpen(commit))) return
    const outcomes = known?.outcomes ?? { results: [], failures: [] }
    item.commits.set(commit.token, { ...overTheWire(commit), fence: lease.fence, outcomes })
  }

  #lease(reference: string, { fence }: Item): HandedOut {
    return { id: `item-${reference}`, fence, queue: 'things' }
  }
}

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
