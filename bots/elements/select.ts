import { contentOf, parentElementOf, tagOf } from './dom.ts'
import { labelText, labelTexts, mayBeNamed, nameOf } from './names.ts'
import { cssForRole, roleOf } from './roles.ts'
import type { Part } from './roots.ts'
import { fold, wordsOf } from './text.ts'
import type { PageSelectorKind, Selector } from './types.ts'
import { isHiddenFromRoles } from './visible.ts'

const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy'] as const
const BUTTON_INPUTS = 'input[type=submit], input[type=button], input[type=reset]'

/** The way from an element with an id. */
const FROM_ID = /^\/\/\*\[@id="([^"]+)"\](\/[^|]+)$/

/** How each kind of selector finds elements. */
const finders: Readonly<Record<PageSelectorKind, (part: Part, value: string) => Element[]>> = {
  'test-id': (part, value) => queried(part, TEST_IDS.map((name) => attributeCss(name, value)).join(',')),
  label: labelled,
  placeholder: (part, value) => byAttribute(part, 'placeholder', value),
  title: (part, value) => byAttribute(part, 'title', value),
  alt: (part, value) => byAttribute(part, 'alt', value),
  text: withText,
  css: queried,
  xpath: evaluated,
}

/**
 * Elements of a part of the page that everything in the selector fits, visible or not; `nth` is left to the caller.
 * Some may stand around the part, and the caller passes over them.
 */
export function matching(selector: Selector, part: Part): Element[] {
  let found: Element[] | undefined
  for (const [kind, value] of Object.entries(selector.by ?? {}))
    found = common(found, isOfPages(kind) ? finders[kind](part, value) : [])
  if (selector.role === undefined && selector.name === undefined) return found ?? []
  const fitting = named(selector, withRole(selector.role, found, part))
  return fitting.filter((element) => !isHiddenFromRoles(element))
}

function isOfPages(kind: string): kind is PageSelectorKind {
  return Object.hasOwn(finders, kind)
}

function withRole(role: string | undefined, among: Element[] | undefined, part: Part): Element[] {
  const candidates = among ?? queried(part, role === undefined ? '*' : cssForRole(role))
  return candidates.filter((element) => role === undefined || roleOf(element) === role)
}

/** Names are dear: first those that can have it by what is written in them, all only where none of them has. */
function named({ name }: Selector, candidates: Element[]): Element[] {
  if (name === undefined) return candidates
  const wanted = fold(name)
  const likely = candidates.filter((element) => mayBeNamed(element, wanted))
  const found = likely.filter((element) => nameOf(element) === wanted)
  if (found.length > 0) return found
  const tried = new Set(likely)
  return candidates.filter((element) => !tried.has(element) && nameOf(element) === wanted)
}

function common(one: Element[] | undefined, other: Element[]): Element[] {
  if (!one) return other
  const inOther = new Set(other)
  return one.filter((element) => inOther.has(element))
}

function labelled(part: Part, value: string): Element[] {
  const wanted = fold(value)
  // Labels may stand anywhere in the root: below an element it is asked which labels each thing has.
  if (part.from !== part.root) return queried(part, '*').filter((inner) => labelTexts(inner).includes(wanted))
  const labels = queried(part, 'label') as HTMLLabelElement[]
  const controls = labels.filter((label) => labelText(label) === wanted).map((label) => label.control)
  const aria = queried(part, '[aria-label], [aria-labelledby]')
  const found = [...controls, ...aria.filter((element) => labelTexts(element).includes(wanted))]
  return [...new Set(found.filter((element) => element !== null))]
}

/** The words are looked for by the browser itself, which is quicker by far than asking each element. */
function byAttribute(part: Part, name: string, value: string): Element[] {
  const wanted = fold(value)
  const likely =
    wordsOf(wanted)
      .map((word) => `[${name}*="${CSS.escape(word)}"]`)
      .join('') || `[${name}]`
  const broken = ['\u00ad', '\u200b'].map((mark) => `[${name}*="${mark}"]`)
  return queried(part, [likely, ...broken].join(',')).filter((one) => fold(one.getAttribute(name)) === wanted)
}

/** The innermost elements whose whole text it is. */
function withText(part: Part, value: string): Element[] {
  const wanted = fold(value)
  const found = new Set<Element>()
  const texts = document.createTreeWalker(part.from, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const part = fold(node.textContent)
    const owner = part && wanted.includes(part) ? wholeText(parentElementOf(node), wanted) : undefined
    if (owner) found.add(owner)
  }
  const buttons = queried(part, BUTTON_INPUTS) as HTMLInputElement[]
  return [...found, ...buttons.filter((button) => fold(button.value) === wanted)]
}

function wholeText(from: Element | undefined, wanted: string): Element | undefined {
  for (let at = from; at; at = parentElementOf(at)) {
    if (/^(script|style|noscript|template)$/.test(tagOf(at))) return undefined
    const text = fold(contentOf(at))
    if (text === wanted) return at
    if (text.length > wanted.length) return undefined
  }
  return undefined
}

function queried({ from }: Part, css: string): Element[] {
  return [...from.querySelectorAll(css)]
}

/** XPath knows no shadow roots; in one it is worked out below each child. */
function evaluated({ root }: Part, path: string): Element[] {
  const [, id, way] = FROM_ID.exec(path) ?? []
  const anchor = id !== undefined && root instanceof Document ? onlyWithId(root, id) : undefined
  if (anchor) return evaluatedFrom([anchor], `.${way}`)
  return evaluatedFrom(root instanceof Document ? [root] : [...root.children], path)
}

/** Ids are known to the browser by heart; XPath would look at each element. */
function onlyWithId(root: Document, id: string): Element | undefined {
  const [first, other] = root.querySelectorAll(`#${CSS.escape(id)}`)
  return other || first?.getAttribute('id') !== id ? undefined : first
}

function evaluatedFrom(starts: readonly Node[], path: string): Element[] {
  const found = new Set<Element>()
  for (const start of starts) {
    const result = document.evaluate(path, start, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
    for (let i = 0; i < result.snapshotLength; i++) {
      const node = result.snapshotItem(i)
      if (node instanceof Element) found.add(node)
    }
  }
  return [...found]
}

function attributeCss(name: string, value: string): string {
  return `[${name}="${CSS.escape(value)}"]`
}
