import { ORPCError } from '@orpc/server'
import type { CentralRoute } from '../../api/central/contract/routes.ts'
import { appendAct } from '../audit/append.ts'
import { type Caller, callerName, type Handlers } from '../call.ts'
import { tellChange } from '../changes.ts'
import { storableJson, storableText } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { allRoutes, insertRoute, lockedRoute, type RouteAsSet, updateRoute } from './route.ts'
import { watchRoutes } from './watch.ts'

/** Which model decides, and the switch that stops it. */
export const routesHandlers: Handlers<'routes'> = {
  list: ({ central }) => allRoutes(central.store),

  put({ central, caller }, settings) {
    const thresholds = JSON.parse(storableJson(settings.thresholds)) as Record<string, number>
    return central.store.transaction(async (tx) => {
      const made = { ...settings, thresholds, on: true, reason: null, changedBy: callerName(caller) }
      const added = await insertRoute(tx, made)
      if (added) return told(tx, caller, 'route.made', undefined, added)
      const before = await existing(tx, settings.name)
      const after = await updateRoute(tx, { ...made, on: before.on, reason: before.reason })
      return told(tx, caller, 'route.changed', before, after)
    })
  },

  kill: ({ central, caller }, { name, reason }) =>
    central.store.transaction((tx) =>
      switched(tx, caller, 'route.killed', { name, on: false, reason: storableText(reason) }),
    ),

  revive: ({ central, caller }, { name }) =>
    central.store.transaction((tx) =>
      switched(tx, caller, 'route.revived', { name, on: true, reason: null }),
    ),

  watch: async ({ central, signal }) => watchRoutes(central.store, signal),
}

async function switched(
  tx: Queryable,
  caller: Caller,
  action: string,
  { name, ...to }: Pick<RouteAsSet, 'name' | 'on' | 'reason'>,
): Promise<CentralRoute> {
  const before = await existing(tx, name)
  const after = await updateRoute(tx, { ...before, ...to, changedBy: callerName(caller) })
  return told(tx, caller, action, before, after)
}

async function existing(tx: Queryable, name: string): Promise<CentralRoute> {
  const route = await lockedRoute(tx, name)
  if (route) return route
  throw new ORPCError('NOT_FOUND', { message: `There is no route "${name}"; make it first.` })
}

async function told(
  tx: Queryable,
  caller: Caller,
  action: string,
  before: CentralRoute | undefined,
  after: CentralRoute,
): Promise<CentralRoute> {
  await tellChange(tx, { what: 'routes', id: after.name })
  const details = { before: before ?? null, after }
  await appendAct(tx, { actor: callerName(caller), action, subject: `route ${after.name}`, details })
  return after
}
