import type { Box } from '../../../../steps/ports/documents.ts'

/** Something with its place. */
export interface Placed<T> {
  readonly what: T
  readonly box: Box
}

/** Pixels that a label may stand away from its field, to the left or above. */
const FARTHEST_LEFT = 320
const FARTHEST_ABOVE = 40
/** Pixels by which both may overlap: toolkits give boxes with and without margins. */
const SLACK = 6

/**
 * The label of each field, as a person would say: the nearest to its left in the same line, else the nearest right above
 * it, and a label belongs to one field only. What stands between keeps them apart.
 */
export function labelsBeside<F, L>(
  fields: readonly Placed<F>[],
  labels: readonly Placed<L>[],
  things: readonly Box[],
): Map<F, L> {
  const pairs = fields.flatMap((field) =>
    labels.flatMap((label) => {
      const away = distance(label.box, field.box)
      return away === undefined || isApart(label.box, field.box, things) ? [] : [{ field, label, away }]
    }),
  )
  const found = new Map<F, L>()
  const taken = new Set<L>()
  for (const { field, label } of pairs.sort((one, other) => one.away - other.away)) {
    if (found.has(field.what) || taken.has(label.what)) continue
    found.set(field.what, label.what)
    taken.add(label.what)
  }
  return found
}

/** How far the label stands from the field; what stands above is farther than what stands to the left. */
function distance(label: Box, field: Box): number | undefined {
  const left = field.x - (label.x + label.width)
  if (left >= -SLACK && left <= FARTHEST_LEFT && label.x < field.x && isInLine(label, field)) return left
  const above = field.y - (label.y + label.height)
  const isOver = label.x < field.x + field.width && label.x + label.width > field.x
  if (above >= -SLACK && above <= FARTHEST_ABOVE && label.y < field.y && isOver) return FARTHEST_LEFT + above
  return undefined
}

/** The middle of the lower one lies within the height of the other. */
function isInLine(one: Box, other: Box): boolean {
  const [low, high] = one.height < other.height ? [one, other] : [other, one]
  const middle = low.y + low.height / 2
  return middle > high.y && middle < high.y + high.height
}

/** Something that is neither of them stands on the way from one to the other. */
function isApart(label: Box, field: Box, things: readonly Box[]): boolean {
  const way = wayBetween(label, field)
  return things.some((thing) => overlaps(thing, way) && !holds(thing, field) && !holds(thing, label))
}

/** The stripe, one pixel thick, that leads from the label to the field. */
function wayBetween(label: Box, field: Box): Box {
  const right = label.x + label.width
  if (right <= field.x + SLACK) {
    return { x: right, y: label.y + label.height / 2, width: Math.max(1, field.x - right), height: 1 }
  }
  const bottom = label.y + label.height
  return { x: Math.max(label.x, field.x), y: bottom, width: 1, height: Math.max(1, field.y - bottom) }
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    one.x + one.width > other.x &&
    one.y < other.y + other.height &&
    one.y + one.height > other.y
  )
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x + SLACK &&
    outer.y <= inner.y + SLACK &&
    outer.x + outer.width >= inner.x + inner.width - SLACK &&
    outer.y + outer.height >= inner.y + inner.height - SLACK
  )
}
