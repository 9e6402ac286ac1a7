import { DatabaseSync } from 'node:sqlite'
import { type LastFiring, lastFiring } from '../../api/host/contract/triggers.ts'
import { type PassedTimes, passedTimes } from './passed-times.ts'

/** What triggers have to know after a restart. */
export interface TriggerMemory extends PassedTimes {
  /** True for the first time that something is noticed in a scope, in whatever process; false ever after. */
  first(scope: string, what: string): boolean
  knows(scope: string, what: string): boolean
  /** It counts as never noticed. */
  forget(scope: string, what: string): void
  last(trigger: string): LastFiring | undefined
  /** Runs may end when nothing is remembered any more. */
  setLast(trigger: string, firing: LastFiring): void
  close(): void
}

/** Opens or makes the file; what was remembered is on disk when a call returns. */
export function triggerMemory(file: string): TriggerMemory {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA busy_timeout = 10000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS noticed (scope TEXT, what TEXT, PRIMARY KEY (scope, what)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS last (trigger TEXT PRIMARY KEY, firing TEXT NOT NULL) WITHOUT ROWID;
  `)
  const notice = database.prepare('INSERT OR IGNORE INTO noticed VALUES (?, ?)')
  const known = database.prepare('SELECT 1 FROM noticed WHERE scope = ? AND what = ?')
  const forget = database.prepare('DELETE FROM noticed WHERE scope = ? AND what = ?')
  const last = database.prepare('SELECT firing FROM last WHERE trigger = ?')
  const setLast = database.prepare('INSERT OR REPLACE INTO last VALUES (?, ?)')
  return {
    ...passedTimes(database),
    first: (scope, what) => notice.run(scope, what).changes === 1,
    knows: (scope, what) => known.get(scope, what) !== undefined,
    forget: (scope, what) => void forget.run(scope, what),
    last: (trigger) => {
      const row = last.get(trigger)
      return row && lastFiring.parse(JSON.parse(String(row.firing)))
    },
    setLast: (trigger, firing) => {
      if (database.isOpen) setLast.run(trigger, JSON.stringify(firing))
    },
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}
