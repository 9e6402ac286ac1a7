import { userInfo } from 'node:os'
import type { Journal, RunRecord, TransactionRecord } from '../../../bots/engine/journal/index.ts'

/** The runs of this PC. All throw BotError. */
export function runServices(journal: Journal) {
  return {
    list: () => journal.runs().map(runSummary),
    get: (id: string) => ({ ...runSummary(journal.run(id)), items: journal.transactions(id).map(runItem) }),
    settle: (run: string, reference: string, happened: boolean) =>
      journal.settle(run, reference, happened, userInfo().username),
  }
}

function runSummary({ id, bot, title, state, rehearsal, started, ended, error }: RunRecord) {
  return { id, bot, title, state, rehearsal, started, ended, error }
}

function runItem({ position, reference, state, started, ended, error }: TransactionRecord) {
  return { position, reference, state, started, ended, error }
}
