import { type ChildProcess, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { BotError } from '../../../errors/index.ts'

/** Milliseconds that a program has to end by itself. */
const PATIENCE = 2000

/** A program that was started here, with all that it started itself. */
export class Program {
  readonly name: string
  /** Fulfilled when it has ended. */
  readonly ended: Promise<void>
  readonly #child: ChildProcess

  /** Throws `program-missing` where there is no such program, `file-missing` where there is no such folder. */
  static async start(
    name: string,
    args: readonly string[],
    folder: string,
    environment: NodeJS.ProcessEnv,
  ): Promise<Program> {
    // The system says of both that "it" is not there.
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isThere)
      throw new BotError('file-missing', `There is no folder for "${name}" to work in`, {
        expected: 'a folder',
        found: folder,
        next: 'Correct the folder, or create it.',
        acted: false,
      })
    // A group of its own, so that it can be ended with everything that it starts.
    const child = spawn(name, args, { cwd: folder, env: environment, stdio: 'ignore', detached: true })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', (cause) =>
        reject(
          new BotError('program-missing', `"${name}" cannot be started`, {
            found: cause.message,
            acted: false,
          }),
        ),
      )
    })
    child.unref()
    return new Program(name, child)
  }

  private constructor(name: string, child: ChildProcess) {
    this.name = name
    this.#child = child
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()))
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Whether it, or anything that it started, still runs. */
  get isLeft(): boolean {
    return this.#signal(0)
  }

  /** How it ended: `mousepad ended with SIGSEGV`; undefined where it runs, or ended well. */
  get failure(): string | undefined {
    const { exitCode, signalCode } = this.#child
    if (this.isRunning || exitCode === 0) return undefined
    return `${this.name} ended with ${signalCode ?? `exit status ${exitCode}`}`
  }

  /** Ends it, and what it started: first asks, then does not. */
  async stop(): Promise<void> {
    if (!this.#signal('SIGTERM') || (await this.endsWithin(PATIENCE))) return
    this.#signal('SIGKILL')
    if (this.isRunning) await this.ended
  }

  /** Whether nothing of it is left in so many milliseconds. */
  async endsWithin(milliseconds: number): Promise<boolean> {
    const deadline = performance.now() + milliseconds
    while (this.#signal(0)) {
      if (performance.now() >= deadline) return false
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return true
  }

  /** False where nothing of it is left. */
  #signal(signal: NodeJS.Signals | 0): boolean {
    try {
      return process.kill(-this.pid, signal)
    } catch {
      return false
    }
  }
}
