import type { RehearsalRow } from '../../bots/engine/options.ts'
import { shown } from './shown.ts'
import { shortReference } from './words.ts'

const rowWords: Readonly<Record<RehearsalRow['state'], string>> = {
  'would-commit': 'would do',
  'would-end': 'would end without a commit',
  refused: 'done before',
  rejected: 'rejected',
  failed: 'failed',
  waiting: 'waiting for a person',
}

/** One item of a rehearsal as people read it; masked. */
export interface RehearsalLine {
  readonly number: number
  readonly reference: string
  readonly state: RehearsalRow['state']
  readonly what: string
  /** Names and values that stood when it stopped, or why it would not be done. */
  readonly with: readonly (readonly [name: string, value: string])[]
  readonly why: string | undefined
}

/** What each item of a rehearsal would do, or why it would not. */
export function rehearsalLines(rows: readonly RehearsalRow[]): RehearsalLine[] {
  return rows.map((row) => ({
    number: row.position + 1,
    reference: shortReference(row.reference),
    state: row.state,
    what: row.commit === undefined ? rowWords[row.state] : `${rowWords[row.state]}: ${row.commit}`,
    with: row.state === 'would-commit' ? simpleValues(row.values) : [],
    why: row.error?.message,
  }))
}

/** The table of a rehearsal for a terminal. */
export function rehearsalText(rows: readonly RehearsalRow[]): string {
  const lines = rehearsalLines(rows)
  const width = Math.max(0, ...lines.map((line) => line.reference.length))
  return ['\nRehearsal: nothing was committed.', ...lines.map((line) => rehearsalLine(line, width))].join(
    '\n',
  )
}

function rehearsalLine(line: RehearsalLine, width: number): string {
  const values = line.with.map(([name, value]) => `${name}=${value}`).join(', ')
  const number = String(line.number).padStart(4)
  return [`${number}  ${line.reference.padEnd(width)}  ${line.what}`, values || line.why]
    .filter(Boolean)
    .join(`\n${' '.repeat(width + 8)}`)
}

/** Texts and numbers among the variables, and in the maps that hold nothing else; what is long is left out. */
function simpleValues(values: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  return Object.entries(shown(values) as Record<string, unknown>)
    .filter(([name]) => name !== 'inputs' && name !== 'assets')
    .flatMap(([name, value]) => simpleEntries(name, value))
}

function simpleEntries(name: string, value: unknown): (readonly [string, string])[] {
  if (isSimple(value)) return [[name, String(value)]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value)
    .filter(([, inner]) => isSimple(inner))
    .map(([inner, simple]) => [`${name}.${inner}`, String(simple)] as const)
}

function isSimple(value: unknown): boolean {
  return typeof value === 'string'
    ? value.length <= 80
    : typeof value === 'number' || typeof value === 'boolean'
}
