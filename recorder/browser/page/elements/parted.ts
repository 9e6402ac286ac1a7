import { hitAt } from '../../../../bots/drivers/browser/page/aim.ts'
import { boxOf } from '../../../../bots/elements/dom.ts'
import { contains } from '../dom.ts'
import { meant } from './meant.ts'
import { natureOf } from './nature.ts'

/** True where a mouse in the middle of the element would meet something else that can be used: a button on a card. */
export function isParted(element: Element): boolean {
  const { left, top, width, height } = boxOf(element)
  const hit = hitAt({ x: left + width / 2, y: top + height / 2 })
  if (!hit || hit === element || !contains(element, hit)) return false
  const middle = meant(hit)
  return middle !== element && contains(element, middle) && natureOf(middle) !== 'other'
}
