import type { Box, Word } from '../page/page.ts'

/** Words lie on each other where they share this much of the smaller one. */
const SHARED = 0.5
/** What a word is worth that only one reading saw, or that each reading saw otherwise. */
const ALONE = 0.8
const CONTESTED = 0.5
/** Two readings of three agree: good, and never as good as no contradiction. */
const OUTVOTED = 0.92
/** A reading below this is of stains, or of a line that was cut through. */
const HOPELESS = 0.5
/** A word that one reading saw and no other confirms is kept from here on; below, it is mostly rules and stains. */
const WORTH_KEEPING = 0.6

/** What two readings saw in the same place, where they do not agree; one of them may have seen nothing. */
export interface Dispute {
  readonly first: readonly Word[]
  readonly second: readonly Word[]
}

interface Group {
  readonly first: Word[]
  readonly second: Word[]
}

/**
 * Lays two readings of a page on each other. Where both read the same, the words are surer than either reading
 * was; the rest is in dispute.
 */
export function compareReadings(first: readonly Word[], second: readonly Word[]) {
  const groups = groupsOf(first, second)
  const [agreed, disputes] = [groups.filter(agrees), groups.filter((group) => !agrees(group))]
  return { agreed: agreed.flatMap(joined), disputes: disputes as Dispute[] }
}

/** Settles a dispute by a third reading of that place: what two of three say holds, else it stays doubtful. */
export function settleDispute({ first, second }: Dispute, third: readonly Word[]): Word[] {
  const backed = [first, second].find((words) => words.length > 0 && written(words) === written(third))
  if (backed) {
    const sureness = Math.min(OUTVOTED, Math.max(meanConfidence(backed), meanConfidence(third)))
    return backed.map((word) => ({ ...word, confidence: sureness }))
  }
  return undecided({ first, second })
}

/** The better of the two sides, marked as doubtful. */
export function undecided({ first, second }: Dispute): Word[] {
  const alone = first.length === 0 || second.length === 0
  const better = meanConfidence(first) >= meanConfidence(second) ? first : second
  if (alone && second.length > 0 && meanConfidence(better) < WORTH_KEEPING) return []
  const worth = alone ? ALONE : CONTESTED
  return better.map((word) => ({ ...word, confidence: word.confidence * worth }))
}

/** The box around the words in dispute; a side that is hopeless has no say in where to look. */
export function disputedBox({ first, second }: Dispute): Box {
  const serious = [first, second].filter((words) => meanConfidence(words) >= HOPELESS).flat()
  const boxes = (serious.length > 0 ? serious : [...first, ...second]).map(({ box }) => box)
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function agrees({ first, second }: Group): boolean {
  return first.length > 0 && second.length > 0 && written(first) === written(second)
}

function joined({ first, second }: Group): Word[] {
  const doubt = (1 - Math.max(meanConfidence(first), meanConfidence(second))) / 2
  return first.map((word) => ({ ...word, confidence: 1 - doubt }))
}

function groupsOf(first: readonly Word[], second: readonly Word[]): Group[] {
  const groups: Group[] = first.map((word) => ({ first: [word], second: [] }))
  for (const word of second) {
    const touched = groups.filter((group) =>
      [...group.first, ...group.second].some((o) => onEachOther(o.box, word.box)),
    )
    const [home, ...others] = touched
    if (home === undefined) {
      groups.push({ first: [], second: [word] })
      continue
    }
    home.second.push(word)
    for (const other of others) {
      home.first.push(...other.first)
      home.second.push(...other.second)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups
}

/** What stands there, whatever way it was cut into words; marks at the ends are not worth a quarrel. */
function written(words: readonly Word[]): string {
  const text = [...words].sort((a, b) => a.box.x - b.box.x).map((word) => word.text)
  return text.join('').replace(/^[\s.,:;'"|_-]+|[\s.,:;'"|_-]+$/g, '')
}

function onEachOther(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return false
  return width * height > SHARED * Math.min(a.width * a.height, b.width * b.height)
}

function meanConfidence(words: readonly Word[]): number {
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length)
}
