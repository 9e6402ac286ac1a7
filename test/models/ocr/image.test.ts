import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openImage } from '../../../models/ocr/image.ts'
import { UnreadableDocument } from '../../../models/page/unreadable.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } })

test('an image is opened in grey, a byte a pixel', async () => {
  const image = await openImage(await blank(40, 30).png().toBuffer())
  expect(image).toMatchObject({ width: 40, height: 30 })
  expect(image.data.length).toBe(1200)
})

test('what is see-through counts as white paper', async () => {
  const clear = sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  const { data } = await openImage(await clear.png().toBuffer())
  expect(data[0]).toBe(255)
})

test('a photograph is turned as its camera noted', async () => {
  const photo = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await openImage(photo)).toMatchObject({ width: 40, height: 60 })
})

const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, i) => (i * 7919) % 251))
const whole = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
  .png()
  .toBuffer()

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Dear customer, please find enclosed')],
  ['half an image', whole.subarray(0, whole.length / 2)],
  ['a single pixel', await blank(1, 1).png().toBuffer()],
  ['a huge image', await blank(20_000, 100).png().toBuffer()],
])('%s is refused with what was expected and found', async (_, file) => {
  const error = await openImage(file).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableDocument)
  expect(error).toMatchObject({
    expected: expect.stringContaining('image'),
    found: expect.stringMatching(/./),
  })
})

test('any bytes are an image or an UnreadableDocument', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
      const file = headed ? Buffer.concat([whole.subarray(0, 60), bytes]) : Buffer.from(bytes)
      const outcome = await openImage(file).catch((error: unknown) => error)
      expect(
        outcome instanceof UnreadableDocument || (outcome as { data?: Buffer }).data instanceof Buffer,
      ).toBe(true)
    }),
    { numRuns: 50 },
  )
})
