import { useQuery } from '@tanstack/react-query'
import { hostQuery, queries } from '../host/host.ts'

/** How often the list is asked for: quickly while something on it runs; milliseconds. */
const WHILE_RUNNING = 2_000
const OTHERWISE = 15_000

/** The bots of this PC, kept up to date while it is shown. */
export function useBots() {
  return useQuery(
    hostQuery.bots.list.queryOptions({
      refetchInterval: ({ state }) =>
        state.data?.some(({ lastRun }) => lastRun?.state === 'running') ? WHILE_RUNNING : OTHERWISE,
    }),
  )
}

/** Asks again for all that is said about bots, as after one of them was changed. */
export function botsChanged(): Promise<void> {
  return queries.invalidateQueries({ queryKey: hostQuery.bots.key() })
}
