import { labelTexts } from '../names.ts'
import { ACTABLE, cssForRole, roleOf } from '../roles.ts'
import { parentOf, type Root } from '../roots.ts'
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
const HEADINGS = ':scope > :is(h1, h2, h3, h4, h5, h6, legend, caption, summary)'
/** A recorder describes elements while a person works, so that all of this is bounded. */
const MOST_LEVELS = 12
const MOST_PIECES = 12
const MOST_PLACES = 5
const MOST_OTHERS = 24
const MOST_NAMESAKES = 6
const PIECE_LENGTH = 60

/** What else stands in the innermost row, card or list entry that says more than the element itself. */
export function contextOf(element: Element): string[] {
  const own = new Set([fold(element.textContent), ...labelTexts(element)])
  for (const entry of above(element)) {
    if (!isEntry(entry)) continue
    const pieces = textPieces(entry, element).filter((text) => !own.has(text))
    if (pieces.length > 0) return pieces
  }
  return []
}

/** Dialogs, forms, landmarks and groups around it with their names or headings, the innermost first. */
export function placesOf(element: Element): string[] {
  const places: string[] = []
  for (let at = parentOf(element); at && places.length < MOST_PLACES; at = parentOf(at)) {
    const role = roleOf(at)
    if (role !== undefined && PLACES.has(role)) places.push(`${role} ${headingOf(at)}`.trim())
  }
  return places
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
  const near = nearby(element, kindCss(element)).map((other) => ({ other, name: quickName(other) }))
  const own = quickName(element)
  const namesakes = near.filter(({ name }) => name === own)
  const others = [...new Set(near.map(({ name }) => name))].filter((name) => name && name !== own)
  const theirs = namesakes.slice(0, MOST_NAMESAKES).flatMap(({ other }) => contextOf(other))
  const context = contextOf(element).filter((piece) => !theirs.includes(piece))
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

function headingOf(place: Element): string {
  const name = place.getAttribute('aria-label') ?? place.querySelector(HEADINGS)?.textContent
  return shorten(fold(name), PIECE_LENGTH)
}

function kindCss(element: Element): string {
  const role = roleOf(element)
  if (role === undefined) return element.localName
  return element.matches(ACTABLE) ? ACTABLE : cssForRole(role)
}

/** Those nearest in the document, from the innermost part of it that has enough of them. */
function nearby(element: Element, css: string): Element[] {
  const all = scopeWith(element, css).filter((other) => other !== element && !other.contains(element))
  const at = all.findIndex(
    (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const middle = at < 0 ? all.length : at
  return all.slice(Math.max(0, middle - MOST_OTHERS), middle + MOST_OTHERS)
}

function scopeWith(element: Element, css: string): Element[] {
  let found: Element[] = []
  for (let at = parentOf(element); at; at = parentOf(at)) {
    found = [...at.querySelectorAll(css)]
    if (found.length > MOST_OTHERS) return found
  }
  return found.length > 0 ? found : [...(element.getRootNode() as Root).querySelectorAll(css)]
}

/** The name as far as it can be told cheaply: an accessible name costs a hundred times as much. */
function quickName(element: Element): string {
  const said =
    element.getAttribute('aria-label') ||
    labelTexts(element)[0] ||
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
