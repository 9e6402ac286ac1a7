import x11, { type XDisplay } from 'x11'
import { BotError } from '../../../errors/index.ts'
import { Display, type DisplayEnvironment } from './display.ts'

/** Milliseconds for the display server to answer at all; one that was just starting or ending may not hear the first call. */
const PATIENCE = 4_000
const TRIES = 3

/**
 * Connects to the X display that the environment names. Throws `display-missing` where it names none or nobody
 * answers there.
 */
export async function connectDisplay(environment: DisplayEnvironment = process.env): Promise<Display> {
  const name = environment.DISPLAY
  if (!name) throw missing('DISPLAY names no display')
  for (let tries = 1; ; tries++) {
    try {
      return new Display(await call(name))
    } catch (cause) {
      if (!(cause instanceof Silence) || tries === TRIES)
        throw missing(`Nobody answers at the display ${name}`, cause)
    }
  }
}

/** Connected, and no answer. */
class Silence extends Error {}

async function call(name: string): Promise<XDisplay> {
  const { promise, resolve, reject } = Promise.withResolvers<XDisplay>()
  const client = x11.createClient({ display: name }, (error, display) => {
    if (error) return reject(error)
    // The package keeps one table for all connections, but each server numbers its atoms itself.
    display.client.atoms = { ...display.client.atoms }
    resolve(display)
  })
  // Listens to errors for as long as the connection lives: those of requests come to who asked.
  client.on('error', reject)
  const timer = setTimeout(() => {
    reject(new Silence(`no answer within ${PATIENCE / 1000} s`))
    client.stream?.destroy()
  }, PATIENCE)
  return await promise.finally(() => clearTimeout(timer))
}

function missing(message: string, cause?: unknown): BotError {
  return new BotError('display-missing', message, { acted: false, cause })
}
