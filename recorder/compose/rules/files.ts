import type { FactOf } from '../../facts/index.ts'
import { isAct, isOn } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Files were chosen: in the field itself, or by the button that asked for them. */
export function files(tape: Tape, fact: FactOf<'files'>): void {
  const { element, files: chosen } = fact
  const deed = { deed: 'upload', element, files: chosen } as const
  const { last } = tape
  if (isAct(last, 'upload') && isOn(last, fact.document, element)) tape.grow(last, fact, deed)
  else if (isAct(last, 'click') && last.tab === fact.tab && element.nature === 'file')
    tape.grow(last, fact, { ...deed, element: last.deed.element })
  else tape.push(fact, deed)
}
