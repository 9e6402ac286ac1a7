import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { BotError } from '../../errors/index.ts'
import { guarded, openDatabase } from './database.ts'
import type {
  CommitRecord,
  CommitState,
  EvidenceRecord,
  FailureRecord,
  KeptError,
  ResultRecord,
  RunHistory,
  RunRecord,
  RunState,
  TransactionRecord,
  TransactionState,
} from './records.ts'
import { pathOfUndoing } from './records.ts'
import {
  commitRecord,
  evidenceRecord,
  failureRecord,
  type Row,
  resultRecord,
  runRecord,
  transactionRecord,
} from './rows.ts'
import { isRunLocked, lockRun, type RunLock } from './run-lock.ts'
import { prepareStatements, type Statements } from './statements.ts'
import { WriteBuffer } from './write-buffer.ts'

type Intent = Omit<CommitRecord, 'state' | 'value' | 'settledAt' | 'settledBy'>
type New<T, Left extends keyof T = never> = Omit<T, Left> & { readonly run: string }

/**
 * The journal of one PC. Intents and outcomes of commits are on disk when the call returns, and what was
 * written before them is too; plain results follow within 100 ms or with the next commit.
 */
export class Journal {
  readonly file: string
  readonly #database: DatabaseSync
  readonly #sql: Statements
  readonly #buffer: WriteBuffer

  constructor(file: string) {
    this.file = file
    this.#database = openDatabase(file)
    this.#sql = this.#guard(() => prepareStatements(this.#database))
    this.#buffer = new WriteBuffer(this.#database)
  }

  // --- runs

  startRun(run: Omit<RunRecord, 'inputs' | 'state' | 'ended' | 'error'> & { inputs: string }): void {
    const { id, bot, title, folder, digest, inputs, rehearsal, pid, started } = run
    this.#write(() =>
      this.#sql.startRun.run(id, bot, title ?? null, folder, digest, inputs, rehearsal ? 1 : 0, pid, started),
    )
  }

  resumeRun(id: string, digest: string, pid: number): void {
    this.#write(() => this.#sql.resumeRun.run(digest, pid, id))
  }

  endRun(id: string, state: RunState, at: number, error?: KeptError): void {
    this.#write(() => this.#sql.endRun.run(state, at, json(error), id))
  }

  /** Takes the run for this process; throws `run-locked` where another has it. */
  lock(run: string): RunLock {
    return lockRun(this.file, run)
  }

  /** True while some process carries the run. */
  isCarried(run: string): boolean {
    return isRunLocked(this.file, run)
  }

  // --- transactions

  /** Keeps the list of items before the first of them is begun. */
  saveList(run: string, bot: string, items: readonly { reference: string; item: string }[]): void {
    this.#write(() => {
      for (const [position, { reference, item }] of items.entries()) {
        this.#sql.addTransaction.run(run, position, bot, reference, item)
      }
    })
  }

  beginTransaction(run: string, position: number, at: number): void {
    this.#guard(() => this.#buffer.add(this.#sql.beginTransaction, at, run, position))
  }

  endTransaction(
    run: string,
    position: number,
    state: TransactionState,
    at: number,
    error?: KeptError,
    doneBy?: string,
  ): void {
    this.#write(() => this.#sql.endTransaction.run(state, at, json(error), doneBy ?? null, run, position))
  }

  transactions(run: string): TransactionRecord[] {
    return this.#rows(() => this.#sql.transactions.all(run), transactionRecord)
  }

  /** True where the run has begun with the transaction and has not told its end. */
  isRunning(run: string, position: number): boolean {
    return this.#guard(() => this.#sql.isRunning.get(run, position)) !== undefined
  }

  /** The run in which another transaction with this identity was done. */
  doneBefore(bot: string, reference: string, run: string, position: number): string | undefined {
    const row = this.#guard(() => this.#sql.doneBefore.get(bot, reference, run, position))
    return row && String(row.run)
  }

  // --- steps

  result(row: Omit<New<ResultRecord, 'sequence'>, 'value'> & { value: string }): void {
    const { run, position, attempt, step, kind, inputs, value, at, took } = row
    this.#guard(() =>
      this.#buffer.add(
        this.#sql.addResult,
        run,
        position,
        attempt,
        step,
        kind,
        inputs ?? null,
        value,
        at,
        took,
      ),
    )
  }

  /** What the steps of a transaction gave, oldest first. */
  results(run: string, position: number): ResultRecord[] {
    this.flush()
    return this.#rows(() => this.#sql.results.all(run, position), resultRecord)
  }

  /** The failures of the steps of a transaction, oldest first. */
  failures(run: string, position: number): FailureRecord[] {
    this.flush()
    return this.#rows(() => this.#sql.failures.all(run, position), failureRecord)
  }

  failure({ run, position, attempt, step, error, at }: New<FailureRecord>): void {
    this.#guard(() =>
      this.#buffer.add(this.#sql.addFailure, run, position, attempt, step, JSON.stringify(error), at),
    )
  }

  evidence({ run, position, step, moment, kind, file, at }: New<EvidenceRecord>): void {
    this.#guard(() => this.#buffer.add(this.#sql.addEvidence, run, position, step, moment, kind, file, at))
  }

  flush(): void {
    this.#guard(() => this.#buffer.flush())
  }

  // --- commits

  commit(token: string): CommitRecord | undefined {
    const row = this.#guard(() => this.#sql.commit.get(token))
    return row && commitRecord(row)
  }

  /** Commits that any run intended or did for this item, oldest first. */
  commitsOf(bot: string, reference: string): CommitRecord[] {
    return this.#rows(() => this.#sql.commitsOf.all(bot, reference), commitRecord)
  }

  /**
   * Says, before it acts, that a commit is about to happen. On disk when it returns; false where another run has
   * said so first, and then nothing may be done. What undid it before does not count for it any more.
   */
  intend(intent: Intent): boolean {
    const { token, run, bot, reference, position, step, intendedAt } = intent
    const isFirst = this.#write(() => {
      const before = this.#sql.commit.get(token)
      const { changes } = this.#sql.intend.run(token, run, bot, reference, position, step, intendedAt)
      if (before && changes) this.#sql.voidUndoing.run(bot, reference, pathOfUndoing(String(before.step)))
      return Number(changes) > 0
    })
    return isFirst === true
  }

  /** Says what became of it; what it gave stays where no value is given. On disk when it returns. */
  settleCommit(token: string, state: CommitState, by: string, at: number, value?: string): void {
    this.#write(() => this.#sql.settleCommit.run(state, value ?? null, at, by, token))
  }

  /** Says what was found out about a commit; false where somebody else has meanwhile settled it or begun it anew. */
  settleFoundOut({ token, state, run, intendedAt }: CommitRecord, found: CommitState, at: number): boolean {
    const written = this.#write(() =>
      this.#sql.settleFoundOut.run(found, at, 'verify', token, state, run, intendedAt),
    )
    return Number(written?.changes) > 0
  }

  /**
   * A person's word on the oldest commit in doubt of an item, because it may be another one on the next; gives which
   * it was. Throws `run-unknown` where nothing is in doubt there.
   */
  settle(run: string, reference: string, happened: boolean, by: string, at = Date.now()): string {
    const settled = this.#write(() => {
      const row = this.#sql.inDoubt.get(reference, run)
      if (!row) return undefined
      const commit = commitRecord(row)
      this.#sql.settleCommit.run(happened ? 'done' : 'not-done', null, at, by, commit.token)
      this.#sql.readyAgain.run(reference, run)
      return commit.step
    })
    if (settled !== undefined) return settled
    throw new BotError('run-unknown', 'Nothing is in doubt there', {
      found: `run ${run}, reference ${reference}`,
    })
  }

  // --- reading back

  runs(): RunRecord[] {
    return this.#rows(() => this.#sql.runs.all(), runRecord)
  }

  /** Throws `run-unknown`. */
  run(id: string): RunRecord {
    const row = this.#guard(() => this.#sql.run.get(id))
    if (row) return runRecord(row)
    throw new BotError('run-unknown', `There is no run ${id}`, { found: this.file })
  }

  history(id: string): RunHistory {
    this.flush()
    return {
      run: this.run(id),
      transactions: this.transactions(id),
      results: this.#rows(() => this.#sql.runResults.all(id), resultRecord),
      commits: this.#rows(() => this.#sql.runCommits.all(id), commitRecord),
      failures: this.#rows(() => this.#sql.runFailures.all(id), failureRecord),
      evidence: this.#rows(() => this.#sql.runEvidence.all(id), evidenceRecord),
    }
  }

  /** What could not be written by now is left out: commits never wait, and all else can be done again. */
  close(): void {
    try {
      this.flush()
    } catch {}
    this.#database.close()
  }

  #write<T>(work: () => T): T | undefined {
    return this.#guard(() => this.#buffer.flush(work))
  }

  #rows<T>(read: () => Row[], record: (row: Row) => T): T[] {
    return this.#guard(() => read().map(record))
  }

  #guard<T>(work: () => T): T {
    return guarded(this.file, work)
  }
}

/** Opens the journal, making it where it is not there yet; throws `journal-newer`, `journal-broken`, `folder-read-only`. */
export function openJournal(file: string): Journal {
  return new Journal(file)
}

/** True where a journal was made before. */
export function hasJournal(file: string): boolean {
  return existsSync(file)
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
