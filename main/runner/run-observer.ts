import { join } from 'node:path'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { RunObserver } from '../../bots/engine/events.ts'
import type { TransactionRecord } from '../../bots/engine/journal/index.ts'
import type { Bot } from '../../bots/format/model.ts'
import { propose } from '../healing/propose.ts'
import { type EvidenceTaker, evidenceTaker } from './evidence.ts'
import type { Progress } from './progress.ts'
import { itemTitle } from './words.ts'

interface ObserverOptions {
  readonly bot: Bot
  /** The folder for proposals of all bots. */
  readonly proposals: string
  readonly progress: Pick<Progress, 'event'>
  /** The folder with a folder for each run. */
  readonly runs: string
  /** What shows how the work goes. */
  readonly shown: () => Pick<BrowserDriver, 'frame' | 'snapshot'> | undefined
  /** The items of a run, once its list is made. */
  readonly items: (run: string) => readonly TransactionRecord[]
}

type WatchingObserver = RunObserver & {
  /** The run's id, once it has begun. */
  run(): string | undefined
  /** Waits until all evidence is what it should be. */
  settled(): Promise<void>
}

/** Watches a run: passes on how it goes, with what people call its items, and takes evidence. */
export function observeRun({
  bot,
  proposals,
  progress,
  runs,
  shown,
  items,
}: ObserverOptions): WatchingObserver {
  let run: string | undefined
  let evidence: EvidenceTaker | undefined
  let titles: readonly string[] = []
  return {
    run: () => run,
    event(event) {
      if (event.type === 'run-started') {
        run = event.run
        evidence = evidenceTaker({ folder: join(runs, run), bot: bot.folder, shown })
      }
      if (event.type === 'list-made' && run !== undefined) {
        const id = run
        titles = items(id).map((item) => itemTitle(item, id))
      }
      if (event.type === 'step-healed' && run !== undefined) propose(proposals, bot, run, event)
      evidence?.event(event)
      progress.event(event, 'position' in event ? titles[event.position] : undefined)
    },
    moment: async (moment) => (await evidence?.take(moment)) ?? [],
    settled: async () => evidence?.settled(),
  }
}
