import { nameOf } from './names.ts'
import { ACTABLE, cssForRole, roleOf } from './roles.ts'
import type { Root } from './roots.ts'
import { fold, shorten, similarity } from './text.ts'
import type { ElementDescription } from './types.ts'
import { isVisible } from './visible.ts'

/** Names are dear, and an error message must not take longer than the step that it is about. */
const MOST_COMPARED = 400
const SHOWN = 3
const LEAST_LIKE = 0.25

/** An element in words: `button "Post"`. */
export function inWords(element: Element): string {
  const name = nameOf(element) || fold(element.textContent)
  return `${roleOf(element) ?? element.localName} "${shorten(name, 60)}"`
}

/** The three visible elements that are most like the description, best first, in words. */
export function nearest(description: ElementDescription, roots: readonly Root[]): string[] {
  const scored = candidates(description, roots).map((element) => ({
    element,
    score: score(description, element),
  }))
  const best = scored.sort((a, b) => b.score - a.score).filter(({ score }) => score >= LEAST_LIKE)
  return [...new Set(best.slice(0, SHOWN * 2).map(({ element }) => inWords(element)))].slice(0, SHOWN)
}

function candidates({ role }: ElementDescription, roots: readonly Root[]): Element[] {
  const css = role === undefined ? ACTABLE : `${ACTABLE}, ${cssForRole(role)}`
  const all = roots.flatMap((root) => [...root.querySelectorAll(css)])
  return all.slice(0, MOST_COMPARED).filter(isVisible)
}

function score(description: ElementDescription, element: Element): number {
  const wanted = [description.name, ...Object.values(description.by ?? {})].filter(
    (text) => text !== undefined,
  )
  const shown = [nameOf(element), fold(element.textContent), element.id]
  const text = Math.max(
    0,
    ...wanted.flatMap((one) => shown.map((other) => (other ? similarity(one, other) : 0))),
  )
  return text * 0.75 + (roleOf(element) === description.role ? 0.25 : 0)
}
