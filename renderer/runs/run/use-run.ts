import { useQuery } from '@tanstack/react-query'
import { useReducer, useState } from 'react'
import { host, hostQuery } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'
import { type FollowedRun, withNews } from './followed.ts'

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
