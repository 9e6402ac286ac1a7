/** The yardstick, a process of its own: pg-boss called directly. `insert` or `work`, then the database; prints milliseconds. */
import { PgBoss } from 'pg-boss'
import {
  AT_A_TIME,
  BACKLOG,
  BATCH,
  BATCHES,
  CONNECTIONS,
  type Content,
  invoices,
  RUNNERS,
  TURNS,
  timed,
  WARM_UP,
  WARM_UP_TURNS,
} from './load.ts'

const QUEUE = 'bench'
const [what, connectionString = ''] = process.argv.slice(2)
const boss = new PgBoss({ connectionString })
await boss.start()
await boss.createQueue(QUEUE)
console.log(what === 'insert' ? await inserting() : await working())
await boss.stop()

async function inserting(): Promise<number> {
  await timed(invoices(WARM_UP), CONNECTIONS, insert)
  return timed(invoices(BATCHES), CONNECTIONS, insert)
}

async function working(): Promise<number> {
  await timed(invoices(BACKLOG / BATCH), 1, insert)
  const workers = Array.from({ length: RUNNERS })
  await timed(workers, RUNNERS, () => work(WARM_UP_TURNS))
  return timed(workers, RUNNERS, () => work(TURNS))
}

async function insert(contents: readonly Content[]): Promise<void> {
  await boss.insert(
    QUEUE,
    contents.map((data) => ({ data })),
  )
}

/** One worker. */
async function work(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const jobs = await boss.fetch(QUEUE, { batchSize: AT_A_TIME })
    if (jobs.length !== AT_A_TIME) throw new Error(`${jobs.length} jobs fetched`)
    await boss.complete(
      QUEUE,
      jobs.map(({ id }) => id),
    )
  }
}
