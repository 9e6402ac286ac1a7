import { ORPCError } from '@orpc/server'
import { refusals } from '../../api/central/contract/common.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { Handlers } from '../call.ts'
import { type Dispatch, LEASE_SECONDS } from '../dispatch/index.ts'
import { giveBack } from '../items/offer.ts'
import type { Queryable } from '../store/store.ts'
import { asRunner } from './as-runner.ts'
import { handOut } from './hand-out.ts'
import { noteIntent } from './intend.ts'

const seconds = LEASE_SECONDS

/**
 * What runners do. Items whose `take` was answered into the void come back when their leases end: central cannot know
 * that the runner has not begun them.
 */
export const leasesHandlers: Handlers<'leases'> = {
  take({ central, caller }, wanted) {
    const runner = asRunner(caller)
    return central.store.transaction((tx) => handOut(tx, central.dispatch, runner, wanted))
  },

  async renew({ central, caller }, { leases }) {
    const { name } = asRunner(caller)
    const lost = await central.store.transaction((tx) => central.dispatch.renew(tx, leases, name))
    return { lost, seconds }
  },

  async intend({ central, caller }, intent) {
    const { name } = asRunner(caller)
    await central.store.transaction(async (tx) => {
      if (!(await central.dispatch.holds(tx, intent, name))) throw leaseLost(intent)
      await noteIntent(tx, intent)
    })
    return { seconds }
  },

  async release({ central, caller }, { leases }) {
    const { name } = asRunner(caller)
    const lost = await central.store.transaction((tx) => release(tx, central.dispatch, leases, name))
    return { lost }
  },
}

async function release(
  tx: Queryable,
  dispatch: Dispatch,
  leases: readonly Lease[],
  runner: string,
): Promise<Lease[]> {
  const lost = await dispatch.renew(tx, leases, runner)
  const held = leases.filter((lease) => !lost.includes(lease))
  await giveBack(tx, dispatch, held)
  return lost
}

function leaseLost({ id, fence }: Lease): ORPCError<'LEASE_LOST', unknown> {
  return new ORPCError('LEASE_LOST', {
    status: refusals.LEASE_LOST.status,
    message: `The lease on item ${id} under fence ${fence} is over; leave the item, somebody else may have it.`,
  })
}
