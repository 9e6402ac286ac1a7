import type { FeedChange, FeedStep } from '../recording.ts'

/**
 * The changes that make `after` of `before`, in the order in which they are to be applied. A step is the same where its
 * id is; one that moved is removed and added.
 */
export function differences(before: readonly FeedStep[], after: readonly FeedStep[]): FeedChange[] {
  const stays = staying(before, after)
  const removed = before.filter(({ id }) => !stays.has(id))
  const known = new Map(before.map((step) => [step.id, step]))
  return [
    ...removed.map(({ id }): FeedChange => ({ change: 'removed', id })),
    ...after.flatMap((step, index): FeedChange[] => {
      const old = known.get(step.id)
      if (!old || !stays.has(step.id)) return [{ change: 'added', step, after: after[index - 1]?.id }]
      return isSame(old, step) ? [] : [{ change: 'changed', step }]
    }),
  ]
}

/** Steps that are in both lists and in the same order there. */
function staying(before: readonly FeedStep[], after: readonly FeedStep[]): Set<number> {
  const places = new Map(before.map(({ id }, place) => [id, place]))
  const stays = new Set<number>()
  let last = -1
  for (const { id } of after) {
    const place = places.get(id)
    if (place === undefined || place < last) continue
    stays.add(id)
    last = place
  }
  return stays
}

function isSame(one: FeedStep, other: FeedStep): boolean {
  return (
    one.kind === other.kind &&
    one.sentence === other.sentence &&
    one.effect === other.effect &&
    one.thumbnail === other.thumbnail &&
    (one.sent ?? []).join('\n') === (other.sent ?? []).join('\n')
  )
}
