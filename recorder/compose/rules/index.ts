import type { Fact, FactOf } from '../../facts/index.ts'
import { Tape } from '../tape.ts'
import { dialog, download, sent } from './answers.ts'
import { beatsIn } from './beats.ts'
import { click, press, release } from './clicking.ts'
import { clipboard } from './clipboard.ts'
import { drag } from './dragging.ts'
import { files } from './files.ts'
import { appeared, hover, pick, scroll, wheel } from './looking.ts'
import { closed, navigated, opened } from './pages.ts'
import { keyOrLetter } from './taken.ts'
import { input } from './typing.ts'

type Kind = Fact['fact']

/** What each kind of fact means for the acts so far. */
const rules: { readonly [K in Kind]: (tape: Tape, fact: FactOf<K>) => void } = {
  ...{ press, release, click, drag, input, key: keyOrLetter, clipboard, files },
  ...{ hover, scroll, wheel, appeared, pick },
  ...{ opened, closed, navigated, dialog, download, sent },
}

/** What was done, as acts; facts may come in any order. */
export function actsOf(facts: readonly Fact[]): Tape {
  const tape = new Tape()
  const inOrder = facts.toSorted((one, other) => one.at - other.at || one.seq - other.seq)
  const beats: ReadonlySet<Fact> = beatsIn(inOrder)
  for (const fact of inOrder) if (!beats.has(fact)) follow(tape, fact.fact, fact)
  return tape
}

function follow<K extends Kind>(tape: Tape, kind: K, fact: FactOf<K>): void {
  rules[kind](tape, fact)
}
