import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { BotError } from '../../../bots/errors/index.ts'
import type { Breakpoint, DebugCommand, DebugStop } from '../../api/host/contract/debug.ts'
import type { RunImage } from '../../api/host/contract/runs.ts'
import type { SightSeen, Surface } from '../../api/host/contract/sight.ts'
import type { Home } from '../home.ts'
import { errorOf } from '../problem-message.ts'
import { type BeginRun, type FromRun, fromRun, type RunNews, type ToRun } from './messages.ts'

const PROGRAM = fileURLToPath(new URL('./run-process.ts', import.meta.url))
/** How long a run that is to end at once may take for it; milliseconds. */
const PATIENCE = 8_000

/** The process of one run, as the host sees it. Whatever happens to it happens to it alone. */
export class ForkedRun {
  /** Its id once it has begun; rejects with BotError where it could not begin. */
  readonly begun: Promise<string>
  /** Settles when the process is gone, however it went; never rejects. */
  readonly ended: Promise<void>
  /** Emits when there is something new; `items` tells that it concerns the journal. */
  readonly news = new EventEmitter<{ change: [items: boolean] }>().setMaxListeners(0)
  /** What it told last. */
  doing: RunNews['doing']
  note: string | undefined
  /** Where it stands, debugged; undefined while it goes. */
  stands: DebugStop | undefined
  /** Emits what the bot sees while somebody looks. */
  readonly images = new EventEmitter<{ image: [image: RunImage] }>().setMaxListeners(0)
  readonly #child: ChildProcess
  /** Looks for elements that are not answered yet, by their numbers. */
  readonly #looks = new Map<number, PromiseWithResolvers<SightSeen>>()
  #lastLook = 0

  constructor(home: Home, begin: BeginRun) {
    const begun = Promise.withResolvers<string>()
    const ended = Promise.withResolvers<void>()
    this.begun = begun.promise
    this.ended = ended.promise
    this.#child = fork(PROGRAM, {
      execArgv: [],
      env: { ...process.env, DESKHAND_HOME: home.folder },
      stdio: ['ignore', 'ignore', process.stderr, 'ipc'],
    })
    this.#child.on('message', (raw) => this.#heard(fromRun.parse(raw), begun))
    const gone = (how: string) => {
      begun.reject(new BotError('unexpected', `The process of the run ended before it began: ${how}`))
      ended.resolve()
    }
    this.#child.on('error', (error) => {
      // Of a process that runs, only its exit says that it acts no more.
      if (this.#child.pid === undefined) gone(error.message)
    })
    this.#child.on('exit', (code, signal) => gone(signal ?? `exit status ${code}`))
    this.#say({ kind: 'begin', ...begin })
  }

  /** Ends it after the item that is under way. */
  stop(): void {
    this.#say({ kind: 'stop' })
  }

  /** Begins to show what the bot sees, or ends that. */
  watch(on: boolean): void {
    this.#say({ kind: 'watch', on })
  }

  command(command: DebugCommand): void {
    this.#say({ kind: 'debug', command })
  }

  setBreakpoints(breakpoints: Breakpoint[]): void {
    this.#say({ kind: 'breakpoints', breakpoints })
  }

  /** What the selectors of an element find where it stands, debugged. Throws as the process does. */
  async look(element: string, on: Surface): Promise<SightSeen> {
    this.#lastLook += 1
    const number = this.#lastLook
    const seen = Promise.withResolvers<SightSeen>()
    this.#looks.set(number, seen)
    this.#say({ kind: 'look', number, element, on })
    void this.ended.then(() =>
      seen.reject(new BotError('run-finished', 'The run has ended', { acted: false })),
    )
    return await seen.promise.finally(() => this.#looks.delete(number))
  }

  /** Ends it at once; a process that does not is killed after a while. Settles when it is gone. */
  async kill(): Promise<void> {
    this.#say({ kind: 'kill' })
    const late = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE)
    await this.ended
    clearTimeout(late)
  }

  #say(message: ToRun): void {
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  #heard(message: FromRun, begun: PromiseWithResolvers<string>): void {
    if (message.kind === 'begun') begun.resolve(message.run)
    if (message.kind === 'refused') {
      const error = errorOf(message.problem)
      begun.reject(new BotError(error.code, error.message, { ...error.details, acted: false }))
    }
    if (message.kind === 'sight') this.#looks.get(message.number)?.resolve(message.sight)
    if (message.kind === 'no-sight') this.#looks.get(message.number)?.reject(errorOf(message.problem))
    if (message.kind === 'image') this.images.emit('image', message.image)
    if (message.kind === 'stands') {
      this.stands = message.stop
      this.news.emit('change', false)
    }
    if (message.kind !== 'news') return
    this.doing = message.doing ?? this.doing
    this.note = message.note ?? this.note
    this.news.emit('change', message.items)
  }
}
