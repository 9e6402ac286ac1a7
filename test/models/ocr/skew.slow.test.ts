import { expect, test } from 'vitest'
import { turnImage } from '../../../models/ocr/image.ts'
import { estimateLie } from '../../../models/ocr/skew.ts'
import { barsPage } from './drawn.ts'

test.each([-4.5, -1.3, 0, 0.4, 2, 5])('lines turned by %s degrees are seen so', async (degrees) => {
  const lie = await estimateLie(await barsPage(degrees))
  expect(lie.across).toBe(false)
  expect(Math.abs(lie.levelSkew - degrees)).toBeLessThanOrEqual(0.2)
})

test.each([90, 91.5, 268.8])('a sheet that lay at %s degrees is seen to lie across', async (degrees) => {
  const lie = await estimateLie(await barsPage(degrees))
  expect(lie.across).toBe(true)
  expect(Math.abs(lie.acrossSkew - (degrees - Math.round(degrees / 90) * 90))).toBeLessThanOrEqual(0.2)
})

test('turning by the estimate makes the lines level', async () => {
  const page = await barsPage(3.3)
  const { levelSkew } = await estimateLie(page)
  const levelled = await estimateLie(await turnImage(page, -levelSkew))
  expect(Math.abs(levelled.levelSkew)).toBeLessThanOrEqual(0.2)
})

test('an empty page lies straight', async () => {
  const blank = { data: Buffer.alloc(400 * 400, 255), width: 400, height: 400 }
  expect(await estimateLie(blank)).toEqual({ across: false, levelSkew: 0, acrossSkew: 0 })
})

test('a dark banner does not outweigh the lines of text', async () => {
  const page = await barsPage(0)
  page.data.fill(100, 0, page.width * 150)
  const lie = await estimateLie(await turnImage(page, 1.5))
  expect(lie.across).toBe(false)
  expect(Math.abs(lie.levelSkew - 1.5)).toBeLessThanOrEqual(0.2)
})
