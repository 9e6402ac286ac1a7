import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { BotError } from '../../../../errors/index.ts'
import type { AskOptions } from '../bus/client.ts'
import { programSilent, Refused } from '../bus/failures.ts'
import { type Answer, answers, type Question, reply } from './wire.ts'

/** Where lines go and come from: the helper, or what plays it in tests. */
export interface Talk {
  readonly stdin: Writable
  readonly stdout: Readable
  kill(): unknown
  once(event: 'exit' | 'error', listener: (cause: unknown) => void): unknown
}

/** Packed, it stands beside the archive, which the shell of Windows cannot read. */
const SCRIPT = fileURLToPath(new URL('helper.ps1', import.meta.url)).replace(
  /\bapp\.asar\b/,
  'app.asar.unpacked',
)
const PROGRAM = 'UI Automation'

/** Windows has this shell everywhere. */
export function startHelper(): Talk {
  const words = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', SCRIPT]
  return spawn('powershell.exe', words, { windowsHide: true })
}

interface Waiting {
  resolve(given: unknown): void
  reject(error: unknown): void
}

/** Asks the helper, one JSON line each way; it is started when it is needed, and again when it died. */
export class Helper {
  readonly #start: () => Talk
  readonly #waiting = new Map<number, Waiting>()
  #talk: Talk | undefined
  #last = 0

  constructor(start: () => Talk) {
    this.#start = start
  }

  /** Throws `Refused` where the element is gone or cannot do that, `program-silent` and `accessibility-missing`. */
  async ask<Q extends Question>(
    question: Q,
    about: Readonly<Record<string, unknown>>,
    { timeout, signal }: AskOptions,
  ): Promise<Answer<Q>> {
    signal?.throwIfAborted()
    const id = ++this.#last
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => reject(programSilent(PROGRAM, timeout)), timeout)
    const stop = () => reject(signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    this.#waiting.set(id, { resolve, reject })
    try {
      this.#running().stdin.write(`${JSON.stringify({ id, ask: question, ...about })}\n`)
      return answers[question].parse(await promise) as Answer<Q>
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      this.#waiting.delete(id)
    }
  }

  close(): void {
    this.#talk?.kill()
    this.#talk = undefined
  }

  #running(): Talk {
    this.#talk ??= this.#started()
    return this.#talk
  }

  #started(): Talk {
    const talk = this.#start()
    createInterface({ input: talk.stdout }).on('line', (line) => this.#hear(line))
    const lose = (cause?: unknown) => this.#lose(talk, cause)
    talk.once('error', lose)
    talk.once('exit', () => lose())
    talk.stdin.on('error', lose)
    return talk
  }

  #hear(line: string): void {
    const heard = reply.safeParse(parsed(line))
    if (!heard.success) return
    const waiting = this.#waiting.get(heard.data.id)
    if (!('failed' in heard.data)) waiting?.resolve(heard.data.gives)
    else if (heard.data.failed === 'error') waiting?.reject(helperFailed(heard.data.says))
    else waiting?.reject(new Refused(heard.data.says))
  }

  #lose(talk: Talk, cause: unknown): void {
    if (this.#talk === talk) this.#talk = undefined
    const error = helperFailed(cause instanceof Error ? cause.message : 'It has ended', cause)
    for (const { reject } of this.#waiting.values()) reject(error)
  }
}

function helperFailed(found: string, cause?: unknown): BotError {
  return new BotError('accessibility-missing', 'The accessible elements of programs cannot be read', {
    expected: 'a helper of PowerShell that asks UI Automation',
    found,
    next: 'See whether PowerShell may run here; images and texts on the screen work without it.',
    cause,
  })
}

/** What is no JSON is nothing that the helper means for us. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
