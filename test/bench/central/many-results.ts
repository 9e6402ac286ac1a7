import { join } from 'node:path'
import { type Journal, openJournal } from '../../../bots/engine/journal/index.ts'
import { Batches } from '../../../main/runner/central/batch-of-reports.ts'
import { OutboxSender } from '../../../main/runner/central/outbox.ts'
import { Reach } from '../../../main/runner/central/reach.ts'
import { writeRun } from '../../main/runner/central/write-run.ts'
import { type Row, row } from '../row.ts'
import { invoice } from './load.ts'
import { inFolder, onCentral, type Stage } from './stage.ts'

const RESULTS = 10_000
const RUNS = 10
/** Seconds until all are in central, at most. */
const PROMISED = 30
const GIVEN_UP = 120

/** How long a PC that was away takes to tell all its results; each of them has to be there once. */
export async function manyResultsBench(fresh: () => Promise<string>): Promise<Row> {
  return inFolder(async (folder) => {
    const journal = openJournal(join(folder, 'journal.sqlite'))
    try {
      writeResults(journal)
      return await onCentral(await fresh(), (stage) => measured(stage, journal, folder))
    } finally {
      journal.close()
    }
  })
}

function writeResults(journal: Journal): void {
  for (let run = 0; run < RUNS; run++) {
    const references = Array.from({ length: RESULTS / RUNS }, (_, index) => `r${run}-${index}`)
    writeRun(journal, { run: `run-${run}`, references, value: invoice(run) })
  }
}

async function measured(stage: Stage, journal: Journal, folder: string): Promise<Row> {
  const { client } = await stage.runner('vm-1', journal.pc())
  const say = (text: string) => console.error(text)
  const batches = new Batches({ journal, folder: join(folder, 'refused'), say })
  const options = { journal, central: client, batches, reach: new Reach(say), arrived: () => undefined }
  const started = performance.now()
  const arrived = await new OutboxSender(options).sendAll(AbortSignal.timeout(GIVEN_UP * 1000))
  const ours = (performance.now() - started) / 1000
  const name = `seconds until ${RESULTS.toLocaleString('en')} results of a PC that was away are in central, of those promised`
  return row(
    name,
    { ours, yardstick: PROMISED },
    { atMost: 1 },
    arrived && (await areThereOnce(stage, journal)),
  )
}

async function areThereOnce({ store }: Stage, journal: Journal): Promise<boolean> {
  const [there] = await store.query<{ all: number; different: number; items: number }>(
    `SELECT count(*) AS all, count(DISTINCT number) AS different,
       count(DISTINCT body ->> 'reference') FILTER (WHERE kind = 'item') AS items
     FROM deskhand.reports WHERE pc = $1`,
    [journal.pc()],
  )
  const written = journal.outbox.written()
  return there?.all === written && there.different === written && there.items === RESULTS
}
