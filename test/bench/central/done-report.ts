import type { LeasedItem } from '../../../main/api/central/contract/leases.ts'
import type { Report } from '../../../main/api/central/contract/reports.ts'

/** That it is done, with what a bot of two steps tells. */
export function doneReport({ id, fence, queue, bot, reference }: LeasedItem, position: number): Report {
  const now = Date.now()
  const step = { attempt: 1, kind: 'data.set', at: now, took: 1, value: { voucher: reference } }
  return {
    kind: 'item',
    run: 'bench',
    position,
    bot,
    reference,
    state: 'done',
    started: now,
    ended: now,
    error: null,
    lease: { id, fence, queue },
    commits: [],
    steps: [
      { ...step, step: 'steps[0]' },
      { ...step, step: 'steps[1]' },
    ],
    failures: [],
  }
}
