import { useQuery } from '@tanstack/react-query'
import type { TaskForPeople } from '../../main/api/host/contract/tasks.ts'
import { hostQuery, queries } from '../host/host.ts'

/** How often it is asked what is open: an answer may come from elsewhere, too; milliseconds. */
const BETWEEN_LOOKS = 2_000

/** What waits for an answer, the oldest first, kept up to date while it is shown. */
export function useTasks() {
  return useQuery(hostQuery.tasks.list.queryOptions({ refetchInterval: BETWEEN_LOOKS }))
}

/** Takes a task off the list at once: it was answered here. */
export function taskAnswered(task: string): void {
  queries.setQueryData<TaskForPeople[]>(hostQuery.tasks.list.queryKey(), (all) =>
    all?.filter(({ id }) => id !== task),
  )
  void queries.invalidateQueries({ queryKey: hostQuery.tasks.key() })
}

/** The task that is opened after one of the list: the one behind it, else the one before it. */
export function neighbour(all: readonly TaskForPeople[], task: string): TaskForPeople | undefined {
  const at = all.findIndex(({ id }) => id === task)
  return all[at + 1] ?? (at > 0 ? all[at - 1] : undefined)
}
