import type { Formula } from '../../../bots/format/formula/index.ts'

type Said = string | Formula

/** What says which element is meant, as elements.yaml or elements.lock has it. */
export interface SaidElement {
  readonly role?: string | undefined
  readonly name?: Said | undefined
  readonly by?: Readonly<Partial<Record<string, Said>>> | undefined
  readonly nth?: number | Formula | undefined
  readonly window?: { readonly title?: Said | undefined; readonly program?: Said | undefined } | undefined
}

/** An element on one line: `button Post`, `css #total`, `window Print`. */
export function elementText({ role, name, by = {}, nth, window = {} }: SaidElement): string {
  const selectors = Object.entries(by).map(([kind, value]) => words(kind, value))
  const said = [
    role === undefined ? '' : words(role, name),
    ...selectors,
    ...(nth === undefined ? [] : [words('no.', nth)]),
    ...Object.entries(window).map(([what, value]) => words(`window ${what}`, value)),
  ]
  return said.filter((part) => part !== '').join(', ')
}

function words(kind: string, value: Said | number | undefined): string {
  if (value === undefined || value === '') return kind
  return `${kind} ${typeof value === 'object' ? value.source : value}`
}
