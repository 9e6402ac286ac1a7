import type { Region } from '../../match/index.ts'
import type { Word } from '../../page/page.ts'
import { rowsOf } from '../../page/rows.ts'
import { alike, misread, plain } from './fold.ts'
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
  const { length } = plain(text)
  if (length === 0 || pieces.length === 0) return []
  const longer = rowsOf(pieces.flat()).flatMap(together)
  for (const isIt of readingsOf(text)) {
    const found = pieces.filter((words) => says(words, isIt))
    if (found.length > 0) return found.map(placeOf).sort(inOrder)
  }
  for (const isIt of readingsOf(text)) {
    const found = longer.flatMap((words) => runsSaying(words, isIt, length))
    if (found.length > 0) return found.map(placeOf).sort(inOrder)
  }
  return []
}

type IsIt = (said: string) => boolean

/** What the text may have been read as, the likeliest first. */
function readingsOf(text: string): IsIt[] {
  const [same, similar, unknown] = [plain(text), alike(text), misread(text)]
  return [
    (said) => plain(said) === same,
    (said) => alike(said) === similar,
    ...(unknown ? [(said: string) => unknown.test(alike(said))] : []),
  ]
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

/** Characters around a text that may be passed over, or that one was taken for more. */
const MOST_AROUND = 8

/** The runs of words that say it; none of them has a word in common with another. */
function runsSaying(words: readonly Word[], isIt: IsIt, length: number): Word[][] {
  const found: Word[][] = []
  for (let first = 0; first < words.length; first++) {
    const run = runFrom(words, first, isIt, length)
    if (!run) continue
    found.push(run)
    first += run.length - 1
  }
  return found
}

/** The shortest run that begins with this word and says it. */
function runFrom(words: readonly Word[], first: number, isIt: IsIt, length: number): Word[] | undefined {
  for (let count = 1; first + count <= words.length; count++) {
    const run = words.slice(first, first + count)
    if (says(run, isIt)) return run
    if (textOf(run).length > length + MOST_AROUND) return undefined
  }
  return undefined
}

/** Whether the words say just that, with or without the marks around them. */
function says(words: readonly Word[], isIt: IsIt): boolean {
  const said = textOf(words)
  const bare = said.replace(BEFORE, '')
  return [said, bare, said.replace(BEHIND, ''), bare.replace(BEHIND, '')].some(isIt)
}

function textOf(words: readonly Word[]): string {
  return plain(words.map(({ text }) => text).join(''))
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
