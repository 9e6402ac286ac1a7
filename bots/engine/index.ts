export type { Moment, Occurrence, RunEvent, RunObserver, TakenEvidence } from './events.ts'
export * from './journal/index.ts'
export type { CommitGuard, GivenItem, RehearsalRow, RunOptions, RunOutcome } from './options.ts'
export { runBot } from './run-bot.ts'
