import type { LiveRun, RunItem, RunSummary } from '../../../main/api/host/contract/runs.ts'

/** A run as it stands now. */
export interface FollowedRun {
  readonly run: RunSummary
  readonly items: readonly RunItem[]
  readonly isOurs: boolean
  readonly doing: LiveRun['doing']
  readonly note: string | undefined
}

/** What is known with the news: items that did not change stay the same objects, so that they are not drawn again. */
export function withNews(before: FollowedRun | undefined, news: LiveRun): FollowedRun {
  const { run, isOurs, doing, note } = news
  return { run, isOurs, doing, note, items: itemsWith(before?.items ?? [], news) }
}

function itemsWith(before: readonly RunItem[], { items, whole }: LiveRun): readonly RunItem[] {
  if (whole) return items
  const changed = items.filter((item) => !isSame(before[item.position], item))
  if (changed.length === 0) return before
  const after = [...before]
  for (const item of changed) after[item.position] = item
  return after
}

function isSame(before: RunItem | undefined, { state, attempts, ended }: RunItem): boolean {
  return before?.state === state && before.attempts === attempts && before.ended === ended
}
