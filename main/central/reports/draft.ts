import type { Item, KnownCommit } from '../../api/central/contract/items.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { ItemReport } from '../../api/central/contract/reports.ts'
import { CONTRADICTED, type FencedCommit, type Standing, weigh } from './commits.ts'

/** How an item ends by a report. */
export type End = Pick<ItemReport, 'state' | 'error' | 'ended'>

/** An item as central knows it when a batch of reports begins. */
export interface KnownItem {
  readonly id: string
  readonly queue: string
  readonly reference: string
  /** Of its queue. */
  readonly bot: string
  readonly state: Item['state']
  readonly fence: number
  /** Who had it last, and the PC of that runner. */
  readonly runner: string | null
  readonly runnerPc: string | null
  readonly commits: readonly FencedCommit[]
  /** True where it was not known before; what it was about nobody says, so it is not put up again by itself. */
  readonly isNew: boolean
}

/** An item while the reports of a batch are taken in, one after the other, before any of it is written. */
export class Draft {
  readonly known: KnownItem
  /** Who had it last, as far as is known by now. */
  holder: { readonly runner: string | null; readonly pc: string | null }
  fence: number
  state: Item['state']
  /** How it ends under the lease that it was last handed out with. */
  underLease: { readonly lease: Lease; readonly end: End } | undefined
  /** How it stands by what this store did not know, and no lease of its own says. */
  corrected: End | undefined
  readonly #commits: Map<string, FencedCommit>
  readonly #changed = new Set<string>()

  constructor(known: KnownItem) {
    this.known = known
    this.holder = { runner: known.runner, pc: known.runnerPc }
    this.state = known.state
    this.fence = known.fence
    this.#commits = new Map(known.commits.map((commit) => [commit.token, commit]))
  }

  /** Ends under the newest lease. */
  end(lease: Lease, end: End): void {
    if (this.corrected || this.known.isNew) {
      this.correct(end)
      return
    }
    this.underLease = { lease, end: this.#orDoubt(end) }
    this.state = stateOf(this.underLease.end)
  }

  /** Takes the state that central should have known. */
  correct(end: End): void {
    this.corrected = this.#orDoubt(end)
    this.underLease = undefined
    this.state = stateOf(this.corrected)
  }

  /** It was handed out under this fence, which this store has forgotten; how it ended before counts no longer. */
  raise(fence: number, holder: Draft['holder']): void {
    this.fence = fence
    this.holder = holder
    this.underLease = undefined
    if (!this.#isInDoubt) this.corrected = undefined
  }

  /** Takes in what is told of a commit; gives what was known where the two contradict each other. */
  tell(commit: KnownCommit, fence: number, standing: Standing): FencedCommit | undefined {
    const known = this.#commits.get(commit.token)
    const told = { ...commit, fence: standing === 'foreign' ? (known?.fence ?? this.fence) : fence }
    const verdict = known ? weigh(known, told, standing) : 'take'
    if (verdict === 'take') {
      this.#keep({ ...told, fence: Math.max(told.fence, known?.fence ?? 0) })
    } else if (verdict === 'conflict' && known) {
      this.#keep({ ...known, state: 'in-doubt', settledBy: CONTRADICTED, settledAt: null })
      return known
    }
    return undefined
  }

  /** The commits to write. */
  get changedCommits(): FencedCommit[] {
    return [...this.#commits.values()].filter(({ token }) => this.#changed.has(token))
  }

  /** A doubt about a commit is never lost by what is said of the item. */
  #orDoubt(end: End): End {
    return this.#isInDoubt ? { ...end, state: 'in-doubt' } : end
  }

  get #isInDoubt(): boolean {
    return [...this.#commits.values()].some(({ state }) => state === 'in-doubt')
  }

  #keep(commit: FencedCommit): void {
    this.#commits.set(commit.token, commit)
    this.#changed.add(commit.token)
  }
}

/** How central calls the end that a PC tells; `refused` is that it was done before. */
export function stateOf({ state }: End): Exclude<End['state'], 'refused'> {
  return state === 'refused' ? 'done' : state
}
