import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { guarded, openDatabase } from './database.ts'
import type { Row } from './rows.ts'
import { WriteBuffer } from './write-buffer.ts'

/** The journal's file for the parts that share it; what SQLite throws becomes an error that says what to do. */
export class Connection {
  readonly file: string
  readonly #database: DatabaseSync
  readonly #buffer: WriteBuffer

  constructor(file: string) {
    this.file = file
    this.#database = openDatabase(file)
    this.#buffer = new WriteBuffer(this.#database)
  }

  prepare(sql: string): StatementSync {
    return this.guard(() => this.#database.prepare(sql))
  }

  /** Written together with the next synced commit, or soon. */
  add(statement: StatementSync, ...values: readonly SQLInputValue[]): void {
    this.guard(() => this.#buffer.add(statement, ...values))
  }

  /** Writes it, and all that waits, in one synced commit: all of it or nothing. */
  write<T>(work: () => T): T {
    return this.guard(() => this.#buffer.write(work))
  }

  /** Writes what waits. */
  flush(): void {
    this.guard(() => this.#buffer.flush())
  }

  rows<T>(read: () => Row[], record: (row: Row) => T): T[] {
    return this.guard(() => read().map(record))
  }

  row<T>(read: () => Row | undefined, record: (row: Row) => T): T | undefined {
    const row = this.guard(read)
    return row && record(row)
  }

  guard<T>(work: () => T): T {
    return guarded(this.file, work)
  }

  close(): void {
    this.#database.close()
  }
}
