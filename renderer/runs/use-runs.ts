import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RunSummary } from '../../main/api/host/contract/runs.ts'
import { hostQuery } from '../host/host.ts'

/** How often the newest runs are asked for, so that those started elsewhere appear; milliseconds. */
const LOOK = 1_500
const PAGE = 100

export interface RunsFilter {
  readonly bot?: string | undefined
  readonly state?: RunSummary['state'] | undefined
}

/** The runs that fit, page after page as they are needed; the newest are looked at again and again. */
export function useRuns(filter: RunsFilter) {
  const newest = useQuery(
    hostQuery.runs.list.queryOptions({ input: { ...filter, limit: PAGE }, refetchInterval: LOOK }),
  )
  const older = useInfiniteQuery(
    hostQuery.runs.list.infiniteOptions({
      input: (before: RunSummaryPlace | undefined) => ({ ...filter, limit: PAGE, ...(before && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.before,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const pages = older.data?.pages.flatMap(({ runs }) => runs) ?? []
  return { newest, runs: merged(newest.data?.runs ?? [], pages), more: older }
}

type RunSummaryPlace = Pick<RunSummary, 'id' | 'started'>

/** What was asked for last counts; what is older follows as it was. */
function merged(newest: readonly RunSummary[], older: readonly RunSummary[]): RunSummary[] {
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...older.filter(({ id }) => !known.has(id))]
}
