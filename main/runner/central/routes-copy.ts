import { setTimeout as pause } from 'node:timers/promises'
import type { CentralClient } from '../../api/central/client.ts'
import type { CentralRoute } from '../../api/central/contract/routes.ts'
import { writeWhole } from '../../host/write-whole.ts'
import { isAway, refusal } from './asking.ts'
import type { Reach } from './reach.ts'

const BEFORE_AGAIN = 1_000

/** The file `routes.json` in Deskhand's home: central's routes as they were known at `heardAt`. */
export interface RoutesCopy {
  readonly from: 'central'
  readonly routes: readonly CentralRoute[]
  /** When central last gave a sign of life, in milliseconds since 1970; each route says for how long it may be gone by. */
  readonly heardAt: number
}

interface RoutesCopyOptions {
  readonly central: { readonly routes: Pick<CentralClient['routes'], 'watch'> }
  readonly reach: Reach
  readonly file: string
}

/** Keeps a copy of central's routes until the signal ends it. Throws `central-refused`. */
export async function copyRoutes(options: RoutesCopyOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await copyWhileConnected(options, signal)
    } catch (thrown) {
      if (signal.aborted) return
      if (!isAway(thrown)) throw refusal(thrown)
      options.reach.lost(thrown)
    }
    await pause(BEFORE_AGAIN, undefined, { signal }).catch(() => undefined)
  }
}

async function copyWhileConnected(
  { central, reach, file }: RoutesCopyOptions,
  signal: AbortSignal,
): Promise<void> {
  let routes: readonly CentralRoute[] | undefined
  for await (const heard of await central.routes.watch(undefined, { signal })) {
    reach.answered()
    routes = heard.routes ?? routes
    const copy: RoutesCopy | undefined = routes && { from: 'central', routes, heardAt: Date.now() }
    if (copy) writeWhole(file, `${JSON.stringify(copy)}\n`)
  }
}
