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
  select.focus()
  if (select.multiple) for (const option of select.options) option.selected = chosen.includes(option)
  else if (chosen[0]) chosen[0].selected = true
  else select.selectedIndex = -1
  tell(select)
}

function optionOf(
  select: HTMLSelectElement,
  wanted: string,
  description: ElementDescription,
): HTMLOptionElement {
  const all = [...select.options]
  const found =
    all.find((option) => fold(option.label) === fold(wanted)) ?? all.find((option) => option.value === wanted)
  if (!found || found.disabled) throw noOption(description, wanted, all)
  return found
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
