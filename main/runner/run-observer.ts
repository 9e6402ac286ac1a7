import { join } from 'node:path'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { RunObserver } from '../../bots/engine/events.ts'
import type { TransactionRecord } from '../../bots/engine/journal/index.ts'
import { evidenceTaker, type TakeEvidence } from './evidence.ts'
import type { Progress } from './progress.ts'
import { itemTitle } from './words.ts'

interface ObserverOptions {
  readonly progress: Pick<Progress, 'event'>
  /** The folder with a folder for each run. */
  readonly runs: string
  readonly browser: () => BrowserDriver | undefined
  /** The items of a run, once its list is made. */
  readonly items: (run: string) => readonly TransactionRecord[]
}

type WatchingObserver = RunObserver & {
  /** The run's id, once it has begun. */
  run(): string | undefined
}

/** Watches a run: passes on how it goes, with what people call its items, and takes evidence. */
export function observeRun({ progress, runs, browser, items }: ObserverOptions): WatchingObserver {
  let run: string | undefined
  let take: TakeEvidence | undefined
  let titles: readonly string[] = []
  return {
    run: () => run,
    event(event) {
      if (event.type === 'run-started') {
        run = event.run
        take = evidenceTaker({ folder: join(runs, run), browser })
      }
      if (event.type === 'list-made' && run !== undefined) {
        const id = run
        titles = items(id).map((item) => itemTitle(item, id))
      }
      progress.event(event, 'position' in event ? titles[event.position] : undefined)
    },
    moment: async (moment) => (await take?.(moment)) ?? [],
  }
}
