import type { Selector } from '../../elements/types.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { quotedXPath } from '../draft/xpath.ts'
import type { SideCommand } from './schema.ts'

/** Reads the variables in a text of a command: the text as a bot has it, undefined where one is not known. */
export type ReadText = (text: string) => string | undefined

/**
 * The element that a locator means, such as `id=user`, `css=.row`, `xpath=//a`, `linkText=Log out`, with the other
 * locators that were recorded for it as further selectors. Undefined where it is none.
 */
export function sideElement(
  locator: string,
  targets: SideCommand['targets'],
  readText: ReadText,
  frame: DraftElement | undefined,
): DraftElement | undefined {
  const own = authored(locator, readText)
  if (own === undefined) return undefined
  const all = [locator, ...targets.map(([other = '']) => other)]
  const others = [...new Set(all)].filter((other) => !other.includes('${')).map(sideSelector)
  const named = own.role ? own : authoredRole(others, readText)
  const first = named ?? own
  const plainFirst = JSON.stringify({ role: first.role, name: first.name, by: first.by })
  const further = others
    .filter((other) => other !== undefined)
    .filter((other) => JSON.stringify({ role: other.role, name: other.name, by: other.by }) !== plainFirst)
  return { ...first, further, ...(frame && { frame }) }
}

/** A locator as a selector; undefined where it is none. */
export function sideSelector(locator: string): Selector | undefined {
  const [, kind = '', value = ''] = /^(\w+)=(.*)$/s.exec(locator) ?? []
  if (locator.startsWith('/') || locator.startsWith('(')) return { by: { xpath: locator } }
  if (value === '') return undefined
  switch (kind.toLowerCase()) {
    case 'id':
    case 'identifier':
      return { by: { css: /^[A-Za-z][\w-]*$/.test(value) ? `#${value}` : attribute('id', value) } }
    case 'name':
      return { by: { css: attribute('name', value) } }
    case 'css':
      return { by: { css: value } }
    case 'xpath':
      return { by: { xpath: value } }
    case 'link':
    case 'linktext':
      return { role: 'link', name: value }
    case 'partiallinktext':
      return { role: 'link', by: { xpath: `//a[contains(normalize-space(.), ${quotedXPath(value)})]` } }
    case 'class':
    case 'classname':
      return { by: { css: `.${value.trim().split(/\s+/).join('.')}` } }
    default:
      return undefined
  }
}

function attribute(name: string, value: string): string {
  return `[${name}=${JSON.stringify(value)}]`
}

function authored(locator: string, readText: ReadText): DraftElement | undefined {
  const selector = sideSelector(locator)
  if (selector === undefined) return undefined
  const { role, name } = selector
  const called = name === undefined ? undefined : readText(name)
  const by = Object.entries(selector.by ?? {}).map(([kind, text]) => [kind, readText(text)])
  if ((name !== undefined && called === undefined) || by.some(([, text]) => text === undefined))
    return undefined
  return { role, name: called, ...(by.length > 0 && { by: Object.fromEntries(by) }) }
}

/** Role and name are what a person would go by. */
function authoredRole(
  selectors: readonly (Selector | undefined)[],
  readText: ReadText,
): DraftElement | undefined {
  const named = selectors.find((selector) => selector?.role && selector.name)
  const name = named?.name === undefined ? undefined : readText(named.name)
  return named && name !== undefined ? { role: named.role, name } : undefined
}
