import type { Command } from 'commander'
import { openJournal, type RunRecord } from '../../bots/engine/journal/index.ts'
import { home } from '../host/home.ts'
import { table } from './table.ts'

/** `deskhand runs`: what ran on this PC, newest first. */
export function runsCommand(program: Command): void {
  program
    .command('runs')
    .description('List the runs of this PC, newest first.')
    .option('--json', 'one JSON array')
    .action(({ json }: { json?: boolean }) => {
      const journal = openJournal(home().journal)
      try {
        process.stdout.write(json ? `${JSON.stringify(journal.runs())}\n` : runsTable(journal.runs()))
      } finally {
        journal.close()
      }
    })
}

/** The runs as a table; in local time. */
export function runsTable(runs: readonly RunRecord[]): string {
  if (runs.length === 0) return 'Nothing ran yet.\n'
  return table(
    ['run', 'bot', 'state', 'started', 'took', 'error'],
    runs.map((run) => [
      run.id,
      run.bot,
      stateOf(run),
      localTime(run.started),
      took(run),
      run.error?.message ?? '',
    ]),
  )
}

function stateOf({ state, rehearsal }: RunRecord): string {
  return rehearsal ? `${state} (rehearsal)` : state
}

function took({ started, ended }: RunRecord): string {
  return ended === undefined ? '' : `${Math.round((ended - started) / 100) / 10} s`
}

function localTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('sv-SE')
}
