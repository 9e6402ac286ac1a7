import { startPostgres } from '../../main/central/postgres-server.ts'
import type { Row } from '../row.ts'
import { bulkInsertBench } from './bulk-insert.ts'
import { deadRunnerBench } from './dead-runner.ts'
import { manyResultsBench } from './many-results.ts'
import { takeCompleteBench } from './take-complete.ts'

/** Central on a PostgreSQL of its own: how much goes through, and how soon what was lost or late is there. */
export async function centralBench(): Promise<Row[]> {
  const server = await startPostgres()
  try {
    const rows: Row[] = []
    for (const bench of [bulkInsertBench, takeCompleteBench, deadRunnerBench, manyResultsBench]) {
      rows.push(await bench(server.fresh))
    }
    return rows
  } finally {
    await server.stop()
  }
}
