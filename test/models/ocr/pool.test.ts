import { expect, test } from 'vitest'
import type { Engine } from '../../../models/ocr/engine.ts'
import { ocrPool } from '../../../models/ocr/pool.ts'

const png = Buffer.from('image')
const words = [{ text: 'Total', confidence: 0.9, box: { x: 0, y: 0, width: 10, height: 10 } }]

/** Engines that answer when told to, and count themselves. */
function fakeEngines(read: (call: number, breakDown: (error: Error) => void) => Promise<typeof words>) {
  const seen = { started: 0, stopped: 0, calls: 0, reading: 0, mostReading: 0 }
  const start = async (): Promise<Engine> => {
    seen.started++
    const { promise: broken, resolve } = Promise.withResolvers<Error>()
    return {
      broken,
      busy: () => undefined,
      stop: async () => {
        seen.stopped++
      },
      read: async () => {
        seen.reading++
        seen.mostReading = Math.max(seen.mostReading, seen.reading)
        try {
          return await read(seen.calls++, resolve)
        } finally {
          seen.reading--
        }
      },
    }
  }
  return { seen, start }
}

const later = () => new Promise<void>((resolve) => setImmediate(resolve))
const never = () => new Promise<typeof words>(() => undefined)

test('nothing is started before the first image, and engines are used again', async () => {
  const { seen, start } = fakeEngines(async () => words)
  const pool = ocrPool({ workers: 2, start })
  expect(seen.started).toBe(0)
  expect(await pool.read(png, 'line')).toEqual(words)
  await pool.read(png, 'line')
  expect(seen.started).toBe(1)
  await pool.close()
  expect(seen.stopped).toBe(1)
})

test('no more images are read at a time than there are workers', async () => {
  const { seen, start } = fakeEngines(async () => {
    await later()
    return words
  })
  const pool = ocrPool({ workers: 2, start })
  const read = await Promise.all(Array.from({ length: 9 }, () => pool.read(png, 'line')))
  expect(read).toHaveLength(9)
  expect(seen).toMatchObject({ calls: 9, mostReading: 2, started: 2 })
  await pool.close()
})

test('an engine that breaks down is replaced and the image read again', async () => {
  const { seen, start } = fakeEngines((call, breakDown) => {
    if (call > 0) return Promise.resolve(words)
    breakDown(new Error('out of memory'))
    return never()
  })
  const pool = ocrPool({ workers: 1, start })
  expect(await pool.read(png, 'line')).toEqual(words)
  expect(seen.started).toBe(2)
  await pool.close()
})

test('an image that breaks every engine fails, and the next one is read', async () => {
  const { start } = fakeEngines((call, breakDown) => {
    if (call >= 2) return Promise.resolve(words)
    breakDown(new Error('out of memory'))
    return never()
  })
  const pool = ocrPool({ workers: 1, start })
  await expect(pool.read(png, 'line')).rejects.toThrow('out of memory')
  expect(await pool.read(png, 'line')).toEqual(words)
  await pool.close()
})

test('calling off ends the reading and frees its place', async () => {
  const { seen, start } = fakeEngines((call) => (call === 0 ? never() : Promise.resolve(words)))
  const pool = ocrPool({ workers: 1, start })
  const off = new AbortController()
  const reading = pool.read(png, 'line', off.signal)
  const waiting = pool.read(png, 'line', off.signal)
  await later()
  off.abort(new Error('stopped by a person'))
  await expect(reading).rejects.toThrow('stopped by a person')
  await expect(waiting).rejects.toThrow('stopped by a person')
  expect(seen.stopped).toBe(1)
  expect(await pool.read(png, 'line')).toEqual(words)
  await pool.close()
})

test('an engine that cannot be started fails the image and keeps the place', async () => {
  const { start } = fakeEngines(async () => words)
  let tries = 0
  const pool = ocrPool({
    workers: 1,
    start: () => (tries++ === 0 ? Promise.reject(new Error('no data')) : start()),
  })
  await expect(pool.read(png, 'line')).rejects.toThrow('no data')
  expect(await pool.read(png, 'line')).toEqual(words)
  await pool.close()
})

test('closing fails what is being read and what comes after', async () => {
  const { seen, start } = fakeEngines(never)
  const pool = ocrPool({ workers: 1, start })
  const reading = pool.read(png, 'line')
  const failed = expect(reading).rejects.toThrow('closed')
  await later()
  await pool.close()
  await failed
  await expect(pool.read(png, 'line')).rejects.toThrow('closed')
  expect(seen.stopped).toBe(seen.started)
})
