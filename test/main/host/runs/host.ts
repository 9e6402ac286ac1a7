import { onTestFinished } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { runServices } from '../../../../main/host/runs/index.ts'
import { temporaryHome } from '../../temporary-home.ts'

/** What a host has of runs, in a home of its own; it ends with the test. */
export function host() {
  const home = temporaryHome()
  const journal = openJournal(home.journal)
  const runs = runServices(home, journal)
  onTestFinished(async () => {
    await runs.close()
    journal.close()
  })
  return { home, journal, runs }
}
