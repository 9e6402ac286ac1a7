import type { FactOf } from '../../facts/index.ts'
import { type Act, isAct } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Tabs that have nothing in them yet. */
const EMPTY = /^(about:|(chrome|edge|brave):\/\/(newtab|new-tab-page|blank)|$)/

/** Milliseconds in which a page that was opened goes on to where it was sent. */
const SENT_ON = 1500

/** A tab that the person opened; one that a page opened comes by what was done there. */
export function opened(tape: Tape, fact: FactOf<'opened'>): void {
  const isFirst = tape.acts.length === 0 && !tape.before.some((earlier) => earlier.fact === 'opened')
  tape.note(fact)
  if (fact.opener === undefined && !EMPTY.test(fact.address))
    tape.push(fact, { deed: 'open', address: fact.address, newTab: !isFirst })
}

/** A tab that the person closed. */
export function closed(tape: Tape, fact: FactOf<'closed'>): void {
  if (fact.by === 'person') tape.push(fact, { deed: 'close' })
  tape.note(fact)
}

/** An address that the person went to. Where pages lead by themselves, they will again. */
export function navigated(tape: Tape, fact: FactOf<'navigated'>): void {
  const { address, tab, by } = fact
  const own = tape.actsIn(tab)
  const begins = own.length === 0 && tape.openerOf(tab) === undefined
  const isLed = by === 'person' && isOfItsOpener(tape, fact)
  const opening = openedAs(address, own)
  if (opening) tape.grow(opening, fact)
  else if ((begins || by === 'person') && !isLed && !EMPTY.test(address))
    tape.push(fact, { deed: 'open', address, newTab: begins && tape.acts.length > 0 })
  tape.note(fact)
}

/** A page that has just opened a tab sends it on, by a form for one: to the browser that looks like a person's doing. */
function isOfItsOpener(tape: Tape, { tab, at }: FactOf<'navigated'>): boolean {
  const opener = tape.openerOf(tab)
  const act = opener === undefined ? undefined : tape.lastIn(opener)
  return act !== undefined && tape.actsIn(tab).length === 0 && at - act.until < SENT_ON
}

/** The act that opened the tab with this address, where nothing came of it yet. */
function openedAs(address: string, [first, ...more]: readonly Act[]): Act | undefined {
  if (!isAct(first, 'open') || more.length > 0 || first.facts.length > 1) return undefined
  return first.deed.address === address ? first : undefined
}
