import { createHash } from 'node:crypto'
import { BotError } from '../../../bots/errors/index.ts'
import type { Decision, DocumentsPort } from '../../../bots/steps/ports/documents.ts'
import { decide } from '../../../models/registry/routes.ts'
import type { Home } from '../home.ts'
import { Models } from './models.ts'
import { routeInForce } from './routes.ts'

/** Where decisions are kept: the journal. */
export interface KeptDecisions {
  get(id: string): Decision | undefined
  /** Gives the one of that id that was kept first. */
  keep(decision: Decision): Decision
  correct(id: string, label: string, at: number): Decision | undefined
}

export interface DecidingOptions {
  readonly home: Home
  readonly decisions: () => KeptDecisions
}

/** Decides by models, under the routes in force, and keeps each decision. Close it when the run is over. */
export function deciding({ home, decisions }: DecidingOptions): Pick<
  DocumentsPort,
  'classify' | 'correct'
> & {
  close(): Promise<void>
} {
  const models = new Models(home)
  return {
    async classify(document, name, id) {
      const known = decisions().get(id)
      if (known) return known
      const route = routeInForce(home, name)
      const at = Date.now()
      const { text } = document
      const { words, labels, ...ruling } = await decide(route, await models.championOf(route), text, at)
      const input = {
        document: document.sha256,
        sha256: createHash('sha256').update(text).digest('hex'),
        text,
      }
      return decisions().keep({
        id,
        at,
        input,
        ...ruling,
        scores: { ...ruling.scores },
        words: words.map((word) => ({ ...word })),
        labels: [...labels],
        corrected: null,
      })
    },
    async correct(id, label) {
      const decision = decisions().correct(id, label, Date.now())
      if (decision) return decision
      throw new BotError('unexpected', `There is no decision ${id} to correct`, { acted: false })
    },
    close: () => models.close(),
  }
}
