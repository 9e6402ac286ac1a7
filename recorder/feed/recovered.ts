import type { Bot } from '../../bots/format/index.ts'
import type { Language } from '../../bots/steps/sentence.ts'
import { composeAll } from '../compose/all.ts'
import type { Draft } from '../compose/draft.ts'
import { type LoopProposal, loopsIn } from '../compose/loops.ts'
import { botOf } from '../make-bot.ts'
import type { FeedStep, LoopWishes, Recording } from '../recording.ts'
import { readJournal, removeJournal } from './journal.ts'
import { Sentences } from './sentences.ts'

/** A recording whose recorder was killed, as far as its journal holds it. What was typed in secret is in no journal. */
export class RecoveredRecording implements Pick<Recording, 'steps' | 'loops' | 'preview' | 'stop'> {
  readonly steps: readonly FeedStep[]
  readonly loops: readonly LoopProposal[]
  readonly #folder: string
  readonly #drafts: readonly Draft[]
  readonly #options: Parameters<typeof botOf>[1]

  /** Throws `file-missing` where none was broken off in the folder, `file-unreadable` where its journal is damaged. */
  constructor(folder: string, language?: Language) {
    const { name, contextOptions, facts, desktop } = readJournal(folder)
    const sentences = new Sentences(language)
    this.#folder = folder
    this.#options = { folder, ...(name !== undefined && { name }), ...(contextOptions && { contextOptions }) }
    this.#drafts = composeAll(facts, desktop)
    this.loops = loopsIn(this.#drafts)
    this.steps = this.#drafts.map((draft) => sentences.step(draft))
  }

  preview(wishes?: LoopWishes): Bot {
    return botOf(this.#drafts, this.#options, wishes)
  }

  /** The bot; the journal is gone with it. */
  async stop(wishes?: LoopWishes): Promise<Bot> {
    const bot = this.preview(wishes)
    removeJournal(this.#folder)
    return bot
  }
}
