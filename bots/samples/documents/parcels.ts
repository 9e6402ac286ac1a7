import type { Deal } from './deal.ts'
import type { Pen } from './pen.ts'

/** Each line with what was ordered, what is in this delivery, and what is still to come. */
export function parcels({ lines }: Deal, { from }: Pen): (string | number)[][] {
  return lines.map(({ text, quantity }) => {
    const later = from.next() < 0.2 ? from.whole(0, quantity - 1) : 0
    return [text, quantity, quantity - later, later]
  })
}
