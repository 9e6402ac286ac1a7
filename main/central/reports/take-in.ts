import type { KnownCommit } from '../../api/central/contract/items.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { CommitReport, ItemReport } from '../../api/central/contract/reports.ts'
import type { Act } from '../audit/append.ts'
import type { Standing } from './commits.ts'
import { type Draft, type End, stateOf } from './draft.ts'
import type { Drafts } from './drafts.ts'
import type { Numbered } from './numbering.ts'
import type { Teller } from './pc.ts'

/** What is worth keeping for good of what was told. */
export type ToldAct = Omit<Act, 'actor'>

/**
 * Takes reports in, oldest first: how the items that they speak of stand then, and what belongs in the audit log.
 * Who speaks under the newest fence is believed, also where the lease is over and nobody else had the item since. A
 * late word changes nothing but what is known of its commits. What central should have known but does not, because it
 * was restored or lost, puts the item right: nothing is handed out again that a PC has done, and no doubt is lost.
 */
export function takeIn(reports: readonly Numbered[], drafts: Drafts, teller: Teller): ToldAct[] {
  const taking = new TakingIn(drafts, teller)
  for (const one of reports) taking.take(one)
  return taking.acts()
}

class TakingIn {
  readonly #drafts: Drafts
  readonly #teller: Teller
  readonly #acts: ToldAct[] = []
  /** Items of which central did not know what it should have. */
  readonly #learnt = new Set<Draft>()

  constructor(drafts: Drafts, teller: Teller) {
    this.#drafts = drafts
    this.#teller = teller
  }

  acts(): ToldAct[] {
    const items = [...this.#learnt].map(({ known: { queue, reference, id }, state }) => {
      return { id, queue, reference, state }
    })
    if (items.length === 0) return this.#acts
    return [
      ...this.#acts,
      { action: 'reports.refilled', subject: `pc ${this.#teller.pc}`, details: { items } },
    ]
  }

  take({ number, report }: Numbered): void {
    if (report.kind === 'item') this.#item(report)
    else if (report.kind === 'commit') this.#commit(report)
    else if (report.kind === 'gap') this.#gap(number, report.through)
  }

  #item(report: ItemReport): void {
    if (report.lease) this.#leasedItem(report, report.lease)
    else this.#localItem(report)
  }

  #leasedItem(report: ItemReport, lease: NonNullable<ItemReport['lease']>): void {
    const draft = this.#drafts.leased(lease, report.reference)
    if (!draft) return
    const standing = standingOf(draft, lease, this.#teller)
    this.#learn(draft, lease)
    for (const commit of report.commits) this.#tell(draft, commit, lease, standing)
    if (standing === 'late') this.#late(draft, lease, report.state)
    else if (!isOpenTo(draft, report)) this.#tooLate(draft, lease, report)
    else if (standing === 'foreign') this.#otherLife(draft, report)
    else draft.end(lease, report)
  }

  /** It was done on a PC outside of any queue: what is left of it in a queue must not do it again. */
  #localItem(report: ItemReport): void {
    for (const draft of this.#drafts.sameWork(report.bot, report.reference)) {
      const { fence } = draft
      for (const commit of report.commits) this.#tell(draft, commit, { id: draft.known.id, fence }, 'foreign')
      if (isOpenTo(draft, report)) this.#otherLife(draft, report)
    }
  }

  #commit(report: CommitReport): void {
    const draft = this.#drafts.leased(report.lease, report.reference)
    if (!draft) return
    const standing = standingOf(draft, report.lease, this.#teller)
    this.#learn(draft, report.lease)
    this.#tell(draft, commitOf(report), report.lease, standing)
    if (standing === 'late') this.#late(draft, report.lease, `commit ${report.state}`)
  }

  #gap(number: number, through: number): void {
    const details = { from: number, through }
    this.#acts.push({ action: 'reports.gap', subject: `pc ${this.#teller.pc}`, details })
  }

  /** It was handed out in a way that this store has forgotten. */
  #learn(draft: Draft, { fence }: Lease): void {
    if (fence <= draft.fence) return
    draft.raise(fence, this.#teller)
    this.#learnt.add(draft)
  }

  /** Of what was begun and not ended there, this store knows as much as that. */
  #otherLife(draft: Draft, end: End): void {
    if (stateOf(end) !== 'done' && end.state !== 'in-doubt') return
    draft.correct(end)
    this.#learnt.add(draft)
  }

  #tell(draft: Draft, commit: KnownCommit, lease: Lease, standing: Standing): void {
    const known = draft.tell(commit, lease.fence, standing)
    if (!known) return
    draft.correct({ state: 'in-doubt', error: null, ended: null })
    const { token, step } = commit
    const told = { state: commit.state, intendedAt: commit.intendedAt, fence: lease.fence }
    this.#acts.push({
      action: 'commit.conflict',
      subject: `item ${draft.known.id}`,
      details: { ...this.#about(draft), token, step, told, known: shortly(known) },
    })
  }

  #late(draft: Draft, { fence }: Lease, said: string): void {
    const details = { ...this.#about(draft), fence, newest: draft.fence, said }
    this.#acts.push({ action: 'report.late', subject: `item ${draft.known.id}`, details })
  }

  #tooLate(draft: Draft, lease: Lease, report: ItemReport): void {
    if (draft.state !== stateOf(report)) this.#late(draft, lease, report.state)
  }

  #about({ known: { queue, reference } }: Draft) {
    return { queue, reference, runner: this.#teller.runner }
  }
}

/** How a lease stands to the item as central knows it by now. */
function standingOf(draft: Draft, lease: Lease, teller: Teller): Standing {
  if (lease.id.toLowerCase() !== draft.known.id) return 'foreign'
  if (lease.fence !== draft.fence) return lease.fence < draft.fence ? 'late' : 'newest'
  const { runner, pc } = draft.holder
  // Nobody ever had it.
  if (runner === null) return 'late'
  const isOwn = runner === teller.runner || pc === teller.pc
  // After a restore the same fence can be given a second time.
  return isOwn ? 'newest' : 'foreign'
}

/** True where the end still counts: what is done stays done, and what was withdrawn is only ever done or in doubt. */
function isOpenTo({ state }: Draft, end: End): boolean {
  if (state === 'withdrawn') return stateOf(end) === 'done' || end.state === 'in-doubt'
  return state !== 'done'
}

function commitOf({
  token,
  step,
  state,
  value,
  intendedAt,
  settledAt,
  settledBy,
}: CommitReport): KnownCommit {
  return { token, step, state, value, intendedAt, settledAt, settledBy }
}

function shortly({
  state,
  intendedAt,
  fence,
}: Pick<KnownCommit, 'state' | 'intendedAt'> & { fence: number }) {
  return { state, intendedAt, fence }
}
