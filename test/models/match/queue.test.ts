import { expect, test } from 'vitest'
import { imageFinder } from '../../../models/match/index.ts'
import type { Seen } from '../../../models/match/seek.ts'
import type { Seeker } from '../../../models/match/seeker.ts'

const pixels = {
  data: Uint8Array.from({ length: 20 * 20 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7) % 251)),
  width: 20,
  height: 20,
}
const place: Seen = { x: 1, y: 2, width: 20, height: 20, score: 1, likeness: 1, scale: 1, same: true }
const never = () => new Promise<never>(() => undefined)

/** Seekers that answer as told, by the number of the search. */
function fakes(answer: (call: number, breakDown: (error: Error) => void) => Promise<Seen[]>) {
  const told = { started: 0, stopped: 0, calls: 0, running: 0, mostRunning: 0 }
  const start = async (): Promise<Seeker> => {
    told.started++
    const { promise: broken, resolve } = Promise.withResolvers<Error>()
    return {
      broken,
      busy: () => undefined,
      async seek() {
        told.mostRunning = Math.max(told.mostRunning, ++told.running)
        try {
          return await answer(told.calls++, resolve)
        } finally {
          told.running--
        }
      },
      async stop() {
        told.stopped++
        resolve(new Error('stopped'))
      },
    }
  }
  return { told, start }
}

test('searches come one after the other, in one seeker that is kept', async () => {
  const { told, start } = fakes(async () => [place])
  const finder = imageFinder({ start })
  const found = await Promise.all(Array.from({ length: 5 }, () => finder.find(pixels, pixels)))
  expect(found.every((one) => one.found)).toBe(true)
  expect(told).toMatchObject({ started: 1, calls: 5, mostRunning: 1 })
  await finder.close()
  expect(told.stopped).toBeGreaterThan(0)
})

test('a seeker that dies is replaced, and the search is done again', async () => {
  const { told, start } = fakes((call, breakDown) => {
    if (call > 0) return Promise.resolve([place])
    breakDown(new Error('out of memory'))
    return never()
  })
  const finder = imageFinder({ start })
  expect(await finder.find(pixels, pixels)).toMatchObject({ found: true })
  expect(told.started).toBe(2)
  await finder.close()
})

test('a screen that kills every seeker fails, and the next one is searched', async () => {
  const { start } = fakes((call, breakDown) => {
    if (call >= 2) return Promise.resolve([place])
    breakDown(new Error('out of memory'))
    return never()
  })
  const finder = imageFinder({ start })
  await expect(finder.find(pixels, pixels)).rejects.toThrow('out of memory')
  expect(await finder.find(pixels, pixels)).toMatchObject({ found: true })
  await finder.close()
})

test('calling off ends the wait at once, and what waits is not searched any more', async () => {
  const first = Promise.withResolvers<Seen[]>()
  const running = Promise.withResolvers<void>()
  const { told, start } = fakes((call) => {
    running.resolve()
    return call === 0 ? first.promise : Promise.resolve([place])
  })
  const finder = imageFinder({ start })
  const off = new AbortController()
  const searching = finder.find(pixels, pixels, { signal: off.signal })
  const waiting = finder.find(pixels, pixels, { signal: off.signal })
  await running.promise
  off.abort(new Error('stopped by a person'))
  await expect(searching).rejects.toThrow('stopped by a person')
  await expect(waiting).rejects.toThrow('stopped by a person')
  first.resolve([])
  expect(await finder.find(pixels, pixels)).toMatchObject({ found: true })
  expect(told.calls).toBe(2)
  await finder.close()
})

test('closing fails what is being searched and what comes after', async () => {
  const running = Promise.withResolvers<void>()
  const { start } = fakes(() => {
    running.resolve()
    return never()
  })
  const finder = imageFinder({ start })
  const failed = expect(finder.find(pixels, pixels)).rejects.toThrow('closed')
  await running.promise
  await finder.close()
  await failed
  await expect(finder.find(pixels, pixels)).rejects.toThrow('closed')
})
