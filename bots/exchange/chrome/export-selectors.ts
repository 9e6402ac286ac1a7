import type { Selector, SelectorKind } from '../../elements/types.ts'
import type { AuthoredElement } from '../../format/index.ts'

/** CSS for the kinds of selectors that stand for an attribute. */
const ATTRIBUTES: Readonly<Partial<Record<SelectorKind, string>>> = {
  'test-id': 'data-testid',
  placeholder: 'placeholder',
  title: 'title',
  alt: 'alt',
}

/** An element as a step of Chrome's Recorder names it, or why it cannot. */
export type ChromeTarget =
  | { readonly selectors: readonly (readonly string[])[]; readonly frame?: readonly number[] }
  | { readonly why: string }

/** The selectors for an element, best first. */
export function chromeTarget(element: AuthoredElement): ChromeTarget {
  const own = plain(element)
  const hosts = hostsOf(element.within)
  const frame = frameOf(element.frame)
  if (own === undefined) return { why: 'The element is said by a formula.' }
  if (element.nth !== undefined) return { why: 'The Recorder does not count elements.' }
  if (hosts === undefined)
    return { why: 'The element stands in another, which the Recorder says by one selector alone.' }
  if (frame === undefined) return { why: 'The Recorder knows frames by their number only.' }
  const selectors = [own, ...(element.further ?? [])].map(written).filter((one) => one !== undefined)
  if (selectors.length === 0) return { why: 'The element is said by several conditions at once.' }
  return {
    selectors: selectors.map((selector) => [...hosts, selector]),
    ...(frame.length > 0 && { frame }),
  }
}

/** One selector as the Recorder writes it; undefined where it takes more than one to say it. */
function written({ role, name, by = {}, nth }: Selector): string | undefined {
  const [[kind, text] = [], ...more] = Object.entries(by)
  const isNamed = role !== undefined || name !== undefined
  if (nth !== undefined || more.length > 0 || (isNamed && kind !== undefined)) return undefined
  if (isNamed) return aria(role, name)
  if (kind === undefined || text === undefined || text === '') return undefined
  const attribute = ATTRIBUTES[kind as SelectorKind]
  if (attribute) return `[${attribute}=${JSON.stringify(text)}]`
  if (kind === 'css') return text
  return kind === 'label' ? aria(undefined, text) : `${kind}/${text}`
}

/** A name with brackets would be read as attributes. */
function aria(role: string | undefined, name: string | undefined): string | undefined {
  if (name !== undefined && /[[\]]/.test(name)) return undefined
  return `aria/${name ?? ''}${role === undefined ? '' : `[role="${role}"]`}`
}

function plain({ role, name, by }: AuthoredElement): Selector | undefined {
  const texts = Object.entries(by ?? {})
  if (typeof name === 'object' || texts.some(([, text]) => typeof text === 'object')) return undefined
  return {
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name }),
    ...(texts.length > 0 && { by: Object.fromEntries(texts.map(([kind, text]) => [kind, String(text)])) }),
  }
}

function hostsOf(within: AuthoredElement | undefined): string[] | undefined {
  if (within === undefined) return []
  const outer = hostsOf(within.within)
  const own = plain(within)
  const selector = own && within.nth === undefined && !within.frame ? written(own) : undefined
  return outer && selector !== undefined ? [...outer, selector] : undefined
}

/** The way to a frame by numbers, where its element says nothing but its place among all frames. */
function frameOf(frame: AuthoredElement | undefined): number[] | undefined {
  if (frame === undefined) return []
  const outer = frameOf(frame.frame)
  const { role, by, nth, within } = frame
  const isCounted =
    role === undefined && !within && by?.css === 'iframe, frame' && Object.keys(by).length === 1
  return outer && isCounted && typeof nth === 'number' ? [...outer, nth - 1] : undefined
}
