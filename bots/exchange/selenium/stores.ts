import { clean, literal } from '../draft/text.ts'
import type { Given, Handler, SideWork } from './work.ts'

/** JSON in JSON without end has no place in a bot. */
const DEEPEST = 20

/** The commands that store something under a name. */
export const storeCommands = {
  store: (given, work) => {
    const value = work.text(given, given.target)
    if (value !== undefined) save(given, work, { 'data.set': value })
  },
  storeText: (given, work) => read(given, work, {}),
  storeValue: (given, work) => read(given, work, { what: 'value' }),
  storeElementCount: (given, work) => read(given, work, { what: 'count' }),
  storeXpathCount: (given, work) => read(given, work, { what: 'count' }),
  storeAttribute: (given, work) => {
    const [, locator = '', attribute = ''] = /^(.*)@([\w:-]+)$/s.exec(given.target) ?? []
    if (attribute === '')
      return work.gap(given, 'Its target names no attribute: a locator, @ and a name are expected.')
    const element = work.element(given, locator)
    if (element) save(given, work, { 'browser.read': work.draft.ref(element), attribute })
  },
  storeJson: (given, work) => {
    const value = jsonOf(given.target)
    if (value === undefined) work.gap(given, 'Its target is no JSON that a bot could hold.')
    else save(given, work, { 'data.set': value })
  },
  storeTitle: (given, work) =>
    work.gap(given, 'A bot does not read the title of a page; read a heading in it.'),
  storeWindowHandle: (given, work) => {
    work.windows.add(given.target)
    save({ ...given, value: given.target }, work, { 'browser.address': null })
  },
  executeScript: script,
  executeAsyncScript: script,
} as const satisfies Record<string, Handler>

function save({ value }: Given, work: SideWork, step: Record<string, unknown>): void {
  work.draft.add({ ...step, save: work.variables.define(value) })
}

function read(given: Given, work: SideWork, what: Record<string, unknown>): void {
  const element = work.element(given)
  if (element) save(given, work, { 'browser.read': work.draft.ref(element), ...what })
}

/** A script is never run; where all it does is give a value that a formula can give, the formula stands for it. */
function script(given: Given, work: SideWork): void {
  const [, expression] = /^\s*return\b([\s\S]*?);?\s*$/.exec(given.target) ?? []
  const formula =
    expression === undefined || given.value === '' ? undefined : work.variables.formula(expression)
  if (formula === undefined) work.gap(given, 'A bot does not run scripts in pages.')
  else save(given, work, { 'data.set': `=${formula}` })
}

function jsonOf(text: string): unknown {
  try {
    return authored(JSON.parse(text), 0)
  } catch {
    return undefined
  }
}

function authored(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new RangeError('nested too deeply')
  if (typeof value === 'string') return literal(value)
  if (Array.isArray(value)) return value.map((inner) => authored(inner, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [clean(name), authored(inner, depth + 1)]),
  )
}
