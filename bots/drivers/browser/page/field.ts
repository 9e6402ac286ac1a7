import { type ElementDescription, fold, isEnabled, renderedText } from '../../../elements/index.ts'
import { mustBe, shadowOf } from './locate.ts'
import { Refusal } from './refusal.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Inputs whose value is chosen in a picker of the browser: it is set as a whole. */
const PICKED = /^(color|date|datetime-local|month|range|time|week)$/
const NO_TEXT = /^(button|checkbox|file|hidden|image|radio|reset|submit)$/

/** The field that a description of a label or a field means; refuses what cannot be filled now. */
export function editable(element: Element, description: ElementDescription): HTMLElement {
  const field = element instanceof HTMLLabelElement ? (element.control ?? element) : element
  if (!isTextField(field) && !(field instanceof HTMLElement && field.isContentEditable)) {
    const found = `<${field.localName}${field instanceof HTMLInputElement ? ` type="${field.type}"` : ''}>`
    throw new Refusal(() => ({
      code: 'element-blocked',
      message: `"${description.ref}" is no field that takes text`,
      expected: 'an input, a textarea or something editable',
      found,
    }))
  }
  mustBe(isEnabled(field), description, 'is disabled')
  mustBe(!isReadOnly(field), description, 'is read-only')
  return field
}

/** True for inputs that take their value as a whole instead of typed text. */
export function isPicked(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && PICKED.test(field.type)
}

/** Chooses a value in place of the browser's picker, with the events that choosing it brings. */
export function pick(field: HTMLInputElement, text: string, description: ElementDescription): void {
  field.focus()
  const before = field.value
  field.value = field.type === 'color' ? text.trim().toLowerCase() : text.trim()
  if (!samePicked(field, text.trim())) {
    field.value = before
    throw new Refusal(
      () => ({
        code: 'value-invalid',
        message: `"${description.ref}" cannot take this value`,
        expected: `what <input type="${field.type}"> takes, such as ${EXAMPLES[field.type] ?? '0'}`,
      }),
      true,
    )
  }
  tell(field)
}

const EXAMPLES: Readonly<Record<string, string>> = {
  color: '#336699',
  date: '2027-01-31',
  'datetime-local': '2027-01-31T09:30',
  month: '2027-01',
  time: '09:30',
  week: '2027-W05',
  range: '50',
}

/** The events by which a page learns that a value was chosen. */
export function tell(field: Element): void {
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Puts the focus into the field and selects what stands in it, so that typing replaces it. */
export function focusAll(field: HTMLElement): void {
  if (isTextField(field)) {
    field.select()
    field.focus()
    return
  }
  field.focus()
  const range = document.createRange()
  range.selectNodeContents(field)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Puts the focus into an element; text that is edited in place goes on where its caret was, else behind what stands there. */
export function focusToGoOn(element: HTMLElement): void {
  const selection = getSelection()
  const hadCaret = selection !== null && element.contains(selection.anchorNode)
  element.focus()
  if (!element.isContentEditable || hadCaret) return
  const last = lastIn(element)
  if (last instanceof Text) selection?.collapse(last, last.length)
  else if (last !== element) selection?.collapse(last.parentNode, placeOf(last))
}

function placeOf(node: Node): number {
  return [...(node.parentNode?.childNodes ?? [])].findIndex((other) => other === node)
}

/** The last text that can be edited, or the last line break; the element where it is empty. */
function lastIn(element: Node): Node {
  let at: Node = element
  for (let inner = lastEditable(at); inner; inner = lastEditable(at)) at = inner
  return at
}

function lastEditable({ childNodes }: Node): Node | undefined {
  return [...childNodes].findLast((node) => !(node instanceof HTMLElement) || node.isContentEditable)
}

/** True where the page wrote what it does once the value is taken: old pages send their form by that. */
export function actsWhenLeft(field: Element): boolean {
  return field.closest('[onchange]') !== null
}

/** Takes the focus away from where it is. */
export function blur(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.blur()
}

/** What stands in a field now. */
export function fieldText(field: Element): string {
  if (isTextField(field) || field instanceof HTMLSelectElement) return field.value
  return renderedText(field)
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | undefined {
  let active = document.activeElement
  while (active) {
    const inner: Element | null = shadowOf(active)?.activeElement ?? null
    if (!inner) return active
    active = inner
  }
  return undefined
}

/**
 * True where the field shows what was typed, allowing for what a field may do by itself: fold line ends and outer
 * blanks, or set the same letters and digits in its own format.
 */
export function shows(field: Element, typed: string): boolean {
  const now = fieldText(field)
  if (now === typed || fold(now) === fold(typed)) return true
  return isReformatted(typed, now) && sameNumber(field, now, typed)
}

/** True where both texts have the same letters and digits, and at least one: a format is all that differs. */
export function isReformatted(text: string, now: string): boolean {
  return signs(text) !== '' && signs(now) === signs(text)
}

/** What of a text is still to be typed where the empty field shows its beginning by itself, as a mask with `+49` does. */
export function leftToType(field: Element, text: string): string {
  const own = signs(fieldText(field))
  if (own === '' || !signs(text).startsWith(own)) return text
  let end = 0
  while (signs(text.slice(0, end)) !== own) end += 1
  return text.slice(end)
}

function isTextField(element: Element): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !NO_TEXT.test(element.type)
}

function isReadOnly(field: Element): boolean {
  return (isTextField(field) && field.readOnly) || field.getAttribute('aria-readonly') === 'true'
}

function samePicked(field: HTMLInputElement, text: string): boolean {
  if (field.type === 'range') return Number(field.value) === Number(text)
  return field.value.toLowerCase().startsWith(text.toLowerCase()) && (text !== '' || field.value === '')
}

function signs(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

/** The digits alone cannot tell 12.50 from 125.0, 12,50 from 1250, or -1 from 1. */
function sameNumber(field: Element, now: string, typed: string): boolean {
  if (!/^\s*-?\d[\d.,]*\s*$/.test(typed)) return true
  const decimals = decimalsOf(typed, !(field instanceof HTMLInputElement && field.type === 'number'))
  const shown = decimals > 0 ? new RegExp(`[.,]\\d{${decimals}}\\D*$`).test(now) : true
  const negative = typed.includes('-') ? /[-−(]/.test(now) : !/^\s*[-−]/.test(now)
  return shown && negative
}

/** How many digits stand behind the decimal mark. A mark that comes twice is none; 1,234 may be a group of thousands. */
function decimalsOf(typed: string, mayHaveGroups: boolean): number {
  const [, mark = '', digits = ''] = /([.,])(\d+)\s*$/.exec(typed) ?? []
  const isGroup = typed.split(mark).length > 2 || (mark === ',' && digits.length === 3)
  return mark === '' || (isGroup && mayHaveGroups) ? 0 : digits.length
}
