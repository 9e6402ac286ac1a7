import { parentElementOf, tagOf } from './dom.ts'
import { contextOf, headingIn, placesOf, surroundingsOf } from './heal/surroundings.ts'
import { labelTexts, nameOf } from './names.ts'
import { roleOf } from './roles.ts'
import { parentOf, type Root } from './roots.ts'
import { fold, shorten, similarity } from './text.ts'
import type { Fingerprint } from './types.ts'

const KEPT = [
  'id',
  'name',
  'type',
  'class',
  'href',
  'placeholder',
  'title',
  'alt',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
] as const
/** Attributes that are meant to be one element's own. */
const CODES = /^(id|data-.*)$/
const TEXT_LENGTH = 120
const NEIGHBOUR_LENGTH = 60
const ALIKE = 0.5

/** What the element looks like now, and what stands beside it. It holds no value that anybody typed. */
export function takeFingerprint(element: Element): Fingerprint {
  return { ...looksOf(element), ...surroundingsOf(element) }
}

/** A fingerprint without what stands beside it: all that a candidate is compared by. */
export function looksOf(element: Element): Fingerprint {
  const { x, y, width, height } = element.getBoundingClientRect()
  const name = nameOf(element)
  const role = roleOf(element)
  const context = contextOf(element, name)
  const places = placesOf(element)
  return {
    tag: element.localName,
    ...(role && { role }),
    ...(name && { name }),
    attributes: keptAttributes(element),
    text: ownText(element),
    neighbours: neighbours(element),
    path: path(element),
    ...(context.length > 0 && { context }),
    ...(places.length > 0 && { places }),
    box: { x, y, width, height },
  }
}

/** False where the kind of element, its text and its neighbours all differ: found, but surely not what was meant. */
export function plausible(fingerprint: Fingerprint, element: Element): boolean {
  if (element.localName === fingerprint.tag || roleOf(element) === fingerprint.role) return true
  const before = fingerprint.name || fingerprint.text
  if (similarity(before, nameOf(element) || ownText(element)) >= ALIKE) return true
  const now = new Set(neighbours(element))
  return fingerprint.neighbours.some((text) => now.has(text))
}

/**
 * Whether what a further selector finds may be the element. A place alone is no evidence, since another field may stand
 * there now: what had a name has it still or one like it, or has a code that is its own.
 */
export function mayStandFor({ name, others, attributes }: Fingerprint, element: Element): boolean {
  const now = nameOf(element)
  if (!name || fold(now) === fold(name)) return true
  if (others?.includes(now)) return false
  const isCoded = Object.entries(attributes).some(([code, value]) => {
    return (code === 'name' || CODES.test(code)) && element.getAttribute(code) === value
  })
  return isCoded || similarity(name, now) >= ALIKE
}

/** Texts near the element: its labels, what stands before and after it, the heading above. */
export function neighbours(element: Element): string[] {
  const cell = element.closest('td, th, [role=cell], [role=gridcell]')
  const near = [
    ...labelTexts(element),
    textOf(element.previousElementSibling),
    textOf(element.nextElementSibling),
    textOf(cell?.previousElementSibling),
    headingAbove(element),
  ]
  return [...new Set(near.filter(Boolean))]
}

function textOf(element: Element | null | undefined): string {
  return shorten(fold(element?.textContent), NEIGHBOUR_LENGTH)
}

function headingAbove(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const heading = headingIn(parentElementOf(at) ?? null, element)
    if (heading) return heading
  }
  return ''
}

function ownText(element: Element): string {
  return element.localName === 'textarea' ? '' : shorten(fold(element.textContent), TEXT_LENGTH)
}

function keptAttributes(element: Element): Record<string, string> {
  const kept = KEPT.map((name) => [name, element.getAttribute(name)] as const).filter(
    (entry): entry is readonly [(typeof KEPT)[number], string] => Boolean(entry[1]),
  )
  return Object.fromEntries(kept.filter(([name, value]) => !CODES.test(name) || isOwn(element, name, value)))
}

/** A code that several have tells none of them apart. */
function isOwn(element: Element, name: string, value: string): boolean {
  const root = element.getRootNode() as Root
  const css = name === 'id' ? `#${CSS.escape(value)}` : `[${name}="${CSS.escape(value)}"]`
  return root.querySelectorAll(css).length < 2
}

function path(element: Element): string[] {
  const tags: string[] = []
  for (let at: Element | undefined = element; at; at = parentOf(at)) tags.unshift(tagOf(at))
  return tags
}
