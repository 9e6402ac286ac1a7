import type { Place } from './place.ts'
import type { Seen } from './seek.ts'

/** The one place that shows an image. */
export interface Match extends Place {
  /** How much more like the image it is than the next best place: the difference of their likeness. */
  readonly lead: number
}

/** Where an image is, or why that cannot be said. */
export type Found =
  | { readonly found: true; readonly at: Match }
  /** Nothing shows it; `best` is what is most like it, if anything is. */
  | { readonly found: false; readonly why: 'nothing'; readonly best: Place | undefined }
  /** Two places show it, or so nearly that either might be meant. */
  | { readonly found: false; readonly why: 'alike'; readonly best: Place; readonly second: Place }

/** The lead that is demanded where none is given. */
export const LEAST_LEAD = 0.05

/** Chooses among places that do not overlap, the most like first: rather none than a wrong one. */
export function verdict(seen: readonly Seen[], leastLead: number): Found {
  const [best, second] = seen
  if (!best?.same) return { found: false, why: 'nothing', best: best && placeOf(best) }
  const lead = best.likeness - (second?.likeness ?? 0)
  if (second && lead < leastLead)
    return { found: false, why: 'alike', best: placeOf(best), second: placeOf(second) }
  return { found: true, at: { ...placeOf(best), lead } }
}

/** All places that show the image, and none that falls behind the best of them by the lead. */
export function allOf(seen: readonly Seen[], leastLead: number): Place[] {
  const [best] = seen
  if (!best) return []
  return seen.filter((one) => one.same && best.likeness - one.likeness < leastLead).map(placeOf)
}

function placeOf({ x, y, width, height, score, likeness, scale }: Seen): Place {
  return { x, y, width, height, score, likeness, scale }
}
