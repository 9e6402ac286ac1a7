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
/** Elements of a page in which a search takes milliseconds. */
const MOST_SEARCHED = 50_000

export interface DescribeOptions {
  /** Closed shadow roots, which a page script cannot find by itself. */
  readonly closed?: Iterable<ShadowRoot>
}

/**
 * Says which element it is so that it is found again after the page has changed: the best selector first, further
 * ones that are as sure behind it, and what it looks like. Each was tested to find this element and no other now.
 */
export function describe(element: Element, { closed = [] }: DescribeOptions = {}): DescribedElement {
  const page = element.ownerDocument
  // Of a page that is too large to be searched, or not seen to its end, only the way from its top is sure at once.
  const seen = isLarge(page) ? undefined : surveyOf(page).roots(element, closed)
  const xpath = seen?.complete ? undefined : fullXpath(element)
  if (xpath !== undefined) return { by: { xpath }, fingerprint: takeFingerprint(element) }
  const survey = surveyOf(page)
  const { roots } = seen ?? survey.roots(element, closed)
  const texts: Texts = {
    roots,
    textOf: (root) => survey.textOf(root),
    saying: (text, most) => survey.saying(text, most),
    referring: () => survey.referring(),
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

/** Gets ready to describe elements of a page as soon as the page is idle, so that the first one takes no longer. */
export function prepareToDescribe(page: Document): void {
  if (!isLarge(page)) surveyOf(page).lookWhenIdle()
}

function isLarge(page: Document): boolean {
  return page.getElementsByTagName('*').length > MOST_SEARCHED
}
