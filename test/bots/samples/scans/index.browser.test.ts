import { mkdtemp, readFile, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeScans } from '../../../../bots/samples/scans/index.ts'
import { renderPdf } from '../../../../models/pdf/index.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scans-'))
})
afterAll(() => rm(folder, { recursive: true }))

const four = { seed: 5, count: 4 }

test('scans are drawn as PNG and PDF, with the truth beside them', async () => {
  const truths = await makeScans(folder, four)
  expect(truths.map(({ file }) => file)).toEqual([
    'scan-001.png',
    'scan-002.png',
    'scan-003.png',
    'scan-004.pdf',
  ])
  expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toMatchObject({
    ...four,
    documents: truths,
  })
  const png = await sharp(join(folder, 'scan-001.png')).metadata()
  expect([png.width, png.height]).toEqual([1240, 1754])
  const { channels } = await sharp(join(folder, 'scan-001.png')).stats()
  expect(channels[0]?.stdev).toBeGreaterThan(10)
  expect(await renderPdf(await readFile(join(folder, 'scan-004.pdf')))).toHaveLength(1)
})

test('a whole set is left as it is, one with a file missing is drawn again to the same bytes', async () => {
  const path = join(folder, 'scan-002.png')
  await makeScans(folder, four)
  const before = await readFile(path)
  await unlink(path)
  await makeScans(folder, four)
  expect((await readFile(path)).equals(before)).toBe(true)
})
