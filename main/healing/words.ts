import type { Selector } from '../../bots/elements/types.ts'
import type { AuthoredElement } from '../../bots/format/model.ts'
import { authoredElement } from '../../bots/format/print/authored.ts'

/** An element as it stands in elements.yaml, on one line: `textbox: Invoice no.`. */
export function elementWords(element: AuthoredElement): string {
  return Object.entries(authoredElement(element))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}

/** A selector in the same words. */
export function selectorWords({ role, name, by = {}, nth }: Selector): string {
  const parts = Object.entries({ ...(role !== undefined && { [role]: name ?? '' }), ...by, nth })
  return parts.flatMap(([kind, value]) => (value === undefined ? [] : [`${kind}: ${value}`])).join(', ')
}

/** A share from 0 to 1 in percent: `98.2 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
