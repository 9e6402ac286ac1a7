import x11, { type XDisplay } from 'x11'
import { BotError } from '../../../errors/index.ts'
import { Display, type DisplayEnvironment } from './display.ts'

/** Milliseconds for the display server to answer at all. */
const PATIENCE = 10_000

/**
 * Connects to the X display that the environment names. Throws `display-missing` where it names none or nobody
 * answers there.
 */
export async function connectDisplay(environment: DisplayEnvironment = process.env): Promise<Display> {
  const name = environment.DISPLAY
  if (!name) throw missing('DISPLAY names no display')
  const { promise, resolve, reject } = Promise.withResolvers<XDisplay>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE)
  try {
    // Listens to errors for as long as the connection lives: those of requests come to who asked.
    const client = x11.createClient({ display: name }, (error, display) =>
      error ? reject(error) : resolve(display),
    )
    client.on('error', reject)
    return new Display(await promise)
  } catch (cause) {
    throw missing(`Nobody answers at the display ${name}`, cause)
  } finally {
    clearTimeout(timer)
  }
}

function missing(message: string, cause?: unknown): BotError {
  return new BotError('display-missing', message, { acted: false, cause })
}
