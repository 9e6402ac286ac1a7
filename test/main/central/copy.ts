import type { Store } from '../../../main/central/store/index.ts'

/** All that tells how far work is, in an order in which it can be put back. */
const TABLES = [
  'deskhand.recovery',
  'deskhand.runners',
  'deskhand.pcs',
  'deskhand.reports',
  'deskhand.queues',
  'deskhand.items',
  'deskhand.commits',
  'deskhand.tasks',
  'deskhand_jobs.job',
]

/** Makes a copy of the store as it is now; gives the function that puts it back, as whoever restores a backup does. */
export async function copyOf(store: Store): Promise<() => Promise<void>> {
  await store.query(`DROP SCHEMA IF EXISTS copy CASCADE; CREATE SCHEMA copy;
    ${TABLES.map((table) => `CREATE TABLE ${inCopy(table)} AS TABLE ${table};`).join('\n')}`)
  return () =>
    store.transaction(async (tx) => {
      for (const table of TABLES.toReversed()) await tx.query(`DELETE FROM ${table}`)
      for (const table of TABLES) {
        await tx.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${inCopy(table)}`)
      }
    })
}

/** Leaves nothing of what was done and told, as after a store was lost; who is enrolled stays. */
export async function emptied(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const table of TABLES.toReversed()) {
      if (table !== 'deskhand.runners') await tx.query(`DELETE FROM ${table}`)
    }
    await tx.query('UPDATE deskhand.runners SET seen_at = NULL')
    await tx.query('INSERT INTO deskhand.pcs (id) SELECT pc FROM deskhand.runners')
  })
}

function inCopy(table: string): string {
  return table.replace(/.*\./, 'copy.')
}
