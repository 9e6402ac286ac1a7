import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BotError } from '../../errors/index.ts'
import { guarded, SQLITE_BUSY, sqliteCode } from './database.ts'

/** For another process that only looks whether the run is carried; milliseconds. */
const SHORT_LOOK = 200

/** Held for as long as a process carries a run; the system lets go of it when the process dies, however it dies. */
export interface RunLock {
  release(): void
}

/** Takes the lock of a run; throws `run-locked` where another process has it, or as the journal does. */
export function lockRun(journal: string, run: string): RunLock {
  const file = lockFile(journal, run)
  return guarded(file, () => lockFileOf(run, file))
}

function lockFileOf(run: string, file: string): RunLock {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // An exclusively locked database, because Node offers no file locks of its own.
  const database = new DatabaseSync(file)
  try {
    database.exec(`PRAGMA busy_timeout = ${SHORT_LOOK}; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE`)
  } catch (cause) {
    database.close()
    if (sqliteCode(cause) !== SQLITE_BUSY) throw cause
    throw new BotError('run-locked', `Another process is carrying run ${run}`, { cause })
  }
  return {
    // The file stays: whoever waits for it must wait for the same one.
    release: () => database.close(),
  }
}

/** True while some process carries the run. */
export function isRunLocked(journal: string, run: string): boolean {
  if (!existsSync(lockFile(journal, run))) return false
  try {
    lockRun(journal, run).release()
    return false
  } catch (error) {
    if (error instanceof BotError && error.code === 'run-locked') return true
    throw error
  }
}

function lockFile(journal: string, run: string): string {
  return join(`${journal}-locks`, `${run}.lock`)
}
