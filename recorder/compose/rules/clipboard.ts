import type { FactOf } from '../../facts/index.ts'
import { isAct } from '../act.ts'
import type { Tape } from '../tape.ts'

const COPYING = new Set(['c', 'x', 'insert'])

/** What was copied may be pasted elsewhere; pasting is seen in the value of the field. */
export function clipboard(tape: Tape, fact: FactOf<'clipboard'>): void {
  const { action, element, text } = fact
  if (action === 'paste' || !element || !text?.trim() || element.secret) return
  const deed = { deed: 'copy', element, text } as const
  const { last } = tape
  const byKeys = isAct(last, 'press') && last.tab === fact.tab && COPYING.has(last.deed.key.key.toLowerCase())
  if (byKeys && !last.deed.key.prevented) tape.grow(last, fact, deed)
  else tape.push(fact, deed)
}
