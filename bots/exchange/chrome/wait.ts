import type { BotDraft, Plain } from '../draft/bot-draft.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { excerpt, literal } from '../draft/text.ts'
import type { ChromeStepOf } from './schema.ts'

/** What `browser.assert` compares of the properties that a recording waits for. */
const COMPARED: Readonly<Record<string, string>> = {
  value: 'value',
  innerText: 'text',
  textContent: 'text',
  checked: 'checked',
}

/** Adds the steps that wait for what `waitForElement` waits for. */
export function addWait(
  draft: BotDraft,
  step: ChromeStepOf<'waitForElement'>,
  element: DraftElement,
  at: string,
  limit: Plain,
): void {
  const target = withAttributes(step.attributes ?? {}, element)
  const properties = Object.entries(step.properties ?? {})
  const isOnlyCompared = [step.operator, step.count, step.visible].every((one) => one === undefined)
  // To compare something of an element is to wait for it.
  if (properties.length === 0 || !isOnlyCompared) addCount(draft, step, target, limit)
  for (const [property, expected] of properties) {
    const check = checkOf(property, expected)
    if (check) draft.add({ ...check(draft.ref(target)), ...limit })
    else
      draft.gap({
        at,
        what: `waiting for the property ${excerpt(property)}`,
        why: 'A bot compares value, text and whether an element is checked or disabled.',
      })
  }
}

function addCount(
  draft: BotDraft,
  { operator = '>=', count = 1, visible }: ChromeStepOf<'waitForElement'>,
  target: DraftElement,
  limit: Plain,
): void {
  const nth = (position: number): DraftElement => ({ ...target, nth: position, further: [] })
  if (visible === false || (operator !== '>=' && count === 0))
    draft.add({ 'browser.wait': draft.ref(target), state: 'hidden', ...limit })
  else if (operator === '==') draft.add({ 'browser.assert': draft.ref(target), count, ...limit })
  else if (operator === '>=' && count <= 1) draft.add({ 'browser.wait': draft.ref(target), ...limit })
  // The third of several is there where there are three at the least.
  else if (operator === '>=') draft.add({ 'browser.wait': draft.ref(nth(count)), ...limit })
  else draft.add({ 'browser.wait': draft.ref(nth(count + 1)), state: 'hidden', ...limit })
}

function checkOf(property: string, expected: unknown): ((ref: string) => Plain) | undefined {
  if (property === 'disabled' && typeof expected === 'boolean')
    return (ref) => ({ 'browser.wait': ref, state: expected ? 'disabled' : 'enabled' })
  const compared = Object.hasOwn(COMPARED, property) ? COMPARED[property] : undefined
  if (compared === undefined) return undefined
  const isKind = compared === 'checked' ? typeof expected === 'boolean' : typeof expected === 'string'
  if (!isKind) return undefined
  const value = typeof expected === 'string' ? literal(expected) : expected
  return (ref) => ({ 'browser.assert': ref, [compared]: value })
}

function withAttributes(attributes: Readonly<Record<string, string>>, element: DraftElement): DraftElement {
  const names = Object.entries(attributes).filter(([name]) => /^[\w-]+$/.test(name))
  if (names.length === 0) return element
  const all = names.map(([name, value]) => `[${name}=${JSON.stringify(value)}]`).join('')
  const css = element.by?.css
  return {
    ...element,
    by: { ...element.by, css: css === undefined ? literal(all) : `:is(${css})${all}` },
    further: [],
  }
}
