import type { Bot } from '../bots/format/index.ts'
import { composeAll } from './compose/all.ts'
import type { Draft } from './compose/draft.ts'
import { type LoopProposal, loopsIn } from './compose/loops.ts'
import { type DesktopRecording, removeUnnamedImages } from './desktop/index.ts'
import { Feed } from './feed/feed.ts'
import { Journal } from './feed/journal.ts'
import type { LiveRecording } from './feed/live.ts'
import { botOf, handOver } from './make-bot.ts'
import type { FeedChange, FeedStep, LoopWishes, Recording, RecordOptions } from './recording.ts'

/** What records the two parts, each with the options that it was given. */
interface Parts {
  readonly browser: LiveRecording
  readonly desktop: DesktopRecording
}

/** A recording of a browser and of the desktop beside it: one list of steps, and one bot. */
export class BothRecording implements Omit<Recording, 'finish'> {
  readonly #options: RecordOptions
  readonly #journal: Journal
  readonly #feed: Feed
  #parts: Parts | undefined
  #stopped: Promise<Bot> | undefined

  /** Throws `folder-read-only` where nothing can be kept in the folder. */
  constructor(options: RecordOptions) {
    this.#options = options
    const onTrouble = (message: string) => options.onChange?.({ change: 'trouble', message })
    this.#journal = new Journal(options.folder, options, onTrouble)
    this.#feed = new Feed(
      {
        compose: () => this.#composed(),
        forget: (facts) => this.#forget(facts),
        thumbnail: ({ id }) => this.#parts?.browser.steps.find((step) => step.id === id)?.thumbnail,
      },
      options,
    )
  }

  /** Begins both, each with the options that it is called with. Throws as they do; then nothing is kept. */
  async begin<T extends Parts>(begun: (options: RecordOptions) => Promise<T>): Promise<T> {
    try {
      const options = { ...this.#options, journal: this.#journal }
      const parts = await begun({ ...options, onChange: (change) => this.#changed(change) })
      this.#parts = parts
      this.#feed.touch()
      return parts
    } catch (error) {
      this.#journal.remove()
      throw error
    }
  }

  get steps(): readonly FeedStep[] {
    return this.#feed.steps
  }

  pause(): void {
    this.#begun.browser.pause()
    this.#begun.desktop.pause()
    this.#options.onChange?.({ change: 'paused' })
  }

  resume(): void {
    this.#begun.browser.resume()
    this.#begun.desktop.resume()
    this.#options.onChange?.({ change: 'resumed' })
  }

  remove(id: number): void {
    this.#feed.remove(id)
  }

  undo(): void {
    this.#feed.undo()
  }

  pick(...asked: Parameters<Recording['pick']>): ReturnType<Recording['pick']> {
    return this.#begun.browser.pick(...asked)
  }

  stopPicking(): void {
    this.#begun.browser.stopPicking()
  }

  get loops(): readonly LoopProposal[] {
    return loopsIn(this.#feed.drafts)
  }

  preview(wishes?: LoopWishes): Bot {
    return botOf(this.#feed.drafts, this.#options, wishes)
  }

  stop(wishes?: LoopWishes): Promise<Bot> {
    this.#stopped ??= this.#end(wishes)
    return this.#stopped
  }

  async #end(wishes?: LoopWishes): Promise<Bot> {
    // What is done on the desktop while the browser ends is no work.
    const onDesktop = await this.#begun.desktop.finish()
    const inBrowser = await this.#begun.browser.finish()
    const bot = this.preview(wishes)
    removeUnnamedImages(bot)
    const typed: Parameters<typeof handOver>[1] = (seq, part) =>
      inBrowser.typed(seq, part) ?? onDesktop.typed(seq, part)
    handOver(this.#feed.drafts, typed, this.#options)
    this.#journal.remove()
    this.#options.onChange?.({ change: 'ended' })
    return bot
  }

  get #begun(): Parts {
    if (this.#parts) return this.#parts
    throw new Error('The recording has not begun')
  }

  /** That the browser was closed ends nothing: there is the desktop still. */
  #changed(change: FeedChange): void {
    if (change.change === 'trouble') this.#options.onChange?.(change)
    else this.#feed.touch()
  }

  #composed(): Draft[] {
    if (!this.#parts) return []
    const { browser, desktop } = this.#parts
    return composeAll(browser.facts, desktop.facts)
  }

  #forget(facts: readonly number[]): void {
    this.#begun.browser.forget(facts)
    this.#begun.desktop.forget(facts)
  }
}
