import { expect, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { forEachStore, type OpenStore } from '../../../main/central/stores.ts'
import { posterBot } from './book.ts'
import { botFolder, openCentral, until } from './stage.ts'
import { writeRun } from './write-run.ts'

forEachStore('slow', manyResultsTests)

function manyResultsTests(open: OpenStore): void {
  test('a PC that comes back with 3,000 results tells all of them', async () => {
    const central = await openCentral({ store: await open() })
    const runner = await central.runner('vm-1')
    const journal = openJournal(runner.home.journal)
    const pc = journal.pc()
    for (let run = 0; run < 6; run++) {
      const references = Array.from({ length: 500 }, (_, index) => `r${run}-${index}`)
      writeRun(journal, { run: `run-${run}`, references, value: { text: 'x'.repeat(700) } })
    }
    const written = journal.outbox.written()
    journal.close()
    const running = runner.start('--bots', botFolder(posterBot()))
    const newest = await until(
      () => central.admin.reports.list({ pc, limit: 1 }).catch(() => ({ entries: [] })),
      ({ entries }) => entries[0]?.number === written,
    )
    expect(newest.entries[0]?.number).toBe(3_012)
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })
}
