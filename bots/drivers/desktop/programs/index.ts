import type { WindowChoice } from '../../../elements/types.ts'
import { fitsWindow } from '../../../elements/window.ts'
import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import { pause, until } from '../until.ts'
import { choiceInWords, inWords, type WindowInfo, type Windows } from '../windows/index.ts'
import { isInGroup } from './group.ts'
import { Program } from './program.ts'

/** Milliseconds in which a new window has to answer before it is looked at again. */
const SIGN_OF_LIFE = 500
/** Milliseconds for a program to save and end when its windows are closed. */
const CLOSING = 1500

/** What is started, and which window is waited for. */
export interface Start {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  /** Any new window of the program where not given; of another program where that one handed over to it. */
  readonly window?: WindowChoice | undefined
}

/** The programs that were started here. */
export class Programs {
  readonly #environment: NodeJS.ProcessEnv
  #started: Program[] = []
  /** The window that each showed when it was started. */
  readonly #windows = new Map<Program, WindowInfo>()

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment
  }

  /**
   * Starts a program, and waits until its window is there and the program answers. Throws `program-missing`,
   * `program-failed` where it ends instead, `window-missing` where no window comes in time.
   */
  async start(
    start: Start,
    windows: Windows,
    options: CallOptions,
  ): Promise<{ pid: number; window: WindowInfo }> {
    const before = new Set((await windows.list()).map(nameOf))
    const program = await Program.start(start.program, start.args, start.folder, this.#environment)
    this.#started.push(program)
    const look = async () => {
      if (program.failure !== undefined) throw new BotError('program-failed', program.failure)
      const all = (await windows.list()).filter((window) => fitsWindow(start.window ?? {}, window))
      const fresh = freshOf(
        program,
        !start.window,
        all.filter((window) => !before.has(nameOf(window))),
      )
      // A program that hands over to one that runs already ends well, and that one may show a window that it had.
      const wanted = fresh ?? (start.window && !program.isRunning ? all[0] : undefined)
      if (!wanted || (await windows.isAlive(wanted.id, { ...options, timeout: SIGN_OF_LIFE })) === false)
        return undefined
      return await windows.look(wanted.id)
    }
    const window = await until(look, options, async () => {
      const expected = start.window ? choiceInWords(start.window) : 'a new window'
      return new BotError('window-missing', `${start.program} showed no window in time`, {
        expected,
        found: inWords(await windows.list()),
      })
    })
    this.#windows.set(program, window)
    return { pid: program.pid, window }
  }

  /** How those ended whose window the choice means, and that did not end well; undefined where none did. */
  failuresOf(choice: WindowChoice): string | undefined {
    const meant = [...this.#windows].filter(([, window]) => fitsWindow(choice, window))
    const failures = meant.flatMap(([{ failure }]) => failure ?? [])
    return failures.length > 0 ? failures.join('; ') : undefined
  }

  /** Ends all of them. Their windows are closed first, so that what is being saved is not cut off. */
  async stop(windows?: Windows): Promise<void> {
    const started = this.#started
    this.#started = []
    this.#windows.clear()
    const left = started.filter((program) => program.isLeft)
    if (windows && left.length > 0) await closeAll(left, windows)
    await Promise.all(started.map((program) => program.stop()))
  }
}

/** Asks all windows of the programs to close, and waits for those that have some to end; bounded also where the display hangs. */
async function closeAll(programs: readonly Program[], windows: Windows): Promise<void> {
  const late = new AbortController()
  const options = { signal: late.signal, timeout: CLOSING }
  const closing = windows.list().then(async (all) => {
    const theirs = (program: Program) => all.filter(({ pid }) => isInGroup(pid, program.pid))
    await Promise.all(
      programs.map(async (program) => {
        const own = theirs(program)
        for (const { id } of own) windows.close(id, options).catch(() => undefined)
        if (own.length > 0) await program.endsWithin(CLOSING)
      }),
    )
  })
  await Promise.race([closing.catch(() => undefined), pause(CLOSING, late.signal)])
  late.abort()
}

/** The new window that is the program's, as far as that is told; of others only where `isStrict` is not so, or it has ended. */
function freshOf(program: Program, isStrict: boolean, fresh: readonly WindowInfo[]): WindowInfo | undefined {
  const own = fresh.find(({ pid }) => isInGroup(pid, program.pid))
  if (own) return own
  return fresh.find(({ pid }) => !isStrict || pid === 0 || !program.isRunning)
}

/** A display gives the number of a window that was closed to another one, of another program. */
function nameOf({ id, pid }: WindowInfo): string {
  return `${id} of ${pid}`
}
