import type { DatabaseSync } from 'node:sqlite'

export type Statements = ReturnType<typeof prepareStatements>

/** Everything that is ever asked of the journal's tables. */
export function prepareStatements(database: DatabaseSync) {
  const sql = (text: string) => database.prepare(text)
  return {
    startRun: sql(`INSERT INTO runs (id, bot, title, folder, digest, inputs, rehearsal, state, pid, started)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?, ?)`),
    resumeRun: sql(
      `UPDATE runs SET state = 'running', ended = NULL, error = NULL, digest = ?, pid = ? WHERE id = ?`,
    ),
    endRun: sql(`UPDATE runs SET state = ?, ended = ?, error = ? WHERE id = ?`),
    run: sql(`SELECT * FROM runs WHERE id = ?`),
    runs: sql(`SELECT * FROM runs ORDER BY started DESC, id DESC`),

    addTransaction: sql(
      `INSERT INTO transactions (run, position, bot, reference, item, state) VALUES (?, ?, ?, ?, ?, 'ready')`,
    ),
    beginTransaction: sql(`UPDATE transactions SET state = 'running', attempts = attempts + 1,
      started = coalesce(started, ?), ended = NULL, error = NULL WHERE run = ? AND position = ?`),
    endTransaction: sql(
      `UPDATE transactions SET state = ?, ended = ?, error = ?, done_by = ? WHERE run = ? AND position = ?`,
    ),
    transactions: sql(`SELECT * FROM transactions WHERE run = ? ORDER BY position`),
    isRunning: sql(`SELECT 1 FROM transactions WHERE run = ? AND position = ? AND state = 'running'`),
    doneBefore: sql(`SELECT run FROM transactions WHERE bot = ? AND reference = ? AND state = 'done'
      AND NOT (run = ? AND position = ?) LIMIT 1`),
    readyAgain: sql(`UPDATE transactions SET state = 'ready' WHERE reference = ? AND state = 'in-doubt'
      AND bot = (SELECT bot FROM runs WHERE id = ?)`),

    addResult: sql(`INSERT INTO results (run, position, attempt, step, kind, inputs, value, at, took)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    results: sql(`SELECT * FROM results WHERE run = ? AND position = ? ORDER BY sequence`),
    failures: sql(`SELECT * FROM failures WHERE run = ? AND position = ? ORDER BY sequence`),
    addFailure: sql(
      `INSERT INTO failures (run, position, attempt, step, error, at) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    addEvidence: sql(
      `INSERT INTO evidence (run, position, step, moment, kind, file, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),

    commit: sql(`SELECT * FROM commits WHERE token = ?`),
    commitsOf: sql(`SELECT * FROM commits WHERE bot = ? AND reference = ? ORDER BY intended_at, step`),
    intend: sql(`INSERT INTO commits (token, run, bot, reference, position, step, state, intended_at)
      VALUES (?, ?, ?, ?, ?, ?, 'intent', ?)
      ON CONFLICT (token) DO UPDATE SET run = excluded.run, position = excluded.position, step = excluded.step,
        state = 'intent', value = NULL, intended_at = excluded.intended_at, settled_at = NULL, settled_by = NULL
      WHERE commits.state IN ('not-done', 'compensated')`),
    voidUndoing: sql(`UPDATE commits SET state = 'compensated'
      WHERE bot = ? AND reference = ? AND instr(step, ?) = 1`),
    settleCommit:
      sql(`UPDATE commits SET state = ?, value = coalesce(?, value), settled_at = ?, settled_by = ?
      WHERE token = ?`),
    settleFoundOut: sql(`UPDATE commits SET state = ?, settled_at = ?, settled_by = ?
      WHERE token = ? AND state = ? AND run = ? AND intended_at = ?`),
    inDoubt: sql(`SELECT * FROM commits WHERE reference = ? AND state = 'in-doubt'
      AND bot = (SELECT bot FROM runs WHERE id = ?) ORDER BY intended_at, step`),

    runResults: sql(`SELECT * FROM results WHERE run = ? ORDER BY sequence`),
    runCommits: sql(`SELECT * FROM commits WHERE run = ? ORDER BY intended_at`),
    runFailures: sql(`SELECT * FROM failures WHERE run = ? ORDER BY sequence`),
    runEvidence: sql(`SELECT * FROM evidence WHERE run = ? ORDER BY sequence`),
  }
}
