import { BotError } from '../../errors/index.ts'
import { Secret } from '../../secrets/index.ts'

export type IsAfter = (one: unknown, other: unknown) => Promise<boolean>

/** The items without those that are equal to an earlier one. */
export function distinct(items: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  return items.filter((item) => seen.size < seen.add(identity(item)).size)
}

/** Equal for equal values: the value itself, or for texts, lists and maps a text that no other value has. */
function identity(item: unknown): unknown {
  if (typeof item === 'string') return `text ${item}`
  if (typeof item !== 'object' || item === null || item instanceof Secret) return item
  return `json ${JSON.stringify(item, (_, value: unknown) => (isMap(value) ? inOrder(value) : value))}`
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Secret)
}

function inOrder(map: object): object {
  return Object.fromEntries(Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * The items in order, equal ones in the order they had. Without `isAfter` they must be all numbers or all
 * texts. `tick` is called for each comparison that a function of the formula makes.
 */
export async function sorted(
  items: readonly unknown[],
  isAfter: IsAfter | undefined,
  tick: () => void,
): Promise<unknown[]> {
  if (items.length < 2) return [...items]
  if (!isAfter) return sortedPlain(items)
  let runs = items.map((item) => [item])
  while (runs.length > 1) {
    const merged: unknown[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], isAfter, tick))
    }
    runs = merged
  }
  return runs[0] ?? []
}

async function merge(
  left: unknown[],
  right: unknown[],
  isAfter: IsAfter,
  tick: () => void,
): Promise<unknown[]> {
  const merged: unknown[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    tick()
    merged.push((await isAfter(left[l], right[r])) ? right[r++] : left[l++])
  }
  return merged.concat(left.slice(l), right.slice(r))
}

function sortedPlain(items: readonly unknown[]): unknown[] {
  const kind = typeof items[0]
  if ((kind === 'number' || kind === 'string') && items.every((item) => typeof item === kind)) {
    return (items as string[]).toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  }
  throw new BotError('formula-failed', '$sort without a function sorts numbers or texts only', {
    expected:
      'a list of numbers or a list of texts, or a function: $sort(list, function($a, $b) { $a.x > $b.x })',
  })
}
