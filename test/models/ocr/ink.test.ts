import { expect, test } from 'vitest'
import { inkOf, writingOnly } from '../../../models/ocr/ink.ts'

const picture = (rows: string[]) => ({
  data: Buffer.from([...rows.join('')].map((sign) => (sign === '#' ? 20 : 250))),
  width: rows[0]?.length ?? 0,
  height: rows.length,
})
const shown = ({ dots, width }: { dots: Uint8Array; width: number }) =>
  Array.from({ length: dots.length / width }, (_, y) =>
    [...dots.subarray(y * width, (y + 1) * width)].map((dot) => (dot === 1 ? '#' : '.')).join(''),
  )

test('what is dark is ink', async () => {
  const rows = ['..#..', '.##..', '.....']
  expect(shown(await inkOf(picture(rows), 100))).toEqual(rows)
})

test('rules across and down go, letters stay', async () => {
  const ink = await inkOf(picture(['######.', '#......', '#..##..', '#..#...', '#......', '#......']), 100)
  expect(shown(writingOnly(ink, 4))).toEqual([
    '.......',
    '.......',
    '...##..',
    '...#...',
    '.......',
    '.......',
  ])
})

test('a large image is looked at on a smaller copy, and the scale is told', async () => {
  const image = { data: Buffer.alloc(400 * 200, 250), width: 400, height: 200 }
  expect(await inkOf(image, 100)).toMatchObject({ width: 100, height: 50, scale: 4 })
})
