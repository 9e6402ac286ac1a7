import type { Selector, SelectorKind } from '../../elements/types.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { literal } from '../draft/text.ts'
import type { ChromeSelectors } from './schema.ts'

/** Attributes that a bot has a kind of selector of its own for. */
const ATTRIBUTES: Readonly<Record<string, SelectorKind>> = {
  'data-testid': 'test-id',
  placeholder: 'placeholder',
  title: 'title',
  alt: 'alt',
}

interface Candidate {
  readonly selector: Selector
  /** The selectors of the shadow hosts around it, outermost first. */
  readonly hosts: readonly Selector[]
}

/**
 * The element that the selectors of a step mean: role and name first where they are given, then the others in their
 * order. Undefined where not one of them can be used.
 */
export function chromeElement(
  selectors: ChromeSelectors,
  frame: DraftElement | undefined,
): DraftElement | undefined {
  const candidates = selectors.map(candidateOf).filter((candidate) => candidate !== undefined)
  const first =
    candidates.find(({ selector }) => selector.role) ??
    candidates.find(({ selector }) => selector.by) ??
    byLabel(candidates[0])
  if (first === undefined) return undefined
  const further = others(
    candidates.map(({ selector }) => selector),
    first.selector,
  )
  return {
    ...authored(first.selector),
    within: first.hosts.reduce<DraftElement | undefined>(
      (within, host) => ({ ...authored(host), ...(within && { within }) }),
      undefined,
    ),
    frame,
    further,
  }
}

/** One text of a selector: `aria/Post[role="button"]`, `text/Post`, `xpath///button`, `pierce/#post`, or CSS. */
export function chromeSelector(written: string): Selector | undefined {
  const [, kind = 'css', rest = written] = /^(aria|text|xpath|pierce)\/(.*)$/s.exec(written) ?? []
  if (rest.trim() === '') return undefined
  if (kind === 'aria') return ariaSelector(rest)
  if (kind === 'text') return { by: { text: rest } }
  if (kind === 'xpath') return { by: { xpath: rest } }
  return cssSelector(rest)
}

function candidateOf(selector: ChromeSelectors[number]): Candidate | undefined {
  const written = typeof selector === 'string' ? [selector] : selector
  const parts = written.flatMap((part) =>
    /^(aria|text|xpath)\//.test(part) ? [part] : part.split(/\s*>>>>?\s*/),
  )
  const found = parts.map(chromeSelector)
  const last = found.pop()
  const hosts = found.filter((host) => host !== undefined)
  return last === undefined || hosts.length < found.length || !hosts.every(canStandFirst)
    ? undefined
    : { selector: last, hosts }
}

/** Where all that is known is a name, it is taken for a label; by name alone the element is found too, only later. */
function byLabel(candidate: Candidate | undefined): Candidate | undefined {
  const name = candidate?.selector.name
  return candidate && name ? { ...candidate, selector: { by: { label: name } } } : undefined
}

/** Each selector once, without the first. */
function others(selectors: readonly Selector[], first: Selector): Selector[] {
  const seen = new Set([JSON.stringify(first)])
  return selectors.filter((selector) => {
    const written = JSON.stringify(selector)
    return !seen.has(written) && seen.add(written)
  })
}

/** An accessible name alone cannot be written in elements.yaml; it serves as a further selector. */
function canStandFirst({ role, by }: Selector): boolean {
  return role !== undefined || by !== undefined
}

function ariaSelector(written: string): Selector | undefined {
  const [, name = '', attributes = ''] =
    /^(.*?)((?:\[\s*\w+\s*=\s*["'][^"']*["']\s*\])*)$/s.exec(written) ?? []
  const given = new Map(
    [...attributes.matchAll(/\[\s*(\w+)\s*=\s*["']([^"']*)["']\s*\]/g)].map(([, k, v]) => [k, v]),
  )
  const role = given.get('role')
  const called = name || given.get('name')
  if (!role && !called) return undefined
  return { ...(role && { role }), ...(called && { name: called }) }
}

function cssSelector(css: string): Selector {
  const [, attribute = '', json = ''] = /^\[([\w-]+)=("(?:[^"\\]|\\.)*")\]$/.exec(css) ?? []
  const kind = Object.hasOwn(ATTRIBUTES, attribute) ? ATTRIBUTES[attribute] : undefined
  const value = kind && unquoted(json)
  return value ? { by: { [kind]: value } } : { by: { css } }
}

/** A text in double quotes, where its escapes mean the same in CSS and in JSON. */
function unquoted(css: string): string | undefined {
  return /\\[^"\\]/.test(css) ? undefined : css.slice(1, -1).replace(/\\(["\\])/g, '$1')
}

function authored({ role, name, by }: Selector): DraftElement {
  const texts = by && Object.fromEntries(Object.entries(by).map(([kind, text]) => [kind, literal(text)]))
  return { role, ...(name !== undefined && { name: literal(name) }), ...(texts && { by: texts }) }
}
