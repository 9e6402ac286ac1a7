import type { DescribedElement, Selector } from '../../../bots/elements/types.ts'
import { roles } from '../../../bots/format/read/roles.ts'
import { cleanText } from './literal.ts'

/** One entry of elements.yaml, before it has its name. */
export interface ElementEntry {
  readonly description: DescribedElement
  readonly within: ElementEntry | undefined
  readonly frame: ElementEntry | undefined
  readonly isFrame: boolean
  /** Where it belongs, in words: the page, form or dialog; none for frames, which stand by themselves. */
  readonly group: readonly string[]
  /** Those that stand within it. */
  readonly inside: Set<ElementEntry>
  /** A step names it, or it is a frame. */
  isUsed: boolean
  /** Its name in elements.yaml; none as long as it is written inside another one. */
  ref: string | undefined
}

/** The selector that goes into elements.yaml: only what the format can say, and never nothing. */
export function shownSelector({ description, frame }: ElementEntry): Selector {
  const own = sound(description)
  // A window of the desktop is an element by itself.
  if (description.window) return says(own) ? own : withoutCss(description)
  // The field `frame` says where an element stands; so it is a role only where nothing else is said.
  if (own.role === 'frame' && (frame || own.by)) return withoutRole(description)
  return says(own) ? own : withoutRole(description)
}

/** The further selectors that elements.lock can hold. */
export function furtherSelectors({ further }: DescribedElement): Selector[] {
  return (further ?? []).map(sound).filter(says)
}

function withoutCss({ further = [] }: DescribedElement): Selector {
  return further.map(sound).find(says) ?? {}
}

function withoutRole(description: DescribedElement): Selector {
  const candidates = [description, ...(description.further ?? [])].map(sound)
  const found = candidates.find(({ by }) => by !== undefined)
  if (found) return { by: found.by, ...(found.nth !== undefined && { nth: found.nth }) }
  return { by: { css: cssOf(description) }, ...(description.nth !== undefined && { nth: description.nth }) }
}

/** A last resort: the tag with what is said of it in its attributes. */
function cssOf({ fingerprint, role, name }: DescribedElement): string {
  const tag = fingerprint?.tag ?? (role === 'frame' ? 'iframe' : '*')
  const attributes: Readonly<Record<string, string>> = {
    ...(role === 'frame' && name && { title: name }),
    ...fingerprint?.attributes,
  }
  const known = ['title', 'name', 'id', 'src'].find((attribute) => attributes[attribute])
  return known === undefined ? tag : `${tag}[${known}=${JSON.stringify(attributes[known])}]`
}

function sound({ role, name, by, nth }: Selector): Selector {
  const filled = Object.entries(by ?? {}).filter(([, text]) => text !== '' && cleanText(text) === text)
  const known = role !== undefined && roles.has(role)
  return {
    ...(known && { role }),
    ...(known && name && { name }),
    ...(filled.length > 0 && { by: Object.fromEntries(filled) }),
    ...(nth !== undefined && { nth }),
  }
}

function says({ role, by }: Selector): boolean {
  return role !== undefined || by !== undefined
}
