import type { Decision } from '../../steps/ports/documents.ts'
import type { Connection } from './connection.ts'
import { keptValue } from './kept.ts'
import type { Outbox } from './outbox.ts'
import type { Row } from './rows.ts'

/** What models decided, and what people said of it; each is kept once. */
export class Decisions {
  readonly #connection: Connection
  readonly #outbox: Outbox
  readonly #sql: ReturnType<typeof statements>

  constructor(connection: Connection, outbox: Outbox) {
    this.#connection = connection
    this.#outbox = outbox
    this.#sql = statements(connection)
  }

  /** Undefined where none of that id is kept. */
  get(id: string): Decision | undefined {
    return this.#connection.row(() => this.#sql.get.get(id), decisionOf)
  }

  /** Keeps a decision; gives the one of that id that was kept first. On disk when it returns. */
  keep(decision: Decision): Decision {
    const { id, at } = decision
    const record = keptValue(decision)
    this.#connection.write(() => {
      if (this.#sql.add.run(id, at, record).changes) this.#outbox.tellDecision(id, at)
    })
    return this.get(id) ?? decision
  }

  /** Keeps what a person said; gives the decision with it, or nothing where none of that id is kept. */
  correct(id: string, label: string, at: number): Decision | undefined {
    this.#connection.write(() => {
      if (this.#sql.correct.run(JSON.stringify({ label, at }), id).changes) this.#outbox.tellDecision(id, at)
    })
    return this.get(id)
  }
}

function decisionOf({ record }: Row): Decision {
  return JSON.parse(String(record))
}

function statements(connection: Connection) {
  return {
    get: connection.prepare('SELECT record FROM decisions WHERE id = ?'),
    add: connection.prepare('INSERT OR IGNORE INTO decisions (id, at, record) VALUES (?, ?, ?)'),
    correct: connection.prepare(
      `UPDATE decisions SET record = json_set(record, '$.corrected', json(?)) WHERE id = ?`,
    ),
  }
}
