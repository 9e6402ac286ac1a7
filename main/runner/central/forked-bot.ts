import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Batch, type FromBot, fromBot, type ToBot } from './messages.ts'

const PROGRAM = fileURLToPath(new URL('./bot-process.ts', import.meta.url))
/** How long a process may take to close what it has open; milliseconds. */
const PATIENCE = 10_000
/** A process that was not heard for longer stands still, or is not there any more; milliseconds. */
const SILENT = 6_000
/** How long it may take until it is heard for the first time; milliseconds. */
const START = 30_000

export interface ForkOptions {
  /** The folder of Deskhand's home, for the journal that both write to. */
  readonly home: string
  readonly central: { readonly url: string; readonly token: string }
  readonly headless: boolean
  readonly healing?: boolean | undefined
  readonly assets: Readonly<Record<string, string>>
}

/** What came of a batch. */
export interface BatchEnd {
  /** Its run; none where it could not begin. */
  readonly run: string | undefined
  /** Why it ended before its items did, or could not begin. */
  readonly problem?: { readonly code: string; readonly text: string } | undefined
  /** How the process ended over it. */
  readonly died?: string
}

export type Told = Extract<FromBot, { kind: 'note' | 'item' | 'written' }>

interface UnderWay {
  run: string | undefined
  readonly tell: (told: Told) => void
  readonly end: (end: BatchEnd) => void
}

/** The process of one bot, as the runner sees it. Whatever happens to it happens to it alone. */
export class ForkedBot {
  readonly #child: ChildProcess
  readonly #exited: Promise<void>
  #underWay: UnderWay | undefined
  #lastHeard = performance.now()
  #hasSpoken = false

  constructor({ home, ...begin }: ForkOptions) {
    this.#child = fork(PROGRAM, {
      execArgv: [],
      env: { ...process.env, DESKHAND_HOME: home },
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
    })
    const exited = Promise.withResolvers<void>()
    this.#exited = exited.promise
    this.#child.on('message', (raw) => this.#heard(raw))
    this.#child.on('error', (error) => {
      // Of a process that runs, only its exit says that it acts no more.
      if (this.#child.pid === undefined) this.#ended(error.message)
    })
    this.#child.on('exit', (code, signal) => {
      this.#ended(signal ?? `exit status ${code}`)
      exited.resolve()
    })
    this.say({ kind: 'begin', ...begin })
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get isAlive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Milliseconds since it was heard last: a process that stands still says nothing. */
  get silence(): number {
    return performance.now() - this.#lastHeard
  }

  /** True while it gets its turns; one that is just starting is given more time for its first word. */
  get isHeard(): boolean {
    return this.silence < (this.#hasSpoken ? SILENT : START)
  }

  /** Has a batch carried out, one at a time; settles when it is through, or the process is dead. */
  carry(batch: Omit<Batch, 'kind'>, tell: (told: Told) => void): Promise<BatchEnd> {
    const { promise, resolve } = Promise.withResolvers<BatchEnd>()
    this.#underWay = { run: undefined, tell, end: resolve }
    if (this.isAlive) this.say({ kind: 'batch', ...batch })
    else this.#ended('it had ended before')
    return promise
  }

  /** Says something; a process that is gone hears nothing. */
  say(message: ToBot): void {
    if (this.isAlive) this.#child.send(message, () => undefined)
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Lets it close what it has open; after a while it is killed. */
  async close(): Promise<void> {
    if (!this.isAlive) return
    this.say({ kind: 'close' })
    const late = setTimeout(() => this.kill(), PATIENCE)
    await this.#exited
    clearTimeout(late)
  }

  #heard(raw: unknown): void {
    this.#lastHeard = performance.now()
    this.#hasSpoken = true
    const message = fromBot.parse(raw)
    const underWay = this.#underWay
    if (!underWay) return
    if (message.kind === 'run') underWay.run = message.run
    else if (message.kind === 'ended') this.#end({ run: underWay.run, problem: message.problem })
    else if (message.kind !== 'alive') underWay.tell(message)
  }

  #ended(died: string): void {
    this.#end({ run: this.#underWay?.run, died })
  }

  #end(end: BatchEnd): void {
    const underWay = this.#underWay
    this.#underWay = undefined
    underWay?.end(end)
  }
}
