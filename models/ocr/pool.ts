import { availableParallelism } from 'node:os'
import { orAborted } from '../or-aborted.ts'
import type { Word } from '../page/page.ts'
import { type Engine, type Mode, startTesseract } from './engine.ts'

export interface PoolOptions {
  /** How many images are read at a time; as many as there are processors, at most 4, where not given. */
  readonly workers?: number | undefined
  /** Starts an engine; tesseract where not given. */
  readonly start?: (() => Promise<Engine>) | undefined
}

/** Engines that are started when they are first needed, each reading one image at a time. */
export interface OcrPool {
  /** Words of a PNG in its pixels. Ends with the signal's reason when that is called off. */
  read(png: Buffer, mode: Mode, signal?: AbortSignal): Promise<Word[]>
  /** Stops all engines; what is being read or waits to be read fails. */
  close(): Promise<void>
}

/** An engine that breaks down on an image gets one more try, because another image may have hurt it. */
const TRIES = 2

export function ocrPool(options: PoolOptions = {}): OcrPool {
  const { workers = Math.min(4, availableParallelism()), start = startTesseract } = options
  const closed = new AbortController()
  const idle: Engine[] = []
  const waiting: (() => void)[] = []
  let free = workers

  async function turn(signal: AbortSignal): Promise<void> {
    if (free > 0) {
      free--
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    try {
      await orAborted(promise, signal)
    } catch (reason) {
      const place = waiting.indexOf(resolve)
      if (place >= 0) waiting.splice(place, 1)
      else next()
      throw reason
    }
  }

  function next(): void {
    const first = waiting.shift()
    if (first) first()
    else free++
  }

  async function readOnce(png: Buffer, mode: Mode, signal: AbortSignal): Promise<Word[] | Error> {
    const engine = idle.pop() ?? (await start())
    engine.busy(true)
    try {
      const read = await orAborted(Promise.race([engine.read(png, mode), engine.broken]), signal)
      if (read instanceof Error) return read
      engine.busy(false)
      idle.push(engine)
      return read
    } catch (error) {
      // Tesseract cannot be told to leave off; its thread is ended and another is started when needed.
      await engine.stop()
      throw error
    }
  }

  return {
    async read(png, mode, signal) {
      const ends = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
      ends.throwIfAborted()
      await turn(ends)
      try {
        let read: Word[] | Error = []
        for (let tried = 0; tried < TRIES; tried++) {
          read = await readOnce(png, mode, ends)
          if (!(read instanceof Error)) return read
        }
        throw read
      } finally {
        next()
      }
    },
    async close() {
      closed.abort(new Error('The reader was closed'))
      await Promise.all(idle.splice(0).map((engine) => engine.stop()))
    },
  }
}
