import sharp from 'sharp'
import { expect, test } from 'vitest'
import { startTesseract } from '../../../models/ocr/engine.ts'

test('is stopped while it reads, and what it is asked afterwards hurts nobody', async () => {
  const blank = { width: 60, height: 30, channels: 3, background: 'white' } as const
  const png = await sharp({ create: blank }).png().toBuffer()
  const engine = await startTesseract()
  const reading = engine.read(png, 'line')
  await engine.stop()
  void engine.read(png, 'line')
  expect(await Promise.race([reading, engine.broken])).toBeInstanceOf(Error)
})
