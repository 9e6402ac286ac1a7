import type { Fingerprint } from '../../../bots/elements/types.ts'
import type { SeenElement } from '../../facts/index.ts'

/** Where on them something is done is what is meant; the middle of a line is often beside it. */
const DRAWN = new Set([
  ...['canvas', 'svg', 'path', 'line', 'polyline', 'polygon', 'object', 'embed', 'video', 'audio'],
])
const ACTED_ON = new Set(['tr', 'td', 'th', 'li', 'option', 'label', 'summary', 'a', 'button'])
/** Pages themselves, by their tags: what is pressed there is nothing, and its middle may be anything. */
const GROUND = new Set(['html', 'body'])
/** Their parts do different things. */
const IN_PARTS = new Set(['treeitem', 'slider'])
/** CSS pixels from which on the middle is no place that a person would mean. */
const LARGE = 200
const LARGE_TO_DROP_ON = 80
const LONG = 60

/** True for the page itself, which lies below all that stands on it. */
export function isGround({ tag }: Pick<Fingerprint, 'tag'>): boolean {
  return GROUND.has(tag)
}

/** True where the place on the element counts, and not only the element. */
export function placeCounts(element: SeenElement): boolean {
  const { fingerprint } = element.description
  if (!fingerprint) return false
  const { tag, attributes, box } = fingerprint
  if (isDrawing(element) || attributes.usemap !== undefined || IN_PARTS.has(fingerprint.role ?? ''))
    return true
  if (element.parted || isGround(fingerprint)) return true
  if (element.nature !== 'other' || ACTED_ON.has(tag)) return false
  const isLarge = box.width > LARGE && box.height > LARGE
  return isLarge || (isBare(fingerprint) && Math.max(box.width, box.height) > LONG)
}

/** Nothing to read and no role: a track, a strip, a scale. Only where it is pressed can say anything. */
function isBare({ text, name, role }: Fingerprint): boolean {
  return text === '' && !name && !role
}

/** True for a surface that is drawn on, and lines drawn there. */
export function isDrawing({ description }: SeenElement): boolean {
  return DRAWN.has(description.fingerprint?.tag ?? '')
}

/** True for a canvas, or the ground of a drawing: the way of the mouse on it may be a line. */
export function isSurface({ description }: SeenElement): boolean {
  return ['canvas', 'svg'].includes(description.fingerprint?.tag ?? '')
}

/** True where it counts on which part of it something is dropped. */
export function isLargeToDropOn(element: SeenElement): boolean {
  const { width = 0, height = 0 } = element.description.fingerprint?.box ?? {}
  return isDrawing(element) || width > LARGE_TO_DROP_ON || height > LARGE_TO_DROP_ON
}
