import type { ErrorCode } from '../../errors/index.ts'

export type RunState = 'running' | 'done' | 'failed' | 'waiting' | 'in-doubt' | 'stopped'

/**
 * - `refused`: the same reference was done before
 * - `rejected`: a business exception; no retry would help
 * - `failed`: given up after its retries
 * - `waiting`: for a person
 * - `in-doubt`: a commit may or may not have happened; a person decides
 */
export type TransactionState =
  | 'ready'
  | 'running'
  | 'done'
  | 'refused'
  | 'rejected'
  | 'failed'
  | 'waiting'
  | 'in-doubt'

/** `undo-asked`: done, and a person was asked to undo it; until they answer nobody knows whether it still stands. */
export type CommitState = 'intent' | 'done' | 'not-done' | 'in-doubt' | 'undo-asked' | 'compensated'

/** An error as it is kept: masked, without stack. */
export interface KeptError {
  readonly code: ErrorCode
  readonly message: string
  readonly expected?: string
  readonly found?: string
  readonly next: string
  readonly step?: string
  readonly at?: { readonly file: string; readonly line: number; readonly column: number }
}

/** Times are milliseconds since 1970 everywhere in the journal. */
export interface RunRecord {
  readonly id: string
  readonly bot: string
  readonly title: string | undefined
  readonly folder: string
  readonly digest: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** It only showed what it would do; it changes nothing and cannot be resumed. */
  readonly rehearsal: boolean
  readonly state: RunState
  readonly pid: number
  readonly started: number
  readonly ended: number | undefined
  readonly error: KeptError | undefined
  /** Who or what started it, as people know them. */
  readonly startedBy: string | undefined
  /** It shows no browser window. */
  readonly headless: boolean
  /** It works on a display of its own, beside that of the person. */
  readonly ownDisplay: boolean
}

/** What a person saw in a rehearsal and said yes to: nothing else may be done for the item. */
export interface Approval {
  /** The step that would change the world first; nothing where none would. */
  readonly commit?: string | undefined
  /** Of the values at that moment. */
  readonly digest?: string | undefined
}

/** An item that a run is to do; those that are not chosen are left out of its list. */
export interface Choice {
  readonly reference: string
  /** Where only what was rehearsed may be done. */
  readonly approval?: Approval | undefined
}

/** What an item of a rehearsal came to. */
export interface RehearsalRecord extends Approval {
  readonly position: number
  readonly state: 'would-commit' | 'would-end' | 'refused' | 'rejected' | 'failed' | 'waiting'
  /** The values at that moment, by name; long ones are left out. */
  readonly variables: Readonly<Record<string, unknown>>
}

export interface TransactionRecord {
  /** From 0, in the order of the list. */
  readonly position: number
  readonly reference: string
  readonly item: unknown
  readonly state: TransactionState
  readonly attempts: number
  readonly started: number | undefined
  readonly ended: number | undefined
  readonly error: KeptError | undefined
  /** The run that did it before, where it was refused. */
  readonly doneBy: string | undefined
  /** Where it was handed out by somebody else. */
  readonly lease: HandedOut | undefined
  /** Who did the rest of it by hand. */
  readonly byPerson: string | undefined
}

/** What one step gave. `position` is -1 for steps outside transactions. */
export interface ResultRecord {
  readonly sequence: number
  readonly position: number
  readonly attempt: number
  /** The occurrence: keys of the steps from the outside in, rounds of loops in brackets: `each[2]/browser.fill ledger.number`. */
  readonly step: string
  readonly kind: string
  /** Digest of the parameters, for pure steps: the result holds for these alone. */
  readonly inputs: string | undefined
  readonly value: unknown
  readonly at: number
  /** Milliseconds that the step took. */
  readonly took: number
}

export interface CommitRecord {
  readonly token: string
  readonly run: string
  readonly bot: string
  readonly reference: string
  readonly position: number
  readonly step: string
  readonly state: CommitState
  /** What the step gave; null until it is done. */
  readonly value: unknown
  readonly intendedAt: number
  readonly settledAt: number | undefined
  /** `run`, `verify`, or the name of the person who decided. */
  readonly settledBy: string | undefined
}

/** What the keys of the steps begin with that undo a commit, by the key of the commit. */
export function pathOfUndoing(commit: string): string {
  return `${commit}/compensate/`
}

/** A lease on an item of a queue elsewhere; only the one with the newest fence counts there. */
export interface HandedOut {
  readonly id: string
  readonly fence: number
  readonly queue: string
}

/** How the steps of an item ended so far, oldest first. */
export interface Outcomes {
  readonly results: readonly Omit<ResultRecord, 'sequence' | 'position'>[]
  readonly failures: readonly Omit<FailureRecord, 'position'>[]
}

/** What became of an item on another PC: its commits, and how the steps up to them had ended. */
export interface Adopted {
  readonly bot: string
  readonly reference: string
  readonly commits: readonly Pick<
    CommitRecord,
    'token' | 'step' | 'state' | 'value' | 'intendedAt' | 'settledAt' | 'settledBy'
  >[]
  readonly outcomes: Outcomes
}

/** What there is to tell elsewhere, in the order in which it happened; `number` has no gaps. The rest is looked up. */
export interface OutboxEntry {
  readonly number: number
  readonly kind: 'run' | 'item' | 'commit' | 'decision'
  readonly run: string | undefined
  readonly position: number | undefined
  /** Token of the commit, or id of the decision. */
  readonly subject: string | undefined
  readonly at: number
}

/** How far what is in the outbox has arrived; `store` is the identity of the place that said so. */
export interface OutboxPosition {
  readonly acknowledged: number
  readonly store: string | undefined
}

export interface FailureRecord {
  readonly position: number
  readonly attempt: number
  readonly step: string
  readonly error: KeptError
  readonly at: number
}

/** A picture or page snapshot, as a file below the run's folder. */
export interface EvidenceRecord {
  readonly position: number
  readonly step: string
  readonly moment: 'before' | 'after' | 'failed' | 'healed'
  readonly kind: 'image' | 'page' | 'network' | 'healing'
  readonly file: string
  readonly at: number
}

/** What happened in one place of a run, in the order in which it happened. */
export interface ItemHistory {
  readonly results: readonly ResultRecord[]
  readonly commits: readonly CommitRecord[]
  readonly failures: readonly FailureRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** All that the journal knows of a run; reports are made of this alone. */
export interface RunHistory extends ItemHistory {
  readonly run: RunRecord
  readonly transactions: readonly TransactionRecord[]
}
