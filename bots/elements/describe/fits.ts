import { labelTexts, nameOf } from '../names.ts'
import { roleOf } from '../roles.ts'
import { fold } from '../text.ts'
import type { Selector } from '../types.ts'
import { isHiddenFromRoles } from '../visible.ts'

const ATTRIBUTES = ['title', 'alt', 'placeholder'] as const

/** True where `find` could give this element for a selector by what can be read or heard; dear parts come last. */
export function fits(selector: Selector, element: Element): boolean {
  const { role, name, by = {} } = selector
  if (role !== undefined && roleOf(element) !== role) return false
  if (by.css !== undefined && !element.matches(by.css)) return false
  if (!ATTRIBUTES.every((kind) => by[kind] === undefined || by[kind] === fold(element.getAttribute(kind))))
    return false
  if (by.text !== undefined && !saysText(element, by.text)) return false
  if (by.label !== undefined && !labelTexts(element).includes(by.label)) return false
  if (name !== undefined && nameOf(element) !== name) return false
  return (role === undefined && name === undefined) || !isHiddenFromRoles(element)
}

function saysText(element: Element, text: string): boolean {
  if (fold(element.textContent) === text) return true
  return element.localName === 'input' && fold(element.getAttribute('value')) === text
}
