import { type Act, elementOf, isAct, isField } from './act.ts'

/** The acts that become steps. What only led to the next one is left out: that one finds its way by itself. */
export function neededOf(acts: readonly Act[]): Act[] {
  return acts.filter((act, at) => !isNeedless(act, acts[at - 1], acts[at + 1]))
}

function isNeedless(act: Act, before: Act | undefined, next: Act | undefined): boolean {
  if (isAct(act, 'arrange')) return true
  if (isAct(act, 'activate')) return isNeedlessSwitch(act, before, next)
  if (isAct(act, 'press')) return isWayTo(act.deed.keys, next) || isSwitching(act.deed.keys, next)
  if (!isAct(act, 'click')) return false
  // The click into a field only brings the keyboard there.
  return isField(act.deed.element) && isBringing(act, next)
}

/** Steps bring the window that they are about to the front; only keys alone go where the keyboard is. */
function isNeedlessSwitch(act: Act, before: Act | undefined, next: Act | undefined): boolean {
  if (!next || isAct(next, 'activate') || isAct(next, 'start') || isAct(next, 'close')) return true
  if (next.window?.id !== act.window?.id || hasTarget(next)) return true
  // A window that came by itself, after what was done in another one, has the keyboard by itself as well.
  return before !== undefined && !isAct(before, 'activate') && isAct(before, 'start')
}

function hasTarget(act: Act): boolean {
  return isAct(act, 'drag') || isAct(act, 'menu') || elementOf(act) !== undefined
}

/** The keyboard went on to a field, or to something that is then used by the mouse. */
function isWayTo(keys: string, next: Act | undefined): boolean {
  if (keys !== 'Tab' && keys !== 'Shift+Tab') return false
  return isAct(next, 'click') || isAct(next, 'choose') || (isAct(next, 'edit') && isField(next.deed.element))
}

/** What switches windows is told as the window that came of it. Alt with a letter is work: it presses a button, say. */
function isSwitching(keys: string, next: Act | undefined): boolean {
  return (
    isAct(next, 'activate') && (/^(Meta(\+|$)|Alt$)/.test(keys) || /\bAlt\+.*(Tab|Escape|F6)$/.test(keys))
  )
}

function isBringing({ deed }: Act, next: Act | undefined): boolean {
  if (deed.deed !== 'click' || deed.button !== 'left' || deed.modifiers.length > 0) return false
  return isAct(next, 'edit') && next.deed.element?.element === deed.element.element
}
