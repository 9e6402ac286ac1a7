import type { Lease } from '../../api/central/contract/leases.ts'
import type { Queryable, Store } from '../store/store.ts'
import type { Dispatch } from './dispatch.ts'
import { BETWEEN_LOOKS, type Job, Jobs } from './jobs.ts'
import { putBackLapsed } from './lapsed.ts'

export { type Dispatch, type Dispatchable, LEASE_SECONDS } from './dispatch.ts'
export { deleteJobsOf, handOutJobs } from './sql.ts'
export { type Share, sharesOf } from './turn.ts'

/**
 * Starts to dispatch the items of a store; any number of centrals may on the same one. What goes wrong in the
 * background, where no call can tell of it, is `troubled`; it is tried again.
 */
export async function startDispatch(store: Store, troubled: (error: Error) => void): Promise<Dispatch> {
  const jobs = await Jobs.start(store, troubled)
  let look = Promise.resolve()
  const looks = setInterval(() => {
    look = look.then(() => putBackLapsed(store)).catch(troubled)
  }, BETWEEN_LOOKS * 1000)
  return {
    offer: async (tx, items) => {
      for (const [queue, some] of byQueue(items)) await jobs.add(tx, queue, some)
    },
    recall: async (tx, items) => {
      for (const [queue, some] of byQueue(items)) await jobs.remove(tx, queue, idsOf(some))
    },
    renew: (tx, leases, runner) => renew(tx, jobs, leases, runner),
    holds: async (tx, lease, runner) => (await renew(tx, jobs, [lease], runner)).length === 0,
    stop: async () => {
      clearInterval(looks)
      await look
      await jobs.stop()
    },
  }
}

async function renew(tx: Queryable, jobs: Jobs, leases: readonly Lease[], runner: string): Promise<Lease[]> {
  const held = await lockHeld(tx, leases, runner)
  const alive = new Set<string>()
  for (const [queue, some] of byQueue(held)) {
    for (const id of await jobs.touch(tx, queue, some)) alive.add(id)
  }
  const fences = new Map(held.map(({ id, fence }) => [id, fence]))
  const isOver = ({ id, fence }: Lease) => !alive.has(id) || fences.get(id) !== fence
  return leases.filter(({ id, fence }) => isOver({ id: id.toLowerCase(), fence }))
}

type Held = Lease & Job & { readonly queue: string }

/** Of these leases, the ones that are this runner's and the newest, in the order in which everybody locks items. */
function lockHeld(tx: Queryable, leases: readonly Lease[], runner: string): Promise<Held[]> {
  return tx.query<Held & Record<string, unknown>>(
    `SELECT i.id, i.fence, i.queue, i.job_try AS "retryCount" FROM deskhand.items AS i
     JOIN unnest($1::uuid[], $2::bigint[]) AS lease (id, fence) ON lease.id = i.id AND lease.fence = i.fence
     WHERE i.state = 'running' AND i.runner = $3 ORDER BY i.id FOR UPDATE OF i`,
    [idsOf(leases), leases.map(({ fence }) => fence), runner],
  )
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id)
}

function byQueue<T extends { readonly queue: string }>(items: readonly T[]): Map<string, T[]> {
  return Map.groupBy(items, ({ queue }) => queue)
}
