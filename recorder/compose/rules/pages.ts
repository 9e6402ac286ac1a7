import type { FactOf } from '../../facts/index.ts'
import { isAct } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Tabs that have nothing in them yet. */
const EMPTY = /^(about:|(chrome|edge|brave):\/\/(newtab|new-tab-page|blank)|$)/

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
  const { address, tab } = fact
  const own = tape.actsIn(tab)
  const [first] = own
  const isOpening = own.length === 0 && tape.openerOf(tab) === undefined && !EMPTY.test(address)
  if (own.length === 1 && first && isAct(first, 'open') && fact.by === 'person' && first.facts.length === 1)
    tape.grow(first, fact, { ...first.deed, address })
  else if (isOpening) tape.push(fact, { deed: 'open', address, newTab: tape.acts.length > 0 })
  else if (fact.by === 'person' && !EMPTY.test(address))
    tape.push(fact, { deed: 'open', address, newTab: false })
  tape.note(fact)
}
