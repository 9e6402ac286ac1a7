import { computeAccessibleName } from 'dom-accessibility-api'
import type { Root } from './roots.ts'
import { fold } from './text.ts'

const NAMING = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'label', 'name'] as const
const NAMING_INSIDE = '[aria-label], [alt], [title], [value], slot, select, textarea'

/** What names an element that has no other name. */
const LAST_RESORTS: Readonly<Record<string, string>> = {
  iframe: 'name',
  frame: 'name',
  input: 'placeholder',
  textarea: 'placeholder',
}

/** The accessible name, white space folded; '' where there is none. */
export function nameOf(element: Element): string {
  const name = fold(computeAccessibleName(element, { computedStyleSupportsPseudoElements: true }))
  const resort = LAST_RESORTS[element.localName]
  return name || !resort ? name : fold(element.getAttribute(resort))
}

/**
 * False where the name cannot be what stands in the element, its labels or its attributes. Cheap, because working
 * out a name costs much more; text that only style sheets add is not seen.
 */
export function mayBeNamed(element: Element, name: string): boolean {
  if (element.hasAttribute('aria-labelledby') || element.shadowRoot) return true
  const wanted = squeeze(name)
  if (NAMING.some((attribute) => squeeze(element.getAttribute(attribute)).includes(wanted))) return true
  if (labelTexts(element).some((text) => squeeze(text).includes(wanted))) return true
  return squeeze(element.textContent).includes(wanted) || element.querySelector(NAMING_INSIDE) !== null
}

/** Texts of the labels of a form control, and of what `aria-labelledby` and `aria-label` say. */
export function labelTexts(element: Element): string[] {
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => labelText(label))
  const root = element.getRootNode() as Root
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? []
  const by = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')
  return [...labels, by, element.getAttribute('aria-label') ?? ''].map(fold).filter(Boolean)
}

/** What a label says, without the texts of the control that may stand in it. */
export function labelText(label: Element): string {
  if (!label.querySelector('select, textarea, button, option')) return fold(label.textContent)
  const copy = label.cloneNode(true) as Element
  for (const control of copy.querySelectorAll('select, textarea, button')) control.remove()
  return fold(copy.textContent)
}

function squeeze(text: string | null): string {
  return (text ?? '').replace(/[\s\u200b\u00ad]+/g, '')
}
