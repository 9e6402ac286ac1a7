import { labelTexts, nameOf } from '../names.ts'
import { roleOf } from '../roles.ts'
import { fold } from '../text.ts'
import type { Selector } from '../types.ts'
import { attributeCss, idCss, testIdOf } from './attributes.ts'
import { kindCss } from './paths.ts'
import { hasBadge, isVolatile } from './steady.ts'

const MOST_NAME = 80
/** Named by its content such a thing would be named by data, or by half of the page. */
const NAMED_BY_OTHERS =
  /^(row|rowgroup|table|grid|treegrid|list|listbox|tree|form|main|region|article|document|application|group)$/
const NAMING_BY_OTHERS = '[aria-label], [aria-labelledby], [title]'
const MOST_PARTS = 12
const NO_TEXT = /^(input|textarea|select|script|style|html|body|table|thead|tbody|tfoot|tr|ul|ol|dl)$/

/** Selectors of an element by what it is itself, best first. */
export interface OwnSelectors {
  /** What is likely to stay true. */
  readonly steady: readonly Selector[]
  /** What tells times, counts or amounts: for where there is nothing better. */
  readonly volatile: readonly Selector[]
  /** What is true of others too, and tells it only from those that stand near. */
  readonly kinds: readonly Selector[]
}

export function ownSelectors(element: Element): OwnSelectors {
  const spoken = spokenSelectors(element)
  const css = [idCss(element), ...attributeCss(element).slice(0, 2)].filter((one) => one !== undefined)
  const testId = testIdOf(element)
  const role = roleOf(element)
  return {
    steady: [
      ...(testId ? [{ by: { 'test-id': testId.value } }] : []),
      ...spoken.filter((selector) => !isUnsteady(selector, element)),
      ...css.map((one) => ({ by: { css: one } })),
    ],
    volatile: spoken.filter((selector) => isUnsteady(selector, element)),
    kinds: [...(role ? [{ role }] : []), { by: { css: kindCss(element) } }],
  }
}

/** The text that a selector is about. */
export function textOf({ name, by = {} }: Selector): string | undefined {
  return name ?? by.label ?? by.text ?? by.title ?? by.alt ?? by.placeholder
}

/** Selectors by what a person reads or hears. */
function spokenSelectors(element: Element): Selector[] {
  const role = roleOf(element)
  const name = role && isNamed(element, role) ? nameOf(element) : ''
  const found: Selector[] = [
    ...(role && name ? [{ role, name }] : []),
    ...[...new Set(labelTexts(element))].map((label) => ({ by: { label } })),
    ...byAttribute(element, 'placeholder'),
    ...byAttribute(element, 'title'),
    ...byAttribute(element, 'alt'),
    ...(hasText(element) ? [{ by: { text: fold(element.textContent) } }] : []),
  ]
  return found.filter((selector) => isSpeakable(textOf(selector) ?? ''))
}

function byAttribute(element: Element, name: 'placeholder' | 'title' | 'alt'): Selector[] {
  const value = fold(element.getAttribute(name))
  return value ? [{ by: { [name]: value } }] : []
}

/** A name or text that is short enough to be one. */
function isSpeakable(text: string): boolean {
  return text.length > 0 && text.length <= MOST_NAME
}

function isUnsteady(selector: Selector, element: Element): boolean {
  const text = textOf(selector)
  if (text === undefined) return false
  if (isVolatile(text)) return true
  return hasBadge(element) && (selector.name !== undefined || selector.by?.text !== undefined)
}

function isNamed(element: Element, role: string): boolean {
  if (element.matches(NAMING_BY_OTHERS) || /^(fieldset|table|figure)$/.test(element.localName)) return true
  return !isEdited(element) && !NAMED_BY_OTHERS.test(role) && isSmall(element)
}

function hasText(element: Element): boolean {
  return !NO_TEXT.test(element.localName) && !isEdited(element) && isSmall(element)
}

function isSmall(element: Element): boolean {
  return element.querySelectorAll('*').length <= MOST_PARTS
}

function isEdited(element: Element): boolean {
  return element instanceof HTMLElement && element.isContentEditable
}
