import type { Bot } from '../bots/format/index.ts'
import { composeAll } from './compose/all.ts'
import { type DesktopRecording, removeUnnamedImages } from './desktop/index.ts'
import type { Journal } from './feed/journal.ts'
import { botOf, handOver } from './make-bot.ts'
import type { Recording, RecordOptions } from './recording.ts'

/** What records the two parts; both keep their facts in the journal. */
export interface Parts {
  readonly browser: Recording
  readonly desktop: DesktopRecording
  readonly journal: Journal
}

/** Ends a recording of a browser and of the desktop beside it; gives the one bot of all that was done. */
export async function stopBoth({ browser, desktop, journal }: Parts, options: RecordOptions): Promise<Bot> {
  // What is done on the desktop while the browser ends is no work.
  const onDesktop = await desktop.finish()
  const inBrowser = await browser.finish()
  const drafts = composeAll(inBrowser.facts, onDesktop.facts)
  const bot = botOf(drafts, options)
  removeUnnamedImages(bot)
  handOver(drafts, (seq, part) => inBrowser.typed(seq, part) ?? onDesktop.typed(seq, part), options)
  journal.remove()
  return bot
}
