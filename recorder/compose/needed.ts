import { type Act, type ActOf, changes, elementOf, hadEffect, isAct, isField, isSame } from './act.ts'
import { isEditing, isMoving } from './rules/keys.ts'

/**
 * The acts that become steps, each with the one that follows it. What only led to another act, or did nothing, is left
 * out; never what something came of.
 */
export function neededOf(acts: readonly Act[]): ReadonlyMap<Act, Act | undefined> {
  const needed = new Map<Act, Act | undefined>()
  let next: Act | undefined
  for (const [back, act] of acts.toReversed().entries()) {
    if (!hadEffect(act) && isNeedless(act, next, beforeOf(acts, acts.length - back - 1))) continue
    needed.set(act, next)
    next = act
  }
  return needed
}

/** The act before, whatever was waited for between. */
function beforeOf(acts: readonly Act[], at: number): Act | undefined {
  let before = at - 1
  while (isAct(acts[before], 'wait')) before -= 1
  return acts[before]
}

function isNeedless(act: Act, next: Act | undefined, before: Act | undefined): boolean {
  if (isAct(act, 'click')) return isNeedlessClick(act, next, before)
  if (isAct(act, 'press')) return isNeedlessKey(act, next, before)
  if (isAct(act, 'hover')) return (isAct(next, 'click') || isAct(next, 'hover')) && isSame(act, next)
  if (isAct(act, 'wait')) return isNeedlessWait(act, next, before)
  if (isAct(act, 'drag')) return isNeedlessDrag(act, next)
  return false
}

/** Choosing and typing bring the focus with them, and what is copied is read. A click that comes after them in the same field is the end of a drag in it. */
function isNeedlessClick(act: ActOf<'click'>, next: Act | undefined, before: Act | undefined): boolean {
  const { element, button } = act.deed
  if (button !== 'left') return false
  if (element.nature === 'select' || element.nature === 'file') return true
  if (!isField(element)) return false
  if (element.nature === 'picked' && isSame(act, before)) return true
  return (isAct(next, 'edit') || isAct(next, 'copy')) && isSame(act, next)
}

/** What is used next is waited for anyway. In the end it tells that what was sent has come to something. */
function isNeedlessWait(act: ActOf<'wait'>, next: Act | undefined, before: Act | undefined): boolean {
  if (next) return !act.deed.gone && isSame(act, next)
  return !before?.sent.some(changes)
}

function isNeedlessKey(act: ActOf<'press'>, next: Act | undefined, before: Act | undefined): boolean {
  if (isEditing(act)) return !(act.deed.element?.nature === 'rich' && isFor(act, next, selectsText(act)))
  // Where one is offered something, the way on takes it.
  if (act.deed.key.key === 'Tab' && act.deed.element?.suggests && isSame(act, before)) return false
  // A field that was typed into tells its page so when it is left: what is done next brings that about, on the same page.
  const leaves = act.deed.key.key === 'Tab' && isAct(before, 'edit') && isSame(act, before)
  if (leaves && (!next || ledOn(act, next))) return false
  return isMoving(act)
}

/** What is done next is done on another page, which came by this: pages send their form when a field is left. */
function ledOn({ after, document }: Act, next: Act): boolean {
  return next.document !== document && after.some(({ fact }) => fact === 'navigated')
}

/** A native slider has its value; text that is selected is seen in what is then done to it. */
function isNeedlessDrag(act: ActOf<'drag'>, next: Act | undefined): boolean {
  const { from, selecting } = act.deed.drag
  if (from.nature === 'picked') return true
  return selecting && !(from.nature === 'rich' && isFor(act, next, true))
}

/** What is selected counts for a shortcut that formats it, and for a button beside the text. */
function isFor(act: Act, next: Act | undefined, selects: boolean): boolean {
  if (isAct(next, 'press')) return isSame(act, next)
  return selects && isAct(next, 'click') && !isSame(act, next) && !isField(next.deed.element)
}

function selectsText({ deed: { key } }: ActOf<'press'>): boolean {
  return key.modifiers.includes('Shift') || key.key.toLowerCase() === 'a'
}

/** The element that the next act is about. */
export function nextElement(next: Act | undefined) {
  return next && elementOf(next)
}
