import type { CallOptions } from '../../../steps/ports/browser.ts'
import { pause } from '../until.ts'
import { longestWork, type Work, workOf } from './work.ts'

/** Milliseconds between two looks. */
const BETWEEN = 10
/** In so many looks, one after the other, a program has to be at rest. */
const LOOKS = 4
/** Milliseconds that a thread may work between two looks, as for a cursor that blinks. */
const LITTLE = 4
/** Milliseconds that a program may work on what was done in it. */
const PATIENCE = 10_000
/** Milliseconds for one that never is at rest, as where it shows a film. */
const BRIEFLY = 200
/** After so many waits in vain, one after the other, that is known: one that starts on a busy machine may take more than one. */
const IN_VAIN = 2

/**
 * Waits until a program does nothing any more but wait for what comes next, as `WaitForInputIdle` does on Windows: while it
 * still works, as when it saves, it may answer signs of life and let go by what is typed all the same. False where it was
 * not at rest in time; true at once where it has ended, or the system does not tell. Never throws.
 */
export async function atRest(pid: number, { signal, timeout }: CallOptions): Promise<boolean> {
  const deadline = performance.now() + timeout
  let before = workOf(pid)
  for (let looks = 0; before && looks < LOOKS; ) {
    if (signal.aborted || performance.now() >= deadline) return false
    await pause(BETWEEN, signal)
    const now = workOf(pid)
    looks = now && isQuiet(before, now) ? looks + 1 : 0
    before = now
  }
  return true
}

/** Waits for programs, but not again and again for those that never are at rest. */
export class Rests {
  /** How often each was waited for in vain, since it was at rest. */
  readonly #inVain = new Map<number, number>()

  /** Waits until the program of each of these processes is at rest, or was waited for long enough. */
  async of(pids: ReadonlySet<number>, options: CallOptions): Promise<void> {
    await Promise.all([...pids].map((pid) => this.#of(pid, options)))
  }

  async #of(pid: number, { signal, timeout }: CallOptions): Promise<void> {
    const inVain = this.#inVain.get(pid) ?? 0
    const patience = inVain >= IN_VAIN ? BRIEFLY : PATIENCE
    // Were the time of the step up over it, nobody would know whether it was done.
    const isAtRest = await atRest(pid, { signal, timeout: Math.min(timeout / 2, patience) })
    if (isAtRest) this.#inVain.delete(pid)
    else if (!signal.aborted) this.#inVain.set(pid, inVain + 1)
  }
}

function isQuiet(before: Work, now: Work): boolean {
  return !now.isRunning && longestWork(before, now) < LITTLE
}
