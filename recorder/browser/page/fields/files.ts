import { stamp } from '../clock.ts'
import { numberOf } from '../elements/numbers.ts'
import { look } from '../elements/seen.ts'
import { acted } from '../meanwhile/turn.ts'
import { tell } from '../outbox.ts'
import { later } from '../task.ts'

/** So many choices are kept for the recorder to ask for. */
const MOST_KEPT = 20

const kept = new Map<number, readonly File[]>()
const justTold = new Set<Element>()

/** Tells the names of files that were chosen or dropped; the browser has two events for one choice. */
export function tellFiles(element: Element, files: Iterable<File> | null, event: Event): void {
  const list = [...(files ?? [])]
  if (isKnown(kept.get(numberOf(element)), list) && (justTold.has(element) || !event.isTrusted)) return
  justTold.add(element)
  later(() => justTold.delete(element))
  keep(numberOf(element), list)
  const seen = look(element)
  tell({ fact: 'files', at: stamp(event), element: seen, files: list.map(({ name }) => ({ name })) })
  acted()
}

/** The files that were last chosen for an element, or dropped on it. */
export function filesOf(element: number): File[] {
  return [...(kept.get(element) ?? [])]
}

function isKnown(known: readonly File[] | undefined, list: readonly File[]): boolean {
  return (
    known?.length === list.length &&
    list.every(({ name, size }, i) => known[i]?.name === name && known[i].size === size)
  )
}

function keep(element: number, files: readonly File[]): void {
  kept.delete(element)
  kept.set(element, files)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
