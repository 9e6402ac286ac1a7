import { BotError } from '../errors/index.ts'
import type { Bot } from '../format/model.ts'
import type { RunOptions } from './options.ts'

/** Throws where the bot cannot be run like this: `input-invalid`, `run-unknown` or `run-finished`. */
export function refuseUnfit(bot: Bot, options: RunOptions): void {
  if (options.resume !== undefined) refuseResume(options.resume, options)
  const { items, guard, only } = options
  if (only?.length === 0) {
    throw new BotError('input-invalid', 'No item was chosen', { expected: 'at least one item', acted: false })
  }
  if (!items) return
  if (!bot.transactions) {
    throw new BotError('input-invalid', `"${bot.name}" cannot work through items that it is given`, {
      expected: 'a bot with `transactions`',
      found: 'steps alone',
      acted: false,
      next: 'Put the steps for one item under `transactions`.',
    })
  }
  if (!guard) throw unguarded('Items that somebody hands out')
}

function refuseResume(id: string, { journal, rehearse, guard, items }: RunOptions): void {
  const { state, rehearsal } = journal.run(id)
  if (rehearse) {
    throw new BotError('input-invalid', `Run ${id} cannot be rehearsed: it has begun to do its work`, {
      next: 'Rehearse without --resume, or resume without --rehearse.',
    })
  }
  if (rehearsal) throw new BotError('run-finished', `Run ${id} was a rehearsal; there is nothing to resume`)
  // Further items may be given to a run that is done with those it had.
  if (state === 'done' && !items) throw new BotError('run-finished', `Run ${id} is done`)
  if (!guard && journal.transactions(id).some(({ lease }) => lease)) throw unguarded(`The items of run ${id}`)
}

/** Nobody else would know of what is done for them. */
function unguarded(what: string): BotError {
  return new BotError('input-invalid', `${what} cannot be worked on without asking them before each commit`, {
    expected: 'a runner of those who hand them out',
    found: 'a run on its own',
    acted: false,
    next: 'Leave the items to a runner.',
  })
}
