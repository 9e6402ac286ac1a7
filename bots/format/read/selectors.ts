import { isScalar } from 'yaml'
import { type SelectorKind, selectorKinds, windowSelectorKinds } from '../../elements/types.ts'
import { expectedOf } from '../../elements/written.ts'
import { type Formula, isFormulaText, literalText } from '../formula/index.ts'
import type { AuthoredElement, AuthoredWindow } from '../model.ts'
import type { Entry } from '../yaml/entries.ts'
import { compile, fieldsOf, textOf } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import { isNothing, type Node, type Source } from '../yaml/source.ts'
import { roles } from './roles.ts'

/** An element that is being read. */
export type ElementDraft = { -readonly [K in keyof AuthoredElement]: AuthoredElement[K] }

const selectors: ReadonlySet<string> = new Set(selectorKinds)

/** Each of these is all that a selector can say of an element. */
const ALONE = ['image', 'place'] as const
/** Kinds of selector that pages and windows share. */
const SHARED: readonly string[] = [...windowSelectorKinds, 'text']

/** Fields that say which element it is. */
export const selectorFields: readonly string[] = ['window', 'nth', ...selectors, ...roles]

/** True for the name of a field that says what the element is or looks like. */
export function saysWhat(name: string): boolean {
  return roles.has(name) || selectors.has(name)
}

/** Takes what says which element it is out of the entries, into the element; gives how many fields did. */
export function readSelectors(source: Source, entries: Map<string, Entry>, draft: ElementDraft): number {
  const by: Partial<Record<SelectorKind, string | Formula>> = {}
  const said: Entry[] = []
  for (const entry of [...entries.values()]) {
    if (entry.name === 'nth') readPosition(source, entry, draft)
    else if (entry.name === 'window') readWindow(source, entry, draft)
    else if (roles.has(entry.name)) readRole(source, entry, draft)
    else if (isSelector(entry.name)) readSelector(source, entry, entry.name, by)
    else continue
    if (entry.name !== 'nth') said.push(entry)
    entries.delete(entry.name)
  }
  if (Object.keys(by).length > 0) draft.by = by
  refuseMixture(source, said, draft)
  return said.length
}

function isSelector(name: string): name is SelectorKind {
  return selectors.has(name)
}

/** The window of the desktop: a part of its title, its program, or both. An empty title says that it has none. */
function readWindow(source: Source, entry: Entry, draft: ElementDraft): void {
  const fields = fieldsOf(source, entry.value ?? entry.key, '"window"')
  if (fields === undefined) return
  const [title, program] = [fields.take('title'), fields.take('program')]
  fields.done()
  const window: AuthoredWindow = {
    ...(title && { title: textOrFormula(source, title) }),
    ...(program && { program: filledText(source, program) }),
  }
  if (title === undefined && program === undefined) {
    source.refuse('field-missing', '"window" does not say which one', entry.key, {
      expected: 'a part of its `title`, its `program`, or both',
    })
  }
  draft.window = window
}

function filledText(source: Source, entry: Entry): string | Formula | undefined {
  const text = textOrFormula(source, entry)
  if (text !== '') return text
  return source.refuse('field-invalid', `"${entry.name}" is empty`, entry.value, {
    expected: 'what to look for',
  })
}

function readRole(source: Source, entry: Entry, draft: ElementDraft): void {
  if (draft.role !== undefined) {
    source.refuse('field-invalid', `The element "${draft.ref}" has two roles`, entry.key, {
      expected: 'one role',
      found: `${draft.role} and ${entry.name}`,
    })
    return
  }
  draft.role = entry.name
  if (isNothing(entry.value) || isEmptyText(entry.value)) return
  const name = textOrFormula(source, entry)
  if (name !== undefined) draft.name = name
}

function isEmptyText(node: Node): boolean {
  return isScalar(node) && node.value === ''
}

function readSelector(
  source: Source,
  entry: Entry,
  kind: SelectorKind,
  by: Partial<Record<SelectorKind, string | Formula>>,
): void {
  const value = filledText(source, entry)
  if (value === undefined) return
  const expected = typeof value === 'string' ? expectedOf(kind, value) : undefined
  if (expected === undefined) by[kind] = value
  else {
    const message = `"${value}" is no ${kind}`
    source.refuse('field-invalid', message, entry.value, { expected, found: show(entry.value) })
  }
}

function readPosition(source: Source, entry: Entry, draft: ElementDraft): void {
  const written = isScalar(entry.value) ? entry.value.value : undefined
  if (isFormulaText(written)) {
    const formula = compile(source, written, entry.value)
    if (formula) draft.nth = formula
  } else if (typeof written === 'number' && Number.isSafeInteger(written) && written > 0) draft.nth = written
  else {
    source.refuse('field-invalid', '"nth" is not a position', entry.value ?? entry.key, {
      expected: 'a whole number from 1 on, or a formula',
      found: show(entry.value),
    })
  }
}

/** An element stands in a page or in a window, and an image or a place says all of it. */
function refuseMixture(source: Source, said: readonly Entry[], { ref }: ElementDraft): void {
  const ofWindow = said.find(({ name }) => name === 'window' || isOneOf(windowSelectorKinds, name))
  const ofPage = said.find(({ name }) => selectors.has(name) && !SHARED.includes(name))
  if (ofWindow && ofPage) {
    source.refuse(
      'field-invalid',
      `"${ofPage.name}" is for pages, and "${ref}" stands in a window`,
      ofPage.key,
      {
        expected: 'a role with a name, or one of text, path, image, place',
        found: `${ofWindow.name} and ${ofPage.name}`,
      },
    )
  }
  const alone = said.find(({ name }) => isOneOf(ALONE, name))
  const other = said.find((entry) => entry !== alone && entry.name !== 'window')
  if (alone && other) {
    source.refuse('field-invalid', `"${alone.name}" of "${ref}" stands beside another selector`, other.key, {
      expected: `only "${alone.name}"; further selectors belong into elements.lock`,
      found: `${alone.name} and ${other.name}`,
    })
  }
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

function textOrFormula(source: Source, entry: Entry): string | Formula | undefined {
  const text = textOf(source, entry.value ?? entry.key, `"${entry.name}"`)
  if (isFormulaText(text)) return compile(source, text, entry.value)
  return text === undefined ? undefined : literalText(text)
}
