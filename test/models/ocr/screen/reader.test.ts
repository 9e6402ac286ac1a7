import { expect, test } from 'vitest'
import { UnusableImage } from '../../../../models/match/index.ts'
import type { OcrPool } from '../../../../models/ocr/index.ts'
import { screenText } from '../../../../models/ocr/screen/index.ts'
import { Recent } from '../../../../models/ocr/screen/recent.ts'
import { drawnScreen, letters } from './drawn.ts'

/** A reader that says the same of all pieces, where they are: a word as large as the piece. */
function reader(confidences: number[] = []) {
  let reads = 0
  const pool: OcrPool = {
    read: async () => {
      reads++
      const confidence = confidences.shift() ?? 0.95
      const text = confidence < 0.5 ? 'Qk' : 'OK'
      return [{ text, confidence, box: { x: 12, y: 12, width: 30, height: 28 } }]
    },
    close: async () => {},
  }
  return { text: screenText(pool), reads: () => reads }
}

const two = letters(50, 50, 3) + letters(200, 120, 5)

test('a screen that was read is not read again', async () => {
  const { text, reads } = reader()
  const picture = await drawnScreen(two)
  const first = await text.find(picture, 'OK')
  expect(first.length).toBe(2)
  expect(reads()).toBe(2)
  expect(await text.find(picture, 'OK')).toEqual(first)
  expect(await text.read(picture)).toBe('OK\nOK')
  expect(reads()).toBe(2)
})

test('of a screen that changed only what changed is read, also where it moved', async () => {
  const { text, reads } = reader()
  await text.find(await drawnScreen(two), 'OK')
  await text.find(await drawnScreen(letters(90, 20, 3) + letters(200, 120, 5)), 'OK')
  expect(reads()).toBe(2)
  await text.find(await drawnScreen(letters(50, 50, 4) + letters(200, 120, 5)), 'OK')
  expect(reads()).toBe(3)
})

test('places are those of the whole screen, also where only a part was looked at', async () => {
  const picture = await drawnScreen(two)
  const [whole] = await reader().text.find(picture, 'OK')
  const [part, ...others] = await reader().text.find(picture, 'OK', {
    region: { x: 40, y: 40, width: 100, height: 40 },
  })
  expect(others).toEqual([])
  expect(part).toEqual(whole)
  expect(whole?.x).toBeGreaterThan(45)
  expect(whole?.x).toBeLessThan(52)
})

test('what the first look is not sure of gets another one, and the surer of the two holds', async () => {
  const { text, reads } = reader([0.4, 0.9])
  expect(await text.find(await drawnScreen(letters(50, 50, 3)), 'OK')).toHaveLength(1)
  expect(reads()).toBe(2)
  const worse = reader([0.4, 0.3])
  expect(await worse.text.find(await drawnScreen(letters(50, 50, 3)), 'OK')).toEqual([])
})

test('nothing is read where there is nothing, and a region outside is refused', async () => {
  const { text, reads } = reader()
  const picture = await drawnScreen('')
  expect(await text.read(picture)).toBe('')
  expect(reads()).toBe(0)
  const outside = { region: { x: 500, y: 0, width: 10, height: 10 } }
  await expect(text.find(picture, 'OK', outside)).rejects.toThrow(UnusableImage)
})

test('a search that is called off ends with the reason', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(reader().text.find(await drawnScreen(two), 'OK', { signal })).rejects.toThrow('enough')
})

test('what was used last is kept', () => {
  const recent = new Recent<number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  expect(recent.get('a')).toBe(1)
  recent.set('c', 3)
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3])
})
