import { boxOf, contentOf } from '../../../../bots/elements/dom.ts'
import { stillDescribes } from '../../../../bots/elements/index.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'

/** What holds more than so many elements is looked at afresh each time. */
const MOST_INSIDE = 30
/** What using an element changes of it says nothing about which one it is. */
const CHANGING = /^(class|style|value|checked|open|aria-(?!label)\w+)$/

interface Known {
  readonly described: DescribedElement
  readonly looks: string
}

const known = new WeakMap<Element, Known>()

/** Keeps how an element was described. */
export function rememberDescription(element: Element, described: DescribedElement): void {
  const looks = looksOf(element)
  if (looks !== undefined) known.set(element, { described, looks })
}

/**
 * How the element was described before, where it has not changed and is still told from all others by that: people come
 * back to the same fields and buttons.
 */
export function describedBefore(
  element: Element,
  closed: Iterable<ShadowRoot>,
): DescribedElement | undefined {
  const before = known.get(element)
  if (!before || looksOf(element) !== before.looks) return undefined
  const { described } = before
  if (!stillDescribes(described, element, { closed })) return undefined
  const { x, y, width, height } = boxOf(element)
  return described.fingerprint
    ? { ...described, fingerprint: { ...described.fingerprint, box: { x, y, width, height } } }
    : described
}

function looksOf(element: Element): string | undefined {
  if (element.getElementsByTagName('*').length > MOST_INSIDE) return undefined
  const attributes = [...element.attributes]
    .filter(({ name }) => !CHANGING.test(name))
    .map(({ name, value }) => `${name}=${value}`)
  return [...attributes, contentOf(element)].join('\n')
}
