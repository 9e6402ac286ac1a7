import { expect, test } from 'vitest'
import { piecesOf } from '../../../../models/ocr/screen/pieces.ts'
import { drawnScreen, letters } from './drawn.ts'

/** How many pieces there are, and the box around each, roughly: a margin is of no matter. */
async function pieces(content: string) {
  const found = piecesOf(await drawnScreen(content))
  return found
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ x, y, width, height }) => [x, y, width, height].map((side) => Math.round(side / 10)).join(' '))
}

test('letters beside each other are one piece, those farther away another', async () => {
  expect(await pieces(letters(50, 50, 4) + letters(130, 50, 3))).toEqual(['5 5 4 1', '13 5 3 1'])
})

test('lines of text are pieces of their own', async () => {
  expect(await pieces(letters(50, 50, 4) + letters(50, 64, 4))).toEqual(['5 5 4 1', '5 6 4 1'])
})

test('text is found on any colour, and beside lines', async () => {
  const field = '<rect x="20" y="30" width="200" height="40" fill="#b02040" stroke="#000"/>'
  expect(await pieces(field + letters(40, 50, 4, { fill: '#fff' }))).toEqual(['4 5 4 1'])
  const touching = '<rect x="39" y="20" width="1" height="80" fill="#000"/>'
  expect(await pieces(touching + letters(42, 50, 4))).toEqual(['4 5 4 1'])
})

test('what a line parts does not belong together', async () => {
  const line = '<rect x="89" y="20" width="1" height="80" fill="#000"/>'
  expect(await pieces(letters(50, 50, 4) + letters(93, 50, 3))).toEqual(['5 5 7 1'])
  expect(await pieces(line + letters(50, 50, 4) + letters(93, 50, 3))).toEqual(['5 5 4 1', '9 5 3 1'])
})

test('frames, rules and cursors are no text', async () => {
  const frame = '<rect x="20.5" y="30.5" width="90" height="36" rx="5" fill="none" stroke="#000"/>'
  const rule = '<rect x="20" y="120" width="300" height="2" fill="#888"/>'
  const cursor = '<rect x="200" y="140" width="1" height="18" fill="#000"/>'
  expect(await pieces(frame + rule + cursor)).toEqual([])
})

test('a comma belongs to the word before it, a dot to its stem, and neither to the next line', async () => {
  const comma = '<rect x="89" y="57" width="3" height="5" fill="#000"/>'
  const dot = '<rect x="60" y="46" width="2" height="2" fill="#000"/>'
  const found = await pieces(letters(50, 50, 4) + comma + dot + letters(50, 66, 4))
  expect(found).toEqual(['5 5 4 2', '5 7 4 1'])
})
