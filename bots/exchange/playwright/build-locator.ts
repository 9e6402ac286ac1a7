import { type Around, impossible, type Locator, locatorIn } from './locator.ts'
import { parseSelector } from './selector.ts'
import { fieldsOf, type Value } from './values.ts'
import { wantedOf } from './wanted.ts'
import { all, conditionsOf, hasText } from './xpath.ts'

const NO_PATTERN = 'A bot finds elements by texts, not by regular expressions.'
const KINDS = {
  getByText: 'text',
  getByLabel: 'label',
  getByPlaceholder: 'placeholder',
  getByAltText: 'alt',
  getByTitle: 'title',
} as const

/** CSS for the states that `getByRole` can ask for. */
const STATES: Readonly<Record<string, string>> = {
  checked: ':checked, [aria-checked="true"]',
  disabled: ':disabled, [aria-disabled="true"]',
  expanded: '[aria-expanded="true"], details[open] > summary',
  pressed: '[aria-pressed="true"]',
  selected: ':checked, [aria-selected="true"]',
}

/** What `page.getByRole(…)` and its like find in a place; undefined for a method that finds nothing. */
export function found(around: Around, method: string, args: readonly Value[]): Locator | undefined {
  const [first, second] = args
  if (method === 'getByRole') return byRole(around, first, second)
  if (method === 'locator') return byLocator(around, first, second)
  if (method === 'getByTestId') {
    const wanted = wantedOf(first, true)
    if (wanted === undefined) return impossible(locatorIn(around, {}), NO_PATTERN)
    return locatorIn(around, { by: { 'test-id': { ...wanted, exact: true } } })
  }
  if (!Object.hasOwn(KINDS, method)) return undefined
  const wanted = wantedOf(first, fieldsOf(second).exact === true)
  if (wanted === undefined) return impossible(locatorIn(around, {}), NO_PATTERN)
  return locatorIn(around, { by: { [KINDS[method as keyof typeof KINDS]]: wanted } })
}

/** What a locator becomes by `first`, `filter` and the like; undefined for a method that gives no locator. */
export function narrowed(locator: Locator, method: string, args: readonly Value[]): Locator | undefined {
  const [first] = args
  switch (method) {
    case 'first':
      return at(locator, 0)
    case 'last':
      return at(locator, -1)
    case 'nth':
      return at(locator, first?.kind === 'plain' ? Number(first.value) : Number.NaN)
    case 'filter':
      return filtered(locator, first)
    case 'and':
      return both(locator, first)
    case 'or':
      return first?.kind === 'locator'
        ? { ...locator, or: [...locator.or, first.locator] }
        : impossible(locator, 'What it is joined with is not known here.')
    case 'describe':
      return locator
    default:
      return found({ within: locator, ...(locator.frame && { frame: locator.frame }) }, method, args)
  }
}

function byRole(around: Around, role: Value | undefined, options: Value | undefined): Locator {
  if (role?.kind !== 'plain' || typeof role.value !== 'string')
    return impossible(locatorIn(around, {}), 'Its role is not known here.')
  const { exact, level } = fieldsOf(options)
  const name = namedIn(options)
  const wanted = wantedOf(name, exact === true)
  const css = [
    ...statesOf(options),
    ...(typeof level === 'number' ? [`h${level}, [aria-level="${level}"]`] : []),
  ]
  const locator = locatorIn(around, {
    role: role.value,
    ...(wanted && { name: wanted }),
    ...(css.length > 0 && { by: { css: { text: css.map((one) => `:is(${one})`).join(''), exact: true } } }),
  })
  return name && !wanted ? impossible(locator, NO_PATTERN) : locator
}

function statesOf(options: Value | undefined): string[] {
  return Object.entries(STATES).flatMap(([state, css]) => {
    const wanted = fieldsOf(options)[state]
    if (typeof wanted !== 'boolean') return []
    return [wanted ? css : `:not(${css})`]
  })
}

/** Options may hold patterns and locators, which are values themselves. */
function optionIn(options: Value | undefined, name: string): Value | undefined {
  const option = fieldsOf(options)[name]
  if (option === undefined) return undefined
  return isValue(option) ? option : { kind: 'plain', value: option }
}

function namedIn(options: Value | undefined): Value | undefined {
  return optionIn(options, 'name')
}

function isValue(option: unknown): option is Value {
  return typeof option === 'object' && option !== null && 'kind' in option
}

function byLocator(around: Around, selector: Value | undefined, options: Value | undefined): Locator {
  if (selector?.kind === 'locator' && 'within' in around)
    return { ...selector.locator, within: around.within, ...(around.frame && { frame: around.frame }) }
  if (selector?.kind !== 'plain' || typeof selector.value !== 'string')
    return impossible(locatorIn(around, {}), 'Its selector is not known here.')
  return filtered(parseSelector(around, selector.value), options)
}

function at(locator: Locator, nth: number): Locator {
  if (!Number.isSafeInteger(nth)) return impossible(locator, 'Its position is not known here.')
  if (locator.nth !== undefined)
    return nth === 0 || nth === -1 ? locator : impossible(locator, 'There is but one.')
  return nth < -1 ? impossible(locator, 'A bot cannot count from behind there.') : { ...locator, nth }
}

function filtered(locator: Locator, options: Value | undefined): Locator {
  const given = Object.entries(fieldsOf(options)).filter(([, value]) => value !== undefined)
  if (given.length === 0) return locator
  if (locator.nth !== undefined)
    return impossible(locator, 'What is counted already cannot be chosen from any more.')
  return given.reduce((narrower, [name]) => filteredBy(narrower, name, optionIn(options, name)), locator)
}

function filteredBy(locator: Locator, name: string, value: Value | undefined): Locator {
  if (name === 'visible')
    return value?.kind === 'plain' && value.value === true
      ? locator
      : impossible(locator, 'A bot sees what a person could see.')
  const condition = conditionFor(name, value)
  if (condition === undefined) return impossible(locator, 'A bot cannot say what it is chosen by.')
  return { ...locator, conditions: [...locator.conditions, condition] }
}

function conditionFor(name: string, value: Value | undefined): string | undefined {
  if (name === 'hasText' || name === 'hasNotText') {
    const wanted = wantedOf(value)
    const holds = wanted && hasText(wanted)
    return holds && name === 'hasNotText' ? `not(${holds})` : holds
  }
  if ((name !== 'has' && name !== 'hasNot') || value?.kind !== 'locator') return undefined
  const inner = innerCondition(value.locator)
  return inner && name === 'hasNot' ? `not(${inner})` : inner
}

function innerCondition(locator: Locator): string | undefined {
  if (locator.problem || locator.within || locator.frame) return undefined
  const conditions = conditionsOf(locator)
  return conditions && `.//*${all(conditions)}`
}

function both(locator: Locator, other: Value | undefined): Locator {
  if (other?.kind !== 'locator') return impossible(locator, 'What it is joined with is not known here.')
  const { by, role, name, conditions, nth, within, or } = other.locator
  const overlap = Object.keys(by).some((kind) => kind in locator.by) || (role && locator.role)
  if (overlap || nth !== undefined || within || or.length > 0)
    return impossible(locator, 'A bot cannot say both at once.')
  return {
    ...locator,
    ...(role && { role }),
    ...(name && { name }),
    by: { ...locator.by, ...by },
    conditions: [...locator.conditions, ...conditions],
  }
}
