import { ORPCError } from '@orpc/server'
import type { LeasedItem } from '../../../../main/api/central/contract/leases.ts'
import type { Report } from '../../../../main/api/central/contract/reports.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { AT, BOT, commitOf, committed, ended, type OwnLease, type Pc } from '../world.ts'

/** What was really done, by reference: how often. */
export type Acted = Map<string, number>

interface Working {
  readonly lease: OwnLease
  readonly token: string
  readonly earlier: LeasedItem['commits']
  /** When it announced its own commit, where it has. */
  intendedAt: number | undefined
}

/** A PC that does as a runner does: it acts only on what central acknowledged, and tells all that it did. */
export class HonestPc {
  readonly pc: Pc
  readonly #acted: Acted
  readonly #now: () => number
  readonly #work = new Map<string, Working>()

  constructor(pc: Pc, acted: Acted, now: () => number) {
    this.pc = pc
    this.#acted = acted
    this.#now = now
  }

  async take(): Promise<void> {
    const { items } = await leasesHandlers.take(this.pc.call, { bots: [BOT], count: 2 })
    this.#begin(items)
  }

  /** Tells what it did, and takes items in the same call; where the answer is lost, it has neither heard. */
  async sendAndTake({ isLost = false } = {}): Promise<void> {
    const items = await this.pc.sendAndTake(2)
    if (!isLost) this.#begin(items)
  }

  #begin(items: readonly LeasedItem[]): void {
    for (const { id, fence, queue, reference, commits } of items) {
      const lease = { id, fence, queue, reference }
      this.#work.set(id, { lease, token: `post ${reference}`, earlier: commits, intendedAt: undefined })
    }
  }

  /** Announces the commit of its oldest item, once it has looked what became of an earlier one. */
  async intend(): Promise<void> {
    const working = [...this.#work.values()].find(({ intendedAt }) => intendedAt === undefined)
    if (!working) return
    const { lease, token, earlier } = working
    const known = earlier.find((commit) => commit.token === token)
    if (known && known.state !== 'not-done') {
      const found = this.#hasHappened(lease) ? 'done' : 'not-done'
      this.pc.write(committed(lease, token, found, known.intendedAt))
      if (found === 'done') return this.#end(working, known.intendedAt)
    }
    const intendedAt = this.#now()
    try {
      await this.pc.intend(lease, token, intendedAt)
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error
      this.#work.delete(lease.id)
      return
    }
    working.intendedAt = intendedAt
    this.pc.write(committed(lease, token, 'intent', intendedAt))
  }

  /** Does what it announced; how long ago that was it does not know. */
  act(): void {
    const working = this.#announced()
    if (!working?.intendedAt) return
    const { lease, token, intendedAt } = working
    this.#acted.set(lease.reference, (this.#acted.get(lease.reference) ?? 0) + 1)
    this.pc.write(committed(lease, token, 'done', intendedAt))
    this.#end(working, intendedAt)
  }

  /** Dies between announcing and doing, and does not know what became of it when it is up again. */
  crash(hasActed: boolean): void {
    const working = this.#announced()
    if (!working?.intendedAt) return
    const { lease, token, intendedAt } = working
    if (hasActed) this.#acted.set(lease.reference, (this.#acted.get(lease.reference) ?? 0) + 1)
    const doubt = commitOf(token, 'in-doubt', intendedAt)
    this.pc.write(
      committed(lease, token, 'in-doubt', intendedAt),
      ended(lease, 'in-doubt', { commits: [doubt] }),
    )
    this.#work.delete(lease.id)
  }

  fail(): void {
    const [working] = this.#work.values()
    if (!working || working.intendedAt !== undefined) return
    const error = { code: 'timed-out', message: 'It took too long', next: 'Try again.' }
    this.pc.write(ended(working.lease, 'failed', { error }))
    this.#work.delete(working.lease.id)
  }

  /** What it was told and wrote, as the numbers of central should show it. */
  get written(): readonly Report[] {
    return this.pc.outbox
  }

  #announced(): Working | undefined {
    return [...this.#work.values()].find(({ intendedAt }) => intendedAt !== undefined)
  }

  #hasHappened({ reference }: OwnLease): boolean {
    return (this.#acted.get(reference) ?? 0) > 0
  }

  #end({ lease, token }: Working, intendedAt: number): void {
    this.pc.write(ended(lease, 'done', { commits: [commitOf(token, 'done', intendedAt)] }))
    this.#work.delete(lease.id)
  }
}

/** A clock on which no two moments are the same. */
export function ticking(): () => number {
  let now = AT
  return () => ++now
}
