import { takeFingerprint } from '../fingerprint.ts'
import type { DescribedElement } from '../types.ts'
import { ownSelectors } from './own.ts'
import { fullXpath } from './paths.ts'
import { Proof } from './proof.ts'
import { rivalsOf } from './rivals.ts'
import { search } from './search.ts'
import { type Survey, surveyOf } from './survey.ts'

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
  const survey = surveyOf(element.ownerDocument)
  // Of a page that is too large to be searched, or not seen to its end, only the way from its top is sure at once.
  const xpath = canSearch(survey, element, closed) ? undefined : fullXpath(element)
  if (xpath !== undefined) return { by: { xpath }, fingerprint: takeFingerprint(element) }
  const proof = new Proof(element, survey.texts(element, closed), rivalsOf(element))
  const { within, selectors } = search(element, ownSelectors(element), proof)
  const [main, ...further] = selectors
  return {
    ...main,
    ...(within && { within }),
    ...(further.length > 0 && { further: further.slice(0, MOST_FURTHER) }),
    fingerprint: takeFingerprint(element),
  }
}

/**
 * True where the best of what an element was described by tells it from all others still, and the ways to it lead there:
 * for a fraction of what describing it anew costs. What is told only within something else counts as not known.
 */
export function stillDescribes(
  { within, further = [], fingerprint: _, ...main }: DescribedElement,
  element: Element,
  { closed = [] }: DescribeOptions = {},
): boolean {
  const survey = surveyOf(element.ownerDocument)
  if (within || !canSearch(survey, element, closed)) return false
  const proof = new Proof(element, survey.texts(element, closed), [])
  const ways = further.filter(({ by }) => by?.css !== undefined || by?.xpath !== undefined)
  return [main, ...ways].every((selector) => proof.isOnly(selector))
}

/** Gets ready to describe elements of a page as soon as the page is idle, so that the first one takes no longer. */
export function prepareToDescribe(page: Document): void {
  if (!isLarge(page)) surveyOf(page).lookWhenIdle()
}

function canSearch(survey: Survey, element: Element, closed: Iterable<ShadowRoot>): boolean {
  return !isLarge(element.ownerDocument) && survey.roots(element, closed).complete
}

function isLarge(page: Document): boolean {
  return page.getElementsByTagName('*').length > MOST_SEARCHED
}
