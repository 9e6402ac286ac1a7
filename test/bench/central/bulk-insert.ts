import { type Row, row } from '../row.ts'
import { type Figures, inTurn } from './in-turn.ts'
import { BATCH, BATCHES, CONNECTIONS, type Content, invoices, timed, WARM_UP } from './load.ts'
import { pgBossTakes } from './processes.ts'
import { onCentral, QUEUE } from './stage.ts'

const MEASURED = BATCH * BATCHES

/** Items a second into a queue of central, over HTTP, against jobs a second into one of pg-boss. */
export async function bulkInsertBench(fresh: () => Promise<string>): Promise<Row> {
  const figures: Figures = await inTurn({
    ours: async () => (MEASURED / (await centralTakes(await fresh()))) * 1000,
    yardstick: async () => (MEASURED / (await pgBossTakes('insert', await fresh()))) * 1000,
  })
  return row('items/s in bulk over HTTP, 1 KB each, pg-boss called directly', figures, { atLeast: 0.5 })
}

function centralTakes(database: string): Promise<number> {
  return onCentral(database, async ({ admin, store }) => {
    let number = 0
    const add = async (contents: readonly Content[]) => {
      const items = contents.map((content) => ({ reference: `r${++number}`, content }))
      const { added } = await admin.items.add({ queue: QUEUE, items })
      if (added !== contents.length) throw new Error(`${added} items added of ${contents.length}`)
    }
    await timed(invoices(WARM_UP), CONNECTIONS, add)
    const took = await timed(invoices(BATCHES), CONNECTIONS, add)
    const [there] = await store.query<{ items: number }>(
      `SELECT count(*) AS items FROM deskhand.items WHERE state = 'ready'`,
    )
    if (there?.items !== (WARM_UP + BATCHES) * BATCH) throw new Error(`${there?.items} items are there`)
    return took
  })
}
