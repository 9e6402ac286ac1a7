import { holds } from '../../../elements/index.ts'
import { focused } from './field.ts'

/** Milliseconds after which a guard that nobody ended goes: a person may be at the keyboard. */
export const LONGEST_GUARD = 10_000

let expiry: ReturnType<typeof setTimeout> | undefined
let goOn: (() => void) | undefined
let expected: { readonly field: Element; readonly text: string } | undefined

/**
 * Texts of several fields are sent without waiting, and the browser gives no order between input and script calls.
 * So the page script itself moves on: `arrived` is called when a text has arrived, as the last listener of its
 * `input` event and before the next text is handled. Until `stopGuard`, text that is not for the field whose turn it
 * is never reaches the page.
 */
export function startGuard(arrived: () => void): void {
  stopGuard()
  goOn = arrived
  expiry = setTimeout(stopGuard, LONGEST_GUARD)
  addEventListener('beforeinput', check, true)
  addEventListener('focusin', keepFocus, true)
  addEventListener('input', pass)
}

/** The field whose turn it is and what will be typed into it; without a field nothing may be typed. */
export function expectInput(field: Element | undefined, text: string): void {
  expected = field && { field, text }
}

export function stopGuard(): void {
  clearTimeout(expiry)
  removeEventListener('beforeinput', check, true)
  removeEventListener('focusin', keepFocus, true)
  removeEventListener('input', pass)
  goOn = undefined
  expected = undefined
}

function check(event: InputEvent): void {
  if (!event.isTrusted || (expected && hasFocus(expected.field) && fits(event, expected.text))) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** An editor of the EditContext API takes text without a `beforeinput`: one that starts meanwhile must not get the focus. */
function keepFocus(): void {
  const active = focused()
  if (!expected || !active || holds(expected.field, active) || !Reflect.get(active, 'editContext')) return
  if (expected.field instanceof HTMLElement) expected.field.focus()
}

function pass(event: Event): void {
  if (event.isTrusted && expected && hasFocus(expected.field)) goOn?.()
}

function fits({ data, inputType }: InputEvent, text: string): boolean {
  return text === '' ? inputType.startsWith('delete') : !data || text.includes(data)
}

function hasFocus(field: Element): boolean {
  const active = focused()
  return active !== undefined && holds(field, active)
}
