import type { CDPSession, Page } from 'playwright'
import { watchDialogs } from './dialogs.ts'
import { withPaths } from './files.ts'
import { FrameTargets } from './frame-targets.ts'
import { Frames } from './frames.ts'
import { inTime } from './in-time.ts'
import { type Navigated, watchNavigation } from './navigation.ts'
import { type Area, Pictures } from './pictures.ts'
import type { Sending } from './sent/watch.ts'
import { Target, type TargetListener } from './target.ts'
import { factOf, type NewFact, readTold, type Told } from './told.ts'
import { type RawFact, ToldElements } from './told-elements.ts'
import type { World, Worlds } from './worlds.ts'

/** Milliseconds that a page may take to answer. */
const LONGEST = 1000
const EMPTY: ReadonlySet<string> = new Set(['', 'about:blank'])

/** A secret as it stands in its field. */
export interface TypedSecret {
  readonly document: string
  readonly element: number
  readonly text: string
}

/** Whom a tab tells what happens in it. */
export interface TabListener {
  /** What runs in each document. */
  readonly script: string
  /** Where files are kept that have no path. */
  readonly files: string
  readonly hasPictures: boolean
  /** When somebody did something last, in milliseconds since 1970. */
  lastAct(): number
  fact(fact: NewFact): void
  sent(tab: Tab, sending: Sending): void
  secret(secret: TypedSecret): void
  /** A script told something that is no fact: what is wrong with it. */
  refused(problem: string): void
  onWorld(worlds: Worlds, world: World): void
}

type Untold = NewFact extends infer F
  ? F extends NewFact
    ? Omit<F, 'tab' | 'at' | 'document'>
    : never
  : never

/** A tab that is recorded, with its frames in whatever processes. */
export class Tab {
  readonly number: number
  readonly page: Page
  /** When it came, in milliseconds since 1970. */
  readonly since = Date.now()
  /** A secret stands in the page that is open. */
  hasSecret = false
  readonly #listener: TabListener
  readonly #targets = new Set<Target>()
  readonly #frames = new Frames(this.#targets)
  readonly #pictures = new Pictures()
  readonly #elements = new WeakMap<World, ToldElements>()
  readonly #underway = new Set<Promise<void>>()
  #main: Target | undefined
  #address = ''
  readonly #opened = Promise.withResolvers<void>()
  #isOpened = false
  /** A page opened it and sends it to its first address. */
  #isSent = false
  /** The document was left and the window stayed: so no page closed it. */
  #isLeaving = false

  constructor(number: number, page: Page, listener: TabListener) {
    this.number = number
    this.page = page
    this.#listener = listener
    page.on('download', (download) => {
      this.#tell({ fact: 'download', name: download.suggestedFilename() })
    })
  }

  /** Resolves when it is told that it came. */
  get opened(): Promise<void> {
    return this.#opened.promise
  }

  /**
   * Records from now on; `openers` finds the tab of a target. Only says that it came, and from the tab `openedBy`, where it is
   * gone already.
   */
  async begin(openers: (target: string) => number | undefined, openedBy: number | undefined): Promise<void> {
    try {
      const heard = this.#hearing()
      this.#main = new Target(await this.page.context().newCDPSession(this.page), heard)
      this.#targets.add(this.#main)
      this.#watch(this.#main.session)
      await this.#main.begin()
      const opener = this.#main.opener === undefined ? undefined : openers(this.#main.opener)
      this.#open(opener)
      if (this.#listener.hasPictures) this.#pictures.begin(this.page)
      await new FrameTargets(this.page, this.#targets, heard).begin()
    } catch (error) {
      if (!this.#isOpened) this.#open(openedBy)
      if (!this.page.isClosed()) this.#listener.refused(`Tab ${this.number}: ${messageOf(error)}`)
    }
  }

  /** The target of the page itself, by which tabs that it opens name it. */
  get mainFrame(): string | undefined {
    return this.#main?.mainFrame
  }

  /** The document that the tab shows. */
  get document(): string {
    return this.#main?.worlds.ofFrame(this.#main.mainFrame)?.document ?? ''
  }

  get hasPictures(): boolean {
    return this.#listener.hasPictures
  }

  /** Says that the tab went. */
  end(): void {
    this.#tell({ fact: 'closed', by: this.#isLeaving ? 'person' : 'page' })
  }

  /** Leaves the page as it was. */
  async leave(): Promise<void> {
    const targets = [...this.#targets]
    this.#targets.clear()
    await Promise.all(targets.map(({ session }) => inTime(session.detach(), LONGEST)))
    if (this.#listener.hasPictures && !this.page.isClosed())
      await inTime(this.page.screencast.stop(), LONGEST)
  }

  /** Every document, with its target. */
  worlds(): { readonly target: Target; readonly world: World }[] {
    return [...this.#targets].flatMap((target) => target.worlds.all().map((world) => ({ target, world })))
  }

  /** Asks every document for what it holds back, and waits until all that was told is a fact. */
  async settle(): Promise<void> {
    await Promise.all(
      this.worlds().map(({ target, world }) => inTime(target.worlds.call(world, 'flush'), LONGEST)),
    )
    await inTime(Promise.all(this.#underway), LONGEST)
  }

  /** A small picture of the page, without its secrets; none where they cannot be kept out. */
  async thumbnail(): Promise<Uint8Array | undefined> {
    const areas = await inTime(this.#secretAreas(), LONGEST)
    return areas && (await this.#pictures.thumbnail(areas).catch(() => undefined))
  }

  /** Throws where a frame shows a secret: where in the picture that is, nobody can say. */
  async #secretAreas(): Promise<Area[]> {
    const all = await Promise.all(
      this.worlds().map(async ({ target, world }) => {
        const areas = await target.worlds.call(world, 'secretAreas')
        if (areas.length > 0 && world.frame !== this.mainFrame) throw new Error('A frame shows a secret')
        return areas
      }),
    )
    return all.flat()
  }

  /** What happens in a tab and not in a document. */
  #tell(fact: Untold, at = Date.now()): void {
    this.#listener.fact({ ...fact, tab: this.number, at, document: this.document })
  }

  /** Where it went before it was attached to is where it was opened. */
  #open(opener: number | undefined): void {
    this.#isOpened = true
    this.#address ||= this.page.url()
    this.#isSent = opener !== undefined && EMPTY.has(this.#address)
    this.#tell(
      { fact: 'opened', ...(opener !== undefined && { opener }), address: this.#address },
      this.since,
    )
    this.#opened.resolve()
  }

  #watch(session: CDPSession): void {
    watchDialogs(session, (dialog) => this.#tell({ fact: 'dialog', ...dialog }))
    watchNavigation(
      session,
      (frame) => frame === (this.mainFrame || frame),
      () => this.#listener.lastAct(),
      (navigated) => this.#navigated(navigated),
    )
  }

  #navigated({ address, by, same }: Navigated): void {
    const isKnown = same && address === this.#address
    if (!same) this.hasSecret = false
    this.#isLeaving = false
    this.#address = address
    if (!this.#isOpened || isKnown) return
    this.#tell({ fact: 'navigated', address, by: this.#isSent ? 'page' : by, same })
    this.#isSent = false
  }

  #hearing(): TargetListener {
    return {
      script: this.#listener.script,
      frames: this.#frames,
      onWorld: (worlds, world) => this.#listener.onWorld(worlds, world),
      onTold: (target, world, text) => this.#hear(target, world, text),
      onSent: (sending) => this.#listener.sent(this, sending),
    }
  }

  #hear(target: Target, world: World, text: string): void {
    const told = readTold(text)
    if (told === undefined) this.#listener.refused('a message of another form')
    else if (told.tell === 'leaving') this.#isLeaving ||= world.frame === this.mainFrame
    else if (told.tell === 'suspects') target.giveClosedRoots(world).catch(() => undefined)
    else if (told.tell === 'secret') this.#hearSecret(world, told)
    else this.#takeUp(this.#hearFacts(target, world, this.#complete(world, told.facts)))
  }

  #complete(world: World, facts: readonly RawFact[]): RawFact[] {
    const elements = this.#elements.get(world) ?? new ToldElements()
    this.#elements.set(world, elements)
    return facts.map((fact) => elements.complete(fact))
  }

  #hearSecret({ document }: World, { element, text }: Extract<Told, { tell: 'secret' }>): void {
    this.hasSecret = true
    this.#listener.secret({ document, element, text })
  }

  async #hearFacts(target: Target, world: World, parts: readonly RawFact[]): Promise<void> {
    const frames = this.#frames.has(world.frame) ? await this.#frames.chain(world.frame) : []
    for (const part of parts) {
      const read = factOf(part, { tab: this.number, document: world.document, frames })
      if ('problem' in read) this.#listener.refused(read.problem)
      else if (read.fact.fact !== 'files') this.#listener.fact(read.fact)
      else {
        const files = await withPaths(target, world, read.fact, this.#listener.files)
        this.#listener.fact({ ...read.fact, files })
      }
    }
  }

  #takeUp(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => this.#listener.refused(messageOf(error)))
      .finally(() => this.#underway.delete(done))
    this.#underway.add(done)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
