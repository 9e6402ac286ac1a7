import { hash } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Adopted, CommitRecord, CommitState } from './records.ts'
import { commitRecord } from './rows.ts'

const ADOPTED = 'elsewhere-'

type AdoptedCommit = Adopted['commits'][number]

/** The run under whose name stands what was done for an item on other PCs; that of no other item. */
export function runElsewhere({ bot, reference }: Pick<Adopted, 'bot' | 'reference'>): string {
  return `${ADOPTED}${hash('sha256', JSON.stringify([bot, reference]))}`
}

/** True for what was begun on another PC, whose clock is not ours. */
export function isFromElsewhere(run: string): boolean {
  return run.startsWith(ADOPTED)
}

/** Takes over what became of items on other PCs. */
export class Adopting {
  readonly #connection: Connection
  readonly #sql: ReturnType<typeof statements>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = statements(connection)
  }

  /** Keeps the commits of an item, and how the steps up to them had ended in place of what was adopted for it before. */
  adopt(adopted: Adopted): void {
    const run = runElsewhere(adopted)
    this.#connection.write(() => {
      for (const commit of adopted.commits) this.#adoptCommit(run, adopted, commit)
      this.#sql.forgetResults.run(run)
      this.#sql.forgetFailures.run(run)
      for (const { attempt, step, kind, inputs, value, at, took } of adopted.outcomes.results)
        this.#sql.addResult.run(run, attempt, step, kind, inputs ?? null, json(value), at, took)
      for (const { attempt, step, error, at } of adopted.outcomes.failures)
        this.#sql.addFailure.run(run, attempt, step, json(error), at)
    })
  }

  #adoptCommit(run: string, { bot, reference }: Adopted, commit: AdoptedCommit): void {
    const row = this.#sql.commit.get(commit.token)
    // What was never acknowledged has changed nothing, and counts for nothing.
    const local = row && !isUnacknowledged(row) ? commitRecord(row) : undefined
    const { token, step, state, value, intendedAt, settledAt, settledBy } = commit
    const outcome = [json(value), settledAt ?? null, settledBy ?? null] as const
    const taken = local ? afterBoth(local, commit) : 'theirs'
    if (taken === 'theirs')
      this.#sql.take.run(token, run, bot, reference, step, state, intendedAt, ...outcome)
    else if (taken === 'their-end') this.#sql.settle.run(state, ...outcome, token)
    else if (taken === 'doubt') this.#sql.settle.run('in-doubt', ...outcome, token)
  }
}

/** The later in the life of a commit the higher; a doubt about one that was done comes from undoing it. */
const AGE: Readonly<Record<CommitState, number>> = {
  intent: 0,
  'not-done': 1,
  done: 2,
  'undo-asked': 3,
  'in-doubt': 4,
  compensated: 5,
}

/**
 * What counts of a commit that both know. Where both tell of the same intent, the one that knows more of what became of
 * it. Else theirs, which came later, but not where it would let us do again what may stand here: then it is in doubt.
 */
function afterBoth(ours: CommitRecord, theirs: AdoptedCommit): 'ours' | 'theirs' | 'their-end' | 'doubt' {
  if (ours.intendedAt === theirs.intendedAt) {
    const known = ours.state === 'in-doubt' ? AGE.intent : AGE[ours.state]
    return AGE[theirs.state] > known ? 'their-end' : 'ours'
  }
  return mayStand(ours) && !mayStand(theirs) ? 'doubt' : 'theirs'
}

function mayStand({ state }: Pick<CommitRecord, 'state'>): boolean {
  return state !== 'not-done' && state !== 'compensated'
}

function isUnacknowledged({ state, acknowledged }: { state?: unknown; acknowledged?: unknown }): boolean {
  return state === 'intent' && acknowledged === 0
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null)
}

function statements(connection: Connection) {
  const sql = (text: string) => connection.prepare(text)
  return {
    commit: sql('SELECT * FROM commits WHERE token = ?'),
    take: sql(`INSERT OR REPLACE INTO commits
      (token, run, bot, reference, position, step, state, intended_at, value, settled_at, settled_by)
      VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`),
    settle: sql(
      `UPDATE commits SET state = ?, value = coalesce(value, ?), settled_at = ?, settled_by = ? WHERE token = ?`,
    ),
    forgetResults: sql('DELETE FROM results WHERE run = ?'),
    forgetFailures: sql('DELETE FROM failures WHERE run = ?'),
    addResult: sql(`INSERT INTO results (run, position, attempt, step, kind, inputs, value, at, took)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?)`),
    addFailure: sql(
      `INSERT INTO failures (run, position, attempt, step, error, at) VALUES (?, 0, ?, ?, ?, ?)`,
    ),
  }
}
