export { hasJournal, Journal, openJournal } from './journal.ts'
export { isWhole, keptError, keptInputs, keptValue } from './kept.ts'
export type * from './records.ts'
export type { RunLock } from './run-lock.ts'
