import { expect, test } from 'vitest'
import { wordsAt } from '../../../../recorder/desktop/looking/word-at.ts'

const picture = { data: new Uint8Array(0), width: 400, height: 100, hash: '' }
const { signal } = new AbortController()

/** A screen on which these words stand, each at its places. */
function screen(words: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>>) {
  return {
    readText: async () => Object.keys(words).join('\n'),
    findText: async (_: unknown, text: string) =>
      (words[text] ?? []).map(([x, y]) => ({ x, y, width: 8 * text.length, height: 10, score: 1 })),
  }
}

test('the words at the point whose middle is nearest to it', async () => {
  const eyes = screen({ 'Save As': [[40, 40]], Save: [[40, 40]], As: [[80, 40]] })
  expect((await wordsAt(eyes, picture, { x: 67, y: 45 }, signal))?.words).toBe('Save As')
})

test('one menu of a row that is read as one line', async () => {
  const eyes = screen({ 'File Edit View': [[40, 40]], File: [[40, 40]], Edit: [[80, 40]], View: [[120, 40]] })
  expect((await wordsAt(eyes, picture, { x: 55, y: 45 }, signal))?.words).toBe('File')
})

test('else the nearest words beside it', async () => {
  const eyes = screen({ Name: [[20, 40]], City: [[20, 52]] })
  expect(await wordsAt(eyes, picture, { x: 100, y: 44 }, signal)).toMatchObject({
    words: 'Name',
    box: { x: 20, y: 40 },
  })
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
  expect(await wordsAt(eyes, picture, { x: 45, y: 45 }, signal)).toBeUndefined()
})
