import { computeAccessibleName } from 'dom-accessibility-api'
import { inDocumentOrder, type Root } from './roots.ts'
import { fold, squeeze } from './text.ts'

/** Attributes that can name an element. */
export const NAMING = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'label', 'name'] as const
const NAMING_INSIDE = '[aria-label], [alt], [title], [value]'
const UNSEEN_INSIDE = 'slot, select, textarea'

const OPTIONS = { computedStyleSupportsPseudoElements: true }
const LABELABLE = /^(button|input|meter|output|progress|select|textarea)$/

/** What names an element that has no other name. */
const LAST_RESORTS: Readonly<Record<string, string>> = {
  iframe: 'name',
  frame: 'name',
  input: 'placeholder',
  textarea: 'placeholder',
}

/** The accessible name, white space folded; '' where there is none. */
export function nameOf(element: Element): string {
  const name = fold(knowingLabels(element, () => computeAccessibleName(element, OPTIONS)))
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
  if (squeeze(element.textContent).includes(wanted) || saysInAttribute(element, wanted)) return true
  if (labelTexts(element).some((text) => squeeze(text).includes(wanted))) return true
  if (element.firstElementChild === null) return false
  if (element.querySelector(UNSEEN_INSIDE)) return true
  return [...element.querySelectorAll(NAMING_INSIDE)].some((inner) => saysInAttribute(inner, wanted))
}

function saysInAttribute(element: Element, wanted: string): boolean {
  return NAMING.some((attribute) => squeeze(element.getAttribute(attribute)).includes(wanted))
}

/** Texts of the labels of a form control, and of what `aria-labelledby` and `aria-label` say. */
export function labelTexts(element: Element): string[] {
  const labels = labelsOf(element).map((label) => labelText(label))
  const root = element.getRootNode() as Root
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? []
  const by = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')
  return [...labels, by, element.getAttribute('aria-label') ?? ''].map(fold).filter(Boolean)
}

/**
 * The labels of a form control, in document order. The browser's own list walks the whole document for each control,
 * which is dear where a page has thousands.
 */
function labelsOf(element: Element): Element[] {
  if (!LABELABLE.test(element.localName)) return [...((element as HTMLInputElement).labels ?? [])]
  const id = element.getAttribute('id')
  const pointing = id ? labelsFor(id, element.getRootNode() as Root) : []
  const around = element.closest('label:not([for])')
  return [...(around ? [around] : []), ...pointing]
    .filter((label) => (label as HTMLLabelElement).control === element)
    .sort(inDocumentOrder)
}

/** The labels that point to an id. The browser keeps the list of all labels; it would look for the attribute each time. */
export function labelsFor(id: string, root: Root): Element[] {
  const labels =
    root instanceof Document ? root.getElementsByTagName('label') : root.querySelectorAll('label')
  return [...labels].filter((label) => label.getAttribute('for') === id)
}

/** Works out something while the element says its labels without walking the document for them. */
function knowingLabels<T>(element: Element, work: () => T): T {
  if (!LABELABLE.test(element.localName)) return work()
  const value = labelsOf(element)
  Object.defineProperty(element, 'labels', { value, configurable: true })
  try {
    return work()
  } finally {
    Reflect.deleteProperty(element, 'labels')
  }
}

/** What a label says, without the texts of the control that may stand in it. */
export function labelText(label: Element): string {
  if (!label.querySelector('select, textarea, button, option')) return fold(label.textContent)
  const copy = label.cloneNode(true) as Element
  for (const control of copy.querySelectorAll('select, textarea, button')) control.remove()
  return fold(copy.textContent)
}
