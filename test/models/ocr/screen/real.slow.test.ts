import { afterAll, expect, test } from 'vitest'
import { screenText } from '../../../../models/ocr/screen/index.ts'
import { pictureOf, windowFile, windows } from './windows.ts'

const text = screenText()
afterAll(() => text.close())

test.each(Object.entries(windows))('texts of %s are found, and at one place only', async (name, labels) => {
  const picture = await pictureOf(windowFile(name))
  const wanted = labels.split('|')
  const found: string[] = []
  for (const label of wanted) {
    const places = await text.find(picture, label)
    expect([label, places.length <= 1]).toEqual([label, true])
    if (places.length === 1) found.push(label)
  }
  // The reader's arithmetic differs a little from one kind of processor to the next.
  expect(found.length).toBeGreaterThanOrEqual(wanted.length * 0.9)
})

test('what is not there is not found, though others look like it', async () => {
  const picture = await pictureOf(windowFile('list-100'))
  for (const label of ['2026-0005', '2026-000', '1,204.5', '88.01', 'Miller', 'Canc', 'Sons Baker']) {
    const places = await text.find(picture, label)
    expect([label, places.length]).toEqual([label, label === 'Miller' ? 1 : 0])
  }
})

test('a text is where it is seen', async () => {
  const [save] = await text.find(await pictureOf(windowFile('question-100')), 'Save')
  const sides = save ? [save.x - 433, save.y - 113, save.width - 31, save.height - 10] : []
  expect(sides.length).toBe(4)
  for (const side of sides) expect(Math.abs(side)).toBeLessThan(3)
})

test('a part of a window is read line by line', async () => {
  const region = { x: 0, y: 40, width: 640, height: 110 }
  const lines = (await text.read(await pictureOf(windowFile('editor-100')), { region })).split('\n')
  expect(lines).toContain('The quick brown fox jumps over the lazy dog')
  expect(lines).toContain('Please pay within 14 days.')
})
