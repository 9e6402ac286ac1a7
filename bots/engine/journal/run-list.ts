import type { SQLInputValue } from 'node:sqlite'
import type { Connection } from './connection.ts'
import type { RunRecord, RunState, TransactionRecord, TransactionState } from './records.ts'
import { optionalText, runRecord, transactionRecord } from './rows.ts'

/** Which runs are asked for, newest first. */
export interface RunFilter {
  /** The folder of their bot. */
  readonly folder?: string | undefined
  readonly state?: RunState | undefined
  /** Only those that began before this one. */
  readonly before?: Pick<RunRecord, 'id' | 'started'> | undefined
  readonly limit: number
}

/** A bot that ran here, by its folder, with the name of its newest run. */
export type BotThatRan = Pick<RunRecord, 'folder' | 'bot' | 'title'>

const LATER_THAN_ALL = { started: Number.MAX_SAFE_INTEGER, id: '' }

/** The runs of a PC a page at a time, quick however many there are. */
export class RunList {
  readonly #connection: Connection
  readonly #sql: ReturnType<typeof statements>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = statements(connection)
  }

  page({ folder, state, before = LATER_THAN_ALL, limit }: RunFilter): RunRecord[] {
    const wanted = [
      ['folder', folder],
      ['state', state],
    ].filter((pair): pair is [string, string] => pair[1] !== undefined)
    const conditions = ['(started, id) < (?, ?)', ...wanted.map(([column]) => `${column} = ?`)]
    const sql = `SELECT * FROM runs WHERE ${conditions.join(' AND ')} ORDER BY started DESC, id DESC LIMIT ?`
    const values: SQLInputValue[] = [before.started, before.id, ...wanted.map(([, value]) => value), limit]
    const statement = this.#connection.prepare(sql)
    return this.#connection.rows(() => statement.all(...values), runRecord)
  }

  /** Every bot that ran on this PC. */
  bots(): BotThatRan[] {
    return this.#connection.rows(
      () => this.#sql.bots.all(),
      ({ folder, bot, title }) => ({
        folder: String(folder),
        bot: String(bot),
        title: optionalText(title),
      }),
    )
  }

  /** How many items of a run are in which state; states without any are left out. */
  counts(run: string): Partial<Record<TransactionState, number>> {
    const rows = this.#connection.rows(
      () => this.#sql.counts.all(run),
      ({ state, count }) => [state, Number(count)],
    )
    return Object.fromEntries(rows)
  }

  /** The items of a run that began or ended at or after `since`, in milliseconds since 1970. */
  itemsSince(run: string, since: number): TransactionRecord[] {
    return this.#connection.rows(() => this.#sql.itemsSince.all(run, since, since), transactionRecord)
  }
}

function statements(connection: Connection) {
  const sql = (text: string) => connection.prepare(text)
  return {
    // Jumps from folder to folder in the index, in place of reading it whole.
    bots: sql(`WITH RECURSIVE folders (folder) AS (
        SELECT min(folder) FROM runs
        UNION ALL
        SELECT (SELECT min(folder) FROM runs WHERE folder > folders.folder) FROM folders WHERE folder IS NOT NULL
      )
      SELECT runs.folder, runs.bot, runs.title FROM folders JOIN runs ON runs.id =
        (SELECT id FROM runs WHERE folder = folders.folder ORDER BY started DESC, id DESC LIMIT 1)`),
    counts: sql('SELECT state, count(*) AS count FROM transactions WHERE run = ? GROUP BY state'),
    itemsSince: sql(`SELECT * FROM transactions WHERE run = ? AND (started >= ? OR ended >= ?)
      ORDER BY position`),
  }
}
