import type { RunState, TransactionState } from '../../bots/engine/journal/records.ts'

/** How the state of an item is said to people. */
export const itemWords: Readonly<Record<TransactionState, string>> = {
  ready: 'not done yet',
  running: 'under way',
  done: 'done',
  refused: 'done before',
  rejected: 'rejected',
  failed: 'failed',
  waiting: 'waiting for a person',
  'in-doubt': 'in doubt',
}

/** How the state of a run is said to people. */
export const runWords: Readonly<Record<RunState, string>> = {
  running: 'under way',
  done: 'done',
  failed: 'failed',
  waiting: 'waiting for a person',
  'in-doubt': 'in doubt',
  stopped: 'stopped',
}

const LONGEST_REFERENCE = 24

/** What people call an item: its name, title or number, else its reference; a bot without items is one itself. */
export function itemTitle({ item, reference }: { item: unknown; reference: string }, run: string): string {
  if (reference === run) return 'The whole bot'
  if (typeof item === 'string' || typeof item === 'number') return String(item)
  if (typeof item !== 'object' || item === null) return shortReference(reference)
  const named = ['name', 'title', 'number', 'id'].map((key) => Reflect.get(item, key))
  const title = named.find(
    (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  )
  return title === undefined ? shortReference(reference) : String(title)
}

/** A reference short enough for a line: a digest is told by its beginning. */
export function shortReference(reference: string): string {
  if (/^[0-9a-f]{32,}$/.test(reference)) return reference.slice(0, 12)
  return reference.length > LONGEST_REFERENCE ? `${reference.slice(0, LONGEST_REFERENCE - 1)}…` : reference
}

/** A length of time as people say it: `850 ms`, `3.2 s`, `2 min 5 s`. */
export function timeWords(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 3_600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`
}
