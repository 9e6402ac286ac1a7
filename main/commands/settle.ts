import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { openJournal } from '../../bots/engine/journal/index.ts'
import { home } from '../host/home.ts'

/** `deskhand settle`: a person's word on a commit of which the journal cannot tell whether it happened. */
export function settleCommand(program: Command): void {
  program
    .command('settle <run> <reference>')
    .description('Say whether the commit in doubt of an item happened; the run can then be resumed.')
    .option('--happened', 'it happened: it will not be done again')
    .option('--did-not', 'it did not happen: it will be done when the run is resumed')
    .action(settle)
}

interface SettleOptions {
  readonly happened?: boolean
  readonly didNot?: boolean
}

function settle(run: string, reference: string, options: SettleOptions, command: Command): void {
  const happened = options.happened === true
  if (happened === (options.didNot === true)) command.error('error: say either --happened or --did-not')
  const journal = openJournal(home().journal)
  try {
    const step = journal.settle(run, reference, happened, userInfo().username)
    const word = happened ? 'happened' : 'did not happen'
    process.stdout.write(`Noted: "${step}" ${word}. Go on with \`deskhand run --resume ${run}\`.\n`)
  } finally {
    journal.close()
  }
}
