import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, onTestFinished, vi } from 'vitest'
import { openStore, type Store } from '../../../../main/central/store/index.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'

/** Where a central keeps everything, and what happens there; all but `database` while central does not run. */
export interface Place {
  /** What `deskhand central` is told about it; the address of a PostgreSQL is in the environment of this test. */
  readonly flags: readonly string[]
  /** The server that can die by itself; none where central is its own. */
  readonly database?: Pick<PostgresServer, 'kill9' | 'restart'>
  open(): Promise<Store>
  /** Keeps a copy of everything, as it is now. */
  copy(): Promise<void>
  /** Puts the copy in the place of what is there. */
  putBack(): Promise<void>
  /** Leaves nothing. */
  empty(): Promise<void>
}

/** Describes the same tests for a central that keeps everything in a folder, and on a real PostgreSQL. */
export function onEachPlace(tests: (make: () => Promise<Place>) => void): void {
  describe('PGlite in a folder', () => tests(async () => aFolder()))
  describe('PostgreSQL', () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    tests(() => aDatabase(server))
  })
}

function aFolder(): Place {
  const around = mkdtempSync(join(tmpdir(), 'deskhand-faults-'))
  onTestFinished(() => rmSync(around, { recursive: true, force: true }))
  const data = join(around, 'central')
  const copied = join(around, 'copy')
  const empty = async () => rmSync(data, { recursive: true, force: true })
  return {
    flags: ['--data', data],
    open: () => openStore({ data }),
    copy: async () => cpSync(data, copied, { recursive: true }),
    async putBack() {
      await empty()
      cpSync(copied, data, { recursive: true })
    },
    empty,
  }
}

async function aDatabase(server: PostgresServer): Promise<Place> {
  const url = await server.fresh()
  vi.stubEnv('DATABASE_URL', url)
  onTestFinished(() => void vi.unstubAllEnvs())
  const name = new URL(url).pathname.slice(1)
  const administer = (...statements: string[]) => administered(url, statements)
  const drop = `DROP DATABASE ${name} WITH (FORCE)`
  return {
    flags: [],
    database: server,
    open: () => openStore({ url }),
    copy: () => administer(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`),
    putBack: () => administer(drop, `CREATE DATABASE ${name} TEMPLATE ${name}_copy`),
    empty: () => administer(drop, `CREATE DATABASE ${name}`),
  }
}

async function administered(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: new URL('postgres', url).href })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
