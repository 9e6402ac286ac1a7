import { parentOf } from '../../../../bots/elements/roots.ts'
import { upFrom } from '../dom.ts'

const MOST_LEVELS = 12
const LEAST_ALIKE = 0.5

/** Things of one kind side by side: the items of a list, cards, rows. */
export interface Repeated {
  /** What they stand in. */
  readonly around: Element
  readonly rows: readonly Element[]
  /** What was pointed at, in each of them that has it. */
  readonly items: readonly Element[]
  /** CSS of the rows and of the items, from `around`. */
  readonly row: string
  readonly each: string
}

/**
 * The things that an example is one of: the level at which most brothers are alike and hold the same. Two examples
 * say the level: there they stand in different brothers.
 */
export function repeatedAround(example: Element, other?: Element): Repeated | undefined {
  const levels = [...upFrom(example)].slice(0, MOST_LEVELS)
  const common = other && levels.find((at) => at !== example && at.contains(other))
  const all = levels.flatMap((row) => alike(row, example) ?? [])
  const told = all.find(({ around, items }) => around === common && items.some((item) => item === other))
  return told ?? all.reduce<Repeated | undefined>(larger, undefined)
}

function larger(best: Repeated | undefined, one: Repeated): Repeated | undefined {
  return one.items.length > Math.max(1, best?.items.length ?? 0) ? one : best
}

function alike(row: Element, example: Element): Repeated | undefined {
  const around = parentOf(row)
  if (!around || around === document.documentElement) return undefined
  const rows = [...around.children].filter((one) => isAlike(one, row))
  const inside = pathTo(example, row, rows)
  const items = rows.flatMap((one) => (inside === '' ? one : (one.querySelector(`:scope > ${inside}`) ?? [])))
  const css = `:scope > ${kindOf(row, rows)}`
  return { around, rows, items, row: css, each: inside === '' ? css : `${css} > ${inside}` }
}

/** Of one kind: the same tag and role, and as many classes in common as not. */
function isAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName || one.getAttribute('role') !== other.getAttribute('role'))
    return false
  const common = [...one.classList].filter((name) => other.classList.contains(name)).length
  const all = new Set([...one.classList, ...other.classList]).size
  return all === 0 || common / all >= LEAST_ALIKE
}

/** The tag, with the classes that all of them have. */
function kindOf(row: Element, rows: readonly Element[]): string {
  const common = [...row.classList].filter((name) => rows.every((one) => one.classList.contains(name)))
  return [row.localName, ...common.map((name) => `.${CSS.escape(name)}`)].join('')
}

/** The way from a row down to what stands in it, as CSS that other rows know too; '' for the row itself. */
export function pathTo(inner: Element, row: Element, rows: readonly Element[]): string {
  const steps: string[] = []
  for (const at of upFrom(inner)) {
    if (at === row) break
    steps.unshift(stepTo(at, rows))
  }
  return steps.join(' > ')
}

/** By the class that none of its brothers has and most rows know, else by its place. */
function stepTo(element: Element, rows: readonly Element[]): string {
  const brothers = [...(parentOf(element)?.children ?? [])].filter((one) => one !== element)
  const own = [...element.classList].filter((name) => !brothers.some((one) => one.classList.contains(name)))
  const [best] = own.map((name) => ({ name, count: knownBy(name, rows) })).sort((a, b) => b.count - a.count)
  if (best && best.count > 1) return `${element.localName}.${CSS.escape(best.name)}`
  const kin = brothers.filter((one) => one.localName === element.localName)
  const before = kin.filter((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  return kin.length === 0 ? element.localName : `${element.localName}:nth-of-type(${before.length + 1})`
}

function knownBy(name: string, rows: readonly Element[]): number {
  return rows.filter((row) => row.getElementsByClassName(name).length > 0).length
}
