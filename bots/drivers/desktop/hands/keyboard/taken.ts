import { setTimeout as pause } from 'node:timers/promises'
import { BotError } from '../../../../errors/index.ts'
import { type Display, ping } from '../../display/index.ts'

/** Milliseconds for a busy program to take what was typed. */
const PATIENCE = 15_000
/** Milliseconds for a program that does not know the question; old ones are quick. */
const UNKNOWN = 150

/**
 * Waits until the program that has the keyboard has taken all keys. Throws `program-silent` where it does not in reasonable
 * time.
 */
export async function taken(display: Display): Promise<void> {
  await display.sync()
  const [window = 0] = await display.numbers(display.root, '_NET_ACTIVE_WINDOW')
  const answered = window === 0 ? undefined : await ping(display, window, PATIENCE)
  if (answered === undefined) await pause(UNKNOWN)
  if (answered === false)
    throw new BotError('program-silent', `The program took no keys for ${PATIENCE / 1000} s`, { acted: true })
}
