import { BotError } from '../../../bots/errors/index.ts'
import { migrations } from './migrations.ts'
import type { Queryable } from './store.ts'

/**
 * Brings the tables of a store to this version, in one transaction, and gives the identity of the store. Several
 * centrals may do it at the same moment. Throws `store-newer` where a newer Deskhand wrote the store.
 */
export async function migrate(tx: Queryable): Promise<string> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('deskhand.migrate', 0))")
  await tx.query('CREATE SCHEMA IF NOT EXISTS deskhand')
  await tx.query(`CREATE TABLE IF NOT EXISTS deskhand.version (
    version integer NOT NULL, only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one))`)
  await tx.query('INSERT INTO deskhand.version (version) VALUES (0) ON CONFLICT DO NOTHING')
  const [{ version } = { version: 0 }] = await tx.query<{ version: number }>(
    'SELECT version FROM deskhand.version',
  )
  if (version > migrations.length) {
    throw new BotError('store-newer', 'A newer Deskhand wrote this store', {
      expected: `version ${migrations.length} or older`,
      found: `version ${version}`,
      acted: false,
    })
  }
  for (const migration of migrations.slice(version)) await tx.query(migration)
  await tx.query('UPDATE deskhand.version SET version = $1', [migrations.length])
  const [store] = await tx.query<{ id: string }>('SELECT id FROM deskhand.store')
  if (!store) throw new BotError('unexpected', 'The store has lost its identity')
  return store.id
}
