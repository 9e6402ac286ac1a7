import type { Journal, KeptError } from '../../../bots/engine/journal/index.ts'

/** How often the process of a bot may die over an item before the item is given up. */
export const MOST_DEATHS = 3

/** Says in the journal, for a process that died, that its run has ended. */
export function endDeadRun(journal: Journal, run: string, died: string): void {
  if (journal.run(run).state === 'running') journal.endRun(run, 'stopped', Date.now(), errorOf(died))
}

/** Gives up an item whose process died over it again and again: what may have happened of it is in doubt. */
export function giveUp(journal: Journal, run: string, position: number, died: string): void {
  const { bot } = journal.run(run)
  const reference = journal.transactions(run)[position]?.reference ?? ''
  const open = journal.commitsOf(bot, reference).filter(({ state }) => state === 'intent')
  const now = Date.now()
  for (const { token } of open) journal.settleCommit(token, 'in-doubt', 'run', now)
  journal.endTransaction(run, position, open.length > 0 ? 'in-doubt' : 'failed', now, errorOf(died))
}

function errorOf(died: string): KeptError {
  return {
    code: 'unexpected',
    message: `The process of the bot died over this item: ${died}`,
    next: 'Look at what is special about the item, and report it with what the process wrote last.',
  }
}
