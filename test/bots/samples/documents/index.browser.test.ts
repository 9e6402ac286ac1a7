import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import { makeDocuments } from '../../../../bots/samples/documents/index.ts'
import { planDocuments } from '../../../../bots/samples/documents/plan.ts'

test('documents are drawn as A4 scans with the truth beside them, and a whole set is left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'))
  try {
    const key = { part: 'training', seed: 5, each: 1 } as const
    const truths = await makeDocuments(folder, key)
    expect(truths.map(({ label }) => label)).toEqual(planDocuments(key).map(({ truth }) => truth.label))
    expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toMatchObject({
      ...key,
      documents: truths,
    })
    const first = join(folder, truths[0]?.file ?? '')
    const { width, height } = await sharp(first).metadata()
    expect([width, height]).toEqual([1240, 1754])
    const before = await readFile(first)
    expect(await makeDocuments(folder, key)).toEqual(truths)
    expect((await readFile(first)).equals(before)).toBe(true)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('nothing runs over the edge of its sheet', async () => {
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    const plan = [
      ...planDocuments({ part: 'training', seed: 9, each: 10 }),
      ...planDocuments({ part: 'test', seed: 9, each: 9 }),
      ...planDocuments({ part: 'unknown', seed: 9, each: 4 }),
    ]
    for (const { truth, pages } of plan) {
      await page.setContent(pages[0] ?? '')
      const over = await page.evaluate(() => ({
        across: document.body.scrollWidth - document.body.clientWidth,
        down: document.body.scrollHeight - document.body.clientHeight,
      }))
      expect([truth.layout, over]).toEqual([truth.layout, { across: 0, down: 0 }])
    }
  } finally {
    await browser.close()
  }
})
