import { fieldText } from '../../../../bots/drivers/browser/page/field.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { hidesFocus } from '../dom.ts'
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
  /** The page took it at once, with all that stood there. */
  readonly emptied?: boolean
}

/** What stands in a field now, as far as it can be told from what stood there: for comparing. */
export function textNow(field: Element, nature = natureOf(field)): string {
  if (nature === 'rich') return field.textContent ?? ''
  if (nature === 'check') return String(isOn(field))
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

/** Tells the value of a field; of a secret one only that it has another. `text` is what `textNow` said at the event. */
export function tellValue(
  field: Element,
  element: SeenElement,
  { data, how, emptied }: Added,
  event?: Event,
  text = textNow(field, element.nature),
): void {
  told.set(field, text)
  const typed = TYPED.test(how)
  const secret = isSecret(field)
  const kept = secret || settings.secure || hidesFocus(field)
  if (secret) keepSecret(field, text)
  const say = typed && event instanceof InputEvent ? tellSoon : tell
  say({
    fact: 'input',
    at: stamp(event),
    element: secret ? { ...element, secret } : element,
    ...(kept ? stateOf(field) : { ...contentOf(field, text, element), ...(data && { data }) }),
    how,
    ...(emptied && { emptied }),
    trusted: typed,
  })
}

function keepSecret(field: Element, text: string): void {
  const form = formOf(field)
  rememberText(field, text)
  tellSecret({ element: numberOf(field), ...(form && { form: numberOf(form) }), text })
}

function contentOf(field: Element, text: string, { nature }: SeenElement): Partial<Input> {
  if (field instanceof HTMLSelectElement) return { value: field.value, options: labelsOf(field) }
  if (nature === 'check') return stateOf(field)
  return { value: nature === 'rich' ? fieldText(field) : text }
}

function stateOf(field: Element): Partial<Input> {
  const on = isOn(field)
  return on === undefined ? {} : { checked: on }
}

/** Options by what they show; by their value where another one shows the same. */
function labelsOf({ options, selectedOptions }: HTMLSelectElement): string[] {
  return [...selectedOptions].map(({ label, value }) => {
    const isUnclear = [...options].some((other) => other.label === label && other.value !== value)
    return isUnclear ? value : label
  })
}
