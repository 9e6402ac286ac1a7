import { expect, test } from 'vitest'
import { screenEyes } from '../../../main/host/eyes.ts'
import { type ImageFinder, type Place, UnusableImage } from '../../../models/match/index.ts'
import type { ScreenText } from '../../../models/ocr/screen/index.ts'

const screen = { data: new Uint8Array(400), width: 10, height: 10, hash: 'a' }
const place: Place = { x: 1, y: 2, width: 3, height: 4, score: 0.99, likeness: 0.9, scale: 1 }
const seen = { x: 1, y: 2, width: 3, height: 4, score: 0.9 }
const { signal } = new AbortController()
const png = new Uint8Array()

function eyes(changes: { images?: Partial<ImageFinder>; texts?: Partial<ScreenText> }) {
  const images: ImageFinder = {
    find: async () => ({ found: true, at: { ...place, lead: 0.5 } }),
    findAll: async () => [place],
    close: async () => {},
    ...changes.images,
  }
  const texts: ScreenText = {
    find: async () => [seen],
    read: async () => 'Total',
    close: async () => {},
    ...changes.texts,
  }
  return screenEyes(images, texts)
}

test('images and texts are told by their places', async () => {
  const own = eyes({})
  expect(await own.findImage(screen, png, { signal })).toEqual({ found: true, at: seen })
  expect(await own.findImages(screen, png, { signal })).toEqual([seen])
  expect(await own.findText(screen, 'Total', { signal })).toEqual([seen])
  expect(await own.readText(screen, { signal })).toBe('Total')
})

test('places of an image come from the top and from the left, whichever is most like it', async () => {
  const at = (x: number, y: number) => ({ ...place, x, y })
  const own = eyes({ images: { findAll: async () => [at(5, 40), at(90, 11), at(5, 10)] } })
  const found = await own.findImages(screen, png, { signal })
  expect(found.map(({ x, y }) => [x, y])).toEqual([
    [5, 10],
    [90, 11],
    [5, 40],
  ])
})

test('an image that is shown twice is told from one that is not shown', async () => {
  const alike = eyes({
    images: { find: async () => ({ found: false, why: 'alike', best: place, second: place }) },
  })
  expect(await alike.findImage(screen, png, { signal })).toEqual({ found: false, why: 'alike' })
  const none = eyes({ images: { find: async () => ({ found: false, why: 'nothing', best: undefined }) } })
  expect(await none.findImage(screen, png, { signal })).toEqual({ found: false, why: 'nothing' })
})

test('an image that is larger than what a window shows on the screen is not there', async () => {
  const tooLarge = () => Promise.reject(new UnusableImage('image', 'at most 5 x 5 pixels', '8 x 8'))
  const own = eyes({ images: { find: tooLarge, findAll: tooLarge } })
  const beyond = { signal, region: { x: 5, y: 0, width: 9, height: 5 } }
  expect(await own.findImage(screen, png, beyond)).toEqual({ found: false, why: 'nothing' })
  const within = { signal, region: { x: 5, y: 0, width: 5, height: 5 } }
  await expect(own.findImage(screen, png, within)).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a window outside of the screen shows nothing, and is not looked at', async () => {
  const never = () => Promise.reject(new Error('looked'))
  const own = eyes({ images: { find: never, findAll: never }, texts: { find: never, read: never } })
  const options = { signal, region: { x: 10, y: 0, width: 5, height: 5 } }
  expect(await own.findImage(screen, png, options)).toEqual({ found: false, why: 'nothing' })
  expect(await own.findImages(screen, png, options)).toEqual([])
  expect(await own.findText(screen, 'a', options)).toEqual([])
  expect(await own.readText(screen, options)).toBe('')
})

test('an image that is none is said as such, and other failures as they are', async () => {
  const broken = eyes({
    images: { find: () => Promise.reject(new UnusableImage('image', 'a whole PNG image', 'text')) },
    texts: { find: () => Promise.reject(new Error('stopped')) },
  })
  await expect(broken.findImage(screen, png, { signal })).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { expected: 'a whole PNG image', found: 'text', acted: false },
  })
  await expect(broken.findText(screen, 'a', { signal })).rejects.toThrow('stopped')
})

test('both are closed', async () => {
  const closed: string[] = []
  await eyes({
    images: { close: async () => void closed.push('images') },
    texts: { close: async () => void closed.push('texts') },
  }).close()
  expect(closed).toEqual(['images', 'texts'])
})
