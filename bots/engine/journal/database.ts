import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BotError, type ErrorCode } from '../../errors/index.ts'
import { JOURNAL_VERSION, upgrades } from './schema.ts'

/** SQLite's primary result codes that a person can do something about. */
export const SQLITE_BUSY = 5
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

/** How long another process is waited for, and how often it is looked at; milliseconds. */
const LONGEST_WAIT = 10_000
const BETWEEN_TRIES = 20

const codes: Readonly<Record<number, { code: ErrorCode; message: string }>> = {
  [SQLITE_READONLY]: { code: 'folder-read-only', message: 'The journal may not be written' },
  [SQLITE_IOERR]: { code: 'disk-full', message: 'The disk did not take what was written to the journal' },
  [SQLITE_CORRUPT]: { code: 'journal-broken', message: 'The journal is damaged' },
  [SQLITE_FULL]: { code: 'disk-full', message: 'The disk is full: the journal cannot be written' },
  [SQLITE_CANTOPEN]: { code: 'folder-read-only', message: 'The journal cannot be opened for writing' },
  [SQLITE_NOTADB]: { code: 'journal-broken', message: 'The journal is not a database' },
}

/** Opens or makes the journal's database; every commit in it is on disk when the call returns. */
export function openDatabase(file: string): DatabaseSync {
  return guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const database = new DatabaseSync(file)
    database.exec(`PRAGMA busy_timeout = ${LONGEST_WAIT}`)
    whenFree(() => database.exec('PRAGMA journal_mode = WAL'))
    database.exec('PRAGMA synchronous = FULL')
    upgrade(database, file)
    return database
  })
}

/** Does it again as long as another process makes the same file: SQLite itself does not wait when the mode changes. */
function whenFree(work: () => void): void {
  for (let left = LONGEST_WAIT; ; left -= BETWEEN_TRIES) {
    try {
      work()
      return
    } catch (thrown) {
      if (sqliteCode(thrown) !== SQLITE_BUSY || left <= 0) throw thrown
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES)
    }
  }
}

/** Runs it; what SQLite throws becomes an error that says what to do. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw asJournalError(thrown, file)
  }
}

/** The primary result code of what SQLite threw; undefined for anything else. */
export function sqliteCode(thrown: unknown): number | undefined {
  const { errcode } = thrown as { errcode?: number }
  // Extended codes carry the primary one in their lowest byte.
  return errcode === undefined ? undefined : errcode & 0xff
}

function asJournalError(thrown: unknown, file: string): unknown {
  const { code } = thrown as { code?: string }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new BotError('folder-read-only', 'The folder of the journal may not be written', {
      found: file,
      cause: thrown,
    })
  }
  const known = codes[sqliteCode(thrown) ?? (code === 'ENOSPC' ? SQLITE_FULL : -1)]
  return known
    ? new BotError(known.code, known.message, { found: file, acted: false, cause: thrown })
    : thrown
}

function upgrade(database: DatabaseSync, file: string): void {
  const version = versionOf(database)
  if (version > JOURNAL_VERSION) {
    throw new BotError('journal-newer', 'The journal was written by a newer Deskhand', {
      expected: `version ${JOURNAL_VERSION} or older`,
      found: `version ${version} in ${file}`,
    })
  }
  if (version === JOURNAL_VERSION) return
  database.exec('BEGIN IMMEDIATE')
  // Another process may have been first while this one waited.
  for (const sql of upgrades.slice(versionOf(database))) database.exec(sql)
  database.exec(`PRAGMA user_version = ${JOURNAL_VERSION}; COMMIT`)
}

function versionOf(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get()
  return Number(row?.user_version)
}
