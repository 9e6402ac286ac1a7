import type { Selector, SelectorKind } from '../../elements/types.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { literal } from '../draft/text.ts'
import type { Locator, Wanted } from './locator.ts'
import { all, conditionsOf, isLabelled, isNamed, isText } from './xpath.ts'

/**
 * The element that a locator finds. A name that is only a part of the real one stands first as if it were the whole,
 * because `codegen` writes names out; the further selectors find the parts. Where it matters how many there are,
 * `isCounted`, parts are parts at once.
 */
export function elementOf(locator: Locator, isCounted = mustCount(locator)): DraftElement {
  const last = locator.nth === -1 ? lastOne(locator) : undefined
  const selector = last ?? (isCounted ? counted(locator) : spoken(locator))
  const further = [...(isCounted ? [] : loosely(locator)), ...locator.or.flatMap(alternatives)]
  return {
    ...authored(selector),
    ...(locator.nth !== undefined && locator.nth >= 0 && { nth: locator.nth + 1 }),
    ...(locator.within && { within: elementOf(locator.within) }),
    ...(locator.frame && !locator.within?.frame && { frame: elementOf(locator.frame) }),
    ...(further.length > 0 && { further }),
  }
}

/** Which one of several is meant depends on what else fits: then parts of names must be parts. */
function mustCount({ nth, conditions }: Locator): boolean {
  return nth !== undefined || conditions.length > 0
}

/** Names as if they were whole. */
function spoken({ role, name, by }: Locator): Selector {
  const texts = Object.entries(by).map(([kind, wanted]) => [kind, wanted.text])
  return {
    ...(role !== undefined && { role }),
    ...(name && { name: name.text }),
    ...(texts.length > 0 && { by: Object.fromEntries(texts) }),
  }
}

/** Names as parts, in XPath where no selector of ours can say it. */
function counted(locator: Locator): Selector {
  const { role, name, by } = locator
  const loose = Object.entries(by).filter(([kind, { exact }]) => !exact && kind !== 'css' && kind !== 'xpath')
  const conditions = [
    ...(name && !name.exact ? [isNamed(name, role ?? '')] : []),
    ...loose.map(([kind, wanted]) => looseCondition(kind as SelectorKind, wanted)),
    ...locator.conditions,
  ]
  const exact = Object.entries(by).filter(([kind]) => !loose.some(([other]) => other === kind))
  const texts = Object.fromEntries(exact.map(([kind, wanted]) => [kind, wanted.text]))
  const path = by.xpath ? `(${by.xpath.text})` : '//*'
  const selectors = { ...texts, ...(conditions.length > 0 && { xpath: `${path}${all(conditions)}` }) }
  return {
    ...(role !== undefined && { role }),
    ...(name?.exact && { name: name.text }),
    ...(Object.keys(selectors).length > 0 && { by: selectors }),
  }
}

function loosely(locator: Locator): Selector[] {
  const { name, by } = locator
  const isLoose = (name && !name.exact) || Object.values(by).some(({ exact }) => !exact)
  return isLoose ? [counted(locator)] : []
}

function looseCondition(kind: SelectorKind, wanted: Wanted): string {
  if (kind === 'text') return isText(wanted)
  if (kind === 'label') return isLabelled(wanted)
  const [condition = ''] = conditionsOf({ by: { [kind]: wanted }, conditions: [], or: [] }) ?? []
  return condition
}

/** The last of several, which only XPath can count from behind. */
function lastOne(locator: Locator): Selector | undefined {
  const { nth: _nth, ...rest } = locator
  if (locator.by.xpath)
    return { by: { xpath: `(${locator.by.xpath.text}${all(locator.conditions)})[last()]` } }
  const conditions = conditionsOf(rest)
  return conditions && { by: { xpath: `(//*${all(conditions)})[last()]` } }
}

function alternatives(locator: Locator): Selector[] {
  const { within: _within, frame: _frame, ...alone } = locator
  const { role, name, by, nth, further = [] } = elementOf(alone)
  return [
    { ...(role && { role }), ...(name && { name }), ...(by && { by }), ...(nth && { nth }) },
    ...further,
  ]
}

function authored({ role, name, by }: Selector): DraftElement {
  const texts = by && Object.fromEntries(Object.entries(by).map(([kind, text]) => [kind, literal(text)]))
  return {
    ...(role && { role }),
    ...(name !== undefined && { name: literal(name) }),
    ...(texts && { by: texts }),
  }
}

/** True for what XPath must count and cannot: the last of what CSS finds, or of what stands in something. */
export function cannotCount(locator: Locator): boolean {
  return locator.nth === -1 && (locator.within !== undefined || lastOne(locator) === undefined)
}
