import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BotError, type ErrorCode, errorCatalogue } from '../../../errors/index.ts'
import type { Answer, Failure, Request } from './protocol.ts'

/** Milliseconds for the process to be ready. */
const PATIENCE = 30_000

type Settle = { resolve(value: unknown): void; reject(error: BotError): void; hasBegun: boolean }

/** One process of hands, from its start to its end. */
export class HandsProcess {
  readonly ready: Promise<void>
  /** Fulfilled when it has ended. */
  readonly ended: Promise<void>
  readonly #child: ChildProcess
  readonly #open = new Map<number, Settle>()
  readonly #onPerson: () => void
  #said = ''

  constructor(environment: NodeJS.ProcessEnv, onPerson: () => void) {
    this.#onPerson = onPerson
    this.#child = fork(fileURLToPath(new URL('child/entry.ts', import.meta.url)), {
      env: environment,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-500)
    })
    this.ended = this.#ending()
    this.ready = this.#starting()
    this.ready.catch(() => undefined)
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /**
   * Sends the request, and gives its answer. Where the process dies, `acted` is false if it had not begun with it; else nobody
   * knows.
   */
  ask(request: Exclude<Request, { stop: number }>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#open.set(request.id, { resolve, reject, hasBegun: false })
      this.#keepsUsWaiting(true)
      this.#send(request)
    }).finally(() => {
      this.#open.delete(request.id)
      this.#keepsUsWaiting(this.#open.size > 0)
    })
  }

  /** Calls off what is being done. */
  stop(id: number): void {
    if (this.#open.has(id)) this.#send({ stop: id })
  }

  /** Ends the process at once. */
  kill(): void {
    // Whoever waits for its end has to see it.
    this.#keepsUsWaiting(true)
    this.#child.kill('SIGKILL')
  }

  async #starting(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(() => {
      reject(this.#lost('did not get ready', false))
      this.kill()
    }, PATIENCE)
    this.#child.on('message', (answer: Answer) => {
      if ('ready' in answer) resolve()
      else if ('failed' in answer) reject(asError(answer.failed))
      else if ('person' in answer) this.#onPerson()
      else if ('begun' in answer) this.#begin(answer.begun)
      else this.#settle(answer)
    })
    this.#child.once('error', () => reject(this.#lost('could not be started', false)))
    this.ended.then(() => {
      reject(this.#lost('ended while it started', false))
      for (const { reject, hasBegun } of this.#open.values())
        reject(this.#lost('ended in the middle', hasBegun ? undefined : false))
    })
    await promise.finally(() => clearTimeout(timer))
    this.#keepsUsWaiting(this.#open.size > 0)
  }

  /** When it has ended, and all that it had said was heard. */
  async #ending(): Promise<void> {
    const closed = new Promise((resolve) => this.#child.once('close', resolve))
    const silent = new Promise((resolve) => this.#child.once('disconnect', resolve))
    const failed = new Promise((resolve) => this.#child.once('error', resolve))
    await Promise.race([Promise.all([closed, silent]), failed])
  }

  #begin(id: number): void {
    const open = this.#open.get(id)
    if (open) open.hasBegun = true
  }

  #settle(answer: Extract<Answer, { id: number }>): void {
    const settle = this.#open.get(answer.id)
    if ('error' in answer) settle?.reject(asError(answer.error))
    else settle?.resolve(answer.value)
  }

  #send(request: Request): void {
    // What cannot be sent has its answer when the process is seen to have ended.
    if (this.#child.connected) this.#child.send(request, () => undefined)
  }

  /** Only a request keeps our process running. */
  #keepsUsWaiting(isSo: boolean): void {
    const { channel } = this.#child
    if (isSo) channel?.ref()
    else channel?.unref()
    if (isSo) this.#child.ref()
    else this.#child.unref()
  }

  #lost(what: string, acted: false | undefined): BotError {
    const { exitCode, signalCode } = this.#child
    return new BotError('hands-lost', `The process for mouse and keyboard ${what}`, {
      found: [signalCode ?? (exitCode === null ? '' : `exit status ${exitCode}`), this.#said.trim()]
        .filter(Boolean)
        .join(': '),
      acted,
    })
  }
}

function asError({ code, message, expected, found, acted }: Failure): BotError {
  const known = Object.hasOwn(errorCatalogue, code) ? (code as ErrorCode) : 'unexpected'
  return new BotError(known, message, { expected, found, acted })
}
