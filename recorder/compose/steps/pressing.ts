import type { FactOf } from '../../facts/index.ts'
import type { ActOf } from '../act.ts'
import { DraftElement } from '../draft.ts'
import type { Step } from './step.ts'

/** As the driver calls keys that browsers tell otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Spacebar: 'Space',
  Esc: 'Escape',
  Del: 'Delete',
}

/** A key or a chord, in what had the focus. */
export function press({ deed: { key, element } }: ActOf<'press'>): Step[] {
  const target = element ? { target: new DraftElement(element) } : {}
  return [{ kind: 'browser.press', params: { keys: chordOf(key), ...target } }]
}

function chordOf({ key, modifiers }: FactOf<'key'>): string {
  const isLetter = key.length === 1
  // Shift is in the letter already where it stands alone.
  const held = isLetter && modifiers.length === 1 ? modifiers.filter((name) => name !== 'Shift') : modifiers
  return [...held, NAMES[key] ?? key].join('+')
}
