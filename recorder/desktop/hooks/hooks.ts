import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BotError } from '../../../bots/errors/index.ts'
import type { Input, Told } from './messages.ts'

const ENTRY = fileURLToPath(new URL('entry.ts', import.meta.url))
/** A child that dies so often in so many milliseconds will not do better. */
const MOST_DEATHS = 5
const IN = 30_000
/** Milliseconds in which the child has to be ready. */
const READY_IN = 20_000

export interface HookOptions {
  /** Of the session that is listened to; its DISPLAY says which. */
  readonly environment: NodeJS.ProcessEnv
  readonly onInput: (input: Input) => void
  /** The hook died and is started again, or cannot be any more. */
  readonly onTrouble: (message: string) => void
}

/** Mouse and keyboard of a display, heard by a child process that is started again when it dies. */
export class Hooks {
  readonly #options: HookOptions
  #child: ChildProcess | undefined
  #deaths: number[] = []
  #isClosed = false

  constructor(options: HookOptions) {
    this.#options = options
  }

  /**
   * Resolves when everything is heard. Throws `display-missing` where there is no display, or it does not answer within
   * `limit` milliseconds.
   */
  async start(limit = READY_IN): Promise<void> {
    const child = fork(ENTRY, {
      env: { ...this.#options.environment },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child = child
    const ready = Promise.withResolvers<void>()
    child.on('message', (message) => {
      const told = message as Told
      if (told.told === 'input') this.#options.onInput(told.input)
      if (told.told === 'ready') ready.resolve()
      if (told.told === 'failed') ready.reject(this.#failure(told.why))
    })
    child.once('exit', (code, signal) => ready.reject(this.#failure(`it ended with ${signal ?? code}`)))
    child.once('error', (error) => ready.reject(this.#failure(error.message)))
    const late = setTimeout(() => {
      ready.reject(this.#failure(`no answer for ${limit / 1000} s`))
      child.kill('SIGKILL')
    }, limit)
    await ready.promise.finally(() => clearTimeout(late))
    child.removeAllListeners('exit')
    child.once('exit', (code, signal) => this.#died(`${signal ?? code}`))
  }

  /** The id of the process that listens, as long as it does. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Hears nothing any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  }

  #died(how: string): void {
    if (this.#isClosed) return
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < IN), now]
    const { onTrouble } = this.#options
    if (this.#deaths.length > MOST_DEATHS) {
      onTrouble('Mouse and keyboard cannot be heard any more')
      return
    }
    onTrouble(`What hears mouse and keyboard died (${how}) and is started again`)
    this.start().catch((error: Error) => {
      if (!this.#isClosed) onTrouble(error.message)
    })
  }

  #failure(found: string): BotError {
    return new BotError('display-missing', 'Mouse and keyboard cannot be heard', {
      expected: `a display${this.#options.environment.DISPLAY ? `, ${this.#options.environment.DISPLAY}` : ' in DISPLAY'}`,
      found,
      acted: false,
    })
  }
}
