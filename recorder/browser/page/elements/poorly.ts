import { elementBefore, tagOf } from '../../../../bots/elements/dom.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { upFrom } from '../dom.ts'

/** Counting goes on no longer than this among brothers. */
const MOST_BROTHERS = 2000

/** Names that break walking and reading where a field of a form or a thing of the page has them. */
const NEEDED = [
  'attributes',
  'children',
  'childNodes',
  'closest',
  'compareDocumentPosition',
  'getAttribute',
  'getBoundingClientRect',
  'getRootNode',
  'hasAttribute',
  'localName',
  'matches',
  'nextElementSibling',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousElementSibling',
  'querySelector',
  'querySelectorAll',
  'shadowRoot',
  'tagName',
  'textContent',
] as const

/** True where a form around it has a field that stands in place of what describing needs of the form. */
export function isClobbered(element: Element): boolean {
  for (const at of upFrom(element))
    if (at instanceof HTMLFormElement && NEEDED.some((name) => hidden(at, name))) return true
  return false
}

/** What can be said of an element that cannot be described well: where it stands. */
export function describePoorly(element: Element): DescribedElement {
  const parts: string[] = []
  for (const at of upFrom(element)) parts.unshift(`${CSS.escape(tagOf(at))}:nth-of-type(${placeOf(at)})`)
  return { by: { css: parts.join(' > ').replace(/^html:nth-of-type\(1\)/, 'html') } }
}

function hidden(form: HTMLFormElement, name: string): boolean {
  return Object.hasOwn(form, name)
}

function placeOf(element: Element): number {
  let place = 1
  const tag = tagOf(element)
  let at = elementBefore(element)
  for (let count = 0; at && count < MOST_BROTHERS; count++) {
    if (tagOf(at) === tag) place += 1
    at = elementBefore(at)
  }
  return place
}
