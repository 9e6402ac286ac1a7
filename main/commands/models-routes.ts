import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Home, home } from '../host/home.ts'
import { modelIn } from '../host/models/load.ts'
import { modelFolders } from '../host/models/models.ts'
import { changeRoute, routeInForce, routeNames } from '../host/models/routes.ts'
import { table } from './table.ts'

/** `deskhand models list | promote | kill | revive`: which model decides on this PC, and whether any does. */
export function modelsRoutesCommand(models: Command): void {
  models
    .command('list')
    .description('Show the routes, which model decides on each, and the models that are here.')
    .action(list)
  models
    .command('promote <route> <folder>')
    .description('Take a model into this PC and let it decide on a route.')
    .action(promote)
  models
    .command('kill <route>')
    .description('Switch a route off on this PC: from the next decision on people decide.')
    .requiredOption('--reason <text>', 'what people are told')
    .action((route: string, { reason }: { reason: string }) => {
      changeRoute(known(route), route, { on: false, reason })
      process.stdout.write(`Off: people decide on "${route}" now.\n`)
    })
  models
    .command('revive <route>')
    .description('Switch a route on again on this PC.')
    .action((route: string) => {
      changeRoute(known(route), route, { on: true, reason: null })
      process.stdout.write(`${stateOf(home(), route)}\n`)
    })
}

/** The home, where the route is known in it. Throws `route-unknown`. */
function known(route: string): Home {
  const here = home()
  routeInForce(here, route)
  return here
}

async function list(): Promise<void> {
  const here = home()
  const folders = await modelFolders(here)
  const routes = routeNames(here).map((name) => {
    const { champion } = routeInForce(here, name)
    return [name, champion?.slice(0, 12) ?? 'the one that comes with Deskhand', stateOf(here, name)]
  })
  process.stdout.write(table(['route', 'model', 'state'], routes))
  const rows = folders.map(({ name, digest, folder }) => [digest.slice(0, 12), name, folder])
  process.stdout.write(`\n${table(['model', 'name', 'folder'], rows)}`)
}

function stateOf(here: Home, name: string): string {
  const { on, reason, validUntil } = routeInForce(here, name)
  if (!on) return `off: ${reason ?? 'no reason given'}`
  if (validUntil === null) return 'on'
  const until = new Date(validUntil).toLocaleString('sv-SE')
  return validUntil > Date.now()
    ? `on, by central until ${until}`
    : `expired: central was last heard before ${until}`
}

async function promote(route: string, folder: string): Promise<void> {
  const here = known(route)
  const { card, close } = await modelIn(folder)
  await close()
  const place = join(here.models, card.digest)
  cpSync(folder, place, { recursive: true })
  changeRoute(here, route, { champion: card.digest })
  process.stdout.write(
    `"${card.name}" ${card.version} (${card.digest.slice(0, 12)}) decides on "${route}" now.\n`,
  )
}
