import type { DesktopFactOf, SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, type Click, type Deed, isAct, isOn } from './act.ts'
import type { Tape } from './tape.ts'

/** Milliseconds from the first press to the second. */
export const LONGEST_DOUBLE = 500
/** Pixels: a hand that clicks does not quite stand still. */
const STILL = 5

/** What a list that drops down offers. */
const OFFERED: ReadonlySet<string> = new Set(['option', 'menuitem', 'listitem'])

/** A press is a click until more is known, of what stood there when the button went down. */
export function press(tape: Tape, fact: DesktopFactOf<'press'>): void {
  const { element, button, modifiers, position, isFrame } = fact
  const { last } = tape
  if (isFrame) {
    tape.push(fact, { deed: 'arrange' })
    return
  }
  if (isAct(last, 'click') && isSecondOf(last, fact)) {
    tape.grow(last, fact, { ...last.deed, times: 2 })
    return
  }
  tape.push(fact, { deed: 'click', element, button, modifiers, position, times: 1 })
}

/** Where the mouse went while the button was held, it was dragged; through menus, it chose the entry where it let go. */
export function release(tape: Tape, fact: DesktopFactOf<'release'>): void {
  const act = tape.last
  if (isAct(act, 'arrange')) tape.grow(act, fact)
  if (!isAct(act, 'click')) return
  tape.grow(act, fact)
  if (Math.hypot(fact.by.x, fact.by.y) < STILL) settle(tape, act, act.deed)
  else if (act.deed.element.menu && fact.element?.menu) chose(tape, act, fact.element)
  else drag(act, act.deed, fact)
}

function drag(act: Act, { element: from, position: start }: Click, fact: DesktopFactOf<'release'>): void {
  const { element: to, position: end, by, path } = fact
  act.deed = { deed: 'drag', from, start, to, end, by, path }
}

export function wheel(tape: Tape, fact: DesktopFactOf<'wheel'>): void {
  const { element, by } = fact
  const { last } = tape
  if (isAct(last, 'wheel') && isOn(last, element)) {
    const sum = { x: last.deed.by.x + by.x, y: last.deed.by.y + by.y }
    tape.grow(last, fact, { ...last.deed, by: sum })
    return
  }
  tape.push(fact, { deed: 'wheel', element, by })
}

function isSecondOf(
  first: ActOf<'click'>,
  { element, button, at, position }: DesktopFactOf<'press'>,
): boolean {
  const { deed } = first
  if (deed.button !== button || button !== 'left' || at - first.at > LONGEST_DOUBLE) return false
  const moved = Math.hypot(position.x - deed.position.x, position.y - deed.position.y)
  return isOn(first, element) && moved < STILL
}

/** What a click on this kind of thing means. */
function settle(tape: Tape, act: Act, click: Click): void {
  const { button, modifiers, element, times } = click
  if (button !== 'left' || modifiers.length > 0) return
  if (element.menu) chose(tape, act, element)
  else if (times === 1 && element.nature === 'check' && element.checked !== undefined)
    act.deed = { deed: 'choose', element, value: !element.checked }
  else choseOffered(tape, click)
}

/** Each menu on the way was opened by a click of its own, or by passing over it. */
function chose(tape: Tape, act: Act, { menu = [] }: SeenElement): void {
  act.deed = { deed: 'menu', path: menu }
  const before = tape.acts.at(-2)
  if (isAct(before, 'menu') && isBeginning(before.deed.path, menu)) {
    tape.mergeLast()
    before.deed = act.deed
  }
}

function isBeginning(path: readonly string[], whole: readonly string[]): boolean {
  return path.length < whole.length && path.every((name, at) => name === whole[at])
}

/** The list was opened for this entry of it. */
function choseOffered(tape: Tape, { element }: Click): void {
  const before = tape.acts.at(-2)
  const { role = '', name } = element.description
  if (!isAct(before, 'click') || !OFFERED.has(role) || !name) return
  const list = before.deed.element
  if (list.description.role !== 'combobox') return
  tape.mergeLast()
  replace(before, { deed: 'choose', element: list, value: name })
}

function replace(act: Act, deed: Deed): void {
  act.deed = deed
}
