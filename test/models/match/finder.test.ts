import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { Pixels } from '../../../models/match/index.ts'
import { cut } from '../../../models/match/pixels.ts'
import { at, button, drawScreen, icon, type Placed } from './screens.ts'
import { finder, imageOf, SMALL, table } from './tasks.ts'

afterAll(() => finder.close())

const things = table(1)
const screen = await drawScreen(things, 1, SMALL)
const nth = (index: number): Placed => things[index] ?? at(icon(1), 0, 0)
const [fifthButton, thirdIcon] = [nth(13), nth(8)]

/** All scales are for the slow tests. */
const asItIs = { scales: { least: 1, most: 1 } }

const png = ({ data, width, height }: Pixels) =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()

test('a button is told from the others of its row, a pixel exactly', async () => {
  const found = await finder.find(screen, await imageOf(things, fifthButton))
  expect(found).toMatchObject({ found: true, at: { x: 118, y: 168, width: 104, height: 34, scale: 1 } })
})

test('a screen and an image can be PNGs', async () => {
  const image = await png(await imageOf(things, thirdIcon))
  expect(await finder.find(await png(screen), image)).toMatchObject({ found: true, at: { x: 248, y: 88 } })
})

test('a screen may have blue before red', async () => {
  const data = Uint8Array.from(
    screen.data,
    (_, i) => screen.data[i % 4 === 3 ? i : i - (i % 4) + 2 - (i % 4)] ?? 0,
  )
  const found = await finder.find({ ...screen, data, order: 'bgra' }, await imageOf(things, thirdIcon))
  expect(found).toMatchObject({ found: true, at: { x: 248, y: 88, score: expect.closeTo(1, 3) } })
})

test('where it was taken away, its look-alikes are not taken for it', async () => {
  const others = await drawScreen(
    things.filter((thing) => thing !== fifthButton),
    1,
    SMALL,
  )
  const found = await finder.find(others, await imageOf(things, fifthButton), asItIs)
  expect(found).toMatchObject({ found: false, why: 'nothing', best: { likeness: expect.any(Number) } })
})

test('of two that are the same neither is chosen, and both are listed', async () => {
  const twice = [...things, at(thirdIcon, 430, 207)]
  const both = await drawScreen(twice, 1, SMALL)
  const image = await imageOf(things, thirdIcon)
  expect(await finder.find(both, image)).toMatchObject({ found: false, why: 'alike' })
  const all = await finder.findAll(both, image)
  expect(all.map(({ x, y }) => [x, y]).toSorted()).toEqual([
    [248, 88],
    [428, 205],
  ])
})

test('a piece of the edge of an empty field fits anywhere along it, so no place is chosen', async () => {
  const svg = '<rect x="1" y="1" width="198" height="38" fill="#fff" stroke="#478fe7" stroke-width="2"/>'
  const field = at({ width: 200, height: 40, svg }, 60, 50)
  const form = await drawScreen([field, at(button('Quit'), 60, 110)], 1, SMALL)
  const image = cut(form, { x: 130, y: 58, width: 48, height: 32 })
  expect(await finder.find(form, image)).toMatchObject({ found: false, why: 'alike' })
})

test('a region leaves the other one out', async () => {
  const both = await drawScreen([...things, at(thirdIcon, 430, 207)], 1, SMALL)
  const region = { x: 400, y: 150, width: 900, height: 200 }
  const found = await finder.find(both, await imageOf(things, thirdIcon), { region })
  expect(found).toMatchObject({ found: true, at: { x: 428, y: 205 } })
})

test('what differs in colour only is another', async () => {
  const dot = (fill: string) => ({
    width: 24,
    height: 24,
    svg: `<circle cx="12" cy="12" r="9" fill="${fill}"/>`,
  })
  const red = at(dot('#d04040'), 50, 50)
  const dots = await drawScreen([red, at(dot('#40a040'), 120, 50)], 1, SMALL)
  const image = await imageOf([red], red)
  expect(await finder.find(dots, image)).toMatchObject({ found: true, at: { x: 48, y: 48 } })
  const none = await drawScreen([at(dot('#40a040'), 120, 50)], 1, SMALL)
  expect(await finder.find(none, image, asItIs)).toMatchObject({ found: false })
})

test('what varies is see-through in the image', async () => {
  const image = await imageOf(things, fifthButton)
  const data = Uint8Array.from(image.data, (value, i) => {
    const x = Math.floor(i / 4) % image.width
    return i % 4 === 3 && x > 62 && x < 95 ? 0 : value
  })
  const changed = at(button('EDIT 77', 100, 30), 300, 300)
  const masked = { ...image, data }
  const other = await drawScreen([at(button('OPEN 14', 100, 30), 20, 40), changed], 1, SMALL)
  expect(await finder.find(other, masked)).toMatchObject({ found: true, at: { x: 298, y: 298 } })
  expect(await finder.find(other, image, asItIs)).toMatchObject({ found: false })
})

test('nothing at all is like it on an empty screen', async () => {
  const empty = await drawScreen([], 1, SMALL)
  const found = await finder.find(empty, await imageOf(things, fifthButton), asItIs)
  expect(found).toEqual({ found: false, why: 'nothing', best: undefined })
})
