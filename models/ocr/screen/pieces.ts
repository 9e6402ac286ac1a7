import type { Pixels } from '../../match/index.ts'
import type { Box } from '../../page/page.ts'
import { edgesOf } from './edges.ts'
import { isParted, lettersIn } from './shapes.ts'

/** Letters that stand together are no farther apart than they are tall, or so many pixels. */
const LEAST_GAP = 8
/** A shape so much lower than its neighbour is a mark: a dot, comma, dash or quote. */
const MARK = 2.2
/** In pixels. */
const TALLEST_MARK = 4
/** How far a mark stands over or hangs below its letter, of that one's height. */
const ABOVE = 0.25
const BELOW = 0.25
/** Letters of one line share so much of the lower one's height. */
const LEVEL = 0.5
/** What is lower cannot be read, such as a dash or a dot alone. */
const SMALLEST_HEIGHT = 6
const WIDEST_SHAPE = 200
const TALLEST_SHAPE = 60

/** Boxes around pieces of text, each a line or a part of one: what stands on a button, in a cell, in a menu. */
export function piecesOf(screen: Pixels): Box[] {
  const map = edgesOf(screen)
  const letters = lettersIn(map).sort((a, b) => a.x - b.x)
  const groups = new Groups(letters.length)
  for (const [i, left] of letters.entries()) {
    for (let j = i + 1; j < letters.length; j++) {
      const right = letters[j]
      if (!right || right.x - left.x > WIDEST_SHAPE + TALLEST_SHAPE) break
      if (standTogether(left, right) && !isParted(map, left, right)) groups.join(i, j)
    }
  }
  return groups
    .all(letters)
    .map(around)
    .filter(({ height }) => height >= SMALLEST_HEIGHT)
}

function standTogether(left: Box, right: Box): boolean {
  const [low, tall] = left.height < right.height ? [left, right] : [right, left]
  const gap = right.x - left.x - left.width
  if (gap > Math.max(LEAST_GAP, tall.height)) return false
  const isMark = tall.height > MARK * low.height || low.height <= TALLEST_MARK
  return isMark ? belongsTo(low, tall, gap) : shared(low, tall) >= LEVEL * low.height
}

function belongsTo(mark: Box, letter: Box, gap: number): boolean {
  if (shared(mark, { ...letter, height: letter.height * (1 + BELOW) }) >= 1) return true
  const over = letter.y - mark.y - mark.height
  return gap <= 0 && over >= -1 && over <= Math.max(2, ABOVE * letter.height)
}

/** Rows of pixels that both have. */
function shared(one: Box, other: Box): number {
  return Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Things that belong together, by their places in a list. */
class Groups {
  readonly #parents: number[]

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, i) => i)
  }

  join(one: number, other: number): void {
    this.#parents[this.#root(one)] = this.#root(other)
  }

  all<T>(things: readonly T[]): T[][] {
    const groups = new Map<number, T[]>()
    for (const [i, thing] of things.entries()) {
      const root = this.#root(i)
      groups.set(root, [...(groups.get(root) ?? []), thing])
    }
    return [...groups.values()]
  }

  #root(of: number): number {
    let root = of
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; ) {
      this.#parents[root] = this.#parents[parent] ?? parent
      root = parent
      parent = this.#parents[root]
    }
    return root
  }
}
