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
/** Texts of one line that stand farther apart than so many times their height are entries of a menu or a toolbar. */
const APART = 0.8
/** What surrounds a word and need not be said. */
const BEFORE = /^["'([{<*]+/
const BEHIND = /["')\]}>.,:;!?*]+$/

/**
 * All places where the words stand, from the top and from the left. Where they are all of a piece, as on a button, or stand
 * apart in a line, as in a menu, only those places count; else also within longer texts. What is just alike counts only where
 * nothing is the same.
 */
export function findPhrase(pieces: readonly Piece[], text: string): TextPlace[] {
  const { length } = plain(text)
  if (length === 0 || pieces.length === 0) return []
  const longer = rowsOf(pieces.flat()).flatMap(together)
  const runs = (isIt: IsIt) => longer.flatMap((line) => runsSaying(line, isIt, length))
  const alone = (isIt: IsIt) => {
    const whole = pieces.filter((words) => says(words, isIt))
    const apart = runs(isIt).filter((run) => run.isApart && !whole.some((words) => meet(words, run.words)))
    return [...whole, ...apart.map(({ words }) => words)]
  }
  for (const find of [alone, (isIt: IsIt) => runs(isIt).map(({ words }) => words)])
    for (const isIt of readingsOf(text)) {
      const found = find(isIt)
      if (found.length > 0) return found.map(placeOf).sort(inOrder)
    }
  return []
}

function meet(one: readonly Word[], other: readonly Word[]): boolean {
  return one.some((word) => other.includes(word))
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
    const isNear = last && gapOf(last, word) <= FARTHEST * Math.max(last.box.height, word.box.height)
    if (!isNear) parts.push([])
    parts.at(-1)?.push(word)
    last = word
  }
  return parts
}

/** Characters around a text that may be passed over, or that one was taken for more. */
const MOST_AROUND = 8

/** Some words of a line, and whether the others of it stand away from them. */
interface Run {
  readonly words: readonly Word[]
  readonly isApart: boolean
}

/** The runs of words that say it; none of them has a word in common with another. */
function runsSaying(words: readonly Word[], isIt: IsIt, length: number): Run[] {
  const found: Run[] = []
  for (let first = 0; first < words.length; first++) {
    const run = runFrom(words, first, isIt, length)
    if (!run) continue
    const isApart = isGap(words[first - 1], run[0]) && isGap(run.at(-1), words[first + run.length])
    found.push({ words: run, isApart })
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

/** Whether two words of a line stand apart; where it ends nothing stands near. */
function isGap(left: Word | undefined, right: Word | undefined): boolean {
  return !left || !right || gapOf(left, right) > APART * Math.max(left.box.height, right.box.height)
}

/** Pixels between two words of a line. */
function gapOf(left: Word, right: Word): number {
  return right.box.x - left.box.x - left.box.width
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
