import { isLasting } from '../../../../bots/elements/describe/index.ts'
import { isVisible } from '../../../../bots/elements/index.ts'
import { stamp } from '../clock.ts'
import { contains, isRich } from '../dom.ts'
import { look } from '../elements/seen.ts'
import { tell } from '../outbox.ts'
import { lastReveal } from './revealed.ts'
import { lastAction } from './turn.ts'
import { arrivedLately } from './waiting.ts'

/** What keys go through that is offered while one types. */
const OFFERED = 'li, [role=option], [role=menuitem], [role=treeitem], [role=row]'
/** So many things that came are looked at. */
const MOST_LOOKED_AT = 40

let typedIn: Element | undefined

/** Something was typed in this field last of all. */
export function noteTyped(field: Element): void {
  typedIn = field
}

/**
 * Tells what came since the last letter, where a key may be about to take one of what is offered: pressed before that
 * is there, it would do something else. Told once for what was typed.
 */
export function tellOffered(field: Element): void {
  if (typedIn !== field) return
  typedIn = undefined
  for (const [count, came] of [...arrivedLately()].reverse().entries()) {
    if (count >= MOST_LOOKED_AT) return
    const offered = came.matches(OFFERED) ? came : came.querySelector(OFFERED)
    if (!offered || contains(offered, field) || !isVisible(offered) || !offered.textContent.trim()) continue
    // A list in a text is what one writes.
    if (isRich(offered)) continue
    tell({ fact: 'appeared', at: stamp(), element: listOrItem(offered), gone: false })
    return
  }
}

/** The list that came with it can be waited for whatever is in it. */
function listOrItem(offered: Element) {
  const reveal = lastReveal(offered)
  const list = reveal && reveal.at > lastAction() && reveal.node !== offered ? look(reveal.node) : undefined
  return list && isLasting(list.description) ? list : look(offered)
}
