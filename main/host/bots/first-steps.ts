import { readdirSync } from 'node:fs'
import type { Journal } from '../../../bots/engine/journal/index.ts'
import { allSteps } from '../../../bots/format/index.ts'
import type { Bot } from '../../../bots/index.ts'
import type { FirstSteps } from '../../api/host/contract/bots.ts'
import type { Home } from '../home.ts'
import { worksOnSample } from './sample/names.ts'

/** So many of the newest runs are looked at. */
const NEWEST = 200
const FEWEST_STEPS = 3

/** What a person new to Deskhand has done by now, told by what is there; `bots` are those that can be read. */
export function firstSteps(home: Home, bots: readonly Bot[], journal: Journal): FirstSteps {
  const runs = journal.runList.page({ limit: NEWEST })
  return {
    recorded: bots.some((bot) => !worksOnSample(bot) && stepsOf(bot) >= FEWEST_STEPS),
    bound: bots.some((bot) => !worksOnSample(bot) && bot.transactions !== undefined),
    rehearsed: runs.some(({ rehearsal }) => rehearsal),
    ran: runs.some(({ rehearsal, state }) => !rehearsal && state !== 'running' && state !== 'failed'),
    answered: readdirSync(home.tasks).some((file) => file.endsWith('.answer.json')),
  }
}

function stepsOf({ open, transactions, steps }: Bot): number {
  return allSteps([...open, ...(transactions?.steps ?? []), ...steps]).length
}
