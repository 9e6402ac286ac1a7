import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BotError } from '../../../bots/errors/index.ts'
import { errorOf } from '../problem-message.ts'
import { fromRecorder, type Question, type Standing } from './messages.ts'

const PROGRAM = fileURLToPath(new URL('./recorder-process.ts', import.meta.url))
/** How long it may take to close a browser; milliseconds. */
const PATIENCE = 10_000

interface Listener {
  readonly standing: (standing: Standing) => void
  /** The process is gone, whatever ended it. */
  readonly gone: () => void
}

/** The process of one recording: browser and hooks may take it down, and nothing else. */
export class RecorderChild {
  readonly #child: ChildProcess
  readonly #exited = Promise.withResolvers<void>()
  readonly #open = new Map<number, PromiseWithResolvers<unknown>>()
  #last = 0

  constructor(listener: Listener) {
    this.#child = fork(PROGRAM, { execArgv: [], stdio: ['ignore', process.stderr, process.stderr, 'ipc'] })
    this.#child.on('message', (raw) => this.#heard(raw, listener))
    const gone = () => {
      for (const { reject } of this.#open.values()) reject(recorderGone())
      this.#open.clear()
      this.#exited.resolve()
      listener.gone()
    }
    this.#child.once('exit', gone)
    this.#child.once('error', () => this.#child.pid === undefined && gone())
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** The answer to a question; throws as the process did, `browser-gone` where the process is gone. */
  ask(question: Question): Promise<unknown> {
    if (!this.#child.connected) return Promise.reject(recorderGone())
    this.#last += 1
    const answer = Promise.withResolvers<unknown>()
    this.#open.set(this.#last, answer)
    this.#child.send({ number: this.#last, question }, () => undefined)
    return answer.promise
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect()
    const late = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE)
    await this.#exited.promise
    clearTimeout(late)
  }

  #heard(raw: unknown, { standing }: Listener): void {
    const message = fromRecorder.parse(raw)
    if (message.tell === 'standing') {
      standing(message.standing)
      return
    }
    const asked = this.#open.get(message.number)
    this.#open.delete(message.number)
    if (message.tell === 'answer') asked?.resolve(message.value)
    else asked?.reject(errorOf(message.problem))
  }
}

/** What is said where the process of a recording is gone. */
export function recorderGone(): BotError {
  return new BotError('browser-gone', 'The recorder has ended', {
    next: 'Take the recording up again from the list of recordings.',
  })
}
