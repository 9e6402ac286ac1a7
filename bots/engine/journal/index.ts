import type { RunHistory, RunRecord } from './records.ts'

export type * from './records.ts'

/** The journal of one PC: a single SQLite file, every commit in it before and after it happened. */
export interface Journal {
  /** All that is known of a run; throws `run-unknown`. */
  history(run: string): RunHistory
  /** Newest first. */
  runs(): readonly RunRecord[]
  /** A person's word on a commit in doubt; throws `run-unknown` where nothing is in doubt there. */
  settle(run: string, reference: string, happened: boolean, by: string): void
  close(): void
}
