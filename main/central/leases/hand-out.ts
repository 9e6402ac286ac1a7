import type { TakenItems, WantedItems } from '../../api/central/contract/leases.ts'
import { type Dispatch, LEASE_SECONDS, sharesOf } from '../dispatch/index.ts'
import { holdReason } from '../recovery/hold.ts'
import type { Queryable } from '../store/store.ts'
import type { RunnerCaller } from './as-runner.ts'
import { takeItems } from './take.ts'

/** Leases to a runner what it wants, or says why nothing is handed out at present. */
export async function handOut(
  tx: Queryable,
  dispatch: Dispatch,
  runner: RunnerCaller,
  wanted: WantedItems,
): Promise<TakenItems> {
  const { name, queues } = runner
  const [held, shares] = await Promise.all([holdReason(tx, runner), sharesOf(tx, { ...wanted, queues })])
  const seconds = LEASE_SECONDS
  if (held !== undefined) return { items: [], seconds, held }
  return { items: await takeItems(tx, dispatch, name, shares), seconds }
}
