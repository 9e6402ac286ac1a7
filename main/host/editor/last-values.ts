import type { Journal, ResultRecord, RunRecord } from '../../../bots/engine/journal/index.ts'
import type { Bot } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import { stepOf } from '../runs/sentences.ts'

/** A value of more characters is left out: what is worked out with a part of it would be wrong. */
const LONGEST = 200_000
/** How many runs are looked at for one that has ended. */
const RUNS = 20
/** Where the journal has what is done outside of items. */
const OUTSIDE = -1

/**
 * What formulas of bot.yaml would have seen at the end of the newest run of a bot that has ended: its inputs, the last item
 * that was done, what steps saved. As the journal has them, so without secrets. Undefined where none has ended, or the bot
 * cannot be read.
 */
export function lastValues(journal: Journal, folder: string): Record<string, unknown> | undefined {
  const run = journal.runList.page({ folder, limit: RUNS }).find(({ ended }) => ended !== undefined)
  const bot = run && readable(folder)
  if (!bot) return undefined
  const values = { inputs: run.inputs, ...itemValues(journal, run, bot) }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isShort(value)))
}

function itemValues(journal: Journal, run: RunRecord, bot: Bot): Record<string, unknown> {
  const items = journal.transactions(run.id).filter(({ started }) => started !== undefined)
  const item = items.findLast(({ state }) => state === 'done') ?? items.at(-1)
  const results = [
    ...journal.results(run.id, OUTSIDE),
    ...(item ? journal.results(run.id, item.position) : []),
  ]
  return {
    ...(item && bot.transactions && { [bot.transactions.as]: item.item }),
    ...Object.fromEntries(results.flatMap((result) => saved(result, bot))),
  }
}

/** What subflows save is theirs alone. */
function saved({ step: key, value }: ResultRecord, bot: Bot): [string, unknown][] {
  const step = stepOf(bot, key)
  return step?.save !== undefined && step.at.file === 'bot.yaml' ? [[step.save, value]] : []
}

function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= LONGEST
}

function readable(folder: string): Bot | undefined {
  try {
    return readBot(folder)
  } catch {
    return undefined
  }
}
