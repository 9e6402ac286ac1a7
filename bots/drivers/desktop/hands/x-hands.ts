import { BotError } from '../../../errors/index.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { connectDisplay } from '../display/index.ts'
import { pause, throwIfStopped } from '../until.ts'
import { HandsProcess } from './hands-process.ts'
import type { Job, Jobs, Request } from './protocol.ts'
import type { Hands, Interruptible, MouseButton, Picture, Point, Press, Written } from './types.ts'

/** Hands for the display that the environment names. No process is started before it is needed. */
export function xHands(environment: NodeJS.ProcessEnv = process.env): Hands {
  return new XHands(environment)
}

/** What does not change anything: when it fails, nothing was done. */
const LOOKING: ReadonlySet<Job> = new Set(['pointer', 'readClipboard', 'grab', 'guard'])

/** So often a request is given to other hands. */
const TRIES = 3
/** Milliseconds to let go of everything at the end. */
const LEAVING = 5000
/** Milliseconds for a request that was called off to end; what hangs outside of our code ends only with its process. */
const STOPPING = 2000
/** What takes as long as its text or its way is. */
const LENGTHY: ReadonlySet<Job> = new Set(['moveTo', 'click', 'drag', 'wheel', 'type', 'chord', 'close'])
/** Milliseconds for all else, which takes less than one second. */
const LONGEST = 10_000

class XHands implements Hands {
  readonly #environment: NodeJS.ProcessEnv
  readonly #listeners = new Set<() => void>()
  #process: HandsProcess | undefined
  #isGuarded = false
  #isClosed = false
  #turn: Promise<unknown> = Promise.resolve()
  #lastId = 0

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment
  }

  async start(): Promise<void> {
    await this.#running()
  }

  moveTo(point: Point, options: Interruptible = {}): Promise<void> {
    return this.#ask('moveTo', { point }, options)
  }

  click(
    point: Point,
    {
      button = 'left',
      count = 1,
      modifiers = [],
      signal,
    }: Press & Interruptible & { count?: number | undefined } = {},
  ): Promise<void> {
    return this.#ask('click', { point, button, count, modifiers }, { signal })
  }

  drag(
    path: readonly Point[],
    { button = 'left', modifiers = [], signal }: Press & Interruptible = {},
  ): Promise<void> {
    return this.#ask('drag', { path, button, modifiers }, { signal })
  }

  press(button: MouseButton): Promise<void> {
    return this.#ask('press', { button })
  }

  release(button: MouseButton): Promise<void> {
    return this.#ask('release', { button })
  }

  wheel(notches: Point, options: Interruptible = {}): Promise<void> {
    return this.#ask('wheel', { notches }, options)
  }

  pointer(): Promise<Point> {
    return this.#ask('pointer', {})
  }

  type(
    text: string,
    { pause = 0, window = 0, signal }: Written & { pause?: number | undefined } = {},
  ): Promise<void> {
    return this.#ask('type', { text, pause, window }, { signal })
  }

  chord(keys: string, { window = 0, signal }: Written = {}): Promise<void> {
    return this.#ask('chord', { keys, window }, { signal })
  }

  keyDown(key: string): Promise<void> {
    return this.#ask('keyDown', { key })
  }

  keyUp(key: string): Promise<void> {
    return this.#ask('keyUp', { key })
  }

  letGo(): Promise<void> {
    return this.#ask('letGo', { stuck: false })
  }

  readClipboard(): Promise<string> {
    return this.#ask('readClipboard', {})
  }

  writeClipboard(text: string): Promise<void> {
    return this.#ask('writeClipboard', { text })
  }

  async grab(region?: Box): Promise<Picture> {
    const picture = await this.#ask('grab', { region })
    return { ...picture, data: Buffer.from(picture.data) }
  }

  async guard(on: boolean): Promise<void> {
    this.#isGuarded = on
    await this.#ask('guard', { on })
  }

  onPerson(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    const running = this.#process
    if (!running?.isAlive) {
      this.#isClosed = true
      return
    }
    const left = new AbortController()
    const leaving = this.#ask('close', {}).catch(() => undefined)
    // What hangs, such as a program that is asked for the clipboard, must not keep us.
    await Promise.race([leaving, pause(LEAVING, left.signal)])
    left.abort()
    this.#isClosed = true
    running.kill()
    await running.ended
  }

  /** One request after the other; each stands alone, whatever became of the one before. */
  #ask<Name extends Job>(
    job: Name,
    given: Jobs[Name]['takes'],
    options: Interruptible = {},
  ): Promise<Jobs[Name]['gives']> {
    const asked = this.#turn.then(() => this.#askNow(job, given, options))
    this.#turn = asked.catch(() => undefined)
    return asked
  }

  /** What a process that dies had not begun with, the next one does. */
  async #askNow<Name extends Job>(
    job: Name,
    given: Jobs[Name]['takes'],
    { signal }: Interruptible,
  ): Promise<Jobs[Name]['gives']> {
    for (let tries = 1; ; tries++) {
      const running = await this.#running()
      if (signal) throwIfStopped(signal)
      const ends = signal ?? (LENGTHY.has(job) ? undefined : AbortSignal.timeout(LONGEST))
      const id = ++this.#lastId
      let hanging: NodeJS.Timeout | undefined
      const stop = () => {
        running.stop(id)
        hanging = setTimeout(() => running.kill(), STOPPING)
      }
      ends?.addEventListener('abort', stop)
      try {
        const request = { id, job, given } as Exclude<Request, { stop: number }>
        return (await running.ask(request)) as Jobs[Name]['gives']
      } catch (thrown) {
        const error = await this.#explained(thrown, job, signal)
        if (!wasLostBefore(error) || tries === TRIES) throw error
      } finally {
        clearTimeout(hanging)
        ends?.removeEventListener('abort', stop)
      }
    }
  }

  /** The process that works; another one lets go of what the one before it held. */
  async #running(): Promise<HandsProcess> {
    if (this.#isClosed) throw new BotError('hands-lost', 'Mouse and keyboard were closed', { acted: false })
    if (this.#process?.isAlive) {
      await this.#process.ready
      return this.#process
    }
    const isAnother = this.#process !== undefined
    const running = new HandsProcess(this.#environment, () => this.#tellPerson())
    this.#process = running
    await running.ready
    if (isAnother) await running.ask({ id: ++this.#lastId, job: 'letGo', given: { stuck: true } })
    if (this.#isGuarded) await running.ask({ id: ++this.#lastId, job: 'guard', given: { on: true } })
    return running
  }

  #tellPerson(): void {
    for (const listener of this.#listeners) listener()
  }

  /** What ended the request: its signal, or the display, where that is why the process died. */
  async #explained(thrown: unknown, job: Job, signal: AbortSignal | undefined): Promise<unknown> {
    if (!(thrown instanceof BotError)) return thrown
    const acted = LOOKING.has(job) ? false : thrown.details.acted
    const wasEnded = thrown.code === 'stopped' || thrown.code === 'hands-lost'
    if (wasEnded && signal?.aborted && signal.reason instanceof BotError)
      return new BotError(signal.reason.code, signal.reason.message, { ...signal.reason.details, acted })
    const { code, message, details } = thrown
    const known = new BotError(code, message, { ...details, acted })
    if (code !== 'hands-lost') return known
    if (await this.#hasDisplay()) {
      // A key that is still down repeats itself until somebody lets go of it.
      await this.#running().catch(() => undefined)
      return known
    }
    return new BotError('display-gone', 'The display has gone away', { found: details.found, acted })
  }

  async #hasDisplay(): Promise<boolean> {
    try {
      const display = await connectDisplay(this.#environment)
      display.close()
      return true
    } catch {
      return false
    }
  }
}

function wasLostBefore(error: unknown): boolean {
  return error instanceof BotError && error.code === 'hands-lost' && error.details.acted === false
}
