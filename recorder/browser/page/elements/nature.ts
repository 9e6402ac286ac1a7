import { attributeOf, boxOf } from '../../../../bots/elements/dom.ts'
import { roleOf } from '../../../../bots/elements/index.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { isRich } from '../dom.ts'

type Nature = SeenElement['nature']

const INPUTS: Readonly<Record<string, Nature>> = {
  checkbox: 'check',
  radio: 'check',
  file: 'file',
  button: 'button',
  submit: 'button',
  reset: 'button',
  image: 'button',
  color: 'picked',
  date: 'picked',
  'datetime-local': 'picked',
  month: 'picked',
  range: 'picked',
  time: 'picked',
  week: 'picked',
}

const BY_ROLE: Readonly<Record<string, Nature>> = {
  checkbox: 'check',
  switch: 'check',
  radio: 'check',
  menuitemcheckbox: 'check',
  menuitemradio: 'check',
  button: 'button',
  menuitem: 'button',
  option: 'button',
  tab: 'button',
  treeitem: 'button',
  link: 'link',
}

/** What kind of thing it is to a person. */
export function natureOf(element: Element): Nature {
  if (element instanceof HTMLInputElement) return INPUTS[element.type] ?? 'text'
  if (element instanceof HTMLTextAreaElement) return 'text'
  if (element instanceof HTMLSelectElement) return 'select'
  if (isRich(element) || hasEditContext(element)) return 'rich'
  return BY_ROLE[roleOf(element) ?? ''] ?? 'other'
}

/** True for an editor that is given what is typed by the EditContext API: the browser tells nobody else. */
export function hasEditContext(element: Element): boolean {
  return element instanceof HTMLElement && Boolean(Reflect.get(element, 'editContext'))
}

export type TextField = HTMLInputElement | HTMLTextAreaElement

/** True for a field of one's own for text, which has the focus itself. */
export function isTextField(target: EventTarget | null): target is TextField {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    natureOf(target) === 'text'
  )
}

/** True for a field that nobody sees, though it is typed into: its page draws the text elsewhere. */
export function isUnseenField(element: Element): boolean {
  if (hasEditContext(element)) return true
  if (natureOf(element) !== 'text') return false
  const { width, height } = boxOf(element)
  return Math.min(width, height) <= 2 || getComputedStyle(element).opacity === '0'
}

/** True where letters that are typed change a value, so that the value tells of them. */
export function takesLetters(element: Element): boolean {
  const nature = natureOf(element)
  return nature === 'text' || nature === 'rich' || nature === 'picked' || nature === 'select'
}

/** Whether it is on; undefined where it is nothing that can be. */
export function isOn(element: Element): boolean | undefined {
  if (natureOf(element) !== 'check') return undefined
  if (element instanceof HTMLInputElement) return element.checked
  return attributeOf(element, 'aria-checked') === 'true'
}

/** True where it offers something while one types. */
export function offers(element: Element): boolean {
  if (natureOf(element) !== 'text' && natureOf(element) !== 'rich') return false
  if (element instanceof HTMLInputElement && element.list) return true
  if (roleOf(element) === 'combobox') return true
  const completes = attributeOf(element, 'aria-autocomplete')
  return (
    (completes !== null && completes !== 'none') || /^(listbox|menu|grid|tree|true)$/.test(popUp(element))
  )
}

function popUp(element: Element): string {
  return attributeOf(element, 'aria-haspopup') ?? ''
}
