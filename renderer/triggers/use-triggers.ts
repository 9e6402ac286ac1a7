import { useQuery } from '@tanstack/react-query'
import type { TriggerState } from '../../main/api/host/contract/triggers.ts'
import { host, hostQuery, queries } from '../host/host.ts'
import { useFeed } from '../host/use-feed.ts'

/** The triggers of this PC, as they are at every moment while it is shown. */
export function useTriggers() {
  useFeed(
    'triggers',
    (signal) => host.triggers.live(undefined, { signal }),
    (all) => queries.setQueryData(hostQuery.triggers.list.queryKey(), all),
  )
  return useQuery(hostQuery.triggers.list.queryOptions())
}

/** The triggers that ask what becomes of times that they missed. */
export function useAskedTimes(): TriggerState[] {
  return useTriggers().data?.triggers.filter(({ missed }) => missed?.asks) ?? []
}
