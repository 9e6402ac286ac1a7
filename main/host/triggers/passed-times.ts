import type { DatabaseSync } from 'node:sqlite'

/** Times of a trigger that came while it could not start its bot. */
export interface Missed {
  /** The last of them, milliseconds since 1970. */
  readonly at: number
  readonly times: number
}

/** How far the times of triggers that go by the clock were dealt with; `plan` is what such a trigger waits for. */
export interface PassedTimes {
  /** Up to when the times of that plan were dealt with; a plan that is new begins now and has missed nothing. */
  seenUntil(trigger: string, plan: string, now: number): number
  /** They were dealt with up to that moment. */
  seen(trigger: string, until: number): void
  /** Nobody has decided about these; they join those that wait. */
  addMissed(trigger: string, missed: Missed): void
  missed(trigger: string): Missed | undefined
  /** True for the one who decides about what was missed up to then; false where it was decided, or more was missed. */
  takeMissed(trigger: string, at: number): boolean
  /** A trigger that is off or gone misses nothing. */
  forgetTimes(trigger: string): void
}

/** Keeps the times in a table of the database. */
export function passedTimes(database: DatabaseSync): PassedTimes {
  database.exec(`
    CREATE TABLE IF NOT EXISTS passed (
      trigger TEXT PRIMARY KEY, plan TEXT NOT NULL, seen INTEGER NOT NULL,
      missed INTEGER, times INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
  `)
  const read = database.prepare('SELECT seen FROM passed WHERE trigger = ? AND plan = ?')
  const begin = database.prepare('INSERT OR REPLACE INTO passed (trigger, plan, seen) VALUES (?, ?, ?)')
  const see = database.prepare('UPDATE passed SET seen = ? WHERE trigger = ?')
  const add = database.prepare('UPDATE passed SET missed = ?, times = times + ? WHERE trigger = ?')
  const open = database.prepare('SELECT missed, times FROM passed WHERE trigger = ? AND missed IS NOT NULL')
  const take = database.prepare('UPDATE passed SET missed = NULL, times = 0 WHERE trigger = ? AND missed = ?')
  const forget = database.prepare('DELETE FROM passed WHERE trigger = ?')
  return {
    seenUntil(trigger, plan, now) {
      const row = read.get(trigger, plan)
      if (row) return Number(row.seen)
      begin.run(trigger, plan, now)
      return now
    },
    seen: (trigger, until) => void see.run(until, trigger),
    addMissed: (trigger, { at, times }) => void add.run(at, times, trigger),
    missed(trigger) {
      const row = open.get(trigger)
      return row && { at: Number(row.missed), times: Number(row.times) }
    },
    takeMissed: (trigger, at) => take.run(trigger, at).changes === 1,
    forgetTimes: (trigger) => void forget.run(trigger),
  }
}
