import type { StepContext } from './define.ts'
import type { Ports } from './ports/index.ts'

/** Milliseconds between two looks. */
const PAUSE = 100

/** When the last look of a step is due, just before its time is up; in milliseconds since 1970. */
export function lastLook({ clock }: Ports, { timeout }: StepContext): number {
  return clock.now().getTime() + timeout - PAUSE
}

/**
 * Looks again and again until it is so, as pages and screens change; false where the time ran out. `isSo` is told how
 * many milliseconds it may take.
 */
export async function lookAgain(
  isSo: (patience: number) => Promise<boolean>,
  last: number,
  { clock }: Ports,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const left = last - clock.now().getTime()
    if (await isSo(Math.max(left, PAUSE))) return true
    if (left <= 0) return false
    await clock.sleep(PAUSE, signal)
  }
}
