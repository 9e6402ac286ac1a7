import type { DesktopFact, DesktopFactOf } from '../../facts/index.ts'
import { press, release, wheel } from './pointing.ts'
import { Tape } from './tape.ts'
import { key, value } from './typing.ts'
import { activated, closed, opened } from './windows.ts'

type Kind = DesktopFact['fact']

/** What each kind of fact means for the acts so far. */
const rules: { readonly [K in Kind]: (tape: Tape, fact: DesktopFactOf<K>) => void } = {
  ...{ press, release, wheel, key, value, opened, closed, activated },
}

/** What was done, as acts, in the order in which it was. */
export function desktopActsOf(facts: readonly DesktopFact[]): Tape {
  const tape = new Tape()
  for (const fact of facts.toSorted((one, other) => one.seq - other.seq)) {
    if (fact.window) tape.open.set(fact.window.id, fact.window)
    follow(tape, fact.fact, fact)
  }
  return tape
}

function follow<K extends Kind>(tape: Tape, kind: K, fact: DesktopFactOf<K>): void {
  rules[kind](tape, fact)
}
