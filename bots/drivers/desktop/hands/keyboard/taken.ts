import { setTimeout as pause } from 'node:timers/promises'
import { BotError } from '../../../../errors/index.ts'
import { type Asking, type Display, ping } from '../../display/index.ts'

/** Milliseconds for a busy program to take what was typed. */
const PATIENCE = 15_000
/** Milliseconds between two looks whether the work may go on. */
const BETWEEN_LOOKS = 250
/** Milliseconds for a program that does not know the question; old ones are quick. */
const UNKNOWN = 150

/**
 * Waits until the program that has the keyboard has taken all keys. Throws `program-silent` where it does not in reasonable
 * time, and what `goOn` throws to end the wait.
 */
export async function taken(
  display: Asking & Pick<Display, 'root' | 'sync'>,
  goOn: () => void,
): Promise<void> {
  await display.sync()
  const [window = 0] = await display.numbers(display.root, '_NET_ACTIVE_WINDOW')
  const deadline = performance.now() + PATIENCE
  while (performance.now() < deadline) {
    const answered = window === 0 ? undefined : await ping(display, window, BETWEEN_LOOKS)
    if (answered === undefined) await pause(UNKNOWN)
    if (answered !== false) return
    goOn()
  }
  throw new BotError('program-silent', `The program took no keys for ${PATIENCE / 1000} s`, { acted: true })
}
