import { basename, dirname } from 'node:path'
import type { Journal, RunRecord } from '../../../bots/engine/journal/index.ts'
import { asBotError, BotErrors } from '../../../bots/errors/index.ts'
import type { Bot } from '../../../bots/index.ts'
import type { BotCard, BotInput } from '../../api/host/contract/bots.ts'
import type { Home } from '../home.ts'
import type { KnownBot } from './library.ts'
import type { ReadBot } from './read-again.ts'
import { worksOnSample } from './sample/names.ts'

interface CardSources {
  readonly home: Home
  readonly journal: Journal
  readonly readBot: ReadBot
}

/** What the list shows of a bot, of a broken one too: never throws for what stands in its files. */
export function cardOf({ id, folder, within }: KnownBot, { home, journal, readBot }: CardSources): BotCard {
  const [lastRun] = journal.runList.page({ folder, limit: 1 }).map(lastRunOf)
  const isOwn = dirname(folder) === home.bots
  const place = { id, folder, isOwn, ...(within && { within }), ...(lastRun && { lastRun }) }
  try {
    const bot = readBot(folder)
    const { name, title = name } = bot
    return { ...place, name, title, isSample: worksOnSample(bot), problems: 0, inputs: inputsOf(bot) }
  } catch (thrown) {
    const name = basename(folder)
    return { ...place, name, title: name, isSample: false, ...problemsOf(thrown), inputs: [] }
  }
}

/** The inputs of a bot without the places in its file. */
export function inputsOf({ inputs }: Bot): BotInput[] {
  return inputs.map(({ at: _, ...input }) => input)
}

function lastRunOf({ id, state, rehearsal, started, ended, error }: RunRecord): BotCard['lastRun'] {
  return { id, state, rehearsal, started, ended, error }
}

function problemsOf(thrown: unknown): { problems: number; problem: string } {
  const errors = thrown instanceof BotErrors ? thrown.errors : [asBotError(thrown)]
  const first = errors[0] ?? asBotError(thrown)
  const { at } = first.details
  return { problems: errors.length, problem: at ? `${at.file}:${at.line}: ${first.message}` : first.message }
}
