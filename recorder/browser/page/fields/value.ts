import { fieldText } from '../../../../bots/drivers/browser/page/field.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { hidesFocus, isRich } from '../dom.ts'
import { isOn, natureOf } from '../elements/nature.ts'
import { numberOf } from '../elements/numbers.ts'
import { formOf } from '../elements/seen.ts'
import { tell, tellSecret, tellSoon } from '../outbox.ts'
import type { PageFact } from '../protocol.ts'
import { isSecret } from '../secrets/fields.ts'
import { rememberText } from '../secrets/texts.ts'
import { settings } from '../settings.ts'

type Input = Extract<PageFact, { fact: 'input' }>
const TYPED = /^(insert(?!FromDrop|ReplacementText)|delete|history|format)/

/** The text of each field as it was told last. */
const told = new WeakMap<Element, string>()

/** What was added to a field, and how, as the browser names it. */
export interface Added {
  readonly data?: string | undefined
  readonly how: string
}

/** What stands in a field now, as far as it can be told from what stood there: for comparing. */
export function textNow(field: Element): string {
  if (isRich(field)) return field.textContent ?? ''
  const on = isOn(field)
  if (on !== undefined) return String(on)
  return field instanceof HTMLSelectElement ? labelsOf(field).join('\n') : fieldText(field)
}

/**
 * True where the field has another value than was told of it. Of each letter in a field for text the browser says
 * something, so what a script has put there since is no news.
 */
export function hasNews(field: Element): boolean {
  const before = told.get(field)
  if (before !== undefined && natureOf(field) === 'text') return false
  return before !== textNow(field)
}

/** Tells the value of a field; of a secret one only that it has another. */
export function tellValue(field: Element, element: SeenElement, { data, how }: Added, event?: Event): void {
  told.set(field, textNow(field))
  const secret = isSecret(field)
  const kept = secret || settings.secure || hidesFocus(field)
  if (secret) keepSecret(field)
  const say = event instanceof InputEvent && TYPED.test(how) ? tellSoon : tell
  say({
    fact: 'input',
    at: stamp(event),
    element: secret ? { ...element, secret } : element,
    ...(kept ? stateOf(field) : { ...contentOf(field), ...(data && { data }) }),
    how,
    trusted: TYPED.test(how),
  })
}

function keepSecret(field: Element): void {
  const text = fieldText(field)
  const form = formOf(field)
  rememberText(field, text)
  tellSecret({ element: numberOf(field), ...(form && { form: numberOf(form) }), text })
}

function contentOf(field: Element): Partial<Input> {
  if (field instanceof HTMLSelectElement) return { value: field.value, options: labelsOf(field) }
  const state = stateOf(field)
  return state.checked === undefined ? { value: fieldText(field) } : state
}

function stateOf(field: Element): Partial<Input> {
  const on = isOn(field)
  return on === undefined ? {} : { checked: on }
}

function labelsOf(select: HTMLSelectElement): string[] {
  return [...select.selectedOptions].map(({ label }) => label)
}
