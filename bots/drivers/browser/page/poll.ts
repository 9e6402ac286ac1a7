import type { Answer } from './protocol.ts'
import { Refusal } from './refusal.ts'

/** Milliseconds between tries, from eager to patient; what has not come soon may well take longer. */
const PAUSES = [0, 16, 16, 20, 30, 50, 50] as const
const LONGEST_PAUSE = 100
/** Milliseconds until it is clear that a page has no timers, as one whose scripts are forbidden. */
const NO_TIMERS = 50

/** Tries until the attempt is not refused, for so many milliseconds at most. It is told the time gone by. */
export async function poll<T>(
  attempt: (elapsed: number) => T | Promise<T>,
  most: number,
): Promise<Answer<T>> {
  const began = performance.now()
  for (let round = 0; ; round++) {
    const elapsed = performance.now() - began
    const answer = await answered(() => attempt(elapsed))
    if (answer.ok) return { ok: true, value: answer.value }
    const { refusal } = answer
    if (refusal.final || elapsed >= most)
      return { ok: false, problem: { ...refusal.problem(), final: refusal.final } }
    await pause(Math.min(PAUSES[round] ?? LONGEST_PAUSE, Math.max(0, most - elapsed)))
  }
}

/** After the tasks that are already waiting. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** After the tasks that are already waiting, and timers that are due: old pages send their forms by those. */
export async function timersRun(): Promise<void> {
  const end = performance.now() + NO_TIMERS
  // The timers of a page that nobody sees come as late as a second.
  let ran = document.hidden
  setTimeout(() => {
    ran = true
  })
  while (!ran && performance.now() < end) await nextTask()
  await nextTask()
}

/**
 * At the next frame, behind the page's own animation callbacks; after `most` milliseconds at the latest, because a page
 * that is not painted gets no frames.
 */
export function nextFrame(most: number = LONGEST_PAUSE): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
    setTimeout(resolve, most)
  })
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

async function answered<T>(attempt: () => T | Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await attempt() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error }
    throw error
  }
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? nextFrame() : new Promise((resolve) => setTimeout(resolve, milliseconds))
}
