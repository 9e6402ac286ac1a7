import type { TakenItems, WantedItems } from '../../api/central/contract/leases.ts'
import { type Dispatch, LEASE_SECONDS, type Share, sharesOf } from '../dispatch/index.ts'
import { holdReason } from '../recovery/hold.ts'
import type { Queryable } from '../store/store.ts'
import type { RunnerCaller } from './as-runner.ts'
import { takeItems } from './take.ts'

/** What a runner may get, or why it gets nothing at present. */
export interface Allotment {
  readonly runner: string
  readonly shares: readonly Share[]
  readonly held?: string | undefined
}

/** Looks what a runner may get of what it wants; nothing is handed out by it. */
export async function allotted(tx: Queryable, runner: RunnerCaller, wanted: WantedItems): Promise<Allotment> {
  const { name, queues } = runner
  const [held, shares] = await Promise.all([holdReason(tx, runner), sharesOf(tx, { ...wanted, queues })])
  return held === undefined ? { runner: name, shares } : { runner: name, shares: [], held }
}

/** Leases to a runner what it may get. */
export async function handOut(
  tx: Queryable,
  dispatch: Dispatch,
  { runner, shares, held }: Allotment,
): Promise<TakenItems> {
  const items = await takeItems(tx, dispatch, runner, shares)
  return { items, seconds: LEASE_SECONDS, ...(held !== undefined && { held }) }
}
