import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openJournal } from '../../bots/engine/index.ts'
import { engineOnly } from './engine-only.ts'
import { median, type Row, row } from './row.ts'

const COMMITS = 2000
const RUNS = 5

/** Commit steps a second through the engine, against bare SQLite that syncs twice for each. */
export async function commitsBench(): Promise<Row[]> {
  const ours: number[] = []
  const yardstick: number[] = []
  for (let run = 0; run < RUNS; run++) {
    yardstick.push(await rate(bareCommits))
    ours.push(await rate(engineCommits))
  }
  const figures = { ours: median(ours), yardstick: median(yardstick) }
  return [row('commit steps/s, bare SQLite with two synced commits each', figures, { atLeast: 0.7 })]
}

async function rate(work: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
  try {
    return COMMITS / ((await work(folder)) / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bot = `
steps:
  - flow.each: =[1..${COMMITS}]
    as: n
    steps:
      - data.set: =n
        id: post
        effect: commit
`

async function engineCommits(folder: string): Promise<number> {
  const journal = openJournal(join(folder, 'journal.sqlite'))
  const started = performance.now()
  await engineOnly(bot, journal)
  const took = performance.now() - started
  journal.close()
  return took
}

async function bareCommits(folder: string): Promise<number> {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE commits (token TEXT PRIMARY KEY, state TEXT, value TEXT) STRICT, WITHOUT ROWID')
  const intend = database.prepare("INSERT INTO commits (token, state) VALUES (?, 'intent')")
  const settle = database.prepare("UPDATE commits SET state = 'done', value = ? WHERE token = ?")
  const started = performance.now()
  for (let n = 1; n <= COMMITS; n++) {
    intend.run(`post ${n}`)
    settle.run(String(n), `post ${n}`)
  }
  const took = performance.now() - started
  database.close()
  return took
}
