import { renderedText } from '../../../elements/index.ts'
import type { Reading } from '../../../steps/ports/browser.ts'
import { fieldText } from './field.ts'

/** One thing about an element. `count` and `visible` are about how many there are and are read elsewhere. */
export function read(element: Element, what: Reading, attribute: string | undefined): unknown {
  switch (what) {
    case 'text':
      return shownText(element)
    case 'value':
      return fieldText(element)
    case 'checked':
      return isChecked(element)
    case 'html':
      return element.innerHTML
    case 'attribute':
      return element.getAttribute(attribute ?? '')
    case 'count':
    case 'visible':
      return undefined
    default:
      return what satisfies never
  }
}

/** Checked, selected or switched on, as the element or its ARIA state says. */
export function isChecked(element: Element): boolean {
  if (element instanceof HTMLLabelElement && element.control) return isChecked(element.control)
  if (element instanceof HTMLInputElement) return element.checked
  if (element instanceof HTMLOptionElement) return element.selected
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some(
    (name) => element.getAttribute(name) === 'true',
  )
}

function shownText(element: Element): string {
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map((option) => option.label).join(', ')
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value
  return renderedText(element).trim()
}
