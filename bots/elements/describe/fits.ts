import { labelTexts, nameOf } from '../names.ts'
import { roleOf } from '../roles.ts'
import { fold, squeeze } from '../text.ts'
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
  if (!saysMore(element, text) && fold(element.textContent) === text) return true
  return element.localName === 'input' && fold(element.getAttribute('value')) === text
}

/** True where its first texts are longer already: what holds half of the page need not be read to its end. */
function saysMore(element: Element, text: string): boolean {
  const most = squeeze(text).length
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = texts.nextNode(); node && length <= most; node = texts.nextNode())
    length += squeeze(node.textContent).length
  return length > most
}
