import { useQuery } from '@tanstack/react-query'
import { useReducer, useState } from 'react'
import type { LiveRun, RunItem, RunSummary } from '../../../main/api/host/contract/runs.ts'
import { host, hostQuery } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'

/** A run as it stands now. */
export interface FollowedRun {
  readonly run: RunSummary
  readonly items: readonly RunItem[]
  readonly isOurs: boolean
  readonly doing: LiveRun['doing']
  readonly note: string | undefined
}

/** Follows a run until it has ended; `again` follows it anew, after it was resumed or something of it was settled. */
export function useRun(id: string) {
  const [followed, setFollowed] = useState<FollowedRun>()
  const [round, again] = useReducer((count: number) => count + 1, 0)
  // Tells a run that is not there; the feed alone would ask for it for ever.
  const known = useQuery(hostQuery.runs.get.queryOptions({ input: { run: id }, staleTime: 0, gcTime: 0 }))
  const isKnown = known.data !== undefined
  useFeed(
    isKnown ? `${id} ${round}` : undefined,
    (signal) => host.runs.live({ run: id }, { signal }),
    (news) => setFollowed((before) => withNews(news.run.id === before?.run.id ? before : undefined, news)),
  )
  const current = followed?.run.id === id ? followed : undefined
  return { known, followed: current, again }
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
