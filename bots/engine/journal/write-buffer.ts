import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** How long a result may wait for its place on disk, in milliseconds. */
const LONGEST_WAIT = 100
/** Rows that are kept in memory at the most. */
const MOST_ROWS = 1000

/** Rows that need not be on disk at once; they go there together with the next commit, or soon. */
export class WriteBuffer {
  readonly #database: DatabaseSync
  #rows: { statement: StatementSync; values: readonly SQLInputValue[] }[] = []
  #timer: NodeJS.Timeout | undefined
  #failure: unknown

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add(statement: StatementSync, ...values: readonly SQLInputValue[]): void {
    this.#rethrow()
    this.#rows.push({ statement, values })
    if (this.#rows.length >= MOST_ROWS) this.flush()
    else this.#timer ??= setTimeout(() => this.#flushInBackground(), LONGEST_WAIT).unref()
  }

  /** Writes what waits. */
  flush(): void {
    if (this.#rows.length > 0) this.write(() => undefined)
  }

  /** Writes what waits, and `also` with it, in one synced commit: all of it or nothing. */
  write<T>(also: () => T): T {
    // What the timer could not write is tried again right here.
    this.#failure = undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const { statement, values } of this.#rows) statement.run(...values)
      const result = also()
      this.#database.exec('COMMIT')
      this.#rows = []
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #flushInBackground(): void {
    try {
      this.flush()
    } catch (error) {
      // Nobody stands behind a timer; the next write throws it to the run.
      this.#failure = error
    }
  }

  #rethrow(): void {
    const failure = this.#failure
    this.#failure = undefined
    if (failure !== undefined) throw failure
  }
}
