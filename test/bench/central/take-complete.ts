import type { LeasedItem } from '../../../main/api/central/contract/leases.ts'
import { type Row, row } from '../row.ts'
import { doneReport } from './done-report.ts'
import { inTurn } from './in-turn.ts'
import {
  AT_A_TIME,
  BACKLOG,
  BATCH,
  type Content,
  invoices,
  MEASURED,
  RUNNERS,
  TURNS,
  timed,
  WARM_UP_TURNS,
} from './load.ts'
import { pgBossTakes } from './processes.ts'
import { onCentral, QUEUE, type Stage, type StageRunner } from './stage.ts'

/** Items a second that runners take and report as done, over HTTP, against jobs fetched and completed by pg-boss. */
export async function takeCompleteBench(fresh: () => Promise<string>): Promise<Row> {
  const figures = await inTurn({
    ours: async () => (MEASURED / (await centralTakes(await fresh()))) * 1000,
    yardstick: async () => (MEASURED / (await pgBossTakes('work', await fresh()))) * 1000,
  })
  const name = `items/s taken and reported over HTTP, ${RUNNERS} runners, ${AT_A_TIME} at a time, pg-boss called directly`
  return row(name, figures, { atLeast: 0.5 })
}

function centralTakes(database: string): Promise<number> {
  return onCentral(database, async (stage) => {
    await addBacklog(stage)
    const runners = await Promise.all(
      Array.from({ length: RUNNERS }, (_, index) => stage.runner(`vm-${index}`)),
    )
    await timed(runners, RUNNERS, (runner) => work(runner, WARM_UP_TURNS))
    const took = await timed(runners, RUNNERS, (runner) => work(runner, TURNS))
    const [there] = await stage.store.query<{ done: number }>(
      `SELECT count(*) AS done FROM deskhand.items JOIN deskhand.reports
         ON body -> 'lease' ->> 'id' = items.id::text WHERE state = 'done'`,
    )
    if (there?.done !== BACKLOG) throw new Error(`${there?.done} items of ${BACKLOG} are done and told of`)
    return took
  })
}

async function addBacklog({ admin }: Stage): Promise<void> {
  let number = 0
  await timed(invoices(BACKLOG / BATCH), 1, async (contents: readonly Content[]) => {
    await admin.items.add({
      queue: QUEUE,
      items: contents.map((content) => ({ reference: `r${++number}`, content })),
    })
  })
}

/** One runner, as the product does it: what it tells of a batch and the question for the next travel together. */
async function work({ pc, client }: StageRunner, turns: number): Promise<void> {
  const wanted = { bots: [QUEUE], count: AT_A_TIME }
  let { held } = await client.reports.hello({ pc, written: 0, acknowledged: 0, store: null })
  let items: readonly LeasedItem[] = (await client.leases.take(wanted)).items
  for (let turn = 1; turn <= turns; turn++) {
    if (items.length !== AT_A_TIME) throw new Error(`${items.length} items taken`)
    const told = { pc, first: held + 1, reports: items.map(doneReport) }
    const answer = await client.reports.send(turn < turns ? { ...told, take: wanted } : told)
    held = answer.held
    items = answer.taken?.items ?? []
  }
}
