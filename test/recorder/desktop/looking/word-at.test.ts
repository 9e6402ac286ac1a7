import { expect, test } from 'vitest'
import type { Box } from '../../../../bots/steps/ports/documents.ts'
import { wordsAt } from '../../../../recorder/desktop/looking/word-at.ts'

const picture = { data: new Uint8Array(0), width: 400, height: 100, hash: '' }
const { signal } = new AbortController()

/** A screen on which these words stand, each at its places; how sure the reader is of a place is 1 where not said. */
function screen(
  words: Readonly<Record<string, readonly (readonly [x: number, y: number, score?: number])[]>>,
) {
  return {
    readText: async () => Object.keys(words).join('\n'),
    findText: async (_: unknown, text: string) =>
      (words[text] ?? []).map(([x, y, score = 1]) => ({ x, y, width: 8 * text.length, height: 10, score })),
  }
}

test('the words at the point whose middle is nearest to it', async () => {
  const eyes = screen({ 'Save As': [[40, 40]], Save: [[40, 40]], As: [[80, 40]] })
  expect((await wordsAt(eyes, picture, { x: 67, y: 45 }, signal, () => true))?.words).toBe('Save As')
})

test('one menu of a row that is read as one line', async () => {
  const eyes = screen({ 'File Edit View': [[40, 40]], File: [[40, 40]], Edit: [[80, 40]], View: [[120, 40]] })
  expect((await wordsAt(eyes, picture, { x: 55, y: 45 }, signal, () => true))?.words).toBe('File')
})

test('else the nearest words beside it', async () => {
  const eyes = screen({ Name: [[20, 40]], City: [[20, 52]] })
  expect(await wordsAt(eyes, picture, { x: 100, y: 44 }, signal, () => true)).toMatchObject({
    words: 'Name',
    box: { x: 20, y: 40 },
  })
})

test('words beside it that are no landmark give way to others', async () => {
  const eyes = screen({ Name: [[20, 40]], Miller: [[60, 40]] })
  const isLandmark = (words: string) => words !== 'Miller'
  const beside = await wordsAt(eyes, picture, { x: 130, y: 44 }, signal, isLandmark)
  expect(beside).toMatchObject({ words: 'Name', isBeside: true })
  const own = await wordsAt(eyes, picture, { x: 70, y: 44 }, signal, isLandmark)
  expect(own).toMatchObject({ words: 'Miller', isBeside: false })
})

test('words that stand elsewhere too, or only elsewhere, say nothing', async () => {
  const eyes = screen({
    OK: [
      [40, 40],
      [200, 40],
    ],
    Quit: [[350, 90]],
    '-': [[40, 40]],
  })
  expect(await wordsAt(eyes, picture, { x: 45, y: 45 }, signal, () => true)).toBeUndefined()
})

test('letters that the reader saw in the drawing of a button are none, and the button is not beside something', async () => {
  const eyes = screen({ oem: [[40, 40, 0.5]], Layers: [[100, 40]] })
  expect(await wordsAt(eyes, picture, { x: 45, y: 45 }, signal, () => true)).toBeUndefined()
  expect(await wordsAt(eyes, picture, { x: 75, y: 45 }, signal, () => true)).toMatchObject({
    words: 'Layers',
  })
  const drawnTwice = screen({
    wv: [
      [40, 40, 0.6],
      [200, 40, 0.6],
    ],
    Layers: [[100, 40]],
  })
  expect(await wordsAt(drawnTwice, picture, { x: 45, y: 45 }, signal, () => true)).toBeUndefined()
})

test('what is read badly is no landmark', async () => {
  const eyes = screen({ oem: [[40, 40, 0.5]], Layers: [[100, 40]] })
  expect(await wordsAt(eyes, picture, { x: 85, y: 45 }, signal, () => true)).toMatchObject({
    words: 'Layers',
  })
  const alone = screen({ oem: [[40, 40, 0.5]] })
  expect(await wordsAt(alone, picture, { x: 85, y: 45 }, signal, () => true)).toBeUndefined()
})

test('it is read further than words may be, so that none of them is cut', async () => {
  const regions: Box[] = []
  const eyes = screen({ Name: [[20, 40]], Total: [[300, 40]] })
  const readText = (_: unknown, { region }: { region?: Box | undefined }) => {
    if (region) regions.push(region)
    return eyes.readText()
  }
  const found = await wordsAt({ ...eyes, readText }, picture, { x: 120, y: 45 }, signal, () => true)
  expect(found?.words).toBe('Name')
  expect(regions).toMatchObject([{ x: -160, width: 560 }])
  expect(await wordsAt(eyes, picture, { x: 510, y: 45 }, signal, () => true)).toBeUndefined()
})
