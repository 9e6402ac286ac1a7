import { labelText } from '../names.ts'
import { ACTABLE, cssForRole, roleOf } from '../roles.ts'
import { parentOf } from '../roots.ts'
import { fold, shorten } from '../text.ts'

const BUTTON_INPUTS = '[type=submit], [type=button], [type=reset]'
const ENTRIES =
  'tr, li, article, section, fieldset, [role=row], [role=listitem], [role=article], [role=option], [role=region], [role=group]'
const PLACES: ReadonlySet<string> = new Set([
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'form',
  'group',
  'main',
  'navigation',
  'region',
  'search',
  'tabpanel',
  'table',
  'toolbar',
])
const HEADING = /^(h[1-6]|legend|caption|summary)$/
/** A recorder describes elements while a person works, so that all of this is bounded. */
const MOST_LEVELS = 12
const MOST_PIECES = 12
const MOST_PLACES = 5
const MOST_OTHERS = 24
const MOST_NAMESAKES = 6
const MOST_LOOKED = 30
const MOST_WALKED = 300
const PIECE_LENGTH = 60

/** What else stands in the innermost row, card or list entry that says more than the element and its name. */
export function contextOf(element: Element, name: string): string[] {
  const own = new Set([fold(element.textContent), name])
  for (const entry of above(element)) {
    if (!isEntry(entry)) continue
    const pieces = textPieces(entry, element).filter((text) => !own.has(text))
    if (pieces.length > 0) return pieces
  }
  return []
}

/** The text of the first heading right in an element, but for one; '' where there is none among its first children. */
export function headingIn(place: Element | null, except?: Element): string {
  let at = place?.firstElementChild ?? null
  for (let looked = 0; at && looked < MOST_LOOKED; looked++, at = at.nextElementSibling)
    if (at !== except && HEADING.test(at.localName)) return shorten(fold(at.textContent), PIECE_LENGTH)
  return ''
}

/** Dialogs, forms, landmarks and groups around it with their names or headings, the innermost first. */
export function placesOf(element: Element): string[] {
  const places: string[] = []
  for (let at = parentOf(element); at && places.length < MOST_PLACES; at = parentOf(at)) {
    const role = roleOf(at)
    if (role !== undefined && PLACES.has(role)) places.push(`${role} ${placeName(at)}`.trim())
  }
  return places
}

function placeName(place: Element): string {
  const said = place.getAttribute('aria-label')
  return said ? shorten(fold(said), PIECE_LENGTH) : headingIn(place)
}

/** What stands beside an element, as far as it tells the element from the others. */
export interface Surroundings {
  /** Names of things of its kind near it, its own left out. */
  readonly others: readonly string[]
  /** How many of them have its own name. */
  readonly namesakes: number
  /** What stands in its row and in none of theirs. */
  readonly context?: readonly string[]
}

export function surroundingsOf(element: Element): Surroundings {
  const { things, nameOf } = nearby(element)
  const own = nameOf(element)
  const named = things.map((thing) => ({ thing, name: nameOf(thing) }))
  const namesakes = named.filter(({ name }) => name === own)
  const others = [...new Set(named.map(({ name }) => name))].filter((name) => name && name !== own)
  const theirs = namesakes.slice(0, MOST_NAMESAKES).flatMap(({ thing, name }) => contextOf(thing, name))
  const context = contextOf(element, own).filter((piece) => !theirs.includes(piece))
  return {
    others: others.slice(0, MOST_OTHERS),
    namesakes: namesakes.length,
    ...(context.length > 0 && { context }),
  }
}

function* above(element: Element): Generator<Element> {
  let at = parentOf(element)
  for (let level = 0; at && level < MOST_LEVELS; level++, at = parentOf(at)) {
    if (/^(body|main|dialog)$/.test(at.localName)) return
    yield at
  }
}

/** A row, list entry or section by what it is, or one of several that are built alike. */
function isEntry(element: Element): boolean {
  if (element.matches(ENTRIES)) return true
  return [element.previousElementSibling, element.nextElementSibling].some(
    (sibling) => sibling !== null && builtAlike(element, sibling),
  )
}

function builtAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName || one.children.length !== other.children.length) return false
  return [...one.children].every((child, i) => child.localName === other.children[i]?.localName)
}

/** The texts in an entry, those of the element itself left out. */
function textPieces(entry: Element, element: Element): string[] {
  const pieces = new Set<string>()
  const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT)
  for (let looked = 0; looked < MOST_PIECES * 4 && pieces.size < MOST_PIECES; looked++) {
    const node = texts.nextNode()
    if (!node) break
    const text = shorten(fold(node.textContent), PIECE_LENGTH)
    if (text && !element.contains(node) && !node.parentElement?.closest('script, style, option'))
      pieces.add(text)
  }
  return [...pieces]
}

function kindCss(element: Element): string {
  const role = roleOf(element)
  if (role === undefined) return element.localName
  return element.matches(ACTABLE) ? ACTABLE : cssForRole(role)
}

interface Nearby {
  /** Those of its kind that stand nearest before and behind it. */
  readonly things: readonly Element[]
  /** A name as far as it can be told cheaply: an accessible name costs a hundred times as much. */
  nameOf(thing: Element): string
}

/** Looks around an element, no further than a bounded way: pages may be large, and each look has its price. */
function nearby(element: Element): Nearby {
  const css = kindCss(element)
  const labels = new Map<string, string>()
  const things = (['previousNode', 'nextNode'] as const).flatMap((way) => {
    const found: Element[] = []
    for (const at of walk(element, way)) {
      const labelled = at.localName === 'label' && at.getAttribute('for')
      if (labelled) labels.set(labelled, labelText(at))
      if (!at.matches(css) || at.contains(element) || element.contains(at)) continue
      found.push(at)
      if (found.length === MOST_OTHERS) break
    }
    return found
  })
  return { things, nameOf: (thing) => quickName(thing, labels) }
}

function* walk(from: Element, way: 'previousNode' | 'nextNode'): Generator<Element> {
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_ELEMENT)
  walker.currentNode = from
  for (let looked = 0; looked < MOST_WALKED; looked++) {
    const node = walker[way]()
    if (!(node instanceof Element)) return
    yield node
  }
}

function quickName(element: Element, labels: ReadonlyMap<string, string>): string {
  const around = element.closest('label')
  const said =
    element.getAttribute('aria-label') ||
    labels.get(element.getAttribute('id') ?? '') ||
    (around && labelText(around)) ||
    writtenOn(element) ||
    element.getAttribute('placeholder') ||
    element.getAttribute('title')
  return shorten(fold(said), PIECE_LENGTH)
}

/** What a field holds is nobody's name. */
function writtenOn(element: Element): string | null {
  if (/^(select|textarea)$/.test(element.localName)) return null
  if (element.localName !== 'input') return element.textContent
  return element.matches(BUTTON_INPUTS) ? element.getAttribute('value') : null
}
