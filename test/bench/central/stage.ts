import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CentralClient, centralClient } from '../../../main/api/central/client.ts'
import { addPerson } from '../../../main/central/people/people.ts'
import { openStore, type Store } from '../../../main/central/store/index.ts'
import { ended, said, startDeskhand } from './processes.ts'

/** A central in a process of its own, on a PostgreSQL. */
export interface Stage {
  readonly url: string
  /** What it keeps, to look at beside it. */
  readonly store: Store
  /** Somebody who may do everything. */
  readonly admin: CentralClient
  /** Enrols a runner; without a PC on one of its own. */
  runner(name: string, pc?: string): Promise<StageRunner>
}

export interface StageRunner {
  readonly pc: string
  readonly token: string
  readonly client: CentralClient
}

/** The queue that is worked on, and its bot. */
export const QUEUE = 'bench'

/** Starts central on an empty database, and ends it when the work is done. */
export async function onCentral<T>(database: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  const opened = new AsyncDisposableStack()
  try {
    return await work(await openStage(database, opened))
  } finally {
    await opened.disposeAsync()
  }
}

async function openStage(database: string, opened: AsyncDisposableStack): Promise<Stage> {
  const store = await openStore({ url: database })
  opened.defer(() => store.close())
  const person = { name: 'admin', roles: ['administrator' as const], password: randomUUID() }
  await addPerson(store, 'bench', person)
  const central = startDeskhand(['central', '--port', '0'], { DATABASE_URL: database })
  opened.defer(() => ended(central))
  const url = await said(central, /Central is at (http\S+);/)
  const { token } = await centralClient({ url }).sessions.open(person)
  const admin = centralClient({ url, token, timeout: 60_000 })
  await admin.queues.put({ name: QUEUE, title: 'Bench', bot: QUEUE })
  return { url, store, admin, runner: (name, pc = randomUUID()) => enrolled({ url, admin }, name, pc) }
}

async function enrolled(
  { url, admin }: Pick<Stage, 'url' | 'admin'>,
  name: string,
  pc: string,
): Promise<StageRunner> {
  const { code } = await admin.runners.invite({ name })
  const { token } = await centralClient({ url }).runners.enrol({ code, pc })
  const client = centralClient({ url, token, timeout: 60_000 })
  await client.reports.hello({ pc, written: 0, acknowledged: 0, store: null })
  return { pc, token, client }
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
