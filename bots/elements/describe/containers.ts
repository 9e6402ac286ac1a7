import { nameOf } from '../names.ts'
import { roleOf } from '../roles.ts'
import { parentOf } from '../roots.ts'
import { fold, ownTexts } from '../text.ts'
import type { DescribedElement } from '../types.ts'
import { idCss, testIdOf } from './attributes.ts'
import { anchoredPath, kindCss } from './paths.ts'
import { isVolatile, steadyClasses } from './steady.ts'

const ENTRIES = new Set(['row', 'listitem', 'article', 'option', 'treeitem', 'figure', 'menuitem', 'tab'])
const PLACES = new Set(
  (
    'alertdialog banner complementary contentinfo dialog form grid group list listbox main menu menubar navigation ' +
    'radiogroup region search table tablist tabpanel toolbar tree treegrid'
  ).split(' '),
)
const LEVELS = 15
const MOST_PIECES = 60
const MOST_TEXT = 60
const MOST_OFFERS = 4
const UNFIT = 'button, select, option, textarea, script, style, template, [contenteditable]'
const HEADING = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, th, [role=heading], [role=rowheader]'
const LINK = 'a, [role=link]'

/** Something around an element, with the ways to say which one it is, best first; none of them is proved. */
export interface Surrounding {
  readonly container: Element
  readonly offers: readonly DescribedElement[]
  /** One of several that are built alike: a row, a card. */
  readonly isEntry: boolean
}

/** What stands around the element and can be told from its like by a text or a name, the innermost first. */
export function* surroundingsOf(element: Element): Generator<Surrounding> {
  let at = parentOf(element)
  for (let level = 0; at && level < LEVELS && at.localName !== 'body'; level++, at = parentOf(at)) {
    const role = roleOf(at)
    if (role !== undefined && PLACES.has(role)) {
      yield { container: at, isEntry: false, offers: placeOffers(at, role, element) }
    } else if (isEntry(at, role)) {
      yield { container: at, isEntry: true, offers: entryOffers(at, role, element) }
    } else if (idCss(at) ?? testIdOf(at)) yield { container: at, isEntry: false, offers: ownOffers(at) }
  }
}

/** A row or list entry by what it is, or one of several brothers of the same kind. */
function isEntry(element: Element, role: string | undefined): boolean {
  if (role !== undefined) return ENTRIES.has(role)
  const kind = kindCss(element)
  return [element.previousElementSibling, element.nextElementSibling].some(
    (brother) => brother !== null && brother.localName === element.localName && kindCss(brother) === kind,
  )
}

function entryOffers(entry: Element, role: string | undefined, element: Element): DescribedElement[] {
  const kind: DescribedElement | undefined = role === undefined ? cardKind(entry) : { role }
  const told = kind ? tellingTexts(entry, element).map((text) => ({ ...kind, by: { ...kind.by, text } })) : []
  return [...ownOffers(entry), ...told.slice(0, MOST_OFFERS)]
}

/** A card has no role: its classes say what it is, else where it stands. */
function cardKind(card: Element): { role?: string; by: { css: string } } | undefined {
  if (steadyClasses(card).length > 0 || card.localName.includes('-')) return { by: { css: kindCss(card) } }
  const path = card.parentElement && anchoredPath(card)?.replace(/:nth-of-type\(\d+\)$/, '')
  return path ? { by: { css: path } } : undefined
}

function placeOffers(place: Element, role: string, element: Element): DescribedElement[] {
  const name = nameOf(place)
  const first = place.querySelector(HEADING)
  const heading = first?.contains(element) ? '' : fold(first?.textContent)
  return [
    ...(isTelling(name) ? [{ role, name }] : []),
    ...(isTelling(heading) ? [{ role, by: { text: heading } }] : []),
    ...ownOffers(place),
    { role },
  ]
}

function ownOffers(element: Element): DescribedElement[] {
  const testId = testIdOf(element)
  const css = idCss(element)
  return [...(testId ? [{ by: { 'test-id': testId.value } }] : []), ...(css ? [{ by: { css } }] : [])]
}

/** Texts that stand in an entry, not in the element, and may tell it from others: headings first, then links, then the rest as it stands. */
export function tellingTexts(entry: Element, element?: Element): string[] {
  const found = new Map<string, number>()
  const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT)
  for (let looked = 0; looked < MOST_PIECES; looked++) {
    const owner = texts.nextNode()?.parentElement
    if (!owner) break
    if (owner.closest(UNFIT) || element?.contains(owner)) continue
    const isAround = owner === entry || (element !== undefined && owner.contains(element))
    const said = isAround ? ownTexts(owner) : [fold(owner.textContent)]
    for (const text of said.filter((one) => !found.has(one))) found.set(text, rankOf(owner))
  }
  const telling = [...found].filter(([text]) => isTelling(text))
  return telling.sort(([, one], [, other]) => one - other).map(([text]) => text)
}

function rankOf(owner: Element): number {
  if (owner.closest(HEADING)) return 0
  return owner.closest(LINK) ? 1 : 2
}

function isTelling(text: string): boolean {
  return text.length > 0 && text.length <= MOST_TEXT && !isVolatile(text)
}
