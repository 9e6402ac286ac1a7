import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { documentText, extraction } from '../../../bots/steps/ports/documents.ts'
import { documentReader } from '../../../main/host/documents.ts'
import { typedPage } from '../../models/extract/typed-page.ts'

const folder = await mkdtemp(join(tmpdir(), 'documents-'))
const port = documentReader({ workers: 1 })
const call = { signal: new AbortController().signal, timeout: 10_000 }
afterAll(async () => {
  await port.close()
  await rm(folder, { recursive: true })
})

const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } })
  .png()
  .toBuffer()

test.each([
  ['empty.png', Buffer.alloc(0)],
  ['letter.png', Buffer.from('Dear customer')],
  ['pixel.png', pixel],
  ['broken.pdf', Buffer.from('%PDF-1.4 and no more')],
])('%s is document-unreadable, with what was expected and found', async (name, bytes) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  await expect(port.read(path, call)).rejects.toMatchObject({
    code: 'document-unreadable',
    message: expect.stringContaining(name),
    details: { expected: expect.stringMatching(/./), found: expect.stringMatching(/./) },
  })
})

test('a file that is not there is file-missing', async () => {
  await expect(port.read(join(folder, 'gone.png'), call)).rejects.toMatchObject({ code: 'file-missing' })
})

test('a folder is file-unreadable', async () => {
  await expect(port.read(folder, call)).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('an extraction has the shape that steps promise, and names the document', async () => {
  const { words, ...page } = typedPage(['Alder Foods', 'Invoice no.   A-4711', 'Total   12.00'])
  const pages = [{ ...page, words: [...words], lines: [...page.lines] }]
  const read = documentText.parse({ path: '/in/a.png', sha256: 'ab', text: '', confidence: 0.9, pages })
  const extracted = extraction.parse(await port.extractInvoice(read, call))
  expect(extracted.document).toEqual({ path: '/in/a.png', sha256: 'ab' })
  expect(extracted.fields).toMatchObject({ number: 'A-4711', total: 12, date: null })
})
