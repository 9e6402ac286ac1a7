import type { Region } from '../../match/index.ts'
import type { Word } from '../../page/page.ts'
import { rowsOf } from '../../page/rows.ts'
import { alike, plain } from './fold.ts'
import type { Piece } from './reader.ts'

/** Where a text was seen. */
export interface TextPlace extends Region {
  /** How sure the reader was of its words, 0 to 1. */
  readonly score: number
}

/** Words farther apart than so many times their height do not belong to one text. */
const FARTHEST = 2.5
/** What surrounds a word and need not be said. */
const BEFORE = /^["'([{<*]+/
const BEHIND = /["')\]}>.,:;!?*]+$/

/**
 * All places where the words stand, from the top and from the left. Where they are all of a piece, as on a button,
 * only those places count; else also within longer texts. What is just alike counts only where nothing is the same.
 */
export function findPhrase(pieces: readonly Piece[], text: string): TextPlace[] {
  const longer = pieces.length === 0 ? [] : rowsOf(pieces.flat()).flatMap(together)
  for (const texts of [pieces, longer]) {
    const isAll = texts === pieces
    for (const form of [plain, alike]) {
      const wanted = form(text)
      if (wanted === '') return []
      const found = texts.flatMap((words) => wordsSaying(words, wanted, form, isAll))
      if (found.length > 0) return found.map(placeOf).sort(inOrder)
    }
  }
  return []
}

/** Parts of a row that belong together. */
function together(row: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  let last: Word | undefined
  for (const word of row) {
    const gap = last ? word.box.x - last.box.x - last.box.width : Number.POSITIVE_INFINITY
    if (gap > FARTHEST * Math.max(word.box.height, last?.box.height ?? 0)) parts.push([])
    parts.at(-1)?.push(word)
    last = word
  }
  return parts
}

/** The runs of words that say it; none of them has a word in common with another. */
function wordsSaying(
  words: readonly Word[],
  wanted: string,
  form: (text: string) => string,
  isAll: boolean,
): Word[][] {
  if (isAll) return says(words, wanted, form) ? [[...words]] : []
  const found: Word[][] = []
  for (let first = 0; first < words.length; first++) {
    for (let count = 1; first + count <= words.length; count++) {
      const run = words.slice(first, first + count)
      if (says(run, wanted, form)) {
        found.push(run)
        first += count - 1
        break
      }
      if (textOf(run, form).length > wanted.length + MOST_AROUND) break
    }
  }
  return found
}

/** Characters around a text that may be passed over. */
const MOST_AROUND = 6

/** Whether the words say just that, with or without the marks around them. */
function says(words: readonly Word[], wanted: string, form: (text: string) => string): boolean {
  const said = textOf(words, form)
  if (said === wanted) return true
  const [bare, short] = [said.replace(BEFORE, ''), said.replace(BEHIND, '')]
  return [bare, short, bare.replace(BEHIND, '')].includes(wanted)
}

function textOf(words: readonly Word[], form: (text: string) => string): string {
  return form(words.map((word) => word.text).join(''))
}

function placeOf(words: readonly Word[]): TextPlace {
  const left = Math.min(...words.map(({ box }) => box.x))
  const top = Math.min(...words.map(({ box }) => box.y))
  const right = Math.max(...words.map(({ box }) => box.x + box.width))
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height))
  const sum = words.reduce((all, { confidence }) => all + confidence, 0)
  return { x: left, y: top, width: right - left, height: bottom - top, score: sum / words.length }
}

function inOrder(one: TextPlace, other: TextPlace): number {
  const isSameRow = Math.abs(one.y - other.y) < Math.min(one.height, other.height) / 2
  return isSameRow ? one.x - other.x : one.y - other.y
}
