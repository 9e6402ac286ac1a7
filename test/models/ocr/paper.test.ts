import { expect, test } from 'vitest'
import { evenPaper } from '../../../models/ocr/paper.ts'

const [width, height] = [400, 200]
const page = (level: (x: number, y: number) => number) => ({
  data: Buffer.from(
    Array.from({ length: width * height }, (_, i) => level(i % width, Math.floor(i / width))),
  ),
  width,
  height,
})

test('paper that darkens towards an edge comes out even', async () => {
  const { data } = await evenPaper(page((x) => 250 - x / 5))
  const [left, right] = [data[100 * width + 50] ?? 0, data[100 * width + 350] ?? 0]
  expect(Math.abs(left - right)).toBeLessThan(10)
  expect(left).toBeGreaterThan(230)
})

test('ink stays as much darker than its paper as it was', async () => {
  const bar = (x: number, y: number) => y > 95 && y < 105 && x % 20 < 4
  const { data } = await evenPaper(page((x, y) => (bar(x, y) ? 80 : 200)))
  expect((data[100 * width + 201] ?? 0) / (data[50 * width + 201] ?? 1)).toBeCloseTo(0.4, 1)
})

test('a dark banner is not taken for paper in the shade', async () => {
  const { data } = await evenPaper(page((_, y) => (y < 100 ? 70 : 240)))
  expect(data[20 * width + 200]).toBeLessThan(140)
})
