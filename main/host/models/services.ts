import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import { type Card, card as cardSchema } from '../../../models/registry/card.ts'
import type { ModelHere, RouteHere } from '../../api/host/contract/models.ts'
import type { Home } from '../home.ts'
import { type ModelFolder, modelFolders, SHIPPED } from './models.ts'
import { changeRoute, routeInForce, routeNames } from './routes.ts'

/** What may be set for a route of this PC. */
export interface RouteChange {
  readonly champion?: string | null | undefined
  readonly thresholds?: Readonly<Record<string, number>> | undefined
}

/** The routes and models of this PC, as people look at them and change them. */
export function modelServices(home: Home) {
  const list = () => modelsHere(home)
  /** Throws `route-unknown`. */
  const known = (name: string) => routeInForce(home, name).name
  return {
    list: async (): Promise<ModelHere[]> => (await list()).map(shown),
    async routes(): Promise<RouteHere[]> {
      const models = await list()
      return routeNames(home).map((name) => routeHere(home, name, models))
    },
    /** Throws `route-unknown`, and `model-refused` for a model that is not on this PC. */
    async change(name: string, { champion, thresholds }: RouteChange): Promise<void> {
      if (champion && !(await list()).some(({ digest }) => digest === champion)) throw notHere(champion)
      changeRoute(home, known(name), {
        ...(champion !== undefined && { champion }),
        ...(thresholds && { thresholds: { ...thresholds } }),
      })
    },
    /** Switches a route off: from the next decision on people decide. Throws `route-unknown`. */
    kill: (name: string, reason: string) => changeRoute(home, known(name), { on: false, reason }),
    /** Switches it on again. Throws `route-unknown`. */
    revive: (name: string) => changeRoute(home, known(name), { on: true, reason: null }),
  }
}

interface ModelOfPc extends ModelFolder {
  readonly card: Card
}

function routeHere(home: Home, name: string, models: readonly ModelOfPc[]): RouteHere {
  const { champion, thresholds, on, reason, version, validUntil } = routeInForce(home, name)
  const model = models.find((each) => (champion ? each.digest === champion : shippedFor(each) === name))
  return {
    ...{ name, champion, on, reason, version, validUntil },
    thresholds: { ...model?.card.thresholds, ...thresholds },
    by: validUntil === null ? 'here' : 'central',
    ...(!model && { lacking: 'Its model is not on this PC' }),
  }
}

function shown(model: ModelOfPc): ModelHere {
  const { digest, name, version, labels, limits, measures } = model.card
  const route = shippedFor(model)
  const { accuracy } = measures
  return { digest, name, version, labels, limits, accuracy, ...(route && { shippedFor: route }) }
}

function shippedFor({ folder }: ModelFolder): string | undefined {
  return dirname(folder) === SHIPPED ? basename(folder) : undefined
}

/** Those with a card that can be read; whether their files are whole is checked when they are to decide. */
async function modelsHere(home: Home): Promise<ModelOfPc[]> {
  const found = await Promise.all((await modelFolders(home)).map(withCard))
  return found.filter((model) => model !== undefined)
}

async function withCard(model: ModelFolder): Promise<ModelOfPc | undefined> {
  const card = cardSchema.safeParse(JSON.parse(await readFile(join(model.folder, 'card.json'), 'utf8')))
  return card.success ? { ...model, card: card.data } : undefined
}

function notHere(digest: string): BotError {
  return new BotError('model-refused', 'This model is not on this PC', {
    found: digest,
    next: 'Bring it here with `deskhand models promote`.',
    acted: false,
  })
}
