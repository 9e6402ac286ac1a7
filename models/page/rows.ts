import type { Word } from './page.ts'

/** Words of an upright page that stand on one line, from left to right; the rows from top to bottom. */
export function rowsOf<W extends Word>(words: readonly W[]): W[][] {
  const rows: { middle: number; height: number; words: W[] }[] = []
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.findLast(({ middle, height }) => sameLine(word, middle, height))
    if (row === undefined) rows.push({ middle: middleOf(word), height: word.box.height, words: [word] })
    else {
      row.words.push(word)
      row.middle += (middleOf(word) - row.middle) / row.words.length
      row.height += (word.box.height - row.height) / row.words.length
    }
  }
  return rows.map((row) => row.words.sort((a, b) => a.box.x - b.box.x))
}

/** The height of the middle of a word. */
function middleOf(word: Word): number {
  return word.box.y + word.box.height / 2
}

function sameLine(word: Word, middle: number, height: number): boolean {
  return Math.abs(middleOf(word) - middle) < 0.5 * Math.min(word.box.height, height) + 2
}
