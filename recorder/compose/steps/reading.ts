import type { SeenElement } from '../../facts/index.ts'
import type { ActOf } from '../act.ts'
import { DraftElement, type DraftValue } from '../draft.ts'
import type { Around, Step } from './step.ts'

/** What was copied here is read here, where it is pasted later. */
export function copy(act: ActOf<'copy'>, { copied, names }: Around): Step[] {
  const { element } = act.deed
  return copied.has(act) ? [{ ...read(element), save: names.of(act, element, 'copied') }] : []
}

/** What the person pointed at: to be as it is, or to be read. */
export function pick(act: ActOf<'pick'>, { names }: Around): Step[] {
  const { purpose, element } = act.deed.pick
  const target = new DraftElement(element)
  if (purpose === 'assert' || purpose === 'verify') return [assertion(act)]
  if (purpose === 'extract-table')
    return [{ kind: 'browser.read-table', params: { target }, save: names.of(act, element, 'rows') }]
  const step = { ...read(element), save: names.of(act, element, 'value') }
  return [purpose === 'extract' ? step : { ...step, note: 'Reads the list as one text' }]
}

/** Fails unless the element is as it was found; unless it is seen at all, where what it held is not known. */
export function assertion({ deed: { pick: fact } }: ActOf<'pick'>): Step {
  const target = new DraftElement(fact.element)
  return { kind: 'browser.assert', params: { target, ...expected(fact.element, fact.found) } }
}

function expected(
  { nature, checked, secret }: SeenElement,
  found: ActOf<'pick'>['deed']['pick']['found'],
): Record<string, DraftValue> {
  if (nature === 'check' && checked !== undefined) return { checked }
  if (typeof found !== 'string' || found === '' || secret) return {}
  return hasValue(nature) ? { value: found } : { text: found }
}

function read(element: SeenElement): Step {
  const what = element.nature === 'check' ? 'checked' : hasValue(element.nature) ? 'value' : undefined
  return { kind: 'browser.read', params: { target: new DraftElement(element), ...(what && { what }) } }
}

function hasValue(nature: SeenElement['nature']): boolean {
  return nature === 'text' || nature === 'picked' || nature === 'select'
}
