import { looksOf } from '../fingerprint.ts'
import { ACTABLE, cssForRole, roleOf } from '../roles.ts'
import { holds, type Root } from '../roots.ts'
import type { Fingerprint } from '../types.ts'
import { isVisible } from '../visible.ts'
import { sameFamily } from './family.ts'
import type { Candidate } from './types.ts'

/** Names are dear. A page with more of the same kind, such as a long list, is searched up to here. */
const MOST_CANDIDATES = 400

/** What can be seen now and may be what was recorded; `inside` limits it to a row, card or dialog. */
export function candidatesFor(
  recorded: Fingerprint,
  roots: readonly Root[],
  inside?: Element,
): Candidate<Element>[] {
  const css = [ACTABLE, recorded.tag, ...(recorded.role === undefined ? [] : [cssForRole(recorded.role)])]
  const found = new Set(roots.flatMap((root) => [...root.querySelectorAll(css.join(', '))]))
  return [...found]
    .filter((element) => !inside || holds(inside, element))
    .filter((element) => mayBe(recorded, element) && isVisible(element))
    .slice(0, MOST_CANDIDATES)
    .map((element) => ({ handle: element, fingerprint: looksOf(element) }))
}

function mayBe(recorded: Fingerprint, element: Element): boolean {
  const role = roleOf(element)
  const type = element.getAttribute('type')
  const attributes: Record<string, string> = type === null ? {} : { type }
  return sameFamily(recorded, { tag: element.localName, role, attributes })
}
