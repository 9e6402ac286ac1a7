import {
  allRoots,
  type ElementDescription,
  type Finds,
  find,
  findEach,
  type Root,
} from '../../../elements/index.ts'
import { healedFor } from './healed.ts'
import { blocked, notOne, Refusal } from './refusal.ts'

/** Milliseconds that the first selector has for itself before further ones may answer for it. */
const FIRST_SELECTOR_ALONE = 300

/** Closed shadow roots that were handed in: a page script cannot reach them by itself. */
const closedRoots = new Set<ShadowRoot>()

/** Makes closed shadow roots known; returns how many are new. */
export function addClosedRoots(...roots: ShadowRoot[]): number {
  const before = closedRoots.size
  for (const root of closedRoots) if (!root.isConnected) closedRoots.delete(root)
  for (const root of roots) closedRoots.add(root)
  return closedRoots.size - before
}

/** Every place of this document that can be searched. */
export function roots(): Root[] {
  return allRoots(document, closedRoots)
}

/** The shadow root of an element, if it has one that is known. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  return element.shadowRoot ?? [...closedRoots].find((root) => root.host === element)
}

export interface LocateOptions {
  readonly hidden?: boolean
  /** Milliseconds since the search began. */
  readonly elapsed?: number
}

/** All elements that the description fits now. */
export function locateAll(description: ElementDescription, options: LocateOptions = {}): Element[] {
  const further = document.readyState === 'complete' && (options.elapsed ?? 0) >= FIRST_SELECTOR_ALONE
  return understood(description, () =>
    find(description, roots(), { hidden: options.hidden ?? false, further }),
  )
}

/** What each selector of the description finds now. */
export function locateEach(description: ElementDescription): Finds[] {
  return understood(description, () => [...findEach(description, roots(), { further: true })])
}

/** Refuses a selector that is none. */
function understood<T>({ ref }: ElementDescription, look: () => T): T {
  try {
    return look()
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const message = `"${ref}" has a selector that the browser does not understand`
    throw new Refusal(() => ({ code: 'value-invalid', message, found }), true)
  }
}

/** The one element that is meant; refuses where there is none or more than one. */
export function locate(description: ElementDescription, options: LocateOptions = {}): Element {
  const described = locateAll(description, options)
  const found = described.length === 0 ? healedFor(description) : described
  const [only] = found
  if (!only || found.length > 1) throw notOne(description, found.length, roots())
  return only
}

/** Refuses what a person could not act on. */
export function mustBe(condition: boolean, description: ElementDescription, otherwise: string): void {
  if (!condition) throw blocked(description, otherwise)
}
