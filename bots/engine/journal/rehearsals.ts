import type { Connection } from './connection.ts'
import type { RehearsalRecord } from './records.ts'
import { rehearsalRecord } from './rows.ts'

/** What the items of rehearsals came to. */
export class Rehearsals {
  readonly #connection: Connection
  readonly #sql: ReturnType<typeof statements>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = statements(connection)
  }

  /** Keeps what an item came to; its variables are JSON. */
  add(run: string, record: Omit<RehearsalRecord, 'variables'> & { readonly variables: string }): void {
    const { position, state, commit = null, digest = null, variables } = record
    this.#connection.write(() => this.#sql.add.run(run, position, state, commit, digest, variables))
  }

  /** What the items of a rehearsal came to, in their order. */
  of(run: string): RehearsalRecord[] {
    return this.#connection.rows(() => this.#sql.of.all(run), rehearsalRecord)
  }

  /** How it looked where each item would have committed: files below the run's folder, by position. */
  pictures(run: string): ReadonlyMap<number, string> {
    const pictures = this.#connection.rows(
      () => this.#sql.pictures.all(run),
      ({ position, file }) => [Number(position), String(file)] as const,
    )
    return new Map(pictures)
  }
}

function statements(connection: Connection) {
  const sql = (text: string) => connection.prepare(text)
  return {
    add: sql(`INSERT OR REPLACE INTO rehearsals (run, position, state, step, digest, variables)
      VALUES (?, ?, ?, ?, ?, ?)`),
    pictures: sql(`SELECT position, file FROM evidence WHERE run = ? AND kind = 'image' AND moment = 'before'
      ORDER BY sequence`),
    of: sql('SELECT * FROM rehearsals WHERE run = ? ORDER BY position'),
  }
}
