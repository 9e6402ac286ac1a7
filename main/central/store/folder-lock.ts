import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BotError } from '../../../bots/errors/index.ts'

/** SQLite's result code where another process has the lock. */
const SQLITE_BUSY = 5

/** Held for as long as a central has a folder; the system lets go of it when the process dies, however it dies. */
export interface FolderLock {
  release(): void
}

/** Takes the lock of a folder, at once; throws `store-locked` where another central has it. */
export function lockFolder(folder: string): FolderLock {
  // An exclusively locked database, because Node offers no file locks of its own.
  const database = new DatabaseSync(join(folder, 'central.lock'))
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    if (!isBusy(cause)) throw cause
    throw new BotError('store-locked', `Another central has the folder ${folder}`, {
      expected: 'a folder that no running central uses',
      found: 'one whose lock is taken',
      acted: false,
      cause,
    })
  }
  // The file stays: whoever waits for it must wait for the same one.
  return { release: () => database.close() }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && Number(cause.errcode) % 256 === SQLITE_BUSY
}
