/** The yardstick, a process of its own: pg-boss called directly. `insert` or `work`, then the database; prints milliseconds. */
import { setTimeout as pause } from 'node:timers/promises'
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
  timed,
  WARM_UP,
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
  await pause(0)
  return timed(Array.from({ length: RUNNERS }), RUNNERS, work)
}

async function insert(contents: readonly Content[]): Promise<void> {
  await boss.insert(
    QUEUE,
    contents.map((data) => ({ data })),
  )
}

/** One worker, until nothing is left. */
async function work(): Promise<void> {
  for (;;) {
    const jobs = await boss.fetch(QUEUE, { batchSize: AT_A_TIME })
    if (jobs.length === 0) return
    await boss.complete(
      QUEUE,
      jobs.map(({ id }) => id),
    )
  }
}
