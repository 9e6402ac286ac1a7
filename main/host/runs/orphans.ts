import { type Journal, keptError, type RunRecord } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'

/**
 * Says in the journal that runs ended whose process died without saying so; those that a process carries are left alone.
 * They can be resumed.
 */
export function endOrphans(journal: Journal, runs: readonly RunRecord[]): void {
  for (const { id, state } of runs) if (state === 'running' && !journal.isCarried(id)) endOrphan(journal, id)
}

function endOrphan(journal: Journal, id: string): void {
  // Held while it is said, so that nobody resumes it meanwhile.
  const lock = journal.lock(id)
  try {
    if (journal.run(id).state !== 'running') return
    const error = new BotError('stopped', 'The process of the run ended before the run did')
    journal.endRun(id, 'stopped', Date.now(), keptError(error))
  } finally {
    lock.release()
  }
}
