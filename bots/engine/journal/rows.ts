import type { SQLOutputValue } from 'node:sqlite'
import type {
  Choice,
  CommitRecord,
  CommitState,
  EvidenceRecord,
  FailureRecord,
  HandedOut,
  KeptError,
  OutboxEntry,
  RehearsalRecord,
  ResultRecord,
  RunRecord,
  RunState,
  TransactionRecord,
  TransactionState,
} from './records.ts'

export type Row = Record<string, SQLOutputValue>

export function runRecord(row: Row): RunRecord {
  return {
    id: text(row.id),
    bot: text(row.bot),
    title: optionalText(row.title),
    folder: text(row.folder),
    digest: text(row.digest),
    inputs: parsed(row.inputs) as Record<string, unknown>,
    rehearsal: row.rehearsal === 1,
    state: text(row.state) as RunState,
    pid: Number(row.pid),
    started: Number(row.started),
    ended: optionalNumber(row.ended),
    error: parsed(row.error) as KeptError | undefined,
    startedBy: optionalText(row.started_by),
    headless: row.headless === 1,
    ownDisplay: row.own_display === 1,
  }
}

export function transactionRecord(row: Row): TransactionRecord {
  return {
    position: Number(row.position),
    reference: text(row.reference),
    item: parsed(row.item),
    state: text(row.state) as TransactionState,
    attempts: Number(row.attempts),
    started: optionalNumber(row.started),
    ended: optionalNumber(row.ended),
    error: parsed(row.error) as KeptError | undefined,
    doneBy: optionalText(row.done_by),
    lease: parsed(row.lease) as HandedOut | undefined,
    byPerson: optionalText(row.by_person),
  }
}

export function resultRecord(row: Row): ResultRecord {
  return {
    sequence: Number(row.sequence),
    position: Number(row.position),
    attempt: Number(row.attempt),
    step: text(row.step),
    kind: text(row.kind),
    inputs: optionalText(row.inputs),
    value: parsed(row.value),
    at: Number(row.at),
    took: Number(row.took),
  }
}

export function commitRecord(row: Row): CommitRecord {
  return {
    token: text(row.token),
    run: text(row.run),
    bot: text(row.bot),
    reference: text(row.reference),
    position: Number(row.position),
    step: text(row.step),
    state: text(row.state) as CommitState,
    value: parsed(row.value),
    intendedAt: Number(row.intended_at),
    settledAt: optionalNumber(row.settled_at),
    settledBy: optionalText(row.settled_by),
  }
}

export function failureRecord(row: Row): FailureRecord {
  return {
    position: Number(row.position),
    attempt: Number(row.attempt),
    step: text(row.step),
    error: parsed(row.error) as KeptError,
    at: Number(row.at),
  }
}

export function evidenceRecord(row: Row): EvidenceRecord {
  return {
    position: Number(row.position),
    step: text(row.step),
    moment: text(row.moment) as EvidenceRecord['moment'],
    kind: text(row.kind) as EvidenceRecord['kind'],
    file: text(row.file),
    at: Number(row.at),
  }
}

export function choice(row: Row): Choice {
  return { reference: text(row.reference), approval: parsed(row.approval) as Choice['approval'] }
}

export function rehearsalRecord(row: Row): RehearsalRecord {
  return {
    position: Number(row.position),
    state: text(row.state) as RehearsalRecord['state'],
    commit: optionalText(row.step),
    digest: optionalText(row.digest),
    variables: parsed(row.variables) as Record<string, unknown>,
  }
}

export function outboxEntry(row: Row): OutboxEntry {
  return {
    number: Number(row.number),
    kind: text(row.kind) as OutboxEntry['kind'],
    run: optionalText(row.run),
    position: optionalNumber(row.position),
    subject: optionalText(row.subject),
    at: Number(row.at),
  }
}

function text(value: SQLOutputValue | undefined): string {
  return String(value)
}

export function optionalText(value: SQLOutputValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}

function optionalNumber(value: SQLOutputValue | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value)
}

function parsed(value: SQLOutputValue | undefined): unknown {
  return typeof value === 'string' ? JSON.parse(value) : undefined
}
