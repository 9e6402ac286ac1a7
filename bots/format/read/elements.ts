import { isMap, isScalar, type YAMLMap } from 'yaml'
import { BotError, suggestion } from '../../errors/index.ts'
import type { AuthoredElement } from '../model.ts'
import { type Entry, entriesOf, refuseRest } from '../yaml/entries.ts'
import { textOf } from '../yaml/fields.ts'
import { DEEPEST, type Node, type Source } from '../yaml/source.ts'
import { IDENTIFIER, IDENTIFIER_EXPECTED } from './names.ts'
import { type ElementDraft, readSelectors, saysWhat, selectorFields } from './selectors.ts'

type Place = 'within' | 'frame'

/** What can be said of a window. */
const CHOICE: ReadonlySet<string> = new Set(['title', 'program'])

/** An element as far as its own map tells: names in `within` and `frame` are looked up when all are read. */
interface Found {
  readonly draft: ElementDraft
  readonly named: { readonly place: Place; readonly ref: string; readonly node: Node }[]
}

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

/** A map is an element as soon as one of its fields is no map, or says which window it stands in; else it is a group. */
function isElement(node: Node): boolean {
  if (!isMap(node)) return false
  return node.items.some(({ key, value }) => !isMap(value) || (nameIn(key) === 'window' && isChoice(value)))
}

/** `{ title: Print, program: mousepad }`; an element that somebody called `window` says more than that, or other things. */
function isChoice({ items }: YAMLMap): boolean {
  return items.length > 0 && items.every(({ key, value }) => CHOICE.has(nameIn(key)) && isScalar(value))
}

function nameIn(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function readElement(
  source: Source,
  node: Node,
  ref: string,
  at: Node,
  inline: Found[],
  depth: number,
): Found {
  const draft: ElementDraft = { ref, at: source.at(at) }
  const element: Found = { draft, named: [] }
  const entries = entriesOf(source, node, `The element "${ref}"`)
  if (entries === undefined) return element
  const places = takePlaces(entries)
  const says = readSelectors(source, entries, draft)
  for (const [place, entry] of places) readPlace(source, entry, place, element, inline, depth)
  refuseRest(source, entries, `The element "${ref}"`, ['within', 'frame', ...selectorFields])
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
  const others = [...entries.keys()].some((name) => name !== 'frame' && saysWhat(name))
  const places: [Place, Entry][] = []
  if (within) places.push(['within', within])
  if (frame && (others || isMap(frame.value))) places.push(['frame', frame])
  for (const [place] of places) entries.delete(place)
  return places
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
function refuseCircle(source: Source, ref: string, element: ElementDraft): void {
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
