import type { DesktopFact, DesktopFactOf } from '../../facts/index.ts'
import { chordOf } from './keys.ts'

/** Milliseconds from Ctrl-C to its signal. */
const LONGEST_WAY = 2000

type InputFact = DesktopFactOf<'press' | 'release' | 'wheel' | 'key'>

/**
 * The facts of a recording that was ended by Ctrl-C at `interruptedAt` (milliseconds since 1970), without those that only
 * ended it: the keys, where they were heard, and what brought their terminal to the front. Done again they would interrupt
 * the bot itself.
 */
export function withoutEnding(facts: readonly DesktopFact[], interruptedAt: number): DesktopFact[] {
  const inputs = facts.filter(isInput)
  const chord = isChord(inputs.at(-1), interruptedAt) ? inputs.pop() : undefined
  const turn = facts.findLast(({ fact }) => fact === 'activated')
  const isThere = turn && (!chord || chord.window?.id === turn.window?.id)
  const ending = [...(chord ? [chord] : []), ...(isThere ? leadingTo(turn, inputs) : [])]
  return facts.filter((fact) => !ending.includes(fact))
}

function isInput(fact: DesktopFact): fact is InputFact {
  return ['press', 'release', 'wheel', 'key'].includes(fact.fact)
}

function isChord(last: InputFact | undefined, interruptedAt: number): boolean {
  return last?.fact === 'key' && chordOf(last) === 'Control+C' && interruptedAt - last.at <= LONGEST_WAY
}

/** The turn to a window and what it came by, where that was the last that was done. */
function leadingTo(turn: DesktopFact, inputs: readonly InputFact[]): DesktopFact[] {
  const last = inputs.at(-1)
  const begun = last?.fact === 'release' ? inputs.at(-2) : last
  // What was done in the window after it had come to the front was work.
  if (!last || !begun || begun.at > turn.at) return []
  const isClick = begun.fact === 'press' && begun.window?.id === turn.window?.id
  const isKeys = begun.fact === 'key' && /^(Alt|Meta)(\+|$)/.test(chordOf(begun)) && begun.key !== 'F4'
  if (!isClick && !isKeys) return []
  return begun === last ? [last, turn] : [begun, last, turn]
}
