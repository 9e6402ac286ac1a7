import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BotError, suggestion } from '../../../bots/errors/index.ts'
import type { Route } from '../../../models/registry/routes.ts'
import { centralRoute } from '../../api/central/contract/routes.ts'
import type { Home } from '../home.ts'
import { changeSettings, type RouteSettings, readSettings, routeSettings } from '../settings.ts'
import { SHIPPED } from './models.ts'

/** Central's routes as a runner on this PC last heard them. */
const copySchema = z.object({ routes: z.array(centralRoute), heardAt: z.number() })
type Copy = z.output<typeof copySchema>

/** The names of all routes that are known here. */
export function routeNames(home: Home): string[] {
  const central = copyOf(home)?.routes.map(({ name }) => name) ?? []
  const shipped = existsSync(SHIPPED) ? readdirSync(SHIPPED) : []
  return [...new Set([...shipped, ...Object.keys(readSettings(home).routes), ...central])].sort()
}

/**
 * A route as it is in force now: what central says goes before what is set here, except that a route which is switched
 * off here stays off. The files are read each time, so that a kill switch holds for the next decision. Throws
 * `route-unknown`.
 */
export function routeInForce(home: Home, name: string): Route {
  const names = routeNames(home)
  if (!names.includes(name)) {
    throw new BotError('route-unknown', `There is no route "${name}"${suggestion(name, names)}`, {
      expected: `one of ${names.join(', ')}`,
      found: name,
      acted: false,
    })
  }
  const here = readSettings(home).routes[name] ?? routeSettings.parse({})
  const copy = copyOf(home)
  const central = copy?.routes.find((route) => route.name === name)
  if (!copy || !central) return { name, ...here, validUntil: null }
  const { champion, thresholds, version, validFor } = central
  const { on, reason } = here.on ? central : here
  return { name, version, champion, thresholds, on, reason, validUntil: copy.heardAt + validFor * 1000 }
}

/** Changes a route of this PC; its version grows. */
export function changeRoute(home: Home, name: string, change: Partial<Omit<RouteSettings, 'version'>>): void {
  changeSettings(home, (settings) => {
    const before = settings.routes[name] ?? routeSettings.parse({})
    const route = { ...before, ...change, version: before.version + 1 }
    return { ...settings, routes: { ...settings.routes, [name]: route } }
  })
}

/** Nothing where no central was ever heard of. A broken copy must not let a model decide that was switched off. */
function copyOf(home: Home): Copy | undefined {
  const file = join(home.folder, 'routes.json')
  if (!existsSync(file)) return undefined
  try {
    return copySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new BotError('file-unreadable', `The copy of central's routes in ${file} is broken`, {
      found: cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause),
      next: 'Remove it: a runner that is connected to central writes it anew.',
      acted: false,
      cause,
    })
  }
}
