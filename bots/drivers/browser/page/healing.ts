import {
  candidatesFor,
  type ElementDescription,
  type Fingerprint,
  find,
  fold,
  heal,
  type PropertyScore,
  type Selector,
  selectorsFor,
  takeFingerprint,
  type Winner,
} from '../../../elements/index.ts'
import { bringIntoView } from './aim.ts'
import { rememberHealed } from './healed.ts'
import { roots } from './locate.ts'
import type { Area } from './protocol.ts'

/** Milliseconds between the two looks that have to agree: a page that is still being drawn is not what it will be. */
const BETWEEN_LOOKS = 300

/** What an element was recognised by, and how it is found from now on. */
export interface HealedInPage {
  readonly score: number
  readonly lead: number
  readonly properties: readonly PropertyScore[]
  readonly further: readonly Selector[]
  readonly fingerprint: Fingerprint
  /** Its box, scrolled into view. */
  readonly area: Area
}

/**
 * Recognises the element by its fingerprint, so that the description stands for it as long as this document lives; null
 * where nothing is clearly it.
 */
export async function healElement(description: ElementDescription): Promise<HealedInPage | null> {
  const first = winner(description)
  if (!first) return null
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  const second = winner(description)
  if (second?.handle !== first.handle) return null
  const { handle: element, score, lead, properties } = second
  rememberHealed(description, element)
  bringIntoView(element)
  const { x, y, width, height } = element.getBoundingClientRect()
  return {
    score,
    lead,
    properties,
    further: selectorsFor(element, roots(), description.within),
    fingerprint: takeFingerprint(element),
    area: { x, y, width, height },
  }
}

function winner(description: ElementDescription): Winner<Element> | undefined {
  const { fingerprint, within } = description
  if (!fingerprint || isOutdated(description, fingerprint)) return undefined
  const containers = within && find(within, roots())
  if (containers && containers.length !== 1) return undefined
  // The row is given: what the recorded one said is another row's business.
  const recorded = within ? { ...fingerprint, context: undefined } : fingerprint
  const found = heal(recorded, candidatesFor(recorded, roots(), containers?.[0]))
  return found.healed ? found : undefined
}

/** The description was changed since, or names something else each time: the fingerprint is of another element. */
function isOutdated({ name }: ElementDescription, fingerprint: Fingerprint): boolean {
  return name !== undefined && fingerprint.name !== undefined && fold(name) !== fold(fingerprint.name)
}
