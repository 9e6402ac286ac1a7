import type { Connection } from './connection.ts'
import type { OutboxEntry, OutboxPosition } from './records.ts'
import { optionalText, outboxEntry } from './rows.ts'

/** What else is told elsewhere: the numbers of what is written have no gaps, and stand in the order of the writes. */
export class Outbox {
  readonly #connection: Connection
  readonly #sql: ReturnType<typeof statements>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = statements(connection)
  }

  // --- for who sends it

  /** The oldest entries behind number `after`, at most `limit` of them. */
  entries(after: number, limit: number): OutboxEntry[] {
    return this.#connection.rows(() => this.#sql.entries.all(after, limit), outboxEntry)
  }

  /** The newest number there ever was; 0 where there is none. */
  written(): number {
    return (
      this.#connection.row(
        () => this.#sql.written.get(),
        ({ seq }) => Number(seq),
      ) ?? 0
    )
  }

  /** The oldest number that is kept; one more than `written` where none is. */
  first(): number {
    const oldest = this.#connection.row(
      () => this.#sql.first.get(),
      ({ number }) => Number(number),
    )
    return oldest ?? this.written() + 1
  }

  /** How far it has arrived, as was said last. */
  position(): OutboxPosition {
    const position = this.#connection.row(
      () => this.#sql.position.get(),
      ({ acknowledged, store }) => ({ acknowledged: Number(acknowledged), store: optionalText(store) }),
    )
    return position ?? { acknowledged: 0, store: undefined }
  }

  /** Keeps how far it has arrived, and where; less than before where they lost some of it. */
  acknowledge(held: number, store: string): void {
    this.#connection.write(() => this.#sql.acknowledge.run(held, store))
  }

  /**
   * Renumbers what has not arrived, and all that comes, behind `held`: they hold more than was ever written here, because
   * this file is a copy of an earlier time. What they hold up to there counts as told.
   */
  moveBehind(held: number, store: string): void {
    this.#connection.write(() => {
      const { acknowledged } = this.position()
      const left = Math.max(0, this.written() - acknowledged)
      // Through negative numbers, because no two may be the same in between.
      this.#sql.turn.run(held - acknowledged, acknowledged)
      this.#sql.turnBack.run()
      this.#sql.forgetNumber.run()
      this.#sql.giveNumber.run(held + left)
      this.#sql.acknowledge.run(held, store)
    })
  }

  /** Lets go of what has arrived and is older than `before`, in milliseconds since 1970; never of one in the middle. */
  prune(before: number): void {
    this.#connection.write(() => this.#sql.prune.run(before))
  }

  // --- for the journal, within the write of what is told

  tellRun(run: string, at: number): void {
    this.#sql.add.run('run', run, null, null, at)
  }

  /** Rehearsed items are nobody else's business. */
  tellItem(run: string, position: number, at: number): void {
    this.#sql.addItem.run(position, at, run)
  }

  /** Tells what became of a commit, where its item was handed out: under the newest lease that there was here. */
  tellCommit(token: string, at: number): void {
    this.#sql.addCommit.run(at, token)
  }

  tellDecision(id: string, at: number): void {
    this.#sql.add.run('decision', null, null, id, at)
  }
}

function statements(connection: Connection) {
  return {
    entries: connection.prepare('SELECT * FROM outbox WHERE number > ? ORDER BY number LIMIT ?'),
    written: connection.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'outbox'`),
    first: connection.prepare('SELECT number FROM outbox ORDER BY number LIMIT 1'),
    position: connection.prepare('SELECT acknowledged, store FROM meta'),
    acknowledge: connection.prepare('UPDATE meta SET acknowledged = ?, store = ?'),
    turn: connection.prepare('UPDATE outbox SET number = -(number + ?) WHERE number > ?'),
    turnBack: connection.prepare('UPDATE outbox SET number = -number WHERE number < 0'),
    forgetNumber: connection.prepare(`DELETE FROM sqlite_sequence WHERE name = 'outbox'`),
    giveNumber: connection.prepare(`INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', ?)`),
    prune: connection.prepare(`DELETE FROM outbox WHERE number <= (SELECT acknowledged FROM meta)
      AND number < coalesce((SELECT min(number) FROM outbox WHERE at >= ?), 9e18)`),
    add: connection.prepare('INSERT INTO outbox (kind, run, position, subject, at) VALUES (?, ?, ?, ?, ?)'),
    addItem: connection.prepare(`INSERT INTO outbox (kind, run, position, at)
      SELECT 'item', id, ?, ? FROM runs WHERE id = ? AND NOT rehearsal`),
    addCommit: connection.prepare(`INSERT INTO outbox (kind, run, position, subject, at)
      SELECT 'commit', t.run, t.position, c.token, ? FROM commits c
      JOIN transactions t ON t.bot = c.bot AND t.reference = c.reference
      WHERE c.token = ? AND t.lease IS NOT NULL ORDER BY t.lease ->> 'fence' DESC LIMIT 1`),
  }
}
