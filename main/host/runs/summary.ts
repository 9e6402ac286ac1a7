import type { Journal, RunRecord, TransactionRecord } from '../../../bots/engine/journal/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { RunItem, RunSummary } from '../../api/host/contract/runs.ts'
import { itemTitle } from '../../runner/words.ts'
import { cut } from './cut.ts'

/** What pages are told of a run; `idOf` gives the id of the bot in a folder. */
export function runSummary(
  journal: Journal,
  record: RunRecord,
  idOf: (folder: string) => string,
): RunSummary {
  const { id, bot, title, folder, state, rehearsal, started, ended, startedBy, error } = record
  return {
    id,
    bot: idOf(folder),
    title: title ?? bot,
    state,
    rehearsal,
    started,
    counts: journal.runList.counts(id),
    ...(ended !== undefined && { ended }),
    ...(startedBy !== undefined && { startedBy }),
    ...(error && { error }),
  }
}

/** What pages are told of an item; masked, and short however long its values are. */
export function runItem(record: TransactionRecord, run: string): RunItem {
  const { position, reference, state, attempts, started, ended, error, byPerson } = record
  return {
    position,
    reference,
    title: cut(maskSecrets(itemTitle(record, run))),
    state,
    attempts,
    ...(started !== undefined && { started }),
    ...(ended !== undefined && { ended }),
    ...(error && { error }),
    ...(byPerson !== undefined && { byPerson }),
  }
}
