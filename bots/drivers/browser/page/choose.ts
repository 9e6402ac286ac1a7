import { type ElementDescription, fold, isEnabled } from '../../../elements/index.ts'
import { tell } from './field.ts'
import { mustBe } from './locate.ts'
import { Refusal } from './refusal.ts'

/** Chooses these options of a `<select>`, each by its label or value, and no others. */
export function choose(element: Element, options: readonly string[], description: ElementDescription): void {
  const select = element instanceof HTMLLabelElement ? (element.control ?? element) : element
  if (!(select instanceof HTMLSelectElement)) throw noSelect(description, select)
  mustBe(isEnabled(select), description, 'is disabled')
  const chosen = options.map((wanted) => optionOf(select, wanted, description))
  if (chosen.length > 1 && !select.multiple) throw notSeveral(description, options)
  press(select)
  if (select.multiple) for (const option of select.options) option.selected = chosen.includes(option)
  else if (chosen[0]) chosen[0].selected = true
  else select.selectedIndex = -1
  tell(select)
}

/** What a page hears where a person opens the list: those around it hear that they are still at work in there. */
function press(select: HTMLSelectElement): void {
  const how = { bubbles: true, cancelable: true, composed: true, view: window, detail: 1 }
  select.dispatchEvent(new PointerEvent('pointerdown', { ...how, pointerType: 'mouse', isPrimary: true }))
  select.dispatchEvent(new MouseEvent('mousedown', how))
  select.focus()
  select.dispatchEvent(new PointerEvent('pointerup', { ...how, pointerType: 'mouse', isPrimary: true }))
  select.dispatchEvent(new MouseEvent('mouseup', how))
  select.dispatchEvent(new PointerEvent('click', how))
}

function optionOf(
  select: HTMLSelectElement,
  wanted: string,
  description: ElementDescription,
): HTMLOptionElement {
  const all = [...select.options]
  const free = all.filter((option) => !option.matches(':disabled'))
  const labelled = free.filter((option) => fold(option.label) === fold(wanted))
  if (new Set(labelled.map(({ value }) => value)).size > 1) throw notClear(description, wanted, labelled)
  const found = labelled[0] ?? free.find((option) => option.value === wanted)
  if (!found) throw noOption(description, wanted, all)
  return found
}

/** Two options of one name in different groups mean different things. */
function notClear({ ref }: ElementDescription, wanted: string, same: HTMLOptionElement[]): Refusal {
  return new Refusal(() => ({
    code: 'element-ambiguous',
    message: `"${ref}" has ${same.length} options "${wanted}"`,
    expected: 'one; where names come twice, choose by the value that stands in the HTML',
    found: `the values ${same.map(({ value }) => `"${value}"`).join(', ')}`,
  }))
}

function noOption({ ref }: ElementDescription, wanted: string, all: HTMLOptionElement[]): Refusal {
  return new Refusal(() => ({
    code: 'element-missing',
    message: `"${ref}" has no option "${wanted}" that can be chosen`,
    expected: `the option "${wanted}"`,
    found:
      all.length > 0
        ? all
            .slice(0, 20)
            .map((option) => `"${fold(option.label)}"`)
            .join(', ')
        : 'no options',
  }))
}

function notSeveral({ ref }: ElementDescription, options: readonly string[]): Refusal {
  return new Refusal(
    () => ({
      code: 'value-invalid',
      message: `"${ref}" takes one option only`,
      expected: 'one option',
      found: options.map((option) => `"${option}"`).join(', '),
    }),
    true,
  )
}

function noSelect({ ref }: ElementDescription, found: Element): Refusal {
  return new Refusal(() => ({
    code: 'element-blocked',
    message: `"${ref}" is no list to choose from`,
    expected: 'a <select>; lists that a page draws itself are worked by clicks',
    found: `<${found.localName}>`,
  }))
}
