import { compileFormula, type Formula } from '../../../bots/format/formula/index.ts'
import type { AuthoredElement, Bot } from '../../../bots/format/model.ts'
import { type Hole, withHoles } from './texts.ts'

/** The elements with the texts of one row replaced by formulas. What else was known of such an element was that row's. */
export function elementsOfEachRow(
  elements: Bot['elements'],
  holes: readonly Hole[],
): Map<string, AuthoredElement> {
  const made = new Map<AuthoredElement, AuthoredElement>()
  const ofEachRow = (element: AuthoredElement): AuthoredElement => {
    const known = made.get(element)
    if (known) return known
    const next = changed(element, holes, ofEachRow)
    made.set(element, next)
    return next
  }
  return new Map([...elements].map(([ref, element]) => [ref, ofEachRow(element)]))
}

/** Every text by which an element is found, with those of what it stands in. */
export function textsOf({ name, by, within, frame }: AuthoredElement): string[] {
  const own = [name, ...Object.values(by ?? {})].filter((text) => typeof text === 'string')
  return [...own, ...[within, frame].flatMap((place) => (place ? textsOf(place) : []))]
}

function changed(
  element: AuthoredElement,
  holes: readonly Hole[],
  ofEachRow: (element: AuthoredElement) => AuthoredElement,
): AuthoredElement {
  const text = (written: string | Formula) => formulaOf(written, holes, element) ?? written
  const by =
    element.by && Object.fromEntries(Object.entries(element.by).map(([kind, value]) => [kind, text(value)]))
  const next = {
    ...element,
    ...(element.name !== undefined && { name: text(element.name) }),
    ...(by && { by }),
    ...(element.within && { within: ofEachRow(element.within) }),
    ...(element.frame && { frame: ofEachRow(element.frame) }),
  }
  if (isSame(element, next)) return element
  const { further: _further, fingerprint: _fingerprint, ...found } = next
  return found
}

function formulaOf(
  text: string | Formula,
  holes: readonly Hole[],
  { at }: AuthoredElement,
): Formula | undefined {
  const source = typeof text === 'string' ? withHoles(text, holes) : undefined
  return source === undefined ? undefined : compileFormula(source, at)
}

function isSame(one: AuthoredElement, other: AuthoredElement): boolean {
  const kinds = Object.keys(one.by ?? {}) as (keyof NonNullable<AuthoredElement['by']>)[]
  return (
    one.name === other.name &&
    one.within === other.within &&
    one.frame === other.frame &&
    kinds.every((kind) => one.by?.[kind] === other.by?.[kind])
  )
}
