import type { FactOf } from '../../facts/index.ts'
import { type Act, type ActOf, type Click, isAct, isField } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Milliseconds; what is longer ago is no part of the same double click, whatever the page counted. */
const LONGEST_DOUBLE = 1500

/**
 * A press is a click until more is known: of what was pressed, even where the page put another thing in its place or
 * took it away before the button was let go.
 */
export function press(tape: Tape, fact: FactOf<'press'>): void {
  tape.hold(tape.push(fact, { ...clickOf(fact), isAimed: true }))
}

/** The button goes up: the act that began with its press goes on. */
export function release(tape: Tape, fact: FactOf<'release'>): void {
  const act = tape.gesture(fact.tab)
  if (act) tape.grow(act, fact)
}

/** The browser made a click of it, which says for whom, and whether it is the second one of two. */
export function click(tape: Tape, fact: FactOf<'click'>): void {
  if (fact.by === 'submit') submit(tape, fact)
  else if (fact.by === 'key') byKey(tape, fact)
  else byMouse(tape, fact)
}

/** With a press before it, or without one that was seen; a label hands its click on to its control. */
function byMouse(tape: Tape, fact: FactOf<'click'>): void {
  const act = tape.gesture(fact.tab)
  if (!act) {
    tape.hold(tape.push(fact, { ...clickOf(fact), isAimed: fact.by === 'mouse' }))
    return
  }
  tape.grow(act, fact)
  if (!isAct(act, 'click')) return
  if (fact.by === 'label' && isHandedOn(act.deed, fact))
    act.deed = { ...act.deed, element: fact.element, isAimed: false }
  else if (fact.count % 2 === 0) becomeDouble(tape, act)
}

/** What stands beside a text field in its label does something of its own. */
function isHandedOn({ element }: Click, fact: FactOf<'click'>): boolean {
  return !isField(fact.element) || element.description.fingerprint?.tag === 'label'
}

function clickOf({ element, button, modifiers, position }: FactOf<'press'> | FactOf<'click'>) {
  return { deed: 'click', element, button, modifiers, position, times: 1 } as const satisfies Partial<Click>
}

function becomeDouble(tape: Tape, second: ActOf<'click'>): void {
  const before = tape.acts.at(-2)
  if (tape.last !== second || !isFirstOfTwo(before, second)) return
  tape.mergeLast()
  before.deed = { ...before.deed, times: 2 }
  tape.hold(before)
}

function isFirstOfTwo(first: Act | undefined, second: ActOf<'click'>): first is ActOf<'click'> {
  if (!isAct(first, 'click') || first.tab !== second.tab || first.deed.times === 2) return false
  return first.deed.button === 'left' && second.at - first.until < LONGEST_DOUBLE
}

/** Enter or the space bar on a button, a link, a check box; an arrow on a radio button; an access key. */
function byKey(tape: Tape, fact: FactOf<'click'>): void {
  const deed: Click = { ...clickOf(fact), modifiers: [], isAimed: false }
  if (isAct(tape.last, 'press') && tape.last.tab === fact.tab) tape.grow(tape.last, fact, deed)
  else tape.push(fact, deed)
}

/** The browser clicks the button of a form in which Enter was pressed: that was the key's work. */
function submit(tape: Tape, fact: FactOf<'click'>): void {
  const key = tape.lastIn(fact.tab)
  if (key && isAct(key, 'press')) tape.grow(key, fact)
  else tape.push(fact, { ...clickOf(fact), isAimed: false })
}
