import type { HandedOut, Journal } from '../../../../bots/engine/journal/index.ts'

export const lease: HandedOut = { id: '5f0c1c86-1111-4111-8111-000000000001', fence: 3, queue: 'invoices' }

/** Begins a run with one item, `a`, that was handed out unless told otherwise. */
export function begin(journal: Journal, run = 'r1', handedOut: HandedOut | null = lease, rehearsal = false) {
  const row = { bot: 'test', title: undefined, folder: '/bot', digest: 'd', inputs: '{}', pid: 1, started: 1 }
  journal.startRun({ ...row, id: run, rehearsal })
  journal.saveList(run, 'test', [{ reference: 'a', item: 'null', ...(handedOut && { lease: handedOut }) }])
}

export const intent = {
  token: 't',
  run: 'r1',
  bot: 'test',
  reference: 'a',
  position: 0,
  step: 'post',
  intendedAt: 5,
}

/** What there is to tell, shortly: `run r1`, `item r1/0`, `commit t`. */
export function told(journal: Journal): string[] {
  return journal.outbox
    .entries(0, 1000)
    .map(({ kind, run, position, subject }) =>
      kind === 'run' ? `run ${run}` : kind === 'item' ? `item ${run}/${position}` : `${kind} ${subject}`,
    )
}
