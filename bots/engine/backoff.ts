import type { Run } from './run.ts'

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/** Waits before another try: 1 s, 2 s, 4 s, ... with some chance in it, so that runners do not come back all at once. */
export function backoff(run: Run, attempt: number): Promise<void> {
  const wait = Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT)
  return run.ports.clock.sleep(wait * (0.75 + run.ports.random.next() / 2), run.killSignal)
}
