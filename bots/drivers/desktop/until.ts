import { BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'

/** Milliseconds between two looks. */
const BETWEEN = 15
/** Milliseconds that a program has to answer at least, however late it is: else one that is well would count as silent. */
const ANSWER = 2000
/** Milliseconds that a program may take to show what was done in it; one that is busy for less refuses nothing. */
export const TO_SHOW = 5000

/**
 * Looks again and again until there is something else than undefined or false, and gives that. Throws the signal's reason
 * where it is called off, and what `late` gives when the time is up; looks at least once. Each look is told what is left
 * of the time, for what it waits for itself.
 */
export async function until<T>(
  look: (left: CallOptions) => Promise<T | undefined | false>,
  { signal, timeout }: CallOptions,
  late: () => BotError | Promise<BotError>,
): Promise<T> {
  const left = timeLeft({ signal, timeout })
  for (;;) {
    throwIfStopped(signal)
    const seen = await look(left())
    if (seen !== undefined && seen !== false) return seen
    if (left().timeout === 0) throw await late()
    await pause(BETWEEN, signal)
  }
}

/** The same call, with the time that one question to a program takes. */
export function timeToAnswer({ signal, timeout }: CallOptions): CallOptions {
  return { signal, timeout: Math.max(timeout, ANSWER) }
}

/** Gives the same call with what is left of its time when that is asked for. */
export function timeLeft({ signal, timeout }: CallOptions): () => CallOptions {
  const deadline = performance.now() + timeout
  return () => ({ signal, timeout: Math.max(0, deadline - performance.now()) })
}

/** Throws what ended the work of this signal. */
export function throwIfStopped(signal: AbortSignal): void {
  if (!signal.aborted) return
  throw signal.reason instanceof BotError
    ? signal.reason
    : new BotError('stopped', 'The desktop step was stopped')
}

/** So many milliseconds, or less where the signal ends it. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    signal?.addEventListener('abort', end, { once: true })
  })
}
