import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asBotError, BotError } from '../../../bots/errors/index.ts'
import { writeBot } from '../../../bots/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { Table } from '../../../recorder/compose/many/index.ts'
import type { FeedChange, FeedStep } from '../../../recorder/index.ts'
import type {
  BotWishes,
  PickPurpose,
  RecordedStep,
  RecordingReview,
} from '../../api/host/contract/recorder.ts'
import { homePaths } from '../home.ts'
import { openVault } from '../vault/index.ts'
import { asWished } from './as-wished.ts'
import type { Beginning, Question, Standing } from './messages.ts'
import { reviewOf } from './review.ts'
import { beginSource, type Source } from './source.ts'
import { readTable } from './table.ts'
import { TypedSecrets } from './typed-secrets.ts'

/** More troubles say nothing new. */
const MOST_TROUBLES = 20

/** The recording of one process, by the questions of the host. */
export class RecorderWorker {
  readonly #tell: (standing: Standing) => void
  readonly #secrets = new TypedSecrets()
  readonly #pictured = new Map<number, Uint8Array>()
  #beginning: Beginning | undefined
  #source: Source | undefined
  #table: Table | undefined
  #isPaused = false
  #isEnded = false
  #picking: Standing['picking']
  #troubles: readonly string[] = []
  #isTold = true

  /** `tell` gets how it stands, soon after each change. */
  constructor(tell: (standing: Standing) => void) {
    this.#tell = tell
  }

  /** Gives the answer; throws what keeps it from one. */
  async answer(question: Question): Promise<unknown> {
    switch (question.ask) {
      case 'begin':
        return await this.#begin(question.beginning)
      case 'remove':
        return this.#live.remove(question.step)
      case 'pick':
        return this.#pick(question.purpose, question.step)
      case 'stop-picking':
        return this.#source?.picker?.stopPicking()
      case 'settle':
        return this.#settle()
      case 'review':
        return this.#review(question.loops)
      case 'end':
        return await this.#begun.close()
      case 'save':
        return await this.#save(question.wishes)
      default:
        return this.#live[question.ask]()
    }
  }

  /** Closes what is recorded. */
  async close(): Promise<void> {
    await this.#source?.close()
  }

  async #begin(beginning: Beginning): Promise<void> {
    const { home, folder, pictures, table, kind } = beginning
    mkdirSync(pictures, { recursive: true, mode: 0o700 })
    this.#beginning = beginning
    this.#isEnded = kind === 'recovered'
    if (table !== undefined) this.#table = await readTable(folder, join(folder, table))
    this.#source = await beginSource({
      ...beginning,
      downloads: homePaths({ DESKHAND_HOME: home }).downloads,
      onChange: (change) => this.#changed(change),
      keepSecret: this.#secrets.take,
    })
    // Before the answer, so that nobody sees it begun and does not know how it stands.
    this.#tell(this.#standing())
    this.#source.play?.().catch((error: unknown) => this.#trouble(asBotError(error).message))
  }

  get #begun(): Source {
    if (this.#source) return this.#source
    throw new BotError('wrong-use', 'The recording has not begun', { acted: false })
  }

  get #live(): NonNullable<Source['live']> {
    const { live } = this.#begun
    if (live && !this.#isEnded) return live
    throw new BotError('browser-gone', 'What was recorded is closed', {
      next: 'Make the bot of what was recorded; it can be changed afterwards.',
      acted: false,
    })
  }

  /** Picking needs a recording that goes on: one that is paused pauses again behind it. */
  #pick(purpose: PickPurpose, step: number | undefined): void {
    const { picker } = this.#begun
    const live = this.#live
    if (!picker)
      throw new BotError('wrong-use', 'Programs cannot be asked what they show', {
        next: 'Add the step in the editor.',
        acted: false,
      })
    const wasPaused = this.#isPaused
    if (wasPaused) live.resume()
    const picking = { purpose, ...(step !== undefined && { step }) }
    this.#picking = picking
    void picker.pick(purpose, step).then(() => {
      // Where another pick took its place, that one goes on.
      if (this.#picking !== picking) return
      this.#picking = undefined
      if (wasPaused) live.pause()
      this.#tellSoon()
    })
    this.#tellSoon()
  }

  /** Steps come a little behind what was done: whoever goes on with them has all of it first. */
  #settle(): void {
    this.#begun.recorded.preview()
    this.#tell(this.#standing())
  }

  #review(loops: boolean): RecordingReview {
    const { recorded, live } = this.#begun
    this.#settle()
    if (!this.#isPaused && !this.#isEnded) live?.pause()
    const { name = '', language = 'en', kind = 'recovered' } = this.#beginning ?? {}
    return reviewOf({
      steps: this.#shown(),
      loops: recorded.loops,
      plain: recorded.preview({ loops: false }),
      bot: recorded.preview({ loops }),
      table: this.#table,
      title: name,
      language,
      hasSecrets: kind !== 'recovered',
    })
  }

  /** Written before the recording ends, so that at no time there is neither bot nor recording. */
  async #save(wishes: BotWishes): Promise<{ notKept: readonly string[] }> {
    const { recorded } = this.#begun
    const { folder = '', home = '' } = this.#beginning ?? {}
    const { loops } = wishes
    writeBot(asWished(recorded.preview({ loops }), wishes, this.#table), folder)
    const whole = asWished(await recorded.stop({ loops }), wishes, this.#table)
    const { bot, notKept } = this.#secrets.keep(whole, openVault(homePaths({ DESKHAND_HOME: home })))
    writeBot(bot, folder)
    return { notKept }
  }

  #changed(change: FeedChange): void {
    if (change.change === 'paused') this.#isPaused = true
    if (change.change === 'resumed') this.#isPaused = false
    if (change.change === 'ended') this.#isEnded = true
    if (change.change === 'trouble') this.#trouble(change.message)
    this.#tellSoon()
  }

  #trouble(message: string): void {
    this.#troubles = [...this.#troubles, maskSecrets(message)].slice(-MOST_TROUBLES)
    this.#tellSoon()
  }

  /** Changes come in lots. */
  #tellSoon(): void {
    if (!this.#isTold || !this.#source) return
    this.#isTold = false
    setImmediate(() => {
      this.#isTold = true
      this.#tell(this.#standing())
    })
  }

  #standing(): Standing {
    const phase = this.#isEnded
      ? 'ended'
      : this.#picking
        ? 'picking'
        : this.#isPaused
          ? 'paused'
          : 'recording'
    return {
      phase,
      ...(this.#picking && { picking: this.#picking }),
      steps: this.#shown(),
      troubles: this.#troubles,
    }
  }

  #shown(): RecordedStep[] {
    return this.#begun.recorded.steps.map(({ thumbnail, ...step }) => ({
      ...step,
      hasPicture: this.#keepPicture(step.id, thumbnail),
    }))
  }

  /** On disk, where a page can ask for it, and where it outlives this process. */
  #keepPicture(id: number, thumbnail: FeedStep['thumbnail']): boolean {
    if (!thumbnail) return this.#pictured.has(id)
    if (this.#pictured.get(id) === thumbnail) return true
    writeFileSync(join(this.#beginning?.pictures ?? '', `${id}.jpg`), thumbnail, { mode: 0o600 })
    this.#pictured.set(id, thumbnail)
    return true
  }
}
