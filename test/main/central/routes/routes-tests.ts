import { expect, it } from 'vitest'
import type { Call } from '../../../../main/central/call.ts'
import { routesHandlers } from '../../../../main/central/routes/handlers.ts'
import { acts } from '../acts.ts'
import { centrals } from '../central.ts'
import type { OpenStore } from '../stores.ts'
import { openWorld } from '../world.ts'

const settings = { name: 'document-type', champion: null, thresholds: { invoice: 0.8 }, validFor: 60 }

export function routesTests(open: OpenStore): void {
  const start = centrals(open)

  it('makes, changes, kills and revives a route, each under the next version', async () => {
    const { central, operator } = await openWorld(start)
    const made = await routesHandlers.put(operator, settings)
    expect(made).toMatchObject({
      ...settings,
      on: true,
      reason: null,
      version: 1,
      changedBy: 'person a.keller',
    })
    expect(await kill(operator)).toMatchObject({ on: false, reason: 'It is wrong', version: 2 })
    // A change does not switch on again what somebody switched off.
    const changed = await routesHandlers.put(operator, { ...settings, thresholds: {} })
    expect(changed).toMatchObject({ on: false, reason: 'It is wrong', thresholds: {}, version: 3 })
    const revived = await routesHandlers.revive(operator, { name: 'document-type' })
    expect(revived).toMatchObject({ on: true, reason: null, version: 4 })
    expect(await routesHandlers.list(operator, undefined)).toEqual([revived])
    const log = await acts(central.store)
    expect(log.map((act) => act.split(' ')[2])).toEqual([
      'route.made',
      'route.killed',
      'route.changed',
      'route.revived',
    ])
    expect(log[1]).toContain('"before":{')
    expect(log[1]).toContain('"reason":"It is wrong"')
  })

  it('does not know how to kill what is not there', async () => {
    const { operator } = await openWorld(start)
    await expect(kill(operator)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(routesHandlers.revive(operator, { name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('counts each of many changes at once', async () => {
    const { operator } = await openWorld(start)
    await Promise.all(Array.from({ length: 8 }, () => routesHandlers.put(operator, settings)))
    expect(await routesHandlers.list(operator, undefined)).toMatchObject([{ version: 8 }])
  })

  it('tells who watches all routes now, each change at once, and ends with the signal', async () => {
    const { operator } = await openWorld(start)
    await routesHandlers.put(operator, settings)
    const gone = new AbortController()
    const watching = await routesHandlers.watch({ ...operator, signal: gone.signal }, undefined)
    expect(await nextRoutes(watching)).toMatchObject([{ on: true, version: 1 }])
    const next = nextRoutes(watching)
    await kill(operator)
    expect(await next).toMatchObject([{ on: false, version: 2 }])
    const last = watching.next()
    gone.abort()
    expect(await last).toMatchObject({ done: true })
  })

  it('gives signs of life while nothing changes', async () => {
    const { operator } = await openWorld(start)
    const gone = new AbortController()
    const watching = await routesHandlers.watch({ ...operator, signal: gone.signal }, undefined)
    expect(await watching.next()).toEqual({ done: false, value: { routes: [] } })
    expect(await watching.next()).toEqual({ done: false, value: {} })
    gone.abort()
  })
}

function kill(call: Call) {
  return routesHandlers.kill(call, { name: 'document-type', reason: 'It is wrong' })
}

type Watching = Awaited<ReturnType<typeof routesHandlers.watch>>

/** The next routes that are told; signs of life are passed over. */
async function nextRoutes(watching: Watching): Promise<unknown> {
  for (let told = 0; told < 5; told++) {
    const { value, done } = await watching.next()
    if (done) break
    if (value.routes) return value.routes
  }
  throw new Error('No routes were told')
}
