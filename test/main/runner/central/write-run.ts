import type { HandedOut, Journal, TransactionState } from '../../../../bots/engine/journal/index.ts'

interface Written {
  readonly run: string
  readonly references: readonly string[]
  readonly state?: TransactionState
  /** Under which the items were handed out. */
  readonly lease?: HandedOut
  /** What the one step of each item gave. */
  readonly value?: unknown
}

/** Writes a run with items that are through, each with one step. */
export function writeRun(journal: Journal, { run, references, state = 'done', lease, value = 1 }: Written) {
  const now = Date.now()
  const begun = { id: run, bot: 'poster', title: undefined, folder: '/bots/poster', digest: 'd', pid: 1 }
  journal.startRun({ ...begun, inputs: '{}', rehearsal: false, started: now })
  const items = references.map((reference) => ({ reference, item: '{}', ...(lease && { lease }) }))
  journal.saveList(run, 'poster', items)
  for (const position of references.keys()) {
    journal.beginTransaction(run, position, now)
    const step = {
      run,
      position,
      attempt: 1,
      step: 'data.set',
      kind: 'data.set',
      inputs: 'i',
      at: 3,
      took: 1,
    }
    journal.result({ ...step, value: JSON.stringify(value) })
    journal.endTransaction(run, position, state, now)
  }
  journal.endRun(run, 'done', now)
}
