import type { Bot } from '../../bots/format/index.ts'
import { Secret } from '../../bots/secrets/index.ts'
import { composeDesktop, withoutEnding } from '../compose/desktop/index.ts'
import type { DraftSecret } from '../compose/draft.ts'
import type { DesktopFact, NewDesktopFact } from '../facts/index.ts'
import { Feed } from '../feed/feed.ts'
import { Journal } from '../feed/journal.ts'
import { botOf, handOver } from '../make-bot.ts'
import type { FeedStep, Finished, Recording, RecordOptions } from '../recording.ts'
import { Capture } from './capture.ts'
import { Hooks } from './hooks/hooks.ts'
import type { Input } from './hooks/messages.ts'
import { Images } from './looking/images.ts'
import { Looker } from './looking/looker.ts'
import { LooksLike } from './looking/looks-like.ts'
import { removeUnnamedImages } from './looking/unnamed-images.ts'
import { OpenWindows } from './open-windows.ts'
import type { DesktopEyes } from './ports.ts'
import { TypedText } from './typed-text.ts'

export interface DesktopRecordOptions
  extends Pick<
    RecordOptions,
    'name' | 'folder' | 'secure' | 'onChange' | 'keepSecret' | 'language' | 'journal'
  > {
  /** Of the session that is recorded: its DISPLAY, and where it finds programs. */
  readonly environment: NodeJS.ProcessEnv
  readonly eyes: DesktopEyes
  /** Windows, by title and process, whose use is no work here: those that show the recording itself, or are recorded otherwise. */
  readonly isOwn?: (title: string, pid: number) => boolean
}

/** A recording of the desktop that goes on. */
export class DesktopRecording
  implements Pick<Recording, 'steps' | 'pause' | 'resume' | 'remove' | 'undo' | 'loops' | 'preview' | 'stop'>
{
  /** Rows of programs are not told apart. */
  readonly loops: Recording['loops'] = []
  readonly #options: DesktopRecordOptions
  readonly #hooks: Hooks
  readonly #capture: Capture
  readonly #images: Images
  readonly #journal: Journal
  readonly #feed: Feed
  readonly #secrets = new Map<number, TypedText>()
  readonly #looker: Looker
  readonly #windows: OpenWindows
  #facts: DesktopFact[] = []
  #isPaused = false
  /** When Ctrl-C ended it, in milliseconds since 1970. */
  #interruptedAt: number | undefined
  #forgetWindows: () => void = () => undefined
  #listeners = new Set<(input: Input) => void>()
  #stopped: Promise<Bot> | undefined

  constructor(options: DesktopRecordOptions) {
    this.#options = options
    const { folder, name, environment, eyes, secure = false } = options
    const onTrouble = (message: string) => this.#tellTrouble(message)
    this.#journal = options.journal ?? new Journal(folder, { name }, onTrouble)
    this.#images = new Images(folder)
    const looker = new Looker(eyes, secure, options.isOwn)
    this.#looker = looker
    const looksLike = new LooksLike(eyes, secure ? undefined : this.#images)
    this.#windows = new OpenWindows(eyes, looker, { path: environment.PATH ?? '', secure, onTrouble })
    this.#capture = new Capture({
      ...{ looker, looksLike, secure, onTrouble },
      windows: this.#windows,
      onFact: (fact) => this.#add(fact),
      onSecret: (element, { key, text }) => this.#typed(element).take(key, text),
    })
    this.#hooks = new Hooks({ environment, onTrouble, onInput: (input) => this.#hear(input) })
    this.#feed = new Feed(
      { compose: () => composeDesktop(this.#facts), forget: (facts) => this.forget(facts) },
      options,
    )
  }

  /** Hears mouse and keyboard from now on. Throws `display-missing`; nothing was recorded then. */
  async begin(): Promise<this> {
    try {
      await this.#windows.begin()
      await this.#capture.begin()
      await this.#hooks.start()
    } catch (error) {
      if (!this.#options.journal) this.#journal.remove()
      throw error
    }
    this.#forgetWindows = this.#options.eyes.windows.onChange(() => this.#capture.windowsChanged())
    return this
  }

  get steps(): readonly FeedStep[] {
    return this.#feed.steps
  }

  pause(): void {
    this.#isPaused = true
    this.#capture.pause()
    this.#options.onChange?.({ change: 'paused' })
  }

  resume(): void {
    this.#isPaused = false
    this.#capture.resume()
    this.#options.onChange?.({ change: 'resumed' })
  }

  remove(id: number): void {
    this.#feed.remove(id)
  }

  /** Forgets facts, by their numbers. */
  forget(facts: readonly number[]): void {
    this.#facts = this.#facts.filter(({ seq }) => !facts.includes(seq))
    this.#journal.forget(facts)
    this.#feed.touch()
  }

  /** What was done until now, in the order in which it happened. */
  get facts(): readonly DesktopFact[] {
    return this.#facts
  }

  undo(): void {
    this.#feed.undo()
  }

  /** Calls the listener with all that is heard, recorded or not; gives what stops that. */
  onInput(listener: (input: Input) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when what was done up to now is stated, and the screen was seen at rest. */
  async settle(): Promise<void> {
    await this.#capture.settle()
  }

  /** Ctrl-C where the recorder runs ends the recording: it is no work, and nothing is heard from now on. */
  interrupted(): void {
    this.#interruptedAt ??= Date.now()
  }

  preview(): Bot {
    return botOf(this.#feed.drafts, this.#options)
  }

  stop(): Promise<Bot> {
    this.#stopped ??= this.#end()
    return this.#stopped
  }

  /** Ends it in place of `stop`, where what was done becomes a part of a bot that is made of more. */
  async finish(): Promise<Finished<DesktopFact>> {
    // Who has ended it is not waited for: the mouse may go on and on.
    await this.#hooks.close()
    await this.#capture.settle()
    this.#forgetWindows()
    if (this.#interruptedAt !== undefined) this.#facts = withoutEnding(this.#facts, this.#interruptedAt)
    this.#feed.now()
    const typed: Finished<DesktopFact>['typed'] = (number, part) => {
      const fact = this.#facts.find(({ seq }) => seq === number)
      return fact && this.#typedIn(fact, part)
    }
    return { facts: this.#facts, typed }
  }

  async #end(): Promise<Bot> {
    const { typed } = await this.finish()
    const bot = this.preview()
    removeUnnamedImages(bot)
    handOver(this.#feed.drafts, typed, this.#options)
    if (!this.#options.journal) this.#journal.remove()
    this.#options.onChange?.({ change: 'ended' })
    return bot
  }

  #hear(input: Input): void {
    if (this.#interruptedAt !== undefined) return
    if (!this.#isPaused) this.#capture.hear(input)
    for (const listener of this.#listeners) listener(input)
  }

  #add(fact: NewDesktopFact): void {
    if (this.#looker.isOwn(fact.window)) return
    const kept = { ...fact, seq: this.#journal.number() }
    this.#facts.push(kept)
    this.#journal.addDesktop(kept)
    this.#feed.touch()
  }

  #typed(element: number): TypedText {
    const known = this.#secrets.get(element) ?? new TypedText()
    this.#secrets.set(element, known)
    return known
  }

  /** What the vault gets: a secret by its keys, a user name as its field held it in the end. */
  #typedIn(fact: DesktopFact, part: DraftSecret['part']): string | undefined {
    const element = fact.fact === 'key' ? fact.element?.element : undefined
    if (element === undefined) return undefined
    const secret = this.#secrets.get(element)?.text
    if (part !== 'user') return secret && new Secret(secret, 'typed').reveal()
    const held = this.#facts.findLast((one) => one.fact === 'value' && one.element.element === element)
    return held?.fact === 'value' && held.when !== 'before' ? String(held.value) : undefined
  }

  #tellTrouble(message: string): void {
    this.#options.onChange?.({ change: 'trouble', message })
  }
}
