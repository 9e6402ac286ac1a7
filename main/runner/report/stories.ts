import type { ItemHistory, RunHistory, TransactionRecord } from '../../../bots/engine/journal/records.ts'
import { itemTitle } from '../words.ts'

/** An item and all that happened to it. */
export interface Story extends ItemHistory {
  readonly item: TransactionRecord
  /** What people call it. */
  readonly title: string
}

/** A run told item by item, and what happened outside of all items. */
export interface Stories {
  readonly items: readonly Story[]
  readonly outside: ItemHistory
}

/** Sorts what the journal knows of a run by the items it happened to. */
export function storiesOf(history: RunHistory): Stories {
  const results = byPosition(history.results)
  const commits = byPosition(history.commits)
  const failures = byPosition(history.failures)
  const evidence = byPosition(history.evidence)
  const at = (position: number): ItemHistory => ({
    results: results.get(position) ?? [],
    commits: commits.get(position) ?? [],
    failures: failures.get(position) ?? [],
    evidence: evidence.get(position) ?? [],
  })
  return {
    items: history.transactions.map((item) => ({
      item,
      title: itemTitle(item, history.run.id),
      ...at(item.position),
    })),
    outside: at(-1),
  }
}

function byPosition<T extends { readonly position: number }>(records: readonly T[]): Map<number, T[]> {
  return Map.groupBy(records, (record) => record.position)
}
