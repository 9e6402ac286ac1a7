import { randomNumbers, shuffled } from './shuffle.ts'

/** What the division goes by. */
export interface Grouped {
  /** The class, as its place among the labels. */
  readonly label: number
  /** Never divided; where absent, each is a group of its own. */
  readonly group: string | undefined
}

/**
 * Divides examples into parts of about equal size with about the same classes in each, and no group in two; but a
 * group that is all there is of a class is divided. Gives the part of each example, from 0.
 */
export function foldsOf(examples: readonly Grouped[], parts: number, seed: number): number[] {
  const whole = wholeClasses(examples)
  const groups = Map.groupBy(examples.entries(), ([place, { label, group }]) =>
    whole.has(label) ? place : (group ?? place),
  )
  const result = new Array<number>(examples.length).fill(0)
  const filled = Array.from({ length: parts }, () => new Map<number, number>())
  const members = [...groups.values()].map((group) => group.map(([place]) => place))
  const mixed = shuffled(members, randomNumbers(seed))
  // The largest first: small groups then even out what large ones leave uneven.
  for (const places of mixed.sort((a, b) => b.length - a.length)) {
    const labels = places.map((place) => examples[place]?.label ?? 0)
    const crowd = filled.map((counts) => labels.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0))
    const part = crowd.indexOf(Math.min(...crowd))
    for (const place of places) result[place] = part
    const counts = filled[part]
    for (const label of labels) counts?.set(label, (counts.get(label) ?? 0) + 1)
  }
  return result
}

/** Classes of one group only: kept together, nobody could learn the class from the others. */
function wholeClasses(examples: readonly Grouped[]): Set<number> {
  const classes = Map.groupBy(examples, ({ label }) => label)
  const alone = [...classes].filter(([, members]) => new Set(members.map(({ group }) => group)).size === 1)
  return new Set(alone.map(([label]) => label))
}
