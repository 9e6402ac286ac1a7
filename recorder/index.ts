import type { BrowserContext } from 'playwright'
import type { Bot } from '../bots/format/index.ts'
import { captureScript } from './browser/capture-script.ts'
import { ownScript } from './browser/own-script.ts'
import { NAME } from './browser/page/protocol.ts'
import { removeUnnamedImages } from './desktop/looking/unnamed-images.ts'
import { LiveRecording } from './feed/live.ts'
import { RecoveredRecording } from './feed/recovered.ts'
import type { LoopWishes, RecordOptions } from './recording.ts'

export type { LoopProposal } from './compose/loops.ts'
export type { ContextOptions } from './context-options.ts'
export { hasJournal, removeJournal } from './feed/journal.ts'
export { RecoveredRecording } from './feed/recovered.ts'
export type { FeedChange, FeedStep, Recording, RecordOptions } from './recording.ts'

/**
 * Records what is done in every page of the context from now on, in the pages that are open and in those that come,
 * until `stop`. Throws `folder-read-only` where nothing can be kept in the folder.
 */
export async function recordBrowser(context: BrowserContext, options: RecordOptions): Promise<LiveRecording> {
  const secure = options.secure ? `globalThis.${NAME}.secure(true);` : ''
  const script = [await captureScript(), ownScript(), secure].join('\n')
  return await new LiveRecording(context, options, script).begin()
}

/**
 * The bot of a recording whose recorder was killed, from what is kept in the folder; that stays until `removeJournal`.
 * Throws `file-missing` where there is none, `file-unreadable` where it is damaged.
 */
export function recoverRecording(folder: string, wishes?: LoopWishes): Bot {
  const bot = new RecoveredRecording(folder).preview(wishes)
  removeUnnamedImages(bot)
  return bot
}
