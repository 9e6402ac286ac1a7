import { BotError } from '../../errors/index.ts'
import { Adopting } from './adopting.ts'
import { Connection } from './connection.ts'
import { Outbox } from './outbox.ts'
import { type Adopted, type CommitRecord, type CommitState, pathOfUndoing } from './records.ts'
import { commitRecord } from './rows.ts'

type Intent = Omit<CommitRecord, 'state' | 'value' | 'settledAt' | 'settledBy'>

/** The commits of all runs: each call that says something of one is on disk, and in the outbox, when it returns. */
export class CommitLog {
  readonly file: string
  readonly outbox: Outbox
  protected readonly connection: Connection
  readonly #sql: ReturnType<typeof statements>
  readonly #adopting: Adopting

  constructor(file: string) {
    this.file = file
    this.connection = new Connection(file)
    this.outbox = new Outbox(this.connection)
    this.#sql = statements(this.connection)
    this.#adopting = new Adopting(this.connection)
  }

  commit(token: string): CommitRecord | undefined {
    return this.connection.row(() => this.#sql.commit.get(token), commitRecord)
  }

  /** Commits that anybody intended or did for this item, oldest first. */
  commitsOf(bot: string, reference: string): CommitRecord[] {
    return this.connection.rows(() => this.#sql.commitsOf.all(bot, reference), commitRecord)
  }

  /**
   * Says, before it acts, that a commit is about to happen. On disk when it returns; false where another run has
   * said so first, and then nothing may be done. What undid it before does not count for it any more. Where it
   * `isAsked` for elsewhere, nothing may be done before `acknowledge`.
   */
  intend(intent: Intent, isAsked = false): boolean {
    const { token, run, bot, reference, position, step, intendedAt } = intent
    return this.connection.write(() => {
      const before = this.#sql.commit.get(token)
      const acknowledged = isAsked ? 0 : 1
      const values = [token, run, bot, reference, position, step, intendedAt, acknowledged]
      const isFirst = Number(this.#sql.intend.run(...values).changes) > 0
      if (before && isFirst) this.#voidUndoing(bot, reference, String(before.step), intendedAt)
      return isFirst
    })
  }

  #voidUndoing(bot: string, reference: string, step: string, at: number): void {
    for (const { token } of this.#sql.voidUndoing.all(bot, reference, pathOfUndoing(step)))
      this.outbox.tellCommit(String(token), at)
  }

  /** Says that a commit may be done now, for all that was asked. On disk when it returns. */
  acknowledge(token: string, at: number): void {
    this.connection.write(() => {
      this.#sql.acknowledge.run(token)
      this.outbox.tellCommit(token, at)
    })
  }

  /** Commits of an item that were intended, but never done: they were asked for, and no answer came. */
  unacknowledged(bot: string, reference: string): CommitRecord[] {
    return this.connection.rows(() => this.#sql.unacknowledged.all(bot, reference), commitRecord)
  }

  /** Says what became of it; what it gave stays where no value is given. On disk when it returns. */
  settleCommit(token: string, state: CommitState, by: string, at: number, value?: string): void {
    this.connection.write(() => {
      this.#sql.settleCommit.run(state, value ?? null, at, by, token)
      this.outbox.tellCommit(token, at)
    })
  }

  /** Says what was found out about a commit; false where somebody else has meanwhile settled it or begun it anew. */
  settleFoundOut(commit: CommitRecord, found: CommitState, by: string, at: number): boolean {
    const { token, state, run, intendedAt } = commit
    return this.connection.write(() => {
      const { changes } = this.#sql.settleFoundOut.run(found, at, by, token, state, run, intendedAt)
      if (changes) this.outbox.tellCommit(token, at)
      return Number(changes) > 0
    })
  }

  /**
   * A person's word on the oldest commit in doubt of an item, because it may be another one on the next; gives which
   * it was. A run that only stood for that is stopped then and can go on. Throws `run-unknown` where nothing is in doubt there.
   */
  settle(run: string, reference: string, happened: boolean, by: string, at = Date.now()): string {
    const settled = this.connection.write(() => {
      const row = this.#sql.inDoubt.get(reference, run)
      if (!row) return undefined
      const { token, step } = commitRecord(row)
      this.#sql.settleCommit.run(happened ? 'done' : 'not-done', null, at, by, token)
      this.outbox.tellCommit(token, at)
      this.#sql.readyAgain.run(reference, run)
      for (const { id } of this.#sql.withoutDoubt.all(reference, run)) this.outbox.tellRun(String(id), at)
      return step
    })
    if (settled !== undefined) return settled
    throw new BotError('run-unknown', 'Nothing is in doubt there', {
      found: `run ${run}, reference ${reference}`,
    })
  }

  /**
   * A person did the rest of an item by hand: what was begun of its commits counts as done by them, and so does the item; the
   * run too where nothing else of it is open. Throws `item-settled` where there is nothing left to do.
   */
  doneByHand(run: string, position: number, by: string, at = Date.now()): void {
    const isMarked = this.connection.write(() => {
      const [item] = this.#sql.byHand.all(at, by, run, position)
      if (!item) return false
      for (const { token } of this.#sql.doneWithIt.all(at, by, String(item.bot), String(item.reference), run))
        this.outbox.tellCommit(String(token), at)
      this.outbox.tellItem(run, position, at)
      if (this.#sql.nothingOpen.run(at, run, run).changes) this.outbox.tellRun(run, at)
      return true
    })
    if (!isMarked)
      throw new BotError('item-settled', 'Nothing is left to be done by hand for this item', {
        found: run,
        acted: false,
      })
  }

  /** Takes over what became of an item on other PCs; what is known here for certain stays. */
  adopt(adopted: Adopted): void {
    this.#adopting.adopt(adopted)
  }
}

function statements(connection: Connection) {
  const sql = (text: string) => connection.prepare(text)
  return {
    commit: sql(`SELECT * FROM commits WHERE token = ?`),
    commitsOf: sql(`SELECT * FROM commits WHERE bot = ? AND reference = ? ORDER BY intended_at, step`),
    intend:
      sql(`INSERT INTO commits (token, run, bot, reference, position, step, state, intended_at, acknowledged)
      VALUES (?, ?, ?, ?, ?, ?, 'intent', ?, ?)
      ON CONFLICT (token) DO UPDATE SET run = excluded.run, position = excluded.position, step = excluded.step,
        state = 'intent', value = NULL, intended_at = excluded.intended_at, settled_at = NULL, settled_by = NULL,
        acknowledged = excluded.acknowledged
      WHERE commits.state IN ('not-done', 'compensated')`),
    acknowledge: sql(`UPDATE commits SET acknowledged = 1 WHERE token = ?`),
    unacknowledged: sql(`SELECT * FROM commits WHERE bot = ? AND reference = ? AND state = 'intent'
      AND acknowledged = 0`),
    voidUndoing: sql(`UPDATE commits SET state = 'compensated'
      WHERE bot = ? AND reference = ? AND instr(step, ?) = 1 RETURNING token`),
    settleCommit:
      sql(`UPDATE commits SET state = ?, value = coalesce(?, value), settled_at = ?, settled_by = ?
      WHERE token = ?`),
    settleFoundOut: sql(`UPDATE commits SET state = ?, settled_at = ?, settled_by = ?
      WHERE token = ? AND state = ? AND run = ? AND intended_at = ?`),
    inDoubt: sql(`SELECT * FROM commits WHERE reference = ? AND state = 'in-doubt'
      AND bot = (SELECT bot FROM runs WHERE id = ?) ORDER BY intended_at, step`),
    byHand: sql(`UPDATE transactions SET state = 'done', ended = ?, by_person = ?
      WHERE run = ? AND position = ? AND state NOT IN ('done', 'refused') RETURNING bot, reference`),
    doneWithIt: sql(`UPDATE commits SET state = 'done', settled_at = ?, settled_by = ?
      WHERE bot = ? AND reference = ? 
        AND (state IN ('in-doubt', 'undo-asked') OR (state = 'intent' AND run = ?)) RETURNING token`),
    nothingOpen: sql(`UPDATE runs SET state = 'done', error = NULL, ended = coalesce(ended, ?)
      WHERE id = ? AND state <> 'running' AND NOT EXISTS (
        SELECT 1 FROM transactions WHERE run = ? AND state NOT IN ('done', 'refused', 'rejected'))`),
    readyAgain: sql(`UPDATE transactions SET state = 'ready' WHERE reference = ? AND state = 'in-doubt'
      AND bot = (SELECT bot FROM runs WHERE id = ?)`),
    withoutDoubt: sql(`UPDATE runs SET state = 'stopped' WHERE state = 'in-doubt'
      AND id IN (SELECT run FROM transactions WHERE reference = ? AND bot = (SELECT bot FROM runs WHERE id = ?))
      AND NOT EXISTS (SELECT 1 FROM transactions WHERE run = runs.id AND state = 'in-doubt') RETURNING id`),
  }
}
