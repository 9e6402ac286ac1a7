import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PAGE_HEIGHT, PAGE_WIDTH } from '../../../../bots/samples/scans/draw.ts'
import { hopelessWear, type Wear, wearDown } from '../../../../bots/samples/scans/wear.ts'

const sheet = await sharp({
  create: { width: PAGE_WIDTH, height: PAGE_HEIGHT, channels: 3, background: '#ffffff' },
})
  .composite([
    {
      input: { create: { width: 400, height: 60, channels: 3, background: '#000000' } },
      left: 200,
      top: 200,
    },
  ])
  .png()
  .toBuffer()
const light: Wear = { angle: 0, grain: 5, blur: 0.3, ink: 40, shade: 0, quality: 70, stamp: false }

test('a worn sheet keeps its size and is grey', async () => {
  const { width, height, channels } = await sharp(await wearDown(sheet, light, 1)).metadata()
  expect([width, height, channels]).toEqual([PAGE_WIDTH, PAGE_HEIGHT, 1])
})

test('a sheet that lies across has its sides changed', async () => {
  const { width, height } = await sharp(await wearDown(sheet, { ...light, angle: 89.5 }, 1)).metadata()
  expect([width, height]).toEqual([PAGE_HEIGHT, PAGE_WIDTH])
})

test('the same seed wears the same, another seed otherwise', async () => {
  const [one, again, other] = await Promise.all([1, 1, 2].map((seed) => wearDown(sheet, light, seed)))
  expect(one?.equals(again ?? Buffer.alloc(0))).toBe(true)
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
})

test('a hopeless scan has lost nearly all contrast', async () => {
  const contrast = async (wear: Wear) => {
    const { data, info } = await sharp(await wearDown(sheet, wear, 1))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0
    return Math.abs(at(600, 400) - at(400, 230))
  }
  expect(await contrast(light)).toBeGreaterThan(150)
  expect(await contrast(hopelessWear)).toBeLessThan(90)
})

test('a stamp leaves its mark', async () => {
  const place = { left: 150, top: 1370, width: 330, height: 150 }
  const ink = async (stamp: boolean) => {
    const worn = await wearDown(sheet, { ...light, grain: 0, stamp }, 1)
    const { channels } = await sharp(await sharp(worn).extract(place).png().toBuffer()).stats()
    return channels[0]?.min ?? 255
  }
  expect(await ink(true)).toBeLessThan(200)
  expect(await ink(false)).toBeGreaterThan(220)
})
