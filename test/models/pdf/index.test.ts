import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { UnreadableDocument } from '../../../models/page/unreadable.ts'
import { renderPdf } from '../../../models/pdf/index.ts'

async function pdf(sizes: readonly [number, number][]): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  for (const size of sizes)
    document.addPage(size).drawRectangle({ x: 0, y: 0, width: size[0] / 2, height: size[1] })
  return document
}

test('each page becomes an image of 150 dots an inch, dark where it is dark', async () => {
  const file = await (
    await pdf([
      [72, 144],
      [144, 72],
    ])
  ).save()
  const images = await renderPdf(file)
  const sizes = await Promise.all(images.map((image) => sharp(image).metadata()))
  expect(sizes.map(({ width, height }) => [width, height])).toEqual([
    [150, 300],
    [300, 150],
  ])
  const { data } = await sharp(images[0]).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  expect(data[10]).toBe(0)
  expect(data[140]).toBe(255)
})

const locked = await pdf([[72, 72]])
locked.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
const whole = await (await pdf([[72, 72]])).save()

test.each([
  ['locked by a password', await locked.save()],
  ['cut short', whole.slice(0, 40)],
  ['no PDF at all', Buffer.from('%PDF-1.7 and then nothing of the kind')],
  ['larger than any page', await (await pdf([[5000, 72]])).save()],
])('a file that is %s is refused', async (_, file) => {
  await expect(renderPdf(file)).rejects.toBeInstanceOf(UnreadableDocument)
})

test('a document with too many pages is refused before any is drawn', async () => {
  const file = await (
    await pdf([
      [72, 72],
      [72, 72],
      [72, 72],
    ])
  ).save()
  await expect(renderPdf(file, { mostPages: 2 })).rejects.toMatchObject({ found: '3 pages' })
})

test('drawing stops when it is called off', async () => {
  await expect(renderPdf(whole, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
})
