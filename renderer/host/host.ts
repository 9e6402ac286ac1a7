import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import type { HostContract } from '../../main/api/host/contract/index.ts'
import { showProblem } from '../parts/show-problem.tsx'
import { connection } from './connection.ts'

/** The host of this PC: `await host.runs.list()`. What is asked while the connection is lost waits for it. */
export const host: ContractRouterClient<HostContract> = createORPCClient({
  async call(path, input, options) {
    let target: unknown = await connection.client()
    for (const part of path) target = (target as Record<string, unknown>)[part]
    return (target as (input: unknown, options: unknown) => Promise<unknown>)(input, options)
  },
})

/** The same for hooks: `useQuery(hostQuery.runs.list.queryOptions())`. */
export const hostQuery = createTanstackQueryUtils(host)

/** What pages know of the host. All of it is asked for again when the connection is back. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 2_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  // A button that failed says why, wherever it stands; a form that tells it itself sets `meta.quiet`.
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (!mutation.meta?.quiet) showProblem(error)
    },
  }),
})

connection.subscribe(() => {
  if (connection.state === 'connected') void queries.invalidateQueries()
})
