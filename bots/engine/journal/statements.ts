import type { Connection } from './connection.ts'

export type Statements = ReturnType<typeof prepareStatements>

/** What runs, their items and their steps ask of the journal's tables. */
export function prepareStatements(connection: Connection) {
  const sql = (text: string) => connection.prepare(text)
  return {
    pc: sql('SELECT pc FROM meta'),

    startRun: sql(`INSERT INTO runs
      (id, bot, title, folder, digest, inputs, rehearsal, state, pid, started, started_by,
        headless, own_display)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?)`),
    addChoice: sql('INSERT OR REPLACE INTO choices (run, reference, approval) VALUES (?, ?, ?)'),
    choices: sql('SELECT * FROM choices WHERE run = ?'),
    resumeRun: sql(
      `UPDATE runs SET state = 'running', ended = NULL, error = NULL, digest = ?, pid = ? WHERE id = ?`,
    ),
    endRun: sql(`UPDATE runs SET state = ?, ended = ?, error = ? WHERE id = ?`),
    run: sql(`SELECT * FROM runs WHERE id = ?`),
    runs: sql(`SELECT * FROM runs ORDER BY started DESC, id DESC`),

    addTransaction: sql(
      `INSERT INTO transactions (run, position, bot, reference, item, lease, state)
      VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM transactions WHERE run = ?), ?, ?, ?, ?, 'ready')`,
    ),
    leaseAgain: sql(`UPDATE transactions SET lease = ?, state = 'ready' WHERE run = ? AND position = ?`),
    beginTransaction: sql(`UPDATE transactions SET state = 'running', attempts = attempts + 1,
      started = coalesce(started, ?), ended = NULL, error = NULL WHERE run = ? AND position = ?`),
    endTransaction: sql(
      `UPDATE transactions SET state = ?, ended = ?, error = ?, done_by = ? WHERE run = ? AND position = ?`,
    ),
    transactions: sql(`SELECT * FROM transactions WHERE run = ? ORDER BY position`),
    isRunning: sql(`SELECT 1 FROM transactions WHERE run = ? AND position = ? AND state = 'running'`),
    doneBefore: sql(`SELECT run FROM transactions WHERE bot = ? AND reference = ? AND state = 'done'
      AND NOT (run = ? AND position = ?) LIMIT 1`),
    openElsewhere: sql(`SELECT run, position, state FROM transactions WHERE bot = ? AND reference = ?
      AND state NOT IN ('done', 'refused') AND run <> ?`),

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

    itemCommits: sql(`SELECT * FROM commits WHERE run = ? AND position = ? ORDER BY intended_at`),
    itemEvidence: sql(`SELECT * FROM evidence WHERE run = ? AND position = ? ORDER BY sequence`),

    runResults: sql(`SELECT * FROM results WHERE run = ? ORDER BY sequence`),
    runCommits: sql(`SELECT * FROM commits WHERE run = ? ORDER BY intended_at`),
    runFailures: sql(`SELECT * FROM failures WHERE run = ? ORDER BY sequence`),
    runEvidence: sql(`SELECT * FROM evidence WHERE run = ? ORDER BY sequence`),
  }
}
