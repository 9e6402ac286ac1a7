import type { BrowserContext } from 'playwright'
import type { Bot } from '../../bots/format/index.ts'
import { Secret } from '../../bots/secrets/index.ts'
import { Capture } from '../browser/capture.ts'
import { Rhythm } from '../browser/sent/rhythm.ts'
import type { Sending } from '../browser/sent/watch.ts'
import type { Tab } from '../browser/tab.ts'
import type { NewFact } from '../browser/told.ts'
import type { World, Worlds } from '../browser/worlds.ts'
import type { DraftSecret } from '../compose/draft.ts'
import { compose } from '../compose/index.ts'
import { type LoopProposal, loopsIn } from '../compose/loops.ts'
import type { Fact, FactOf } from '../facts/index.ts'
import { botOf, handOver } from '../make-bot.ts'
import type { FeedChange, FeedStep, Finished, LoopWishes, Recording, RecordOptions } from '../recording.ts'
import { Acts } from './acts.ts'
import { Facts } from './facts.ts'
import { Feed } from './feed.ts'
import { Held } from './held.ts'
import { Journal } from './journal.ts'
import { maskedFact, withoutTexts } from './masking.ts'
import { Thumbnails } from './thumbnails.ts'
import { TypedSecrets } from './typed-secrets.ts'

/** Milliseconds that what a page sent waits for the act that made it do so: the two come by different ways. */
const FOR_ACTS = 200
/** Milliseconds that a closed tab waits: where the whole browser was closed, no tab was. */
const FOR_BROWSER = 300

type Pick = FactOf<'pick'>

/** A recording of a browser that goes on. */
export class LiveRecording implements Recording {
  readonly #options: RecordOptions
  readonly #capture: Capture
  readonly #journal: Journal
  readonly #facts: Facts
  readonly #feed: Feed
  readonly #thumbnails: Thumbnails
  readonly #acts = new Acts()
  readonly #rhythm = new Rhythm()
  readonly #secrets = new TypedSecrets()
  readonly #held = new Held()
  readonly #closing = new Held()
  #refused = 0
  /** From when to when nothing is recorded, in milliseconds since 1970. */
  #pauses: { readonly from: number; to: number }[] = []
  #picking:
    | {
        readonly purpose: Pick['purpose']
        readonly step: number | undefined
        readonly resolve: (pick: Pick | undefined) => void
      }
    | undefined
  #stopped: Promise<Bot> | undefined
  #isGone = false

  constructor(context: BrowserContext, options: RecordOptions, script: string) {
    this.#options = options
    const { folder, name, contextOptions, secure = false, thumbnails = false } = options
    const onTrouble = (message: string) => this.#change({ change: 'trouble', message })
    this.#journal = options.journal ?? new Journal(folder, { name, contextOptions }, onTrouble)
    this.#facts = new Facts(() => this.#journal.number())
    this.#thumbnails = new Thumbnails(() => this.#feed.touch())
    this.#feed = new Feed(
      {
        compose: () => compose(this.#facts.inOrder()),
        forget: (facts) => this.forget(facts),
        thumbnail: ({ id, tab }) => this.#thumbnails.of(id, this.#capture.tabs[tab - 1]),
      },
      options,
    )
    const account = contextOptions?.httpCredentials
    if (account) new Secret(account.password, 'password of the site')
    this.#capture = new Capture(context, {
      script,
      files: `${folder}/files`,
      hasPictures: !secure && thumbnails,
      lastAct: () => this.#acts.last,
      fact: (fact) => this.#take(fact),
      sent: (tab, sending) => this.#sent(tab, sending),
      secret: (secret) => this.#isPaused(Date.now()) || this.#secrets.tell(secret),
      refused: (problem) => this.#refuse(problem),
      onWorld: (worlds, world) => this.#prepare(worlds, world),
      gone: () => this.#gone(),
    })
  }

  /** Attaches to every page that is open. */
  async begin(): Promise<this> {
    await this.#capture.begin()
    return this
  }

  get steps(): readonly FeedStep[] {
    return this.#feed.steps
  }

  pause(): void {
    if (this.#isPaused(Date.now())) return
    this.#pauses.push({ from: Date.now(), to: Number.POSITIVE_INFINITY })
    this.#everywhere('pause', true)
    this.#change({ change: 'paused' })
  }

  resume(): void {
    const pause = this.#pauses.at(-1)
    if (!pause || !this.#isPaused(Date.now())) return
    pause.to = Date.now()
    this.#everywhere('pause', false)
    this.#change({ change: 'resumed' })
  }

  remove(id: number): void {
    this.#feed.remove(id)
  }

  /** Forgets facts, by their numbers. */
  forget(facts: readonly number[]): void {
    this.#facts.forget(facts)
    this.#journal.forget(facts)
    this.#feed.touch()
  }

  /** What was done until now, in the order in which it happened. */
  get facts(): readonly Fact[] {
    return this.#facts.inOrder()
  }

  undo(): void {
    this.#feed.undo()
  }

  pick(purpose: Pick['purpose'], step?: number): Promise<Pick | undefined> {
    const { promise, resolve } = Promise.withResolvers<Pick | undefined>()
    this.#picking?.resolve(undefined)
    this.#picking = { purpose, step, resolve }
    this.#everywhere('pick', purpose)
    return promise
  }

  stopPicking(): void {
    this.#picked(undefined)
  }

  get loops(): readonly LoopProposal[] {
    return loopsIn(this.#feed.drafts)
  }

  preview(wishes: LoopWishes = {}): Bot {
    return botOf(this.#feed.drafts, this.#options, wishes)
  }

  stop(wishes: LoopWishes = {}): Promise<Bot> {
    this.#stopped ??= this.#end(wishes)
    return this.#stopped
  }

  async finish(): Promise<Finished<Fact>> {
    if (!this.#isGone) await this.#capture.settle()
    this.#held.flush()
    this.#closing.flush()
    this.#secrets.settle()
    await this.#capture.end()
    this.#feed.now()
    const typed: Finished<Fact>['typed'] = (seq, part) => {
      const fact = this.#facts.get(seq)
      return fact && this.#typed(fact, part)
    }
    return { facts: this.facts, typed }
  }

  async #end(wishes: LoopWishes): Promise<Bot> {
    const { typed } = await this.finish()
    const bot = this.preview(wishes)
    handOver(this.#feed.drafts, typed, this.#options)
    if (!this.#options.journal) this.#journal.remove()
    if (!this.#isGone) this.#change({ change: 'ended' })
    return bot
  }

  /** A fact came, from wherever. */
  #take(fact: NewFact): void {
    if (this.#isPaused(fact.at)) return
    this.#secrets.before(fact)
    this.#acts.note(fact)
    if (fact.fact === 'closed') this.#closing.add(() => this.#add(fact), FOR_BROWSER)
    else this.#add(fact)
  }

  #add(fact: NewFact): Fact {
    const asked = fact.fact === 'pick' ? { ...fact, step: this.#picking?.step ?? fact.step } : fact
    const kept = this.#facts.add(maskedFact(this.#options.secure ? withoutTexts(asked) : asked))
    this.#journal.add(kept)
    this.#feed.touch()
    if (kept.fact === 'pick') this.#picked(kept)
    return kept
  }

  #picked(pick: Pick | undefined): void {
    const picking = this.#picking
    this.#picking = undefined
    this.#everywhere('pick', undefined)
    picking?.resolve(pick)
  }

  #sent(tab: Tab, { call, ...sending }: Sending): void {
    if (this.#isPaused(sending.at)) return
    const { at, method } = sending
    const address = this.#secrets.blotted(sending.address)
    const where = { tab: tab.number, document: tab.document, secret: tab.hasSecret }
    // Until more is known it counts as the doing of the person: should the recorder die now, no commit is missed.
    const doubtful = { asks: call.asks === 'always', background: false }
    const kept = this.#add({ ...sending, ...where, ...doubtful, address, fact: 'sent' })
    this.#held.add(() => {
      const act = this.#acts.before(at)
      const background = this.#rhythm.isBackground(`${method} ${address} ${call.operation}`, at, act.at)
      const asks = doubtful.asks || (call.asks === 'while-typing' && act.isTyping)
      if (kept.fact === 'sent' && (background || asks)) this.#correct({ ...kept, asks, background })
    }, FOR_ACTS)
  }

  #correct(fact: Fact): void {
    if (!this.#facts.replace(fact)) return
    this.#journal.add(fact)
    this.#feed.touch()
  }

  /** What the vault gets: a secret by its field, a user name as it was typed. */
  #typed(fact: Fact, part: DraftSecret['part']): string | undefined {
    if (fact.fact !== 'input') return undefined
    if (part === 'user') return fact.value
    return this.#secrets.of(fact.document, fact.element.element)?.reveal()
  }

  #prepare(worlds: Worlds, world: World): void {
    const tell = (name: 'pause' | 'pick', value: unknown) =>
      worlds.call(world, name, [{ value }]).catch(() => undefined)
    if (this.#isPaused(Date.now())) void tell('pause', true)
    if (this.#picking) void tell('pick', this.#picking.purpose)
  }

  #everywhere(name: 'pause' | 'pick', value: unknown): void {
    for (const tab of this.#capture.tabs)
      for (const { target, world } of tab.worlds())
        target.worlds.call(world, name, [{ value }]).catch(() => undefined)
  }

  #isPaused(at: number): boolean {
    return this.#pauses.some(({ from, to }) => at >= from && at < to)
  }

  #refuse(problem: string): void {
    this.#refused += 1
    this.#change({ change: 'trouble', message: `${this.#refused} not understood, the last one: ${problem}` })
  }

  /** The browser was closed: what was told is all there is. */
  #gone(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#picked(undefined)
    this.#closing.drop()
    this.#held.flush()
    this.#secrets.settle()
    this.#feed.now()
    this.#change({ change: 'ended' })
  }

  #change(change: FeedChange): void {
    this.#options.onChange?.(change)
  }
}
