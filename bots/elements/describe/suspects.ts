import { labelsFor, NAMING } from '../names.ts'
import { holds, parentOf, type Root } from '../roots.ts'
import { squeeze, wordsOf } from '../text.ts'
import type { RootText, Texts } from './texts.ts'

/** More than so many would take longer to rule out than a better selector to find. */
const MOST_INSIDE = 300
const MOST_HITS = 40
const MOST_WORDS = 5
const LEVELS = 8

/**
 * All elements besides this one that can have the text as name, label or text; undefined where it stands elsewhere
 * too. Whoever has a text holds it, is labelled by it, or says it in an attribute: where the page says it nowhere but
 * in this element and its labels, few can, and nobody else has to be asked for a name.
 */
export function suspectsOf(element: Element, text: string, texts: Texts): Set<Element> | undefined {
  const zone = zoneOf(element)
  if (!texts.roots.every((root) => standsOnlyIn(zone, root, squeeze(text), texts.textOf(root))))
    return undefined
  const suspects = new Set<Element>()
  for (const part of zone) {
    const inner = part.querySelectorAll('*')
    if (inner.length > MOST_INSIDE) return undefined
    for (const one of [...inner, ...chain(part, Number.POSITIVE_INFINITY)]) suspects.add(one)
  }
  const hits = texts.saying(text, MOST_HITS) ?? searchAttributes(texts.roots, text)
  if (hits.length >= MOST_HITS) return undefined
  for (const hit of hits) for (const one of chain(hit, LEVELS)) suspects.add(one)
  addReferring(suspects, texts)
  suspects.delete(element)
  return suspects
}

/** True where a text stands in an element and nowhere else on the page. */
export function standsOnlyWithin(element: Element, text: string, texts: Texts): boolean {
  return texts.roots.every((root) => standsOnlyIn([element], root, squeeze(text), texts.textOf(root)))
}

function standsOnlyIn(
  zone: readonly Element[],
  root: Root,
  wanted: string,
  { all, silent }: RootText,
): boolean {
  const own = zone.filter((part) => part.getRootNode() === root || holdsRoot(part, root))
  if (own.some((part) => part.getRootNode() !== root)) return true
  const inZone = own.reduce((sum, part) => sum + occurrences(squeeze(part.textContent), wanted), 0)
  return occurrences(all, wanted) - occurrences(silent, wanted) <= inZone
}

function holdsRoot(element: Element, root: Root): boolean {
  return root instanceof ShadowRoot && holds(element, root.host)
}

/** The element, its labels and what it is labelled by; none of them in another. */
function zoneOf(element: Element): Element[] {
  const root = element.getRootNode() as Root
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? []
  const by = ids.map((id) => root.getElementById(id)).filter((one) => one !== null)
  const id = element.getAttribute('id')
  const pointing = id ? labelsFor(id, root) : []
  const around = element.closest('label')
  const all = [...new Set([element, ...by, ...pointing, ...(around ? [around] : [])])]
  return all.filter((one) => !all.some((other) => other !== one && other.contains(one)))
}

/** An element and those around it, as they stand and as they are shown. */
function* chain(element: Element, most: number): Generator<Element> {
  let at: Element | undefined = element
  for (let level = 0; at && level < most; level++, at = parentOf(at)) {
    yield at
    for (let slot = at.assignedSlot; slot; slot = slot.assignedSlot)
      for (let shown: Element | null = slot; shown; shown = shown.parentElement) yield shown
  }
}

function searchAttributes(roots: readonly Root[], text: string): Element[] {
  const css = attributesSaying(text)
  const found: Element[] = []
  for (const root of roots) for (const hit of root.querySelectorAll(css)) found.push(hit)
  return found
}

/** CSS of whatever has all words of the text in an attribute that can name it, however they are spaced there. */
function attributesSaying(text: string): string {
  const words = wordsOf(text).slice(0, MOST_WORDS)
  return NAMING.map((name) => words.map((word) => `[${name}*="${CSS.escape(word)}"]`).join('')).join(',')
}

/** Controls of the labels among them, and whoever is named by one of them. */
function addReferring(suspects: Set<Element>, texts: Texts): void {
  const ids = new Set<string>()
  for (const one of [...suspects]) {
    if (one instanceof HTMLLabelElement && one.control) suspects.add(one.control)
    const id = one.getAttribute('id')
    if (id) ids.add(id)
  }
  if (ids.size === 0) return
  for (const one of texts.referring()) {
    const named = one.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? []
    if (named.some((id) => ids.has(id))) suspects.add(one)
  }
}

/** How often a text stands in another, overlapping ones counted each. */
function occurrences(text: string, wanted: string): number {
  if (wanted === '') return Number.POSITIVE_INFINITY
  let count = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) count += 1
  return count
}
