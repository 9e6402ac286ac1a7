import { isMap, isScalar } from 'yaml'
import { type SelectorKind, selectorKinds } from '../../elements/types.ts'
import { BotError, suggestion } from '../../errors/index.ts'
import { type Formula, isFormulaText, literalText } from '../formula/index.ts'
import type { AuthoredElement } from '../model.ts'
import { type Entry, entriesOf, refuseRest } from '../yaml/entries.ts'
import { compile, textOf } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import { DEEPEST, isNothing, type Node, type Source } from '../yaml/source.ts'
import { IDENTIFIER, IDENTIFIER_EXPECTED } from './names.ts'
import { roles } from './roles.ts'

type Draft = { -readonly [K in keyof AuthoredElement]: AuthoredElement[K] }
type Place = 'within' | 'frame'

/** An element as far as its own map tells: names in `within` and `frame` are looked up when all are read. */
interface Found {
  readonly draft: Draft
  readonly named: { readonly place: Place; readonly ref: string; readonly node: Node }[]
}

const selectors: ReadonlySet<string> = new Set(selectorKinds)

/** Reads elements.yaml: groups in groups, with elements in them, by dotted names. */
export function readElements(source: Source, root: Node): Map<string, AuthoredElement> {
  const found = new Map<string, Found>()
  const inline: Found[] = []
  readGroup(source, root, '', 0, found, inline)
  for (const element of [...found.values(), ...inline]) linkNamed(source, element, found)
  for (const [ref, { draft }] of found) refuseCircle(source, ref, draft)
  return new Map([...found].map(([ref, { draft }]) => [ref, draft]))
}

function readGroup(
  source: Source,
  node: Node,
  prefix: string,
  depth: number,
  found: Map<string, Found>,
  inline: Found[],
): void {
  if (depth > DEEPEST) {
    source.refuse('field-invalid', 'Groups are nested too deeply', node, {
      expected: `at most ${DEEPEST} levels`,
    })
    return
  }
  const what = prefix === '' ? 'The file' : `The group "${prefix}"`
  for (const entry of entriesOf(source, node, what)?.values() ?? []) {
    const ref = prefix === '' ? entry.name : `${prefix}.${entry.name}`
    if (!isElementName(source, entry)) continue
    if (isElement(entry.value))
      found.set(ref, readElement(source, entry.value, ref, entry.key, inline, depth))
    else readGroup(source, entry.value ?? entry.key, ref, depth + 1, found, inline)
  }
}

function isElementName(source: Source, { name, key }: Entry): boolean {
  if (IDENTIFIER.test(name)) return true
  source.refuse('field-invalid', `"${name}" cannot be the name of an element or group`, key, {
    expected: IDENTIFIER_EXPECTED,
    found: name,
  })
  return false
}

/** A map is an element as soon as one of its fields is no map, or stands for a place; else it is a group. */
function isElement(node: Node): boolean {
  if (!isMap(node)) return false
  return node.items.some(({ value }) => !isMap(value))
}

function readElement(
  source: Source,
  node: Node,
  ref: string,
  at: Node,
  inline: Found[],
  depth: number,
): Found {
  const draft: Draft = { ref, at: source.at(at) }
  const element: Found = { draft, named: [] }
  const entries = entriesOf(source, node, `The element "${ref}"`)
  if (entries === undefined) return element
  const places = takePlaces(entries)
  const says = readSelectors(source, entries, draft)
  for (const [place, entry] of places) readPlace(source, entry, place, element, inline, depth)
  refuseRest(source, entries, `The element "${ref}"`, ['within', 'frame', 'nth', ...selectors, ...roles])
  if (says === 0 && entries.size === 0) {
    source.refuse('field-missing', `The element "${ref}" does not say what it is`, at, {
      expected: 'a role with a name, such as `textbox: Invoice no.`, or a selector such as css',
    })
  }
  return element
}

/** Takes `within` and `frame`; `frame` alone is the element's own role. */
function takePlaces(entries: Map<string, Entry>): [Place, Entry][] {
  const within = entries.get('within')
  const frame = entries.get('frame')
  const others = [...entries.keys()].some(
    (name) => name !== 'frame' && (roles.has(name) || selectors.has(name)),
  )
  const places: [Place, Entry][] = []
  if (within) places.push(['within', within])
  if (frame && (others || isMap(frame.value))) places.push(['frame', frame])
  for (const [place] of places) entries.delete(place)
  return places
}

/** How many of the fields say which element it is. */
function readSelectors(source: Source, entries: Map<string, Entry>, draft: Draft): number {
  const by: Partial<Record<SelectorKind, string | Formula>> = {}
  let said = 0
  for (const entry of [...entries.values()]) {
    if (entry.name === 'nth') readPosition(source, entry, draft)
    else if (roles.has(entry.name)) readRole(source, entry, draft)
    else if (isSelector(entry.name)) readSelector(source, entry, entry.name, by)
    else continue
    if (entry.name !== 'nth') said++
    entries.delete(entry.name)
  }
  if (Object.keys(by).length > 0) draft.by = by
  return said
}

function isSelector(name: string): name is SelectorKind {
  return selectors.has(name)
}

function readRole(source: Source, entry: Entry, draft: Draft): void {
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
  const value = textOrFormula(source, entry)
  if (value === '')
    source.refuse('field-invalid', `"${kind}" is empty`, entry.value, { expected: 'what to look for' })
  else if (value !== undefined) by[kind] = value
}

function readPosition(source: Source, entry: Entry, draft: Draft): void {
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

function textOrFormula(source: Source, entry: Entry): string | Formula | undefined {
  const text = textOf(source, entry.value ?? entry.key, `"${entry.name}"`)
  if (isFormulaText(text)) return compile(source, text, entry.value)
  return text === undefined ? undefined : literalText(text)
}

/** `within` and `frame`: the name of an element, or an element written there. */
function readPlace(
  source: Source,
  entry: Entry,
  place: Place,
  element: Found,
  inline: Found[],
  depth: number,
): void {
  if (!isMap(entry.value)) {
    const ref = textOf(source, entry.value ?? entry.key, `"${place}"`)
    if (ref !== undefined) element.named.push({ place, ref, node: entry.value })
    return
  }
  if (depth > DEEPEST) {
    source.refuse('field-invalid', 'Elements are nested too deeply', entry.value)
    return
  }
  const inner = readElement(
    source,
    entry.value,
    `${element.draft.ref} ${place}`,
    entry.key,
    inline,
    depth + 1,
  )
  inline.push(inner)
  element.draft[place] = inner.draft
}

function linkNamed(source: Source, { draft, named }: Found, found: ReadonlyMap<string, Found>): void {
  for (const { place, ref, node } of named) {
    const target = found.get(ref)
    if (target) draft[place] = target.draft
    else
      source.refuse('element-unknown', `There is no element "${ref}"${suggestion(ref, found.keys())}`, node)
  }
}

/** An element that stands within itself would be looked for without end. */
function refuseCircle(source: Source, ref: string, element: Draft): void {
  const pending: (AuthoredElement | undefined)[] = [element.within, element.frame]
  const seen = new Set<AuthoredElement>()
  while (pending.length > 0) {
    const next = pending.pop()
    if (next === undefined || seen.has(next)) continue
    seen.add(next)
    if (next === element) {
      const at = element.at
      source.note(new BotError('field-invalid', `The element "${ref}" stands within itself`, { at }))
      return
    }
    pending.push(next.within, next.frame)
  }
}
