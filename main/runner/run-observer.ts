import { join } from 'node:path'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { RunObserver } from '../../bots/engine/events.ts'
import { evidenceTaker, type TakeEvidence } from './evidence.ts'
import type { Progress } from './progress.ts'

interface ObserverOptions {
  readonly progress: Pick<Progress, 'event'>
  /** The folder with a folder for each run. */
  readonly runs: string
  readonly browser: () => BrowserDriver | undefined
}

/** Watches a run: passes on how it goes, takes evidence, and knows the run's id once it has begun. */
export function observeRun({
  progress,
  runs,
  browser,
}: ObserverOptions): RunObserver & { run(): string | undefined } {
  let run: string | undefined
  let take: TakeEvidence | undefined
  return {
    run: () => run,
    event(event) {
      if (event.type === 'run-started') {
        run = event.run
        take = evidenceTaker({ folder: join(runs, run), browser })
      }
      progress.event(event)
    },
    moment: async (moment) => (await take?.(moment)) ?? [],
  }
}
