import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { OcrPool } from '../../../models/ocr/index.ts'
import { readImage } from '../../../models/ocr/index.ts'
import { barsPage } from './drawn.ts'

/**
 * A reader that is so sure of sheets that stand, and so sure of those that lie, and what it was shown. It reads every
 * sheet twice and the two readings agree, which makes them surer: of 0.5 becomes 0.75.
 */
function reader(standing: number, lying: number) {
  const shown: ('standing' | 'lying')[] = []
  const pool: OcrPool = {
    read: async (png) => {
      const { width, height } = await sharp(png).metadata()
      const stands = height > width
      shown.push(stands ? 'standing' : 'lying')
      const words = stands ? ['Item', 'Price', 'Total'] : ['wall', 'mall', 'tall']
      return words.map((text, index) => ({
        text,
        confidence: stands ? standing : lying,
        box: { x: (width * (index + 1)) / 6, y: height / 10, width: width / 10, height: height / 50 },
      }))
    },
    close: async () => {},
  }
  return { pool, shown }
}

async function page(degrees: number): Promise<Buffer> {
  const { data, width, height } = await barsPage(degrees)
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

test('a page whose reading is sure is not turned any more', async () => {
  const { pool, shown } = reader(0.9, 0.5)
  const { lines } = await readImage(pool, await page(0))
  expect(lines).toEqual(['Item Price Total'])
  expect(shown).toEqual(['standing', 'standing'])
})

test('a page that only seems to lie is read as it stands: on its side it still reads fairly well', async () => {
  const { pool, shown } = reader(0.9, 0.5)
  const { lines, skew } = await readImage(pool, await page(90))
  expect(shown.slice(0, 2)).toEqual(['standing', 'standing'])
  expect(lines).toEqual(['Item Price Total'])
  expect(Math.abs(skew)).toBe(90)

  const columns = reader(0.9, 0.5)
  const upright = await readImage(columns.pool, await columnsPage())
  expect(columns.shown[0]).toBe('lying')
  expect(upright.lines).toEqual(['Item Price Total'])
  expect(Math.abs(upright.skew)).toBeLessThan(7)
})

/** Short words one below the other draw sharper lines down the page than along its rows. */
async function columnsPage(): Promise<Buffer> {
  const bars: string[] = []
  for (let y = 60; y < 940; y += 24) {
    bars.push(`<rect x="60" y="${y}" width="6" height="14"/><rect x="700" y="${y}" width="6" height="14"/>`)
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000">${bars.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png().toBuffer()
}
