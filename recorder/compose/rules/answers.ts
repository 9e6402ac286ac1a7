import type { FactOf } from '../../facts/index.ts'
import { type Act, isAct, isField } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Milliseconds in which a field that is left sends what was typed; what comes later waited for the typing to end. */
const LEAVING = 100
/** Milliseconds in which a page answers what was done in one that it opened. */
const ACROSS_TABS = 5000

/** A dialog belongs to what made it appear; an address that is opened leaves pages without asking. */
export function dialog(tape: Tape, fact: FactOf<'dialog'>): void {
  const act = tape.lastIn(fact.tab) ?? tape.last
  if (fact.type === 'beforeunload' && (!act || isAct(act, 'open') || isAct(act, 'close'))) return
  ;(act ?? tape.push(fact, { deed: 'nothing' })).dialogs.push(fact)
}

/** A download belongs to what was clicked for it. */
export function download(tape: Tape, fact: FactOf<'download'>): void {
  const act = causeOf(tape, fact) ?? tape.push(fact, { deed: 'nothing' })
  act.downloads.push(fact)
}

/** What a page sends belongs to the last act that could have led to it. */
export function sent(tape: Tape, fact: FactOf<'sent'>): void {
  const act = causeOf(tape, fact)
  if (act && !isAct(act, 'open')) act.sent.push(fact)
}

function causeOf(tape: Tape, fact: FactOf<'sent' | 'download'>): Act | undefined {
  const own = lastDoing(tape, fact.tab)
  const other = tape.openerOf(fact.tab)
  const across = other === undefined ? acrossTo(tape, fact) : lastDoing(tape, other)
  if (!own || (across && across.until > own.until)) return across ?? own
  return isLeftField(own, fact) ? own : (editBefore(tape, own) ?? own)
}

/** The act of a tab that this one opened, where it was just done. */
function acrossTo(tape: Tape, fact: FactOf<'sent' | 'download'>): Act | undefined {
  const { last } = tape
  if (!last || tape.openerOf(last.tab) !== fact.tab || fact.at - last.until > ACROSS_TABS) return undefined
  return lastDoing(tape, last.tab)
}

const WATCHING = new Set(['hover', 'scroll', 'wait', 'copy', 'pick', 'nothing'])

/** The last act of a tab that can lead to anything. */
function lastDoing(tape: Tape, tab: number): Act | undefined {
  return tape.actsIn(tab).findLast(({ deed }) => !WATCHING.has(deed.deed))
}

/** A press in a field does nothing but leave another one, which is told at once. */
function isLeftField(act: Act, fact: FactOf<'sent' | 'download'>): boolean {
  return !isAct(act, 'click') || !isField(act.deed.element) || fact.at - act.at < LEAVING
}

/** The edit before a press in a field, which goes on sending what was typed. */
function editBefore(tape: Tape, act: Act): Act | undefined {
  const before = tape.actsIn(act.tab).at(-2)
  return tape.lastIn(act.tab) === act && isAct(before, 'edit') ? before : undefined
}
