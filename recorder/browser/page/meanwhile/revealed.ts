import { attributeOf, parentElementOf } from '../../../../bots/elements/dom.ts'
import { upFrom } from '../dom.ts'
import { cameAt, isUnseenStyle, type Restyled, restyledLately } from './changes.ts'
import { hidingRules, ruleFits, rulesWith } from './style-rules.ts'

/** Attributes that show and hide by themselves. */
const OWN: ReadonlySet<string> = new Set(['style', 'hidden', 'open'])

/** Something that came into the page or became visible, and when, as `performance.now()`. */
export interface Reveal {
  readonly node: Element
  readonly at: number
}

/** When an element, or what it stands in, came or became visible last; undefined where that was so from the start. */
export function revealedAt(element: Element): number | undefined {
  return lastReveal(element)?.at
}

/** The last thing that came or became visible and is the element or holds it, not later than `until`. */
export function lastReveal(element: Element, until = Number.POSITIVE_INFINITY): Reveal | undefined {
  const changes = restyledLately()
  const line = [...upFrom(element)]
  let best: Reveal | undefined
  for (const node of line) {
    const at = cameAt(node)
    if (at !== undefined && at <= until && at > (best?.at ?? 0)) best = { node, at }
  }
  const around = new Set(line)
  for (const change of changes) {
    if (change.at > until || change.at <= (best?.at ?? 0)) continue
    const node = shownBy(change, line, around)
    if (node) best = { node, at: change.at }
  }
  return best
}

/** The element of the line that this change has made visible. */
function shownBy(
  change: Restyled,
  line: readonly Element[],
  around: ReadonlySet<Element>,
): Element | undefined {
  const { element, attribute } = change
  if (around.has(element)) return shownByOwn(change, line.slice(0, line.indexOf(element) + 1))
  const parent = parentElementOf(element)
  const isBrother = parent !== undefined && around.has(parent)
  return isBrother && !OWN.has(attribute) ? shownByName(change, line) : undefined
}

/** By an attribute that the element, or what it stands in, has itself. */
function shownByOwn(change: Restyled, line: readonly Element[]): Element | undefined {
  const { element, attribute, before } = change
  if (!OWN.has(attribute)) return shownByName(change, line)
  const now = attributeOf(element, attribute)
  const shows = {
    style: !isUnseenStyle(now),
    hidden: before !== null && now === null,
    open: before === null && now !== null,
  }
  return shows[attribute as keyof typeof shows] ? element : undefined
}

/** By a style rule that hangs on a class or another attribute. */
function shownByName(
  { element, attribute, before }: Restyled,
  line: readonly Element[],
): Element | undefined {
  const now = attributeOf(element, attribute)
  if (attribute === 'class') return shownByClass(before ?? '', now ?? '', line)
  return before === now ? undefined : shownByRules(`[${attribute}`, line)
}

function shownByClass(before: string, now: string, line: readonly Element[]): Element | undefined {
  const old = before.split(/\s+/)
  const fresh = now.split(/\s+/)
  for (const added of fresh.filter((name) => name && !old.includes(name))) {
    const node = shownByRules(`.${CSS.escape(added)}`, line)
    if (node) return node
  }
  for (const gone of old.filter((name) => name && !fresh.includes(name))) {
    const node = unhidden(`.${CSS.escape(gone)}`, line)
    if (node) return node
  }
  return undefined
}

/** The element that a rule with this shows which otherwise is hidden. */
function shownByRules(token: string, line: readonly Element[]): Element | undefined {
  for (const rule of rulesWith(token))
    if (!rule.hides) for (const at of line) if (ruleFits(rule, at) && isHiddenAtRest(at)) return at
  return undefined
}

/** The element that a rule with this class hid, as long as it had the class. */
function unhidden(token: string, line: readonly Element[]): Element | undefined {
  for (const { selector, hides, holds } of rulesWith(token)) {
    const selectorWithout = hides ? selector.replace(token, '').trim() || '*' : ''
    if (!hides || !/[\w*.\])]$/.test(selectorWithout)) continue
    for (const at of line) if (ruleFits({ selector: selectorWithout, hides, holds }, at)) return at
  }
  return undefined
}

/** True where some rule would hide the element if no other showed it. */
export function isHiddenAtRest(element: Element): boolean {
  return isUnseenStyle(attributeOf(element, 'style')) || hidingRules().some((rule) => ruleFits(rule, element))
}
