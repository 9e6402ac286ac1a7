import type {
  Journal,
  OutboxEntry,
  ResultRecord,
  RunRecord,
  TransactionRecord,
} from '../../../bots/engine/journal/index.ts'
import type { CommitReport, ItemReport, Report } from '../../api/central/contract/reports.ts'
import { cut, toldCommit, toldError, toldFailure } from './told.ts'

/** Bytes of JSON up to which the value of a step is told; longer ones stay on the PC. */
const LONGEST_VALUE = 2_048
/** Of an item, the newest first to be kept. */
const MOST_STEPS = 500
const MOST_COMMITS = 1_000

/** Looks reports up in the journal; what several entries need is read once. Make one for each batch: it grows old. */
export class ReportMaker {
  readonly #journal: Journal
  readonly #runs = new Map<string, RunRecord>()
  readonly #transactions = new Map<string, readonly TransactionRecord[]>()

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** What there is to tell; undefined where the journal does not have it any more. */
  reportOf(entry: OutboxEntry): Report | undefined {
    switch (entry.kind) {
      case 'run':
        return this.#runReport(entry)
      case 'item':
        return this.#itemReport(entry)
      case 'commit':
        return this.#commitReport(entry)
      case 'decision':
        return this.#decisionReport(entry)
    }
  }

  #runReport({ run }: OutboxEntry): Report | undefined {
    const record = this.#run(run)
    if (!record) return undefined
    const { id, bot, title, digest, rehearsal, state, started, ended, error } = record
    return {
      kind: 'run',
      run: id,
      bot: cut(bot, 200),
      title: title ?? null,
      digest,
      rehearsal,
      state,
      started,
      ended: ended ?? null,
      error: error ? toldError(error) : null,
    }
  }

  #itemReport(entry: OutboxEntry): ItemReport | undefined {
    const record = this.#run(entry.run)
    const transaction = this.#transaction(entry)
    if (!record || !transaction) return undefined
    const { position, reference, state, started, ended, error, lease } = transaction
    // It was taken up again meanwhile; how that ended is an entry of its own.
    if (state === 'ready' || state === 'running') return undefined
    const { results, failures } = this.#journal.outcomes(record.id, position)
    return {
      kind: 'item',
      run: record.id,
      position,
      bot: cut(record.bot, 200),
      reference: cut(reference, 300),
      state,
      started: started ?? null,
      ended: ended ?? null,
      error: error ? toldError(error) : null,
      lease: lease ?? null,
      commits: this.#journal.commitsOf(record.bot, reference).slice(-MOST_COMMITS).map(toldCommit),
      steps: results.slice(-MOST_STEPS).map(toldStep),
      failures: failures.slice(-MOST_STEPS).map(toldFailure),
    }
  }

  #commitReport(entry: OutboxEntry): CommitReport | undefined {
    const commit = entry.subject === undefined ? undefined : this.#journal.commit(entry.subject)
    const lease = this.#transaction(entry)?.lease
    if (!commit || !lease) return undefined
    const { bot, reference } = commit
    return {
      kind: 'commit',
      ...toldCommit(commit),
      bot: cut(bot, 200),
      reference: cut(reference, 300),
      lease,
    }
  }

  #decisionReport({ subject, at }: OutboxEntry): Report | undefined {
    const record = subject === undefined ? undefined : this.#journal.decisions.get(subject)
    if (!record) return undefined
    const { id, route, model, outcome } = record
    return {
      kind: 'decision',
      id: cut(id, 100),
      route: cut(route.name, 100),
      model: model?.digest ?? null,
      outcome,
      at,
      record: { ...record },
    }
  }

  #run(id: string | undefined): RunRecord | undefined {
    if (id === undefined) return undefined
    const known = this.#runs.get(id) ?? this.#journal.run(id)
    this.#runs.set(id, known)
    return known
  }

  #transaction({ run, position }: OutboxEntry): TransactionRecord | undefined {
    if (run === undefined) return undefined
    const known = this.#transactions.get(run) ?? this.#journal.transactions(run)
    this.#transactions.set(run, known)
    return position === undefined ? undefined : known[position]
  }
}

function toldStep({ attempt, step, kind, at, took, value }: Omit<ResultRecord, 'sequence' | 'position'>) {
  const bytes = Buffer.byteLength(JSON.stringify(value ?? null))
  const known = { attempt, step, kind, at, took }
  return bytes > LONGEST_VALUE ? { ...known, bytes } : { ...known, value: value ?? null }
}
