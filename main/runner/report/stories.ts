import type {
  CommitRecord,
  EvidenceRecord,
  FailureRecord,
  ResultRecord,
  RunHistory,
  TransactionRecord,
} from '../../../bots/engine/journal/records.ts'
import { itemTitle } from '../words.ts'

/** What happened in one place of a run, in the order in which it happened. */
export interface Happenings {
  readonly results: readonly ResultRecord[]
  readonly commits: readonly CommitRecord[]
  readonly failures: readonly FailureRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** An item and all that happened to it. */
export interface Story extends Happenings {
  readonly item: TransactionRecord
  /** What people call it. */
  readonly title: string
}

/** A run told item by item, and what happened outside of all items. */
export interface Stories {
  readonly items: readonly Story[]
  readonly outside: Happenings
}

/** Sorts what the journal knows of a run by the items it happened to. */
export function storiesOf(history: RunHistory): Stories {
  const results = byPosition(history.results)
  const commits = byPosition(history.commits)
  const failures = byPosition(history.failures)
  const evidence = byPosition(history.evidence)
  const at = (position: number): Happenings => ({
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
