import { isFormula } from '../../format/formula/index.ts'
import type { AuthoredElement } from '../../format/index.ts'
import { formulaToJs } from '../out/formula-to-js.ts'

/** Thrown where Playwright has nothing for a step. */
export class CannotWrite extends Error {}

/** A value of a bot as an expression: a literal, or what a formula comes to. Throws `CannotWrite`. */
export function expression(value: unknown): string {
  if (isFormula(value)) {
    const js = formulaToJs(value)
    if (js === undefined)
      throw new CannotWrite(`The formula ${value.source} has no counterpart in JavaScript.`)
    return js
  }
  if (Array.isArray(value)) return `[${value.map(expression).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)}: ${expression(inner)}`)
      .join(', ')} }`
  if (value === undefined) return 'undefined'
  // Signs that end a line in a script, and not in JSON.
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** An element as a locator of `page`. Throws `CannotWrite`. */
export function locator(element: AuthoredElement): string {
  return located(element, element.role !== undefined)
}

/** Of a container, `text` says what stands somewhere in it. */
function located(element: AuthoredElement, holdsText: boolean): string {
  const around = element.within ? located(element.within, true) : frame(element.frame)
  return `${around}${own(element, around, holdsText)}${element.nth === undefined ? '' : `.nth(${nth(element.nth)})`}`
}

function frame(element: AuthoredElement | undefined): string {
  return element ? `${locator(element)}.contentFrame()` : 'page'
}

function own({ role, name, by = {} }: AuthoredElement, around: string, holdsText: boolean): string {
  const texts = Object.entries(by)
  const isKnown = role !== undefined || texts.length > 1
  const inside = holdsText && isKnown ? by.text : undefined
  const conditions = texts
    .filter(([kind]) => inside === undefined || kind !== 'text')
    .map(([kind, text]) => bySelector(kind, expression(text), around))
  const all = [...(role === undefined ? [] : [byRole(role, name)]), ...conditions]
  const [first, ...others] = all
  if (first === undefined) throw new CannotWrite('The element says nothing that Playwright could find it by.')
  const filter =
    inside === undefined ? '' : `.filter({ has: page.getByText(${expression(inside)}, { exact: true }) })`
  return `${first}${others.map((other) => `.and(${around}${other})`).join('')}${filter}`
}

function byRole(role: string, name: AuthoredElement['name']): string {
  if (role === 'frame')
    return `.locator(${name === undefined ? "'iframe'" : `\`iframe[title=\${JSON.stringify(${expression(name)})}]\``})`
  return `.getByRole(${JSON.stringify(role)}${name === undefined ? '' : `, { name: ${expression(name)}, exact: true }`})`
}

function bySelector(kind: string, text: string, around: string): string {
  switch (kind) {
    case 'test-id':
      return `.getByTestId(${text})`
    case 'label':
      // The label around a list says its options as well; the name of the list does not.
      return `.getByLabel(${text}, { exact: true }).or(${around}.getByRole('combobox', { name: ${text}, exact: true }))`
    case 'placeholder':
      return `.getByPlaceholder(${text}, { exact: true })`
    case 'text':
      return `.getByText(${text}, { exact: true })`
    case 'title':
      return `.getByTitle(${text}, { exact: true })`
    case 'alt':
      return `.getByAltText(${text}, { exact: true })`
    case 'xpath':
      return `.locator(${text.startsWith('"') ? JSON.stringify(`xpath=${JSON.parse(text)}`) : `\`xpath=\${${text}}\``})`
    default:
      return `.locator(${text})`
  }
}

function nth(position: AuthoredElement['nth']): string {
  return typeof position === 'number' ? String(position - 1) : `${expression(position)} - 1`
}
