import { find } from '../find.ts'
import { labelTexts, nameOf } from '../names.ts'
import { roleOf } from '../roles.ts'
import type { Root } from '../roots.ts'
import { fold } from '../text.ts'
import type { ElementDescription, Selector } from '../types.ts'

const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy'] as const
/** Words with at most two digits behind them: what machines make has more. */
const WRITTEN_BY_PEOPLE = /^[a-z]+(?:[-_:.]?[a-z]+)*[-_]?\d{0,2}$/i

/** Selectors that find exactly this element now, best first; `within` is the row or dialog that it is looked for in. */
export function selectorsFor(
  element: Element,
  roots: readonly Root[],
  within?: ElementDescription,
): Selector[] {
  return [...possible(element)].filter((selector) => {
    const found = find({ ref: 'proposed', ...selector, within }, roots)
    return found.length === 1 && found[0] === element
  })
}

function* possible(element: Element): Generator<Selector> {
  const [role, name] = [roleOf(element), nameOf(element)]
  if (role !== undefined && name) yield { role, name }
  const testId = TEST_IDS.map((attribute) => element.getAttribute(attribute)).find(Boolean)
  if (testId) yield { by: { 'test-id': testId } }
  const [label] = labelTexts(element)
  if (label) yield { by: { label } }
  for (const kind of ['placeholder', 'title', 'alt'] as const) {
    const text = fold(element.getAttribute(kind))
    if (text) yield { by: { [kind]: text } }
  }
  for (const attribute of ['id', 'name'] as const) {
    const value = element.getAttribute(attribute)
    if (value && WRITTEN_BY_PEOPLE.test(value)) yield { by: { css: cssFor(element, attribute, value) } }
  }
}

function cssFor(element: Element, attribute: 'id' | 'name', value: string): string {
  const escaped = CSS.escape(value)
  return attribute === 'id' ? `#${escaped}` : `${element.localName}[name="${escaped}"]`
}
