import { expect, test } from 'vitest'
import { letterHeight } from '../../../models/ocr/letters.ts'
import { barsPage } from './drawn.ts'

test.each([10, 14, 22])('letters of %s pixels are measured so', async (bar) => {
  expect(await letterHeight(await barsPage(0, { bar }))).toBe(bar)
})

test('letters of a large image are measured in its own pixels', async () => {
  const height = await letterHeight(await barsPage(0, { width: 1200, height: 4000, bar: 30 }))
  expect(Math.abs((height ?? 0) - 30)).toBeLessThanOrEqual(3)
})

test('a blank page says nothing about its letters', async () => {
  expect(await letterHeight({ data: Buffer.alloc(300 * 300, 250), width: 300, height: 300 })).toBeUndefined()
})
