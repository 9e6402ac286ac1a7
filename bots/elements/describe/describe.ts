import { takeFingerprint } from '../fingerprint.ts'
import type { DescribedElement } from '../types.ts'
import { ownSelectors } from './own.ts'
import { fullXpath } from './paths.ts'
import { Proof } from './proof.ts'
import { rivalsOf } from './rivals.ts'
import { search } from './search.ts'
import { surveyOf } from './survey.ts'
import type { Texts } from './suspects.ts'

const MOST_FURTHER = 6

export interface DescribeOptions {
  /** Closed shadow roots, which a page script cannot find by itself. */
  readonly closed?: Iterable<ShadowRoot>
}

/**
 * Says which element it is so that it is found again after the page has changed: the best selector first, further
 * ones that are as sure behind it, and what it looks like. Each was tested to find this element and no other now.
 */
export function describe(element: Element, { closed = [] }: DescribeOptions = {}): DescribedElement {
  const survey = surveyOf(element.ownerDocument)
  const { roots, complete } = survey.roots(element, closed)
  const xpath = complete ? undefined : fullXpath(element)
  // Of a page that was not seen to its end nothing can be said but the way from its top.
  if (xpath !== undefined) return { by: { xpath }, fingerprint: takeFingerprint(element) }
  const texts: Texts = {
    roots,
    textOf: (root) => survey.textOf(root),
    saying: (text, most) => survey.saying(text, most),
  }
  const proof = new Proof(element, texts, rivalsOf(element))
  const { within, selectors } = search(element, ownSelectors(element), proof)
  const [main, ...further] = selectors
  return {
    ...main,
    ...(within && { within }),
    ...(further.length > 0 && { further: further.slice(0, MOST_FURTHER) }),
    fingerprint: takeFingerprint(element),
  }
}
