import { existsSync } from 'node:fs'
import { BotError } from '../../errors/index.ts'
import { CommitLog } from './commit-log.ts'
import { Decisions } from './decisions.ts'
import type {
  Choice,
  EvidenceRecord,
  FailureRecord,
  HandedOut,
  ItemHistory,
  KeptError,
  Outcomes,
  ResultRecord,
  RunHistory,
  RunRecord,
  RunState,
  TransactionRecord,
  TransactionState,
} from './records.ts'
import { Rehearsals } from './rehearsals.ts'
import {
  choice,
  commitRecord,
  evidenceRecord,
  failureRecord,
  resultRecord,
  runRecord,
  transactionRecord,
} from './rows.ts'
import { RunList } from './run-list.ts'
import { isRunLocked, lockRun, type RunLock } from './run-lock.ts'
import { prepareStatements, type Statements } from './statements.ts'

/** An item as it is put into the list of a run; its value is JSON. */
export type NewItem = Pick<TransactionRecord, 'reference'> & {
  readonly item: string
  readonly lease?: HandedOut
}
/** A run as it begins; its inputs are JSON. */
type NewRun = Omit<
  RunRecord,
  'inputs' | 'state' | 'ended' | 'error' | 'startedBy' | 'headless' | 'ownDisplay'
> & {
  readonly inputs: string
  readonly startedBy?: string | undefined
  readonly headless?: boolean | undefined
  readonly ownDisplay?: boolean | undefined
  /** The items that it is to do; all where not given. */
  readonly only?: readonly Choice[] | undefined
}
type New<T, Left extends keyof T = never> = Omit<T, Left> & { readonly run: string }

/**
 * The journal of one PC. Intents and outcomes of commits are on disk when the call returns, and what was
 * written before them is too; plain results follow within 100 ms or with the next commit.
 */
export class Journal extends CommitLog {
  readonly decisions: Decisions
  /** The runs by page, for whoever shows them. */
  readonly runList: RunList
  readonly rehearsals: Rehearsals
  readonly #sql: Statements

  constructor(file: string) {
    super(file)
    this.#sql = prepareStatements(this.connection)
    this.decisions = new Decisions(this.connection, this.outbox)
    this.runList = new RunList(this.connection)
    this.rehearsals = new Rehearsals(this.connection)
  }

  /** The identity of this PC, for whoever collects what several of them did: a UUID that never changes. */
  pc(): string {
    return String(this.connection.guard(() => this.#sql.pc.get())?.pc)
  }

  // --- runs

  startRun(run: NewRun): void {
    const { id, bot, title = null, folder, digest, inputs, pid, started, startedBy = null } = run
    const flag = (isSet: boolean | undefined) => (isSet ? 1 : 0)
    const displays = [flag(run.headless), flag(run.ownDisplay)]
    const values = [id, bot, title, folder, digest, inputs, flag(run.rehearsal), pid, started, startedBy]
    this.connection.write(() => {
      this.#sql.startRun.run(...values, ...displays)
      for (const { reference, approval } of run.only ?? [])
        this.#sql.addChoice.run(id, reference, json(approval))
      this.outbox.tellRun(id, started)
    })
  }

  resumeRun(id: string, digest: string, pid: number, at: number): void {
    this.connection.write(() => {
      this.#sql.resumeRun.run(digest, pid, id)
      this.outbox.tellRun(id, at)
    })
  }

  endRun(id: string, state: RunState, at: number, error?: KeptError): void {
    this.connection.write(() => {
      this.#sql.endRun.run(state, at, json(error), id)
      this.outbox.tellRun(id, at)
    })
  }

  /** Takes the run for this process; throws `run-locked` where another has it. */
  lock(run: string): RunLock {
    return lockRun(this.file, run)
  }

  /** True while some process carries the run. */
  isCarried(run: string): boolean {
    return isRunLocked(this.file, run)
  }

  /** The items that a run is to do; none where it does all of its list. */
  choices(run: string): Choice[] {
    return this.connection.rows(() => this.#sql.choices.all(run), choice)
  }

  // --- transactions

  /** Keeps items before the first of them is begun, behind those that the run has already. */
  saveList(run: string, bot: string, items: readonly NewItem[]): void {
    this.connection.write(() => {
      for (const { reference, item, lease } of items) {
        this.#sql.addTransaction.run(run, run, bot, reference, item, json(lease))
      }
    })
  }

  /** An item that was not ended is handed out again, under another lease. */
  leaseAgain(run: string, position: number, lease: HandedOut): void {
    this.connection.write(() => this.#sql.leaseAgain.run(json(lease), run, position))
  }

  beginTransaction(run: string, position: number, at: number): void {
    this.connection.add(this.#sql.beginTransaction, at, run, position)
  }

  endTransaction(
    run: string,
    position: number,
    state: TransactionState,
    at: number,
    error?: KeptError,
    doneBy?: string,
  ): void {
    this.connection.write(() => {
      this.#sql.endTransaction.run(state, at, json(error), doneBy ?? null, run, position)
      if (state !== 'ready') this.outbox.tellItem(run, position, at)
    })
  }

  transactions(run: string): TransactionRecord[] {
    return this.connection.rows(() => this.#sql.transactions.all(run), transactionRecord)
  }

  /** True where the run has begun with the transaction and has not told its end. */
  isRunning(run: string, position: number): boolean {
    return this.connection.guard(() => this.#sql.isRunning.get(run, position)) !== undefined
  }

  /** The run in which another transaction with this identity was done. */
  doneBefore(bot: string, reference: string, run: string, position: number): string | undefined {
    return this.connection.row(
      () => this.#sql.doneBefore.get(bot, reference, run, position),
      (row) => String(row.run),
    )
  }

  /** Keeps the item for a person who does it by hand. Throws `run-locked` where another does. */
  holdItem(run: string, position: number): RunLock {
    return lockRun(this.file, heldItem(run, position))
  }

  /** True while a person does the item by hand. */
  isItemHeld({ run, position }: Pick<OpenElsewhere, 'run' | 'position'>): boolean {
    return isRunLocked(this.file, heldItem(run, position))
  }

  /** The same item in other runs that have not done it. */
  openElsewhere(bot: string, reference: string, run: string): OpenElsewhere[] {
    return this.connection.rows(
      () => this.#sql.openElsewhere.all(bot, reference, run),
      ({ run, position, state }) => ({
        run: String(run),
        position: Number(position),
        isRunning: state === 'running',
      }),
    )
  }

  // --- steps

  result(row: Omit<New<ResultRecord, 'sequence'>, 'value'> & { value: string }): void {
    const { run, position, attempt, step, kind, inputs, value, at, took } = row
    const values = [run, position, attempt, step, kind, inputs ?? null, value, at, took]
    this.connection.add(this.#sql.addResult, ...values)
  }

  /** What the steps of a transaction gave, oldest first. */
  results(run: string, position: number): ResultRecord[] {
    this.flush()
    return this.connection.rows(() => this.#sql.results.all(run, position), resultRecord)
  }

  /** The failures of the steps of a transaction, oldest first. */
  failures(run: string, position: number): FailureRecord[] {
    this.flush()
    return this.connection.rows(() => this.#sql.failures.all(run, position), failureRecord)
  }

  /** How the steps of a transaction ended, oldest first. */
  outcomes(run: string, position: number): Outcomes {
    return {
      results: this.results(run, position).map(({ sequence: _, position: _at, ...result }) => result),
      failures: this.failures(run, position).map(({ position: _, ...failure }) => failure),
    }
  }

  failure({ run, position, attempt, step, error, at }: New<FailureRecord>): void {
    this.connection.add(this.#sql.addFailure, run, position, attempt, step, json(error), at)
  }

  evidence({ run, position, step, moment, kind, file, at }: New<EvidenceRecord>): void {
    this.connection.add(this.#sql.addEvidence, run, position, step, moment, kind, file, at)
  }

  flush(): void {
    this.connection.flush()
  }

  // --- reading back

  runs(): RunRecord[] {
    return this.connection.rows(() => this.#sql.runs.all(), runRecord)
  }

  /** Throws `run-unknown`. */
  run(id: string): RunRecord {
    const run = this.connection.row(() => this.#sql.run.get(id), runRecord)
    if (run) return run
    throw new BotError('run-unknown', `There is no run ${id}`, { found: this.file })
  }

  /** All that happened to one item, or outside of all where the position is -1. */
  happenings(id: string, position: number): ItemHistory {
    return {
      results: this.results(id, position),
      failures: this.failures(id, position),
      commits: this.connection.rows(() => this.#sql.itemCommits.all(id, position), commitRecord),
      evidence: this.connection.rows(() => this.#sql.itemEvidence.all(id, position), evidenceRecord),
    }
  }

  history(id: string): RunHistory {
    this.flush()
    return {
      run: this.run(id),
      transactions: this.transactions(id),
      results: this.connection.rows(() => this.#sql.runResults.all(id), resultRecord),
      commits: this.connection.rows(() => this.#sql.runCommits.all(id), commitRecord),
      failures: this.connection.rows(() => this.#sql.runFailures.all(id), failureRecord),
      evidence: this.connection.rows(() => this.#sql.runEvidence.all(id), evidenceRecord),
    }
  }

  /** What could not be written by now is left out: commits never wait, and all else can be done again. */
  close(): void {
    try {
      this.flush()
    } catch {}
    this.connection.close()
  }
}

/** An item as another run has it. */
export interface OpenElsewhere {
  readonly run: string
  readonly position: number
  readonly isRunning: boolean
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

/** The name of its lock. */
function heldItem(run: string, position: number): string {
  return `${run}-item-${position}`
}
