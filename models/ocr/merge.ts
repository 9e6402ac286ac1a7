import type { Box, Word } from '../page/page.ts'

/** Words lie on each other where they share this much of the smaller one. */
const SHARED = 0.5
/** What a word is worth that the other reading did not see, or read otherwise. */
const ALONE = 0.8
const CONTESTED = 0.5
/** A word that only the second reading saw is taken from here on; below, it is mostly rules and stains. */
const SURE_ALONE = 0.6

interface Group {
  first: Word[]
  second: Word[]
}

/**
 * One list of words out of two readings of the same page. Where both read the same, the words are surer than
 * either reading was; where they differ, the surer one is taken and marked as doubtful.
 */
export function mergeReadings(first: readonly Word[], second: readonly Word[]): Word[] {
  return groupsOf(first, second).flatMap(settle)
}

function settle({ first, second }: Group): Word[] {
  if (second.length === 0) return first.map((word) => scaled(word, ALONE))
  if (first.length === 0) return second.filter(sureAlone).map((word) => scaled(word, ALONE))
  const agreed = written(first) === written(second)
  const better = meanConfidence(first) >= meanConfidence(second) ? first : second
  if (!agreed) return better.map((word) => scaled(word, CONTESTED))
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
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
}

function scaled(word: Word, factor: number): Word {
  return { ...word, confidence: word.confidence * factor }
}

function sureAlone(word: Word): boolean {
  return word.confidence >= SURE_ALONE
}
